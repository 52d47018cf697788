"""What all formats have in common: nothing quoted acts, everything is there, coverage has its place."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import requires
from reporters.made import ALL, EVIL, NAMES, hostile, rendered, unlined
from reporters.seen import seen
from samples import PLAN, diagnostic, full_report, report
from wordfiles import p, word

from plancheck.diagnostics.diagnostic import Related
from plancheck.readers import read_here
from plancheck.reporters import BINARY_FORMATS, FORMATS, binary_reporter
from plancheck.reporters.show import Show
from plancheck.reporters.word import annotated
from plancheck.source.source import Source
from plancheck.source.span import Span

STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u202e\u2066\uffff\ud800-\udfff]")
NO_COVERAGE = {"gitlab", "csv", "json"}  # lists without a place for it; JSON has its own test


@pytest.fixture(scope="module")
def evil() -> dict[str, str]:
    return {form: rendered(form, hostile()) for form in ALL}


@pytest.mark.parametrize("form", ALL)
def test_no_control_direction_mark_or_surrogate_gets_through(form: str, evil: dict[str, str]) -> None:
    assert STEERING.findall(evil[form]) == []
    evil[form].encode("utf-8")


@requires("chromium", "chromedriver", "python:selenium", "python:markdown_it")
@pytest.mark.parametrize("form", ALL)
def test_hostile_words_are_words(form: str, evil: dict[str, str], tmp_path: Path) -> None:
    """As tests/cli/test_hostile.py, with NUL and halves of characters, which no draft brings this far."""
    path = tmp_path / f"out.{form}"
    whole = binary_reporter(form)(hostile(), Show()) if form in BINARY_FORMATS else evil[form].encode("utf-8")
    path.write_bytes(whole)
    assert "".join(seen(form, path)).count("owned") >= 2


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1", "\u3000＋1"])
def test_a_workbook_keeps_formulas_as_texts(text: str) -> None:
    from openpyxl import load_workbook

    made = hostile()
    finding = made.diagnostics[0]._replace(message=text, text=text, rule=text)
    book = load_workbook(io.BytesIO(binary_reporter("xlsx")(made._replace(diagnostics=(finding,)), Show())))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert text.strip("\t") in {str(cell.value).lstrip(" ") for cell in cells} | {str(cell.value) for cell in cells}


@pytest.mark.parametrize("form", ALL)
def test_every_finding_and_unreadable_input_is_told(form: str) -> None:
    told = rendered(form, full_report(), Show(severity="info"))
    for told_of in ("NUM001", "NUM002", "TRM003", "bad.txt", "NUL"):
        assert told_of in told, told_of


@pytest.mark.parametrize("form", [form for form in ALL if form != "html"])
def test_severity_limits_what_is_listed(form: str) -> None:
    told = rendered(form, full_report(), Show(severity="error"))
    assert "建成5G基站5万个" in told
    assert "界限不同" not in told
    assert "推进推进" not in told.replace("加快推进推进产业数字化", "")


@pytest.mark.parametrize("form", [form for form in ALL if form not in NO_COVERAGE])
def test_coverage_has_its_place(form: str) -> None:
    told = rendered(form, report())
    sentence = "核对数值3处、可比1组"
    assert sentence in told or '"figures": 3' in told or "[null" in told or "3, 1, 2, 0, 0, 1, 1" in told


@pytest.mark.parametrize("form", [form for form in ALL if form not in ("html", "json", "text")])
def test_a_place_without_lines_is_named_and_quoted(form: str) -> None:
    told = rendered(form, unlined())
    for place in ("第4段第10字", "第2页", "分工!B7"):
        assert place in told
    assert told.count("力争到年底建成5G基站6万个") >= 4
    assert "建成5G基站5万个" in told


@pytest.mark.parametrize("form", FORMATS)
def test_english_frames(form: str) -> None:
    made: Any = rendered(form, full_report(), Show(lang="en"))
    if form not in ("json", "gitlab"):
        assert "另一处" not in made
        assert "确定）" not in made


def test_a_comment_in_word_is_harmless_too() -> None:
    source = Source.of("稿.docx", word(p("建成5G基站5万个。")))
    span = Span(0, 4)
    location = read_here(source).source_map.locate(span)
    other = Related(NAMES[2], span, location, EVIL, EVIL, EVIL)
    finding = diagnostic(PLAN, "推进推进", message=EVIL)._replace(span=span, location=location, related=(other,))
    copy = annotated(source, [finding], "zh")
    (mark,) = read_here(Source.of("稿.docx", copy)).marks
    assert STEERING.findall(mark.text) == []
    assert "\\u202e" in mark.text


def test_nothing_at_all_is_told_too() -> None:
    empty = report()._replace(documents=(), diagnostics=())
    for form in ALL:
        assert rendered(form, empty)
    assert EVIL not in rendered("text", hostile())
