"""The report as a page: well formed, without network, every character of the text still there (in a browser: test_html_browser)."""

import base64
import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from samples import PLAN, diagnostic, full_report, report

from plancheck import lint
from plancheck.diagnostics.layout import NO_LAYOUT
from plancheck.diagnostics.report import Report
from plancheck.reporters import reporter
from plancheck.reporters.html.marked import STYLES, Marked, Painted, excerpt, segments, shown
from plancheck.reporters.html.texts import text_html
from plancheck.reporters.show import Show
from plancheck.source.errors import SourceError
from plancheck.source.span import Span

VOID = {"meta", "br", "input"}


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


RANGES = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted), max_size=6)


def marked(ranges: list[list[int]], length: int = 40) -> list[Marked]:
    return [Marked(Span(a, b), STYLES[n % 4], n) for n, (a, b) in enumerate(ranges) if b <= length]


@given(st.text(st.sampled_from("甲乙<&\"'\n\r \x00\u202e\U00020bb7"), max_size=40), RANGES)
def test_no_mark_loses_or_doubles_a_character(text: str, ranges: list[list[int]]) -> None:
    painted = Painted(text, "t1", marked(ranges, len(text)))
    found = seen("".join(text_html(painted, NO_LAYOUT)))
    kept = "".join(c if c.isprintable() or c in "\r\n" else "\ufffd" for c in text)
    assert "".join(found.text.split()) == "".join(kept.split())
    assert len(set(found.ids)) == len(found.ids)


@given(RANGES)
def test_every_character_shows_the_gravest_place_over_it(ranges: list[list[int]]) -> None:
    places = marked(ranges)
    shown_at = {at: one.top for one in segments(places) for at in range(one.start, one.end)}
    for at in range(40):
        over = [place for place in places if place.span.start <= at < place.span.end]
        styles = [STYLES.index(place.style) for place in over]
        assert (STYLES.index(shown_at[at].style) if at in shown_at else None) == min(styles, default=None)


def test_tables_stand_as_tables_where_their_borders_are_known(tmp_path: Path) -> None:
    draft = tmp_path / "计划.md"
    draft.write_text(
        "# 计划\n\n| 指标 | 数值 |\n|---|--:|\n| 5G基站 | 5万个 |\n\n建成5G基站6万个。\n", encoding="utf-8"
    )
    found = page(lint(draft))
    assert "<th>指标</th>" in found
    assert "5万个" in found[found.index("<tr>") : found.index("</table>")]
    assert "|---" not in seen(found).text
    assert "建成5G基站" in found


def test_a_place_that_is_half_the_document_is_marked_at_its_beginning() -> None:
    text = "\n首行\n" + "甲" * 500
    assert shown(text, Span(0, len(text))).of(text) == "首行"
    assert shown(text, Span(4, len(text))) == Span(4, 404)
    assert shown(text, Span(1, 3)) == Span(1, 3)


def test_no_text_can_end_the_data_or_the_script() -> None:
    text = "</script><script>alert(1)</script><!--<script>\u2028\ud800建成5G基站5万个，建成5G基站6万个。"
    found = page(report(diagnostic(text, "</script>", "建成5G基站6万个", message="<!--<script>"), text=text))
    data = found[found.index('id="data">') + 10 : found.rindex("</script>")]
    assert "<" not in data
    assert json.loads(data)["findings"][0]["message"] == "<!--<script>"
    assert found.count("<script") == 2
    found.encode("utf-8", "backslashreplace")


def test_the_policy_allows_these_scripts_and_styles_only() -> None:
    found = page(full_report())
    policy = found.split('Content-Security-Policy" content="')[1].split('"')[0]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        content = found.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_a_hundred_documents_are_listed_by_what_was_found() -> None:
    made = full_report()
    calm = tuple(made.documents[0]._replace(path=f"静{n}.txt") for n in range(100))
    found = seen(page(made._replace(documents=made.documents + calm)))
    assert "100份文件未发现矛盾" in found.text
    assert {target.removeprefix("#") for target in found.targets} <= set(found.ids)


def test_the_page_speaks_english_too() -> None:
    found = page(full_report(), lang="en")
    body = found[found.index("<body>") : found.index('id="data"')]
    assert "Search findings and text" in body
    assert "筛选" not in body
    assert "{" not in body


def test_an_excerpt_ends_with_its_paragraph_or_an_ellipsis() -> None:
    text = "前一段\n" + "甲" * 150 + "乙" + "丙" * 20 + "\n后一段"
    assert excerpt(text, Span(154, 155), "info") == "…" + "甲" * 100 + '<mark class="info">乙</mark>' + "丙" * 20


def test_what_was_left_out_and_held_back_is_said() -> None:
    found = seen(page(full_report(), severity="warning")).text
    assert "另有1处已标注忽略，2处已列入基线" in found
    assert "另有提示1处未列入本页" in found
    assert "跳过2个文件" in found
    assert ".pptx 3" in found
