"""The comparison as Markdown, for a merge request or an email; nothing quoted that could act."""

from collections.abc import Iterator

from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diagnostics.diagnostic import Related
from plancheck.reporters.comparison.closing import grouped, looked_at, remark, silent, summary, unreadable
from plancheck.reporters.comparison.words import group_title, sentence, word
from plancheck.reporters.positions import within
from plancheck.reporters.quoting import UNREADABLE, quoted, refusal
from plancheck.reporters.show import Show
from plancheck.reporters.words import say
from plancheck.values.markdown import code, escaped


def render(comparison: Comparison, show: Show) -> str:
    """The whole report; pairs without differences are named in one list at the end."""
    return "".join(f"{line}\n" for line in _lines(comparison, show.lang))


def _lines(comparison: Comparison, lang: str) -> Iterator[str]:
    yield from (f"# {word(lang, 'title')}", "", escaped(summary(comparison, lang)), "")
    for pair in comparison.pairs:
        if pair.differs or pair.errors:
            yield from _pair(pair, lang)
    if same := silent(comparison):
        yield from (f"## {word(lang, 'same')}", "")
        yield from (f"- {_files(pair)}" for pair in same)
        yield ""
    for line in looked_at(comparison, lang):
        yield from (escaped(line), "")
    yield f"plancheck {escaped(comparison.version)}"


def _files(pair: Pair) -> str:
    return " → ".join(code(one.path) for one in (pair.old, pair.new) if one is not None)


def _pair(pair: Pair, lang: str) -> Iterator[str]:
    yield from (f"## {_files(pair)}", "")
    if note := remark(pair, lang):
        yield from (escaped(note), "")
    for document in unreadable(pair):
        yield from (
            f"- **{say(lang, 'error')}** `{UNREADABLE}` {code(document.path)} {escaped(refusal(document, lang))}",
            "",
        )
    for group, changes in grouped(pair):
        yield from (f"### {group_title(group, lang)}", "")
        for change in changes:
            yield from _change(change, lang)
        yield ""


def _change(change: Change, lang: str) -> Iterator[str]:
    severity = f"**{say(lang, change.finding.severity)}** " if change.finding else ""
    yield f"- {severity}{escaped(sentence(change, lang))}"
    for side, place in (("old", change.old), ("new", change.new)):
        if place is not None:
            yield f"  - {escaped(f'{word(lang, side)} {_where(place, lang)}')}{say(lang, 'colon')}{code(quoted(place.text))}"


def _where(at: Related, lang: str) -> str:
    return " · ".join(part for part in (within(at.location, lang), at.place) if part)
