"""Lists of units in running order: “A、B,C及D” and “A牵头,B、C参与”."""

import re
from collections.abc import Iterator

from plancheck.extract.parties.names import NameWords, is_place, joined, name_words
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

# 各市、县(市、区)人民政府 is one name.
_GENERIC = (
    r"各(?:设区|省辖)?[市州盟地县区旗乡镇街道]{1,4}(?:[(〔][^()〔〕]{1,20}[)〕])?"
    r"(?:、[市州盟县区旗乡镇街道]{1,3}(?:[(〔][^()〔〕]{1,20}[)〕])?)+(?:人民)?(?:政府|党委|管委会)?"
)
_PIECE = regex(_GENERIC + r"|(?:[^、,;。()〔〕]|[(〔][^()〔〕]*[)〕]|[()〔〕])+")
_DATE = regex(r"[0-9]+(?:年|月|日|个|家|部门)|月底|年底|季度|全年|长期|持续")
_COMMITTEE = regex(r"(?P<place>[一-龥]+)(?P<level>[省市州盟县区旗镇乡])委")  # of a named place
_BESIDE = ("政府", "人民政府", "人大", "人大常委会", "政协")  # follow it with their level alone
_JOINER = regex(r"以及|及|和|与|等")
_LEGEND = regex(r"第一位|首位|下同|不再列出|不再逐|以下均|除标注")


class Name(NamedTuple):
    """A unit in a list. `unit` is the full name, `sure` whether it ends as units do, `role` from a bracket behind it."""

    span: Span
    unit: str
    group: bool
    sure: bool
    role: str | None = None


class Part(NamedTuple):
    """Names that share a role; `role` None where no word says it. `joint`: 共同牵头, or several leads in one list."""

    names: tuple[Name, ...]
    role: str | None
    joint: bool = False
    said: str | None = None  # the role its words say, where a legend gives another


class RoleWords(NamedTuple):
    """Verbs behind a list, such as 牵头 or 等按职责分工负责, and the role of each."""

    verb: re.Pattern[str]
    bracket: re.Pattern[str]
    roles: dict[str, str]
    names: NameWords


def role_words(vocabulary: Vocabulary) -> RoleWords:
    """The verbs of rules/vocabulary/roles.txt."""
    roles = {
        verb: group.removeprefix("verb ")
        for group in vocabulary.groups("roles")
        if group.startswith("verb ")
        for verb in vocabulary.words("roles", group)
    }
    verbs = any_of(tuple(roles))
    return RoleWords(
        regex(
            r"(?:(?:按照?|根据|依)(?:各自)?(?:职责|职能)(?:分工)?)?(?P<how>共同|分别|联合|双|各自|具体)?"
            rf"(?P<verb>{verbs})$"
        ),
        regex(rf"\((?P<verb>{verbs})(?:单位|部门)?\)$"),
        roles,
        vocabulary.once(name_words),
    )


def read_parts(text: str, span: Span, words: RoleWords, default: str | None = None) -> tuple[Part, ...]:
    """The clauses of a list of units in width-folded `text`.

    A clause without a verb takes `default`, else the verb of the clause behind it, else of the one before it.
    """
    clauses = [_clause(text, clause, words) for clause in _clauses(text, span)]
    return tuple(_with_roles([clause for clause in clauses if clause.names or clause.role], default))


def _clauses(text: str, span: Span) -> list[list[Span]]:
    """Pieces of the list, parted into clauses at , ; and the full stop."""
    clauses: list[list[Span]] = [[]]
    for match in _PIECE.finditer(text, span.start, span.end):
        if text[match.start() - 1] in ",;。" and match.start() > span.start:
            clauses.append([])
        piece = stripped(text, match.start(), match.end())
        if piece.start < piece.end:
            clauses[-1].append(piece)
    return [clause for clause in clauses if clause]


def _clause(text: str, pieces: list[Span], words: RoleWords) -> Part:
    if any(_LEGEND.search(text, piece.start, piece.end) for piece in pieces):
        return Part((), None)
    role, joint, end = None, False, pieces[-1].end
    if verb := words.verb.search(text, pieces[-1].start, end):
        role, end = words.roles[verb["verb"]], verb.start()
        joint = verb["how"] in ("共同", "分别", "联合", "双", "各自")
    names = [
        name
        for piece in pieces
        for part in _divided(text, stripped(text, piece.start, min(piece.end, end)), words.names)
        if (name := _name(text, part, words)) is not None
    ]
    return Part(_shared(names, words.names), role, joint or (role == "牵头" and len(names) > 1))


