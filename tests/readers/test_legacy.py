"""Old Word and WPS files: a clear request, or LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import requires
from planforms import computed
from wordfiles import p, word

from plancheck.readers import read
from plancheck.source.anchors import TextAnchor
from plancheck.source.errors import SourceError
from plancheck.source.source import Source
from plancheck.source.span import Span

PLAN = (
    "某市2025年工作方案",
    "一、主要目标",
    "全年建成5G基站5万个。",
    "二、重点任务",
    "（一）加快建设。",
    "（二）抓好保障。",
)


def old(folder: Path, data: bytes) -> bytes:
    (folder / "draft.docx").write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "doc"]
    subprocess.run([*command, "--outdir", folder, folder / "draft.docx"], capture_output=True, check=True, timeout=120)
    return (folder / "draft.doc").read_bytes()


@requires("soffice")
@pytest.mark.parametrize("name", ["稿件.doc", "稿件.wps"])
def test_an_old_file_says_what_the_new_one_says(name: str, tmp_path: Path) -> None:
    data = computed(PLAN)
    document = read(Source.of(name, old(tmp_path, data)))
    new = read(Source.of("稿件.docx", data))
    assert document.format == name[-3:]
    assert document.text == new.text
    assert [section.label.text for section in document.sections] == [section.label.text for section in new.sections]
    assert document.source_map.anchor(Span(0, 2)) == TextAnchor()


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SourceError) as caught:
        read(Source.of("稿件.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")))
    assert caught.value.reason().startswith("请在 WPS 或 Word 中另存为 .docx")


def test_what_the_program_cannot_convert_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    failing = tmp_path / "soffice"
    failing.write_text("#!/bin/sh\nexit 1\n")
    failing.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(failing))
    with pytest.raises(SourceError) as caught:
        read(Source.of("稿件.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")))
    assert caught.value.code == "legacy_failed"


def test_a_word_file_is_no_old_one_whatever_its_name() -> None:
    assert read(Source.of("稿件.doc", word(p("正文。")))).format == "docx"
