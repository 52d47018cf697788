import pytest
from fakes import Rules, small  # noqa: F401 - a fixture

from plancheck.check.pipeline import lint
from plancheck.check.settings import DEFAULTS, Settings
from plancheck.check.steps import check
from plancheck.diagnostics.report import Report
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

pytestmark = pytest.mark.usefixtures("small")


def source(text: str, path: str = "a.txt") -> Source:
    return Source.of(path, text.encode("utf-8"))


def run(*sources: Source | SourceError, **settings: object) -> Report:
    return lint(sources, Rules(), Vocabulary(), Settings(**settings))  # type: ignore[arg-type]


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.diagnostics]


def test_findings_stand_in_reading_order() -> None:
    report = run(source("疑坏\n", "b.txt"), source("坏注\n", "a.txt"))
    assert [(one.path, one.rule) for one in report.diagnostics] == [
        ("b.txt", "TST002"), ("b.txt", "TST001"), ("a.txt", "TST001"), ("a.txt", "TST003"),
    ]  # fmt: skip


def test_one_unreadable_input_does_not_stop_the_others() -> None:
    report = run(SourceError("gone.txt", "missing"), Source.of("nul.txt", b"a\0b"), source("坏"))
    assert [error.code for error in report.errors] == ["missing", "nul"]
    assert [document.path for document in report.documents] == ["gone.txt", "nul.txt", "a.txt"]
    assert rules(report) == ["TST001"]
    assert report.documents[1].digest.startswith("sha256:")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "blank"),
        (b"abc\0def", "nul"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "format"),
        (b"\xff\xfe\xfd" * 7, "declared"),
        (b"\x80\x81\xff\xfe" * 30, "encoding"),
        (b"\xef\xbb\xbf\xff\xff", "declared"),
        (("长" * 60).encode(), "line"),
    ],
)
def test_bad_bytes_give_one_clear_error(data: bytes, code: str) -> None:
    report = lint([Source.of("bad.txt", data)], Rules(), Vocabulary(), Settings(limits=Limits(line_chars=50)))
    (error,) = report.errors
    assert (error.path, error.code) == ("bad.txt", code)
    assert error.reason()
    assert report.diagnostics == ()


def test_equal_words_at_two_places_are_two_findings() -> None:
    report = run(source("坏坏坏"))
    assert len({finding.fingerprint for finding in report.diagnostics}) == len(report.diagnostics) == 3
    assert run(source("好\n坏坏坏")).diagnostics[1].fingerprint == report.diagnostics[1].fingerprint


def test_select_and_ignore_take_prefixes() -> None:
    assert rules(run(source("坏疑注"), select=("TST001", "TST003"))) == ["TST001", "TST003"]
    assert rules(run(source("坏疑注"), select=("TST",), ignore=("TST00",))) == []
    assert [rule.id for rule in run(source("坏"), ignore=("TST001", "TST002", "TST003")).rules] == ["TST009"]


def test_together_compares_documents() -> None:
    both = (source("坏", "a.txt"), source("好", "b.txt"))
    assert rules(run(*both)) == ["TST001"]
    report = run(*both, together=True)
    assert rules(report) == ["TST001", "TST009"]
    assert report.diagnostics[1].related[0].path == "b.txt"
    assert (run(*both).sets, report.sets) == (0, 1)


def test_together_over_one_readable_document_compares_nothing() -> None:
    report = run(source("坏"), SourceError("gone.txt", "missing"), together=True)
    assert report.sets == 0
    assert rules(report) == ["TST001"]


def test_rows_not_judged_are_added_up() -> None:
    assert run(source("坏", "a.txt"), source("坏", "b.txt")).not_applicable == (("TST001", 4),)


def test_stage_one_is_a_function_of_its_arguments() -> None:
    first, second = (check(source("坏疑"), Rules(), Vocabulary(), DEFAULTS) for _ in range(2))
    assert first[:3] == second[:3]
