"""Findings silenced, with reasons: by marks in documents and by the `[[suppress]]` table of the configuration.

A suppression that silences nothing, is none, or has run out is a finding itself: SUP001, SUP002, SUP003.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from plancheck.diagnostics.diagnostic import Diagnostic, fingerprint
from plancheck.diagnostics.marks import DocumentMarks, Silence, Spot
from plancheck.diagnostics.report import RuleInfo
from plancheck.source.globs import Globs
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

UNUSED, INVALID, EXPIRED = "SUP001", "SUP002", "SUP003"
SUPPRESSION_RULES = (
    RuleInfo(UNUSED, "忽略标记应当用得上", "warning", "practice", "用不上的忽略标记会掩盖以后的问题", "A suppression silences something"),
    RuleInfo(INVALID, "忽略标记应当写明规则和理由", "warning", "practice", "忽略须有依据", "A suppression names its rules and a reason"),
    RuleInfo(EXPIRED, "忽略期满应当复核", "warning", "practice", "期满的忽略不再生效", "A suppression that has run out is reviewed"),
)  # fmt: skip
_SAYS = {
    "unused": ("{origin}忽略{rule}，但这里没有{rule}的发现，请删去", "{origin} ignores {rule}, which finds nothing here: remove it"),
    "unknown": ("{origin}所写的规则{rule}不存在，没有忽略任何发现{hint}", "{origin} names no rule that exists, {rule}: nothing is ignored{hint}"),
    "sacred": ("{origin}所写的{rule}不能忽略", "{origin}: {rule} cannot be ignored"),
    "form": (
        "{origin}写法有误，没有忽略任何发现；应作 plancheck: ignore 规则编号 理由",
        "{origin} is not understood and ignores nothing; write plancheck: ignore RULE-ID reason",
    ),
    "reason": ("{origin}没有写理由，没有忽略任何发现", "{origin} gives no reason and ignores nothing"),
    "expired": ("{origin}忽略{rule}的期限（{until}）已过，请复核", "{origin} ignored {rule} until {until}: review it"),
    "mark": ("此标记", "this mark"),
    "entry": ("{origin} 的 [[suppress]] ", "[[suppress]] of {origin}"),
}  # fmt: skip
_BLANKS = regex(r"\s+")


class Suppression(NamedTuple):
    """An entry of the configuration. `files` None: any; `text` empty: any; `origin` is `plancheck.toml:12`."""

    rules: tuple[str, ...]
    reason: str
    files: Globs | None = None
    text: str = ""
    until: date | None = None
    origin: str = ""


class Known(NamedTuple):
    """What is known of a run: ids of all rules, those that cannot be silenced, which rules were held against a document.

    `whole` is False where files that the configuration speaks of may not have been looked at.
    """

    ids: frozenset[str]
    sacred: frozenset[str]
    judged: Callable[[str, str], bool]
    hint: Callable[[str], str]
    today: date
    lang: str = "zh"
    whole: bool = False


class Suppressed(NamedTuple):
    """What is left, how many were silenced, and the findings about suppressions."""

    kept: tuple[Diagnostic, ...]
    silenced: int
    findings: tuple[Diagnostic, ...] = ()


class _Use(NamedTuple):
    """One rule of one mark (path, number) or entry ("", number)."""

    path: str
    number: int
    rule: str


def suppress(
    findings: Sequence[Diagnostic],
    marks: Mapping[str, DocumentMarks],
    entries: Sequence[Suppression],
    known: Known,
) -> Suppressed:
    """Leave out what marks and entries silence. `marks` by path of each document that was read, in order."""
    valid = _valid_marks(marks, known)
    used: dict[_Use, Diagnostic] = {}
    kept = []
    for finding in findings:
        uses = [*_by_mark(finding, valid), *_by_entry(finding, entries, known)]
        live = [use for use in uses if use.path or not _over(entries[use.number], known)]
        for use in uses:
            used.setdefault(use, finding)
        kept += [] if live else [finding]
    said = [*_about_marks(marks, used, known), *_about_entries(marks, entries, used, known)]
    return Suppressed(tuple(kept), len(findings) - len(kept), tuple(said))


def _valid_marks(marks: Mapping[str, DocumentMarks], known: Known) -> dict[tuple[str, str], list[tuple[int, Silence]]]:
    """Marks that count, by path and rule."""
    valid: dict[tuple[str, str], list[tuple[int, Silence]]] = {}
    for path, own in marks.items():
        for number, silence in enumerate(own.silences):
            for rule in silence.rules if silence.reason else ():
                if rule in known.ids - known.sacred:
                    valid.setdefault((path, rule), []).append((number, silence))
    return valid


def _by_mark(finding: Diagnostic, valid: Mapping[tuple[str, str], list[tuple[int, Silence]]]) -> Iterator[_Use]:
    """The marks at one of the places of a finding."""
    for path, span in ((finding.path, finding.span), *((other.path, other.span) for other in finding.related)):
        for number, silence in valid.get((path, finding.rule), ()):
            if any(span.overlaps(cover) or cover.contains(span) for cover in silence.covers):
                yield _Use(path, number, finding.rule)


def _by_entry(finding: Diagnostic, entries: Sequence[Suppression], known: Known) -> Iterator[_Use]:
    """The entries that speak of a finding, those that have run out too."""
    for number, entry in enumerate(entries):
        if finding.rule in entry.rules and finding.rule not in known.sacred and _speaks_of(entry, finding):
            yield _Use("", number, finding.rule)


def _speaks_of(entry: Suppression, finding: Diagnostic) -> bool:
    if entry.files is not None and not entry.files.match(finding.path):
        return False
    wanted = _BLANKS.sub("", entry.text)
    texts = (finding.text, *(other.text for other in finding.related))
    return not wanted or any(wanted in _BLANKS.sub("", text) for text in texts)


def _over(entry: Suppression, known: Known) -> bool:
    return entry.until is not None and entry.until < known.today


def _about_marks(
    marks: Mapping[str, DocumentMarks], used: Mapping[_Use, Diagnostic], known: Known
) -> Iterator[Diagnostic]:
    origin = _say(known, "mark")
    for path, own in marks.items():
        for number, silence in enumerate(own.silences):
            if not silence.rules or not silence.reason:
                message = _say(known, "reason" if silence.rules else "form", origin=origin)
                yield _finding(INVALID, message, path, silence.spot)
                continue
            for rule in dict.fromkeys(silence.rules):
                if wrong := _wrong(rule, origin, known):
                    yield _finding(INVALID, wrong, path, silence.spot)
                elif _Use(path, number, rule) not in used and known.judged(rule, path):
                    yield _finding(UNUSED, _say(known, "unused", origin=origin, rule=rule), path, silence.spot)


def _about_entries(
    marks: Mapping[str, DocumentMarks],
    entries: Sequence[Suppression],
    used: Mapping[_Use, Diagnostic],
    known: Known,
) -> Iterator[Diagnostic]:
    """What is wrong with an entry is said at the place it silenced, else at the head of the first document it means."""
    for number, entry in enumerate(entries):
        meant = [path for path in marks if entry.files is None or entry.files.match(path)]
        spots = ((path, head) for path in meant if (head := marks[path].head) is not None)
        path, head = next(spots, ("", None))
        if head is None:
            continue
        origin = _say(known, "entry", origin=entry.origin)
        for rule in dict.fromkeys(entry.rules):
            finding = used.get(_Use("", number, rule))
            if wrong := _wrong(rule, origin, known):
                yield _finding(INVALID, wrong, path, head)
            elif finding is not None and _over(entry, known):
                message = _say(known, "expired", origin=origin, rule=rule, until=entry.until)
                spot = Spot(finding.span, finding.location, finding.text)
                yield _finding(EXPIRED, message, finding.path, spot)._replace(place=finding.place)
            elif finding is None and _could_tell(entry, rule, meant, known):
                yield _finding(UNUSED, _say(known, "unused", origin=origin, rule=rule), path, head)


def _could_tell(entry: Suppression, rule: str, meant: Iterable[str], known: Known) -> bool:
    """Whether all that an entry may mean was looked at with this rule."""
    named = entry.files is not None and entry.files.literal
    return (named or known.whole) and all(known.judged(rule, path) for path in meant)


def _wrong(rule: str, origin: str, known: Known) -> str:
    """Why a rule cannot be silenced, or nothing."""
    if rule in known.sacred:
        return _say(known, "sacred", origin=origin, rule=rule)
    if rule not in known.ids:
        return _say(known, "unknown", origin=origin, rule=rule, hint=known.hint(rule))
    return ""


def _finding(rule: str, message: str, path: str, spot: Spot) -> Diagnostic:
    mark = fingerprint(rule, [spot.text, message], "")
    return Diagnostic(rule, "warning", message, (), path, spot.span, spot.location, "", spot.text, mark, 1.0)


def _say(known: Known, key: str, **values: object) -> str:
    return _SAYS[key][1 if known.lang == "en" else 0].format(**values)
