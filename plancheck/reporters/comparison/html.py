"""The comparison as one page without a script: each change with both places, then both texts with the places marked."""

from collections.abc import Iterator, Sequence
from itertools import count

from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diagnostics.diagnostic import Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.page.clean import clean
from plancheck.page.shell import head_html
from plancheck.reporters.comparison.closing import grouped, heading, looked_at, remark, silent, summary, unreadable
from plancheck.reporters.comparison.words import group_title, sentence, word
from plancheck.reporters.html.assets import still_assets
from plancheck.reporters.html.findings import badge
from plancheck.reporters.html.marked import Marked, Painted, excerpt, shown
from plancheck.reporters.html.texts import text_html
from plancheck.reporters.positions import within
from plancheck.reporters.quoting import UNREADABLE, refusal
from plancheck.reporters.show import Show
from plancheck.source.records import NamedTuple

_SIDES = ("old", "new")
_MARKS = {"old": "warning", "new": "info"}
_SHEETS = ("page", "print", "compare")

Groups = Sequence[tuple[str, Sequence[tuple[int, Change]]]]


class _Text(NamedTuple):
    """A version that could be read, its places marked."""

    document: DocumentReport
    painted: Painted


def render(comparison: Comparison, show: Show) -> str:
    """One self-contained page."""
    return "".join(f"{line}\n" for line in _page(comparison, show.lang))


def _page(comparison: Comparison, lang: str) -> Iterator[str]:
    title, numbers = word(lang, "title"), count(1)
    yield from head_html(title, still_assets(_SHEETS), lang)
    yield f"<header><h1>{title}</h1>\n<p>{clean(summary(comparison, lang))}</p></header>\n<main>"
    for number, pair in enumerate(comparison.pairs, 1):
        if pair.differs or pair.errors:
            groups = [(group, [(next(numbers), change) for change in changes]) for group, changes in grouped(pair)]
            yield from _pair(number, pair, groups, lang)
    if same := silent(comparison):
        yield f"<section><h2>{word(lang, 'same')}</h2>\n<ul>"
        yield from (f"<li>{clean(heading(pair, lang))}</li>" for pair in same)
        yield "</ul></section>"
    yield f"<footer><h2>{word(lang, 'compared')}</h2>"
    yield from (f"<p>{clean(line)}</p>" for line in looked_at(comparison, lang))
    yield f"<p>plancheck {clean(comparison.version)}</p></footer>\n</main>\n</body>\n</html>"


def _pair(number: int, pair: Pair, groups: Groups, lang: str) -> Iterator[str]:
    versions = {
        side: _Text(document, _painted(f"{side}{number}", side, document.text, groups))
        for side, document in zip(_SIDES, (pair.old, pair.new), strict=True)
        if document is not None and document.error is None
    }
    texts = [line for side, one in versions.items() for line in _text(side, one, lang)]  # first: links lead into them
    yield f'<section id="d{number}">\n<h2>{clean(heading(pair, lang))}</h2>'
    if note := remark(pair, lang):
        yield f'<p class="note">{clean(note)}</p>'
    for document in unreadable(pair):
        reason = f"{clean(document.path)} {clean(refusal(document, lang))}"
        yield f'<div class="trouble"><h4>{badge("error", lang)} <code>{UNREADABLE}</code> {reason}</h4></div>'
    links = (
        f'<li><a href="#d{number}-{group}">{group_title(group, lang)} {len(items)}</a></li>' for group, items in groups
    )
    yield f'<ul class="kinds">{"".join(links)}</ul>'
    for group, items in groups:
        yield f'<h3 class="kind" id="d{number}-{group}">{group_title(group, lang)}</h3>'
        for index, change in items:
            yield from _change(index, change, versions, lang)
    if groups:
        yield f'<details class="texts"><summary>{word(lang, "texts")}</summary>\n<div class="two">'
        yield from (*texts, "</div></details>")
    yield "</section>"


def _painted(prefix: str, side: str, text: str, groups: Groups) -> Painted:
    places = [
        Marked(shown(text, place.span), _MARKS[side], index)
        for _, items in groups
        for index, change in items
        if (place := _side(change, side)) is not None
    ]
    return Painted(text, prefix, places)


def _side(change: Change, side: str) -> Related | None:
    return change.old if side == "old" else change.new


def _text(side: str, one: _Text, lang: str) -> Iterator[str]:
    yield f'<section><h4>{word(lang, side)} {clean(one.document.path)}</h4>\n<div class="text">'
    yield from text_html(one.painted, one.document.layout)
    yield "</div>\n</section>"


def _change(index: int, change: Change, versions: dict[str, _Text], lang: str) -> Iterator[str]:
    grave = change.finding.severity if change.finding else "change"
    said = f"{badge(grave, lang)} " if change.finding else ""
    yield f'<article id="f{index}" class="{grave}">'
    yield f'<h4><span class="number">{index}</span> {said}{clean(sentence(change, lang))}</h4>\n<div class="places two">'
    for side in _SIDES:
        place, version = _side(change, side), versions.get(side)
        if place is not None and version is not None:
            yield _figure(side, place, version, lang)
    yield "</div></article>"


def _figure(side: str, at: Related, version: _Text, lang: str) -> str:
    caption = " · ".join(clean(part) for part in (within(at.location, lang), at.place) if part)
    span = shown(version.document.text, at.span)
    if anchor := version.painted.anchor(span):
        caption = f'<a href="#{anchor}">{caption}</a>'
    quoted = excerpt(version.document.text, span, _MARKS[side])
    label = f'<span class="side">{word(lang, side)}</span>'
    return (
        f'<figure class="{side}"><figcaption>{label} {caption}</figcaption><blockquote>{quoted}</blockquote></figure>'
    )
