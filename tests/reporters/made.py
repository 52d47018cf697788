"""Reports for tests of the formats: places without lines, hostile words, every format as text."""

import io
import json

from samples import PLAN, diagnostic, full_report, report

from plancheck.diagnostics.diagnostic import Related
from plancheck.diagnostics.report import DocumentReport, Report
from plancheck.reporters import FORMATS, binary_reporter, reporter
from plancheck.reporters.show import Show
from plancheck.source.anchors import BoxAnchor, CellAnchor, RunAnchor, TextAnchor
from plancheck.source.errors import SourceError
from plancheck.source.sourcemap import Location, SourceMap
from plancheck.source.span import Span

ALL = (*FORMATS, "xlsx")
EVIL = (
    "]]>|=cmd|'/C calc'!A0\r\n::error::owned\n# h\n```\n<script>alert(1)</script> <img src=x> [x](http://evil/){0} "
    "@all www.evil.example \x1b[31m\x07\x00\u202e\u2066\ufeff\u2028\uffff a,b:c;d\"e'f%0A&amp; ##[error]x `tick` \U0001f600"
)
NAMES = ("=1+1|a,b：c\n::error::x\u202e.txt", "目录 甲/<b>@all`x`.docx", "\udcff\ud800.txt")


def unlined() -> Report:
    """A Word, a PDF, an Excel and an OFD file with one finding each; the Word one is related to the Excel one."""
    anchors = {
        "稿.docx": RunAnchor("document", 3, 9, 3, 20),
        "稿.pdf": BoxAnchor(2, ((1.0, 2.0, 3.0, 4.0),)),
        "表.xlsx": CellAnchor("分工", "B7"),
        "稿.ofd": TextAnchor(),
    }
    base = report()
    documents = tuple(
        base.documents[0]._replace(path=path, format=path.rpartition(".")[2], digest="sha256:" + digit * 64)
        for path, digit in zip(anchors, "1234", strict=True)
    )
    findings = []
    for path, anchor in anchors.items():
        finding = diagnostic(PLAN, "力争到年底建成5G基站6万个", path=path, message="“5G基站”两处表述不一致，请核对")
        findings.append(finding._replace(location=finding.location._replace(anchor=anchor)))
    there = PLAN.index("建成5G基站5万个")
    span = Span(there, there + 9)
    location = SourceMap(PLAN).locate(span)._replace(anchor=anchors["表.xlsx"])
    related = Related("表.xlsx", span, location, "任务分工", span.of(PLAN), "")
    findings[0] = findings[0]._replace(related=(related,))
    return base._replace(documents=documents, diagnostics=tuple(findings))


def hostile() -> Report:
    """Whatever a document, a name or a message may hold."""
    text = f"前\n{EVIL}后"
    span = Span(2, 2 + len(EVIL))
    location = Location(*SourceMap(text).position(span.start), *SourceMap(text).position(span.end), span)
    base = full_report()
    made = []
    for name in NAMES[:2]:
        other = Related(NAMES[1], span, location, EVIL, EVIL, EVIL)
        finding = diagnostic(PLAN, "推进推进", path=name, message=EVIL)
        made.append(finding._replace(text=EVIL, place=EVIL, span=span, location=location, related=(other,)))
    documents = tuple(DocumentReport(name, "sha256:" + "0" * 64, "plain", text) for name in NAMES[:2])
    unread = DocumentReport(NAMES[2], "", "", "", error=SourceError(NAMES[2], "system", EVIL))
    return base._replace(documents=(*documents, unread), diagnostics=tuple(made), other_files=((EVIL, 1),))


def shapes() -> dict[str, Report]:
    """Reports of every shape that a schema should know."""
    return {"full": full_report(), "clean": report(), "unlined": unlined(), "hostile": hostile()}


def rendered(form: str, made: Report, show: Show | None = None) -> str:
    """A format as text; a workbook as its cells, a row a line."""
    if form != "xlsx":
        return reporter(form)(made, show or Show())
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(binary_reporter("xlsx")(made, show or Show())))
    sheets = (
        [f"# {sheet.title} {sheet.freeze_panes} {sheet.auto_filter.ref}"]
        + [json.dumps([cell.value for cell in row], ensure_ascii=False) for row in sheet.iter_rows()]
        for sheet in book.worksheets
    )
    return "".join(f"{line}\n" for sheet in sheets for line in sheet)
