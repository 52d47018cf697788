"""One sound file of every format, rich enough that a change to it lands on something."""

import io
from functools import cache

from openpyxl import Workbook
from openpyxl.comments import Comment
from pdfmaker import Setter
from wordfiles import box, field, lvl, numbering, p, r, style, tbl, tc, tr, word

from bench.badfiles import zipped

LINES = (
    "某市2025年国民经济和社会发展计划",
    "一、主要目标",
    "全年地区生产总值增长6%以上，建成5G基站5万个，新增规上企业100家（责任单位：市发改委、市经信局）。",
    "（一）重点任务。完成三项任务：一是建成项目12个；二是引进企业30家；三是投资15.5亿元，其中工业10亿元。",
    "1. 按照《关于加快发展的意见》（某政发〔2024〕8号）和第二部分要求，6月底前完成。",
    "二、工作举措",
    "力争到年底建成5G基站6万个。（牵头单位：市经信局；配合单位：各县区）",
    "附件：1. 任务分解表",
)
ROWS = (
    ("序号", "任务", "目标", "单位"),
    ("1", "建成5G基站", "5万个", "市经信局"),
    ("2", "引进企业", "30家", "市商务局"),
)
TEXT = "\n".join(LINES) + "\n"


@cache
def seed(kind: str) -> bytes:
    """The file of a format, by the ending of its name."""
    return {"docx": _docx, "xlsx": _xlsx, "pdf": _pdf, "ofd": _ofd}.get(kind, lambda: _text(kind))()


KINDS = ("txt", "md", "html", "csv", "tsv", "docx", "xlsx", "pdf", "ofd")


def _text(kind: str) -> bytes:
    pipes = "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ("---",) * 4, *ROWS[1:]))
    cells = "".join(f"<tr>{''.join(f'<td rowspan=1>{cell}' for cell in row)}</tr>" for row in ROWS)
    paragraphs = "".join(f"<p>{line}&nbsp;</p>\n" for line in LINES)
    forms = {
        "txt": TEXT,
        "md": "# " + TEXT + f"\n{pipes}\n\n- 甲\n  - 乙\n> 引\n\n```\n码\n```\n",
        "html": f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>计划</title></head><body><div id="zoom">{paragraphs}'
        f"<!-- 注 --><ol><li>甲<li>乙</ol><table>{cells}</table></div><script>a</script></body></html>",
        "csv": "\n".join(",".join(f'"{cell}"' for cell in row) for row in ROWS),
        "tsv": "\n".join("\t".join(row) for row in ROWS),
    }
    return forms[kind].encode()


def _docx() -> bytes:
    table = tbl(*(tr(*row) for row in ROWS), tr(tc("合计", properties='<w:gridSpan w:val="2"/>'), tc("3"), tc()))
    notes = '<w:footnote w:id="1"><w:p><w:r><w:t>注释5万个。</w:t></w:r></w:p></w:footnote>'
    comment = '<w:comment w:id="0" w:author="甲"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
    body = [p(line, number=(1, 0) if place in (1, 5) else None, style="1") for place, line in enumerate(LINES)]
    marked = (
        '<w:commentRangeStart w:id="0"/>'
        + r("投资5亿元。")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )
    more = (
        p("<w:ins>" + r("新增") + "</w:ins><w:del>" + r("旧") + "</w:del>", field("PAGE", "3"), box(p("框中"))),
        p(marked),
    )
    noted = p("见注<", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    return word(
        *body, *more, noted, table, styles=style("1", "heading 1"), footnotes=notes, comments=comment,
        numbering=numbering([lvl(0, "chineseCounting", "%1、") + lvl(1, "decimal", "%1.%2")]),
    )  # fmt: skip


def _xlsx() -> bytes:
    workbook, out = Workbook(), io.BytesIO()
    sheet = workbook.active
    assert sheet is not None
    sheet.append([LINES[0]])
    for row in ROWS:
        sheet.append(list(row))
    sheet.append([3, "投资", 0.075, None])
    sheet["C5"].number_format = "0.0%"
    sheet["B3"].comment = Comment("请核对", "张三")
    sheet.merge_cells("A1:D1")
    sheet.row_dimensions[5].hidden = True
    workbook.create_sheet("隐").sheet_state = "hidden"
    workbook.save(out)
    return out.getvalue()


def _pdf() -> bytes:
    setter = Setter("某市人民政府文件")
    for line in LINES * 3:
        setter.paragraph(line)
    setter.table(ROWS, (50, 150, 100, 120))
    return setter.finished()


def _ofd() -> bytes:
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    pieces = "".join(
        f'<ofd:TextObject Boundary="20 {20 + 8 * place} 170 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g {len(line)} 5">'
        f"{line}</ofd:TextCode></ofd:TextObject>"
        for place, line in enumerate(LINES)
    )
    return zipped({
        "OFD.xml": f"<ofd:OFD {space}><ofd:DocBody><ofd:DocRoot>D/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "D/D.xml": f'<ofd:Document {space}><ofd:Pages><ofd:Page BaseLoc="P.xml"/><ofd:Page BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
        "D/P.xml": f"<ofd:Page {space}><ofd:Content><ofd:Layer>{pieces}</ofd:Layer></ofd:Content></ofd:Page>",
    })  # fmt: skip
