"""`plancheck review` and `--format word`: files beside the draft, nobody's edits lost."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import requires
from wordfiles import p, word

from plancheck.cli.main import plancheck
from plancheck.readers import read_here
from plancheck.source.source import Source

PLAN = ("一、主要目标", "全年建成5G基站5万个。", "二、工作举措", "力争到年底建成5G基站6万个。加快推进推进网络建设。")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "稿件.docx"
    path.write_bytes(word(*map(p, PLAN)))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(plancheck, [str(argument) for argument in arguments], standalone_mode=False)


def comments(path: Path) -> list[str]:
    return [mark.text.split()[0] for mark in read_here(Source.open(path)).marks]


def test_review_writes_a_copy_and_a_page_beside_the_draft(draft: Path) -> None:
    before = draft.read_bytes()
    result = run("review", "--no-open", draft)
    assert result.return_value == 0
    assert "警告2处" in result.output
    assert sorted(path.name for path in draft.parent.iterdir()) == ["稿件.docx", "稿件.批注.docx", "稿件.报告.html"]
    assert draft.read_bytes() == before
    assert comments(draft.with_name("稿件.批注.docx")) == ["NUM001", "TRM003"]
    assert "5G基站6万个" in draft.with_name("稿件.报告.html").read_text(encoding="utf-8")


def test_review_of_plain_text_writes_the_page_only(tmp_path: Path) -> None:
    path = tmp_path / "计划.txt"
    path.write_text("\n".join(PLAN), encoding="utf-8")
    assert run("review", "--no-open", path).return_value == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["计划.txt", "计划.报告.html"]


def test_a_copy_that_somebody_edited_is_left_alone(draft: Path) -> None:
    run("review", "--no-open", draft)
    copy = draft.with_name("稿件.批注.docx")
    untouched = copy.read_bytes()
    run("review", "--no-open", draft)
    assert copy.read_bytes() == untouched
    edited = _with(untouched, "5万个", "7万个")
    copy.write_bytes(edited)
    run("review", "--no-open", draft)
    assert copy.read_bytes() == edited
    assert comments(draft.with_name("稿件.批注2.docx")) == ["NUM001", "TRM003"]


def test_a_copy_that_nobody_touched_follows_the_draft(draft: Path) -> None:
    run("review", "--no-open", draft)
    copy = draft.with_name("稿件.批注.docx")
    draft.write_bytes(_with(draft.read_bytes(), "推进推进", "推进"))
    run("review", "--no-open", draft)
    assert comments(copy) == ["NUM001"]
    assert not draft.with_name("稿件.批注2.docx").exists()


@pytest.mark.parametrize("part", ["word/comments.xml", "word/document.xml"])
def test_a_copy_with_one_changed_part_stays_when_the_draft_changes(draft: Path, part: str) -> None:
    run("review", "--no-open", draft)
    copy = draft.with_name("稿件.批注.docx")
    edited = _with(copy.read_bytes(), "推进", "加快", part)
    assert edited != copy.read_bytes()
    copy.write_bytes(edited)
    draft.write_bytes(_with(draft.read_bytes(), "推进推进", "推进"))
    run("review", "--no-open", draft)
    assert copy.read_bytes() == edited
    assert comments(draft.with_name("稿件.批注2.docx")) == ["NUM001"]


@requires("soffice")
def test_a_copy_that_an_office_program_saved_has_lost_its_seal(draft: Path) -> None:
    import subprocess

    run("review", "--no-open", draft)
    copy = draft.with_name("稿件.批注.docx")
    out = draft.parent / "saved"
    office = ("soffice", f"-env:UserInstallation={(draft.parent / 'profile').as_uri()}", "--headless")
    subprocess.run(
        (*office, "--convert-to", "docx", "--outdir", str(out), str(copy)), check=True, capture_output=True, timeout=300
    )
    saved = (out / copy.name).read_bytes()
    assert b"<!--plancheck" in zipfile.ZipFile(copy).read("word/comments.xml")
    assert b"<!--plancheck" not in zipfile.ZipFile(io.BytesIO(saved)).read("word/comments.xml")
    assert {"NUM001", "TRM003"} <= set(comments(out / copy.name))


def test_own_copies_and_pages_are_no_drafts(draft: Path) -> None:
    run("review", "--no-open", draft)
    result = run("lint", draft.parent, "--format", "json")
    assert result.output.count('"digest"') == 1


def test_format_word_goes_where_the_output_says(draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "审阅.docx"
    result = run("lint", draft, "--format", "text", "--format", "word", "--output", "-", "--output", target)
    assert "NUM001" in result.output
    assert comments(target) == ["NUM001", "TRM003"]


@pytest.mark.parametrize("name", ["计划.txt"])
def test_format_word_needs_a_word_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("正文", encoding="utf-8")
    result = run("lint", tmp_path / name, "--format", "word")
    assert result.return_value == 2
    assert "--format word 只用于 Word（.docx）文件" in result.output


def test_format_word_tells_why_a_word_file_cannot_be_read(draft: Path) -> None:
    draft.write_bytes(draft.read_bytes()[:300])
    result = run("lint", draft, "--format", "word", "--output", draft.with_name("x.docx"))
    assert result.return_value == 2
    assert "稿件.docx: 文件已损坏或不完整" in result.output
    assert "--format word" not in result.output


def test_what_cannot_be_read_is_said_and_the_rest_reviewed(draft: Path) -> None:
    broken = draft.with_name("坏.docx")
    broken.write_bytes(draft.read_bytes()[:300])
    result = run("review", "--no-open", broken, draft)
    assert result.return_value == 2
    assert "坏.docx" in result.output
    assert draft.with_name("稿件.批注.docx").exists()


def _with(data: bytes, old: str, new: str, part: str = "") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old.encode(), new.encode()) if part in name else content)
    return stream.getvalue()
