"""One plan in every format: paragraphs and tables, written as a person would write them there."""

import csv
import html
import io
from collections.abc import Callable, Sequence

from openpyxl import Workbook
from pdfmaker import Setter, pdf
from wordfiles import lvl, numbering, p, tbl, tr, word

Rows = Sequence[Sequence[str]]
Block = str | Rows
Plan = Sequence[Block]

_LISTS = numbering([lvl(0, "chineseCounting", "%1、") + lvl(1, "chineseCounting", "（%2）") + lvl(2, "decimal", "%3.")])
_TYPED = (("一、二、三、四、五、", 0), ("（一）（二）（三）（四）（五）", 1))


def text(plan: Plan) -> bytes:
    """Cells between tabs."""
    blocks = (one if isinstance(one, str) else "\n".join(map("\t".join, one)) for one in plan)
    return "\n\n".join(blocks).encode()


def gbk(plan: Plan) -> bytes:
    """The same as older programs save it."""
    return text(plan).decode().replace("\n", "\r\n").encode("gb18030")


def markdown(plan: Plan) -> bytes:
    """Pipe tables."""
    return "\n\n".join(one if isinstance(one, str) else _piped(one) for one in plan).encode()


def _piped(rows: Rows) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def page(plan: Plan) -> bytes:
    """A page of a government site."""
    body = "".join(f"<p>&emsp;&emsp;{html.escape(one)}</p>" if isinstance(one, str) else _tags(one) for one in plan)
    top = '<div class="nav"><a href="/">首页</a> &gt; 政务公开</div><div>发布日期：2030-01-02　浏览次数：15</div>'
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{top}<div id="zoom">{body}</div></body></html>'.encode()


def _tags(rows: Rows) -> str:
    lines = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def typed(plan: Plan) -> bytes:
    """A Word file with typed numbers."""
    return word(*(p(one) if isinstance(one, str) else _drawn(one) for one in plan))


def computed(plan: Plan) -> bytes:
    """A Word file whose headings Word numbers."""
    return word(*(_numbered(one) if isinstance(one, str) else _drawn(one) for one in plan), numbering=_LISTS)


def _numbered(line: str) -> str:
    for labels, level in _TYPED:
        label = line[: 2 + level]
        if label in labels and len(line) > len(label):
            return p(line[len(label) :], number=(1, level))
    return p(line)


def _drawn(rows: Rows) -> str:
    return tbl(*(tr(*row) for row in rows))


def printed(plan: Plan) -> bytes:
    """A PDF with a running head and page numbers."""
    setter = Setter("某市人民政府文件")
    for number, one in enumerate(plan):
        if isinstance(one, str):
            setter.paragraph(one) if number else setter.title(one)
        else:
            width = (setter.right - setter.left) / len(one[0])
            setter.table(one, [width] * len(one[0]))
    return pdf(setter.pages)


def workbook(rows: Rows) -> bytes:
    """A sheet; what looks like a number is one."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([int(cell) if cell.isdecimal() else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def separated(rows: Rows) -> bytes:
    """CSV as Excel writes it."""
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


WHOLE: dict[str, tuple[str, Callable[[Plan], bytes]]] = {
    "text": ("plan.txt", text),
    "gbk": ("plan.txt", gbk),
    "markdown": ("plan.md", markdown),
    "page": ("plan.html", page),
    "word": ("plan.docx", typed),
    "word-numbers": ("plan.docx", computed),
    "pdf": ("plan.pdf", printed),
}
TABLES: dict[str, tuple[str, Callable[[Rows], bytes]]] = {
    "xlsx": ("plan.xlsx", workbook),
    "csv": ("plan.csv", separated),
    "text": ("plan.txt", lambda rows: text([rows])),
    "markdown": ("plan.md", lambda rows: markdown([rows])),
    "word": ("plan.docx", lambda rows: typed([rows])),
    "page": ("plan.html", lambda rows: page([rows])),
}
