"""The legend 以下均需试点城市政府落实,不再列出: a unit that every later task has without saying so."""

from plancheck.extract.parties.lists import Name, RoleWords, read_parts
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

_BELOW = regex(r"以下(?:各项)?(?:任务)?均(?:需|须|由)(?P<who>[^,。;()\n]{2,40}?)(?:负责|牵头|参与|配合|落实|组织实施)")


class Implied(NamedTuple):
    """Units of all tasks that begin behind `after`, with their role."""

    after: int
    names: tuple[Name, ...]
    role: str | None


def implied(text: str, words: RoleWords) -> list[Implied]:
    """What each such legend of a width-folded text says; nothing where it names no unit."""
    found = []
    for match in _BELOW.finditer(text):
        for part in read_parts(text, Span(match.start("who"), match.end()), words):
            if all(name.sure for name in part.names):
                found.append(Implied(match.end(), part.names, part.role))
    return found
