"""The documents faults are planted into."""

import re
from functools import cache
from pathlib import Path

from bench.mutations.fault import Text
from bench.mutations.pages import reading
from bench.scores.data import CORPUS, YEARS

_YEAR = re.compile(r"(20\d\d)年")
_SIGNED = re.compile(r"^[ \t\u3000]*(\d{4})年(\d{1,2})月\d{1,2}日[ \t\u3000]*$", re.M)
_ROW = re.compile(
    r"^(?:[一-龥]+ )?(\d{1,2}) (\S.*?)(?: (%|个百分点|亿元|万元/人·年))?((?: \d+(?:\.\d+)?){7})\s*$", re.M
)
_TABLED = "huzhou-2017-industry.txt"


@cache
def texts(folder: Path) -> tuple[Text, ...]:
    """The five plans, the other documents of `folder` (none if it is absent), and copies in another form."""
    plans = [_text(CORPUS / name, "corpus", YEARS[name]) for name in sorted(YEARS)]
    wild = [_text(path, "wild", None) for path in sorted(folder.glob("*.txt"))]
    pages = [_page(path) for path in sorted(folder.glob("*.html"))]
    return (*plans, *wild, *pages, _as_markdown(next(plan for plan in plans if plan.name == _TABLED)))


def _text(path: Path, origin: str, year: int | None) -> Text:
    text = path.read_text(encoding="utf-8")
    found = _YEAR.search(path.name.replace("_", "年")) if origin == "wild" and "报告" in path.name else None
    return Text(path.name, origin, text, int(found[1]) if found else year, _signed(text))


def _page(path: Path) -> Text:
    page = path.read_text(encoding="utf-8")
    text = reading(path.name, page).text
    return Text(path.name, "page", text, None, _signed(text), page)


def _as_markdown(plan: Text) -> Text:
    """The table of the plan as Markdown, its full rows only; the running text before it stays."""
    rows = list(_ROW.finditer(plan.text))
    header = ["序号", "主要指标", "单位", "全市", "吴兴区", "南浔区", "德清县", "长兴县", "安吉县", "湖州开发区"]
    body = [[found[1], found[2], found[3] or "", *found[4].split()] for found in rows]
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in (header, ["---"] * 10, *body))
    before = plan.text[: plan.text.rindex("\n", 0, plan.text.index("栏目 序号"))]
    return Text("huzhou-2017-industry.table.md", "table", f"{before}\n\n{table}\n", plan.year, plan.signed)


def _signed(text: str) -> tuple[int, int] | None:
    found = _SIGNED.search(text)
    return (int(found[1]), int(found[2])) if found else None
