"""What all formats say of a pair of versions and of the whole comparison."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from plancheck.diagnostics.comparison import Change, Compared, Comparison, Coverage, Pair
from plancheck.diagnostics.report import DocumentReport
from plancheck.reporters.comparison.words import GROUPS, group_of, group_title, word
from plancheck.reporters.words import say


def grouped(pair: Pair) -> Iterator[tuple[str, list[Change]]]:
    """The changes of a pair under their headings."""
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in pair.changes:
        groups[group_of(change)].append(change)
    return ((group, groups[group]) for group in GROUPS if group in groups)


def heading(pair: Pair, lang: str) -> str:
    """Both files, or the one there is."""
    if pair.old is None or pair.new is None:
        only = pair.old or pair.new
        return only.path if only else ""
    return word(lang, "versions", old=pair.old.path, new=pair.new.path)


def remark(pair: Pair, lang: str) -> str:
    """That a file came or went, or why two files of different names belong together; mostly nothing."""
    if pair.new is None:
        return word(lang, "gone")
    if pair.old is None:
        return word(lang, "come")
    return word(lang, f"by_{pair.by}") if pair.by in ("stem", "content", "title") else ""


def unreadable(pair: Pair) -> list[DocumentReport]:
    """The versions that could not be read."""
    return [one for one in (pair.old, pair.new) if one is not None and one.error is not None]


def silent(comparison: Comparison) -> list[Pair]:
    """Pairs of which nothing is to be told."""
    return [pair for pair in comparison.pairs if not pair.differs and not pair.errors]


def summary(comparison: Comparison, lang: str) -> str:
    """One sentence on the whole."""
    readable = [pair for pair in comparison.pairs if not pair.errors]
    unread = len(comparison.errors)
    if not readable:
        return word(lang, "nothing") + (word(lang, "unread", count=unread) if unread else "")
    groups = Counter(group_of(change) for pair in readable for change in pair.changes)
    parts = [
        word(lang, "counted", name=group_title(group, lang), count=groups[group]) for group in GROUPS if groups[group]
    ]
    said = [word(lang, "differ", count=sum(groups.values()), parts=say(lang, "list").join(parts))] if parts else []
    come, gone = (sum(getattr(pair, side) is None for pair in readable) for side in ("old", "new"))
    if come or gone:
        said.append(word(lang, "files", come=come, gone=gone))
    whole = ("；", "; ")[lang == "en"].join(said) or word(lang, "none_differ")
    return whole + (word(lang, "unread", count=unread) if unread else "")


def looked_at(comparison: Comparison, lang: str) -> list[str]:
    """Sentences on what was compared, and what was not."""
    whole = _sum(pair.coverage for pair in comparison.pairs)
    lines = [word(lang, "coverage", **whole._asdict())] if whole != Coverage() else []
    if whole.reworded:
        lines.append(word(lang, "reworded", count=whole.reworded))
    if whole.unrecognised:
        lines.append(word(lang, "unrecognised", count=whole.unrecognised))
    if comparison.skipped_files:
        lines.append(say(lang, "skipped", count=comparison.skipped_files))
    return lines


def _sum(parts: Iterable[Coverage]) -> Coverage:
    known = list(parts)
    return Coverage(
        _total(one.tasks for one in known),
        _total(one.figures for one in known),
        sum(one.reworded for one in known),
        sum(one.tables_unread for one in known),
        sum(one.unrecognised for one in known),
    )


def _total(parts: Iterable[Compared]) -> Compared:
    return Compared(*map(sum, zip(*parts, Compared(), strict=True)))
