"""The report as a page: well formed, without network, every character of the text still there."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from samples import PLAN, diagnostic, full_report, report

from plancheck.diagnostics.report import Report
from plancheck.reporters import reporter
from plancheck.reporters.html.marked import Marked, excerpt, paragraphs
from plancheck.reporters.show import Show
from plancheck.source.errors import SourceError
from plancheck.source.span import Span

VOID = {"meta", "br"}


class Seen(HTMLParser):
    """Tags must nest; collects text and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        found = dict(attrs)
        assert "src" not in found
        assert not any(name.startswith("on") or name == "style" for name in found)
        self.ids += [found["id"]] if found.get("id") else []  # type: ignore[list-item]
        self.targets += [found["href"]] if found.get("href") else []  # type: ignore[list-item]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(page: str) -> Seen:
    found = Seen()
    found.feed(page)
    found.close()
    assert not found.open
    return found


def page(made: Report, **how: object) -> str:
    return reporter("html")(made, Show(**how))  # type: ignore[arg-type]


def test_a_finding_stands_with_both_places_and_links_from_the_text() -> None:
    made = page(report(diagnostic(PLAN, "力争到年底建成5G基站6万个", "建成5G基站5万个")))
    found = seen(made)
    assert "两处表述不一致，请核对" in found.text
    assert '<mark class="error">力争到年底建成5G基站6万个</mark>' in made
    assert '<mark class="related">建成5G基站5万个</mark>' in made
    assert "第4行第10字" in found.text
    assert {target.removeprefix("#") for target in found.targets} <= set(found.ids)


def test_all_severities_are_there_unless_said_otherwise() -> None:
    assert "NUM002" in page(full_report())
    assert "NUM002" not in page(full_report(), severity="error")


def test_what_cannot_be_read_says_why() -> None:
    made = report()
    broken = made.documents[0]._replace(error=SourceError("稿<b>.txt", "empty"), path="稿<b>.txt")
    found = page(made._replace(documents=(broken,)))
    assert "文件为空" in seen(found).text
    assert "稿&lt;b&gt;.txt" in found


@given(
    st.text(st.sampled_from("甲乙<&\"'\n\r \x00\u202e"), max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_no_mark_loses_or_doubles_a_character(text: str, ranges: list[tuple[int, int]]) -> None:
    places = [Marked(Span(min(a, b), max(a, b)), "error", "d1f1") for a, b in ranges if max(a, b) <= len(text)]
    shown = seen("".join(paragraphs(text, places))).text
    kept = "".join(c if c.isprintable() or c in "\r\n" else "\ufffd" for c in text)
    assert "".join(shown.split()) == "".join(kept.split())


def test_an_excerpt_ends_with_its_paragraph_or_an_ellipsis() -> None:
    text = "前一段\n" + "甲" * 150 + "乙" + "丙" * 20 + "\n后一段"
    assert excerpt(text, Span(154, 155), "info") == "…" + "甲" * 100 + '<mark class="info">乙</mark>' + "丙" * 20
