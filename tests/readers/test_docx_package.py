"""Word files as programs write them, and as nobody should."""

import io
import zipfile
from pathlib import Path

import pytest
from conftest import requires
from wordfiles import lvl, numbering, p, style, tbl, tr, word

from plancheck.document.model import Document
from plancheck.readers import ISOLATED, read, read_here
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS
from plancheck.source.source import Source


def remade(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """A package with other contents for some parts; None leaves one out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in ({one: old.read(one) for one in old.namelist()} | parts).items():
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        read_here(Source.of("稿.docx", data))
    assert caught.value.reason("zh") != caught.value.reason("en")
    return caught.value.code


def seen(document: Document) -> list[object]:
    return [document.text, document.blocks, document.sections, document.tables, document.marks]


def sample(strict: bool = False) -> bytes:
    return word(
        p("目标", style="1", number=(1, 0)), tbl(tr("甲", "乙"), tr("一", "二")), p("完"), strict=strict,
        styles=style("1", "heading 1"), numbering=numbering([lvl(0, "chineseCounting", "%1、")]),
    )  # fmt: skip


def test_strict_and_transitional_files_read_alike() -> None:
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(sample(strict=True))).read("word/document.xml")
    here, there = (read_here(Source.of("稿.docx", sample(strict=one))) for one in (False, True))
    assert here.text == "一、目标\n甲\t乙\n一\t二\n完"
    assert seen(here) == seen(there)


def test_macros_change_nothing() -> None:
    data = remade(sample(), {"word/vbaProject.bin": b"\0\1"})
    assert seen(read_here(Source.of("稿.docm", data))) == seen(read_here(Source.of("稿.docx", sample())))


def test_the_worker_reads_the_same() -> None:
    assert "docx" in ISOLATED
    source = Source.of("稿.docx", sample())
    here, there = read_here(source), read(source)
    assert seen(here) == seen(there)
    assert [here.source_map.locate(one.span) for one in here.blocks] == [
        there.source_map.locate(one.span) for one in there.blocks
    ]


def test_without_its_relations_a_file_is_its_text() -> None:
    bare = remade(sample(), {"_rels/.rels": None, "word/_rels/document.xml.rels": None, "word/styles.xml": None})
    assert read_here(Source.of("稿.docx", bare)).text == "目标\n甲\t乙\n一\t二\n完"


def test_the_main_part_may_have_another_name() -> None:
    """As Word Online writes it."""
    good = sample()
    parts = zipfile.ZipFile(io.BytesIO(good))
    data = remade(good, {
        "word/document.xml": None, "word/document2.xml": parts.read("word/document.xml"),
        "word/_rels/document.xml.rels": None, "word/_rels/document2.xml.rels": parts.read("word/_rels/document.xml.rels"),
        "_rels/.rels": parts.read("_rels/.rels").replace(b"document.xml", b"document2.xml"),
    })  # fmt: skip
    assert seen(read_here(Source.of("稿.docx", data))) == seen(read_here(Source.of("稿.docx", good)))


def test_relations_of_many_spellings() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Type="{kind}/numbering" Target="http://x/" TargetMode="External"/>
      <Relationship Id="b" Type="{kind}/numbering" Target="/word/NUMBERING.xml"/>
      <Relationship Id="c" Type="{kind}/styles" Target="../word/./styles.xml"/>
      <Relationship Id="d" Type="{kind}/comments" Target="lost.xml"/></Relationships>"""
    data = remade(sample(), {"word/_rels/document.xml.rels": rels.encode()})
    assert read_here(Source.of("稿.docx", data)).text.startswith("一、目标")


def test_broken_files_are_refused() -> None:
    good = sample()
    assert refused(good[: len(good) // 2]) in ("damaged", "format")
    assert refused(remade(good, {"word/document.xml": b"<w:document"})) == "damaged"
    assert refused(remade(good, {"word/document.xml": b""})) == "damaged"
    assert refused(remade(good, {"word/styles.xml": b"<w:x"})) == "damaged"
    assert refused(remade(good, {"word/document.xml": b"<a>" * 3000 + b"</a>" * 3000})) == "deep"
    assert refused(remade(good, {"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"})) == "dtd"
    assert refused(word(p(), p("　"))) == "blank"
    assert refused(remade(good, {"word/document.xml": b"<nothing/>"})) == "blank"
    start = good.index(b"<w:") if b"<w:" in good else 60
    flipped = bytearray(good)
    flipped[start : start + 20] = b"\xff" * 20
    assert refused(bytes(flipped)) == "damaged"


def test_a_part_of_any_name_is_held_to_its_limit() -> None:
    rels = (
        b"""<Relationships xmlns="x"><Relationship Type="y/officeDocument" Target="word/main.bin"/></Relationships>"""
    )
    data = remade(sample(), {"_rels/.rels": rels, "word/main.bin": b"<a>" + b" " * 20_000 + b"</a>"})
    with pytest.raises(SourceError) as caught:
        read_here(Source.of("稿.docx", data), DEFAULT_LIMITS._replace(part_bytes=10_000))
    assert caught.value.code == "part"


@requires("python:docx")
def test_a_file_of_python_docx(tmp_path: Path) -> None:
    import docx

    made = docx.Document()
    made.add_heading("总体要求", 1)
    made.add_paragraph("建成5G基站").add_run("5万个。").bold = True
    table = made.add_table(2, 2)
    for cell, text in zip((one for row in table.rows for one in row.cells), ["任务", "单位", "甲", "乙"], strict=True):
        cell.text = text
    made.sections[0].header.paragraphs[0].text = "页眉"
    made.add_comment(made.paragraphs[1].runs[1], text="请核对", author="王五")
    made.save(str(tmp_path / "稿.docx"))
    document = read_here(Source.open(tmp_path / "稿.docx"))
    assert document.text == "总体要求\n建成5G基站5万个。\n任务\t单位\n甲\t乙"
    assert [block.kind for block in document.blocks] == ["heading", "paragraph", *["cell"] * 4]
    assert [(mark.span.of(document.text), mark.author, mark.text) for mark in document.marks] == [
        ("5万个。", "王五", "请核对")
    ]
