"""Organisations in running text: slips of a listed name, and colloquial names of listed organisations."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from plancheck.extract.parties.offices import Office, Offices
from plancheck.extract.parties.slips import difference
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    return regex(r"[^一-龥]|[由请经与和及向按从以报在会同对让为据或将交]")


class Seen(NamedTuple):
    """A name as it stands in the text and the listed name it answers to; `how` as in SpellingFact."""

    span: Span
    name: str
    twin: str
    how: str


class _Windows(NamedTuple):
    """Lengths and last characters of the names looked for, by their first character."""

    shapes: dict[str, set[tuple[int, str]]]

    def found(self, text: str) -> Iterator[Span]:
        """Stretches of text outside titles with the first and last character and the length of some name."""
        if not self.shapes:
            return
        first = regex(f"《[^《》\n]{{1,80}}》|(?P<begin>[{re.escape(''.join(self.shapes))}])")
        for match in first.finditer(text):
            start = match.start()
            for length, last in self.shapes.get(match["begin"] or "", ()):
                if text[start + length - 1 : start + length] == last:
                    yield Span(start, start + length)


def colloquial(text: str, listed: Mapping[Office, str], known: Offices) -> Iterator[Seen]:
    """Other short names of listed organisations: 省发改委 where the lists have 省发展改革委. Full names are lawful."""
    forms = {
        office.level + kind: name
        for office, name in listed.items()
        for kind in known.spelled.get(office.kind, ())
        if office.level and len(kind) <= len(office.kind) and office.level + kind != name
    }
    for span in _windows(forms).found(text):
        name = text[span.start : span.end]
        if name in forms and (span.start == 0 or _before().match(text, span.start - 1)):
            yield Seen(span, name, forms[name], "short")


def slipped(text: str, names: Iterable[str], known: Offices) -> Iterator[Seen]:
    """Names that stand in the text with one inner character lost, doubled or changed."""
    right = {
        name
        for name in names
        if (len(name) > 4 or (len(name) == 4 and known.office(name).level)) and not name.endswith(known.many)
    }
    inner: dict[str, str] = {}
    for name in right:
        for at in range(1, len(name) - 1):
            inner[f"{name[:at]}?{name[at + 1 :]}"] = name
            inner[name[:at] + name[at + 1 :]] = name
            inner[name[: at + 1] + name[at:]] = name
    for span in _windows(inner).found(text):
        name = text[span.start : span.end]
        twin = None if name in right else _twin(name, inner)
        how = difference(name, twin, known.contrast) if twin and not known.is_known(name) else None
        if twin and how:
            yield Seen(span, name, twin, how)


def _twin(name: str, inner: dict[str, str]) -> str | None:
    if name in inner:
        return inner[name]
    keys = (f"{name[:at]}?{name[at + 1 :]}" for at in range(1, len(name) - 1) if "一" <= name[at] <= "龥")
    return next((inner[key] for key in keys if key in inner), None)


def _windows(names: Iterable[str]) -> _Windows:
    shapes: dict[str, set[tuple[int, str]]] = {}
    for name in names:
        shapes.setdefault(name[0], set()).add((len(name), name[-1]))
    return _Windows(shapes)