def _divided(text: str, piece: Span, words: NameWords) -> list[Span]:
    """A piece cut at blanks, 及, 和 and 等, where what stands before is a whole name already."""
    if words.never & {text[piece.start : piece.end]}:
        return []
    parts, start = [], piece.start
    for joiner in _joiners(text, piece):
        left, word, rest = text[start : joiner.start], text[joiner.start : joiner.end], text[joiner.end : piece.end]
        right = rest.split()[0] if word.isspace() else joined(rest)
        if _splits(joined(left), word, right, words):
            parts.append(stripped(text, start, joiner.start))
            start = joiner.end
    return [part for part in (*parts, stripped(text, start, piece.end)) if part.start < part.end]


def _joiners(text: str, piece: Span) -> list[Span]:
    """Where a piece may be cut, outside brackets."""
    found = [Span(*match.span()) for match in re.finditer(r"\s+|" + _JOINER.pattern, text[piece.start : piece.end])]
    places = [Span(piece.start + at.start, piece.start + at.end) for at in found]
    return [at for at in places if text.count("(", piece.start, at.start) == text.count(")", piece.start, at.start)]


def _splits(left: str, joiner: str, right: str, words: NameWords) -> bool:
    whole = words.is_unit(left) or is_place(left)
    if joiner == "等":
        return whole and (
            not right or right in words.never or words.is_group(right) or not words.is_unit(left + joiner + right)
        )
    if joiner == "及" or joiner == "以及":
        return whole and len(right) > 2
    if joiner.isspace():
        return whole and words.is_unit(right)
    return whole and len(right) > 2 and (words.is_unit(right) or words.is_group(right))


def _name(text: str, part: Span, words: RoleWords) -> Name | None:
    role, end = None, part.end
    if bracket := words.bracket.search(text, part.start, end):
        role, end = words.roles[bracket["verb"]], bracket.start()
    start = part.start + 1 if text[part.start : end].startswith("由") else part.start
    span = stripped(text, start, end)
    name = joined(text[span.start : span.end]).strip("“”*_.")
    if len(name) < 2 or name in words.names.never | words.names.same or _DATE.search(name):
        return None
    group = words.names.is_group(name)
    return Name(span, name, group, group or words.names.is_unit(name), role)


def _shared(names: list[Name], words: NameWords) -> tuple[Name, ...]:
    """杭州市、宁波市及义乌市政府: the last word belongs to every place before it."""
    suffix = ""
    done: list[Name] = []
    for name in reversed(names):
        if match := words.shared.search(name.unit):
            suffix = "" if name.group else match[1]
        elif suffix and is_place(name.unit) and not name.group:
            name = name._replace(unit=name.unit + suffix)
        else:
            suffix = ""
        done.append(name)
    return tuple(_completed(done[::-1]))


def _completed(names: list[Name]) -> Iterator[Name]:
    """练州市委、市政府: the government is that of the same place."""
    place: re.Match[str] | None = None
    for name in names:
        if place and name.unit.startswith(place["level"]) and name.unit[1:] in _BESIDE:
            name = name._replace(unit=place["place"] + name.unit)
        else:
            place = _COMMITTEE.fullmatch(name.unit)
        yield name


def _with_roles(clauses: list[Part], default: str | None) -> list[Part]:
    """Each clause with names, with the role that reaches it."""
    parts: list[Part] = []
    behind: Part | None = None
    for clause in reversed(clauses):
        behind = clause if clause.role else behind
        if clause.names:
            source = clause if clause.role else behind
            role = clause.role or default or (source.role if source else None)
            parts.append(clause._replace(role=role, joint=clause.joint or _joint(clause, role, source)))
    parts.reverse()
    spoken = next((part.role for part in reversed(parts) if part.role), None)
    return [part if part.role else part._replace(role=spoken) for part in parts]


def _joint(clause: Part, role: str | None, source: Part | None) -> bool:
    return role == "牵头" and (len(clause.names) > 1 or (source is not None and source.joint))
