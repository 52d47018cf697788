"""Files made to exhaust or mislead a reader; each maker takes how large it is to be."""

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PLAN = "一、主要目标\n全年建成5G基站5万个。\n二、工作举措\n力争到年底建成5G基站6万个。\n"


class Bad(NamedTuple):
    """A file: its maker, how large it is in a test and in the large run, and the codes of the refusals it may meet.

    An empty code: it may be read.
    """

    make: Callable[[int], bytes]
    small: int
    large: int
    codes: tuple[str, ...]


def zipped(parts: Mapping[str, str | bytes], method: int = ZIP_DEFLATED) -> bytes:
    """A package."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def docx(body: str, before: str = "", **parts: str | bytes) -> bytes:
    """A Word file; `before` stands before its root."""
    main = f"{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": main, **{f"word/{name}": content for name, content in parts.items()}})


def xlsx(cells: str, after: str = "") -> bytes:
    """A workbook of one sheet."""
    types = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"))
    )
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}">{types}</Types>',
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook {_SHEET} xmlns:r="{_OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f"<worksheet {_SHEET}><sheetData>{cells}</sheetData>{after}</worksheet>",
    })  # fmt: skip


def _relation(kind: str, target: str) -> str:
    inner = f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def said(place: str, words: str) -> str:
    """A cell with words, in a row of its own."""
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{words}</t></is></c></row>'


def _nested(size: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * size + "<w:p><w:r><w:t>字</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>" * size


def _lying(size: int) -> bytes:
    """The directory says that a part is small; its checksum is right for as much as that."""
    data = bytearray(docx("<w:p/>" * size))
    told = 64
    head = ZipFile(io.BytesIO(data)).read("word/document.xml")[:told]
    at = data.rindex(b"PK\x01\x02")
    data[at + 16 : at + 20] = struct.pack("<I", zlib.crc32(head))
    data[at + 24 : at + 28] = struct.pack("<I", told)
    return bytes(data)


def _diagonal(size: int) -> bytes:
    return xlsx("".join(said(f"{_letters(n)}{n}", "字") for n in range(1, size + 1)))


def _letters(number: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _merged(reach: str) -> bytes:
    return xlsx(said("A1", "字"), f'<mergeCells count="1"><mergeCell ref="A1:{reach}"/></mergeCells>')


def _laughs(size: int) -> str:
    inner = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(size))
    return f"<!DOCTYPE w [<!ENTITY e0 'ha'>{inner}]>"


def pdf(*objects: str) -> bytes:
    """A PDF without a directory of its objects, as a reader finds it again."""
    body = "".join(f"{number} 0 obj{content}endobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode("latin-1")


def _looping(size: int) -> bytes:
    """Pages that are their own parents and children, and a form that draws itself."""
    kids = " ".join(["2 0 R", "3 0 R"] * size)
    form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length 5>>stream\n/A Do\nendstream "
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Parent 2 0 R/Count {2 * size}/Kids[{kids}]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 4 0 R>>>>>>",
        form,
    )


def _deep_pdf(size: int) -> bytes:
    return pdf("<</Type/Catalog/Pages 2 0 R/A " + "[" * size + "]" * size + ">>", "<</Type/Pages/Count 0/Kids[]>>")


def _bomb(size: int) -> bytes:
    return docx("", before="<!--" + " " * size + "-->")


BAD: Mapping[str, Bad] = {
    "bomb.docx": Bad(_bomb, 9_000_000, 70_000_000, ("ratio",)),
    "bomb-of-parts.docx": Bad(
        lambda n: zipped({"word/document.xml": "<a/>"} | {f"{i}.xml": " " * 7_000_000 for i in range(n)}),
        44, 60, ("unpacked",),
    ),
    "many-parts.docx": Bad(
        lambda n: zipped({"word/document.xml": "<a/>"} | dict.fromkeys(map(str, range(n)), "")), 5_001, 60_000, ("parts",)
    ),
    "lying.docx": Bad(_lying, 10_000, 10_000_000, ("damaged", "ratio")),
    "other-packing.docx": Bad(lambda n: zipped({"word/document.xml": " " * n}, ZIP_LZMA), 10_000, 9_000_000, ("damaged", "ratio")),
    "laughs.docx": Bad(lambda n: docx("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", _laughs(n)), 9, 50, ("dtd",)),
    "late-dtd.docx": Bad(lambda n: docx("", f"<!--{' ' * n}-->{_laughs(9)}"), 10_000, 7_000_000, ("dtd",)),
    "outside.docx": Bad(
        lambda n: docx("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"), 0, 0, ("dtd",)
    ),
    "nested.docx": Bad(lambda n: docx(_nested(n)), 3_000, 100_000, ("deep",)),
    "nested-a-little.docx": Bad(lambda n: docx(_nested(n)), 60, 80, ("deep",)),
    "empty-paragraphs.docx": Bad(lambda n: docx("<w:p/>" * n + "<w:p><w:r><w:t>字</w:t></w:r></w:p>"), 20_000, 1_000_000, ("",)),
    "cut.docx": Bad(lambda n: docx("<w:p/>" * n)[:-40], 100, 1_000_000, ("damaged", "format")),
    "a-pdf.docx": Bad(lambda n: pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"), 0, 0, ("damaged",)),
    "a-zip.txt": Bad(lambda n: zipped({"a": "b"}), 0, 0, ("format",)),
    "a-docx.txt": Bad(lambda n: docx("<w:p><w:r><w:t>字</w:t></w:r></w:p>"), 0, 0, ("",)),
    "a-text.docx": Bad(lambda n: PLAN.encode(), 0, 0, ("",)),
    "a-text.pdf": Bad(lambda n: PLAN.encode(), 0, 0, ("",)),
    "a-picture.docx": Bad(lambda n: b"\x89PNG\r\n\x1a\n" + b"\0" * 99, 0, 0, ("format",)),
    "far.xlsx": Bad(lambda n: xlsx(said("A1", "字") + said("XFD1048576", "远")), 0, 0, ("",)),
    "beyond.xlsx": Bad(lambda n: xlsx(said("ZZZ99999999", "远")), 0, 0, ("", "damaged")),
    "merged.xlsx": Bad(lambda n: _merged("XFD1048576"), 0, 0, ("cells",)),
    "merged-column.xlsx": Bad(lambda n: _merged(f"A{n}"), 9_000, 900_000, ("",)),
    "linked.xlsx": Bad(
        lambda n: xlsx(said("A1", "字"), '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>'), 0, 0, ("cells",)
    ),
    "diagonal.xlsx": Bad(_diagonal, 1_500, 16_000, ("cells",)),
    "looping.pdf": Bad(_looping, 10, 100_000, ("damaged", "blank", "scanned", "pages")),
    "deep.pdf": Bad(_deep_pdf, 3_000, 1_000_000, ("damaged",)),
    "cut.pdf": Bad(lambda n: b"%PDF-1.7\n1 0 obj<<", 0, 0, ("damaged",)),
    "divs.html": Bad(lambda n: ("<div>" * n + PLAN + "</div>" * n).encode(), 3_000, 1_000_000, ("",)),
    "tables.html": Bad(lambda n: ("<table><tr><td>" * n + PLAN).encode(), 3_000, 100_000, ("",)),
    "spans.html": Bad(lambda n: ("<table><tr><td rowspan=65534 colspan=1000>甲<td>乙" + "<tr><td>乙" * n).encode(), 500, 60_000, ("",)),
    "rows.csv": Bad(lambda n: ("甲,\n" * n + "甲,乙\n").encode(), 20_000, 400_000, ("",)),
    "columns.csv": Bad(lambda n: (("甲乙," * n + "\n") * 3).encode(), 3_000, 100_000, ("",)),
    "cells.csv": Bad(lambda n: (",\n" * n).encode(), 500_001, 2_000_000, ("cells",)),
    "nul.txt": Bad(lambda n: PLAN.encode() + b"\0", 0, 0, ("nul",)),
    "surrogate.txt": Bad(lambda n: PLAN.encode() + b"\xed\xa0\x80", 0, 0, ("encoding",)),
    "surrogate-16.txt": Bad(lambda n: b"\xff\xfe" + "字".encode("utf-16-le") + b"\x00\xd8" + "字".encode("utf-16-le"), 0, 0, ("declared",)),
    "half-a-character.txt": Bad(lambda n: "建成5G基站5万".encode()[:-1], 0, 0, ("encoding",)),
    "one-line.txt": Bad(lambda n: ("建成5G基站5万个，" * n).encode(), 10_000, 900_000, ("",)),
    "too-long-a-line.txt": Bad(lambda n: ("字" * n).encode(), 10_000_001, 30_000_000, ("line",)),
    "open-brackets.txt": Bad(lambda n: ("（《“" * n).encode(), 5_000, 1_000_000, ("",)),
    "no-stops.txt": Bad(lambda n: "".join(f"{i}万个" for i in range(n)).encode(), 2_000, 200_000, ("",)),
    "units.txt": Bad(lambda n: ("（责任单位：市发改委、市财政局）\n" * n).encode(), 500, 50_000, ("",)),
    "among-them.txt": Bad(lambda n: ("其中：甲5个，乙6个，" * n).encode(), 500, 50_000, ("",)),
    "quotes.md": Bad(lambda n: (">" * n + "字\n").encode(), 3_000, 1_000_000, ("",)),
    "lists.md": Bad(lambda n: "".join(" " * i + "- 字\n" for i in range(n)).encode(), 1_000, 4_000, ("",)),
}  # fmt: skip
