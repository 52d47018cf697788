"""Large Word, PDF, Excel and web files out of real plans, written without the programs whose formats they are."""

from html import escape
from itertools import islice
from pathlib import Path

from bench.badfiles import docx, xlsx
from bench.inputs import copies

_LINES, _CHARS, _FIRST = 30, 28, 6  # of a page; the number of its object


def text(plans: list[Path], characters: int) -> str:
    """Plans one after another, as long as wanted."""
    found = ""
    for copy in copies(plans):
        found += copy + "\n"
        if len(found) >= characters:
            return found[:characters]
    raise AssertionError("copies never end")


def word(plans: list[Path], size: int) -> bytes:
    """A Word file whose document.xml has about `size` bytes: a run a sentence, fonts said everywhere, as Word does it."""
    fonts = (
        '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>'
    )
    body: list[str] = []
    written = 0
    for line in text(plans, size).splitlines():
        runs = "".join(f"<w:r>{fonts}<w:t>{escape(one)}</w:t></w:r>" for one in line.replace("。", "。\0").split("\0"))
        body.append(f"<w:p><w:pPr><w:spacing w:line='560'/></w:pPr>{runs}</w:p>")
        written += len(body[-1].encode())
        if written >= size:
            break
    return docx("".join(body))


def workbook(plans: list[Path], cells: int) -> bytes:
    """A task table of five columns."""
    lines = (line.strip() for line in text(plans, cells * 30).splitlines() if len(line.strip()) > 20)
    rows = [
        "".join(
            _cell(f"{letter}1", word)
            for letter, word in zip("ABCDE", ("序号", "任务", "目标", "单位", "时限"), strict=True)
        )
    ]
    for number, line in enumerate(islice(lines, cells // 5 - 1), 2):
        words = (str(number - 1), line[:40], f"{number}个", "市经信局、市财政局", "6月底前")
        rows.append("".join(_cell(f"{letter}{number}", word) for letter, word in zip("ABCDE", words, strict=True)))
    return xlsx("".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(rows, 1)))


def _cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(words)}</t></is></c>'


def page(plans: list[Path], size: int) -> bytes:
    """A web page as government sites make them: a paragraph with its style and spans."""
    style = 'style="text-indent:2em;font-family:仿宋;font-size:16px"'
    lines = text(plans, size // 4).splitlines()
    body = "".join(f'<p {style}><span style="color:#000">{escape(line)}</span></p>\n' for line in lines)
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>计划</title></head><body><div class="TRS_Editor">'
    return f"{head}{body}</div></body></html>".encode()


def pdf(plans: list[Path], pages: int) -> bytes:
    """Pages of running text; the font has no shapes, only widths and what its characters mean."""
    words = "".join(text(plans, pages * _LINES * _CHARS).split())
    kids = " ".join(f"{_FIRST + 2 * number} 0 R" for number in range(pages))
    ranges = "".join(
        f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n" for high in (0, 0x20, 0x30, *range(0x4E, 0xA0), 0xFF)
    )
    cmap = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n86 beginbfrange\n{ranges}endbfrange"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Box/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Box/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
        _stream(cmap),
    ]
    for number in range(pages):
        content = "\n".join(_drawn(words, number * _LINES + line, line) for line in range(_LINES))
        resources = "/Resources<</Font<</F 3 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {_FIRST + 1 + 2 * number} 0 R{resources}>>"
        )
        objects.append(_stream(content))
    return _file(objects)


def _drawn(words: str, place: int, line: int) -> str:
    codes = words[place * _CHARS : (place + 1) * _CHARS].encode("utf-16-be", "ignore").hex()
    return f"BT /F 15 Tf 85 {740 - 22 * line} Td <{codes}> Tj ET"


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def _file(objects: list[str]) -> bytes:
    out, starts = "%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    end = len(out)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{end}\n%%EOF"
    return out.encode("latin-1")
