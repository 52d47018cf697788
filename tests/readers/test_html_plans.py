"""A plan as a page says what the same plan says as plain text."""

import html
from pathlib import Path

import pytest
from reading import base

from plancheck.facts.base import FactBase
from plancheck.facts.kinds import FigureFact

PLANS = sorted((Path(__file__).parents[2] / "corpus").glob("*.txt"))
HEAD = (
    "<html><head><meta charset=utf-8><title>{}</title></head><body><div class='top'><a href='/'>首页</a></div>"
    "<div class='info'>发布日期：2022-03-12 16:30&nbsp;&nbsp;来源：办公室&nbsp;&nbsp;浏览次数：<span>12</span></div>"
)
FOOT = "<div class='footer'>版权所有 某省人民政府 备案号：某ICP备123号</div></body></html>"


def page(text: str) -> str:
    """Each line a paragraph, broken by spans in the midst of words and numbers."""
    lines = [line.strip(" \t\u3000") for line in text.splitlines() if line.strip(" \t\u3000")]
    parts = ("".join(_broken(line[at : at + 7], at) for at in range(0, len(line), 7)) for line in lines)
    body = "".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{part}</p>\r\n" for part in parts)
    return f"{HEAD.format(lines[0])}<div class='TRS_Editor'>{body}</div>{FOOT}"


def _broken(words: str, at: int) -> str:
    plain = html.escape(words, quote=False).replace("\u00a0", "&nbsp;")
    return f"<span style='font-family: 仿宋'>{plain}</span>" if at % 2 else plain


def said(facts: FactBase) -> dict[str, object]:
    """Figures with their keys, how many rows there are of what else stands in the text, and the document itself."""
    (document,) = facts.of("document")
    fields = ("title", "kind", "year", "period", "region", "number", "issuer", "issued")
    found: dict[str, object] = {name: getattr(document, name) for name in fields}
    found["figures"] = [
        (fact.indicator, fact.aspect, fact.quantity.low, fact.period_key)
        for fact in facts.of("figure")
        if isinstance(fact, FigureFact)
    ]
    kinds = ("section", "task", "assignment", "reference", "table", "row", "cell")
    return found | {kind: len(facts.of(kind)) for kind in kinds}


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_page_says_what_the_plain_text_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert said(base(page(text), "page.html")) == said(base(text))
