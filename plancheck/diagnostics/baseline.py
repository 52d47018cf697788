"""The baseline: findings accepted once, known again by rule, words and section, whatever moves around them."""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.source.errors import RefusedError
from plancheck.source.globs import relative
from plancheck.source.records import NamedTuple
from plancheck.source.source import refusal

BASELINE_VERSION = 1
_KEYS = ("path", "rule", "fingerprint", "text", "place")


class BaselineError(RefusedError):
    """A baseline file that cannot be used, in one sentence."""


class Entry(NamedTuple):
    """An accepted finding. `path` and those of `others` (where it spans documents) are as seen from the file's folder.

    `text` and `place` are for people; only path, rule and fingerprint are compared.
    """

    path: str
    rule: str
    fingerprint: str
    text: str = ""
    place: str = ""
    others: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two findings one."""
        return self.path, self.rule, self.fingerprint


class Baseline(NamedTuple):
    """Accepted findings; paths count from `root`, an absolute folder."""

    root: str
    entries: tuple[Entry, ...] = ()

    def entry(self, finding: Diagnostic) -> Entry:
        """How a finding is kept here."""
        others = dict.fromkeys(other.path for other in finding.related if other.path != finding.path)
        return Entry(
            relative(finding.path, self.root), finding.rule, finding.fingerprint, finding.text, finding.place,
            tuple(sorted(relative(path, self.root) for path in others)),
        )  # fmt: skip


class Looked(NamedTuple):
    """What a run looked at: whether a rule was held against all these documents (as paths seen from the root) together."""

    judged: Callable[[str, Sequence[str]], bool]
    exists: Callable[[str], bool]

    def covers(self, entry: Entry) -> bool:
        """Whether the run would have found an entry's finding; that of a file that is gone can be found no more."""
        paths = (entry.path, *entry.others)
        return not all(map(self.exists, paths)) or self.judged(entry.rule, paths)


def split(
    findings: Iterable[Diagnostic], baselines: Sequence[Baseline]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """New findings, and accepted ones."""
    keys = [frozenset(entry.key for entry in baseline.entries) for baseline in baselines]
    new: list[Diagnostic] = []
    accepted: list[Diagnostic] = []
    for finding in findings:
        known = any(one.entry(finding).key in own for one, own in zip(baselines, keys, strict=True))
        (accepted if known else new).append(finding)
    return tuple(new), tuple(accepted)


def stale(baseline: Baseline, findings: Iterable[Diagnostic], looked: Looked) -> tuple[Entry, ...]:
    """Entries whose findings are gone, as far as the run could tell."""
    found = {baseline.entry(finding).key for finding in findings}
    return tuple(entry for entry in baseline.entries if entry.key not in found and looked.covers(entry))


def renewed(baseline: Baseline, findings: Iterable[Diagnostic], looked: Looked) -> Baseline:
    """A baseline of these findings; what the run did not look at stays as it was."""
    entries = {entry.key: entry for entry in baseline.entries if not looked.covers(entry)}
    entries.update((entry.key, entry) for entry in map(baseline.entry, findings))
    return baseline._replace(entries=tuple(sorted(entries.values())))


def load(path: str) -> Baseline:
    """Read a baseline file; BaselineError says what is wrong with it."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            data = json.load(file)
    except OSError as error:
        why = refusal(path, error)
        zh, en = ("（用 --write-baseline 生成）", " (--write-baseline makes it)") if why.code == "missing" else ("", "")
        raise BaselineError(f"基线 {path}：{why.reason()}{zh}", f"baseline {path}: {why.reason('en')}{en}") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(
            f"基线 {path}：不是 JSON 文件，或已损坏", f"baseline {path}: this is no JSON, or it is damaged"
        ) from error
    if not isinstance(data, dict) or data.get("version") != BASELINE_VERSION or not _listed(data.get("findings")):
        raise BaselineError(
            f"基线 {path}：不是本版本的基线（应为 --write-baseline 所写的文件）",
            f"baseline {path}: this is no baseline of this version (--write-baseline writes one)",
        )
    return Baseline(_folder(path), tuple(map(_entry, data["findings"])))


def empty(path: str) -> Baseline:
    """The baseline that a file will hold."""
    return Baseline(_folder(path))


def dumped(baseline: Baseline) -> str:
    """The content of a file, one finding a line, so that a version control system shows what was accepted."""
    lines = [json.dumps(_plain(entry), ensure_ascii=False) for entry in baseline.entries]
    findings = ",\n".join(f"  {line}" for line in lines)
    return f'{{"version": {BASELINE_VERSION}, "findings": [\n{findings}\n]}}\n' if lines else _NOTHING


_NOTHING = f'{{"version": {BASELINE_VERSION}, "findings": []}}\n'


def _plain(entry: Entry) -> dict[str, Any]:
    plain = {key: value for key, value in entry._asdict().items() if key in _KEYS}
    return {**plain, "others": list(entry.others)} if entry.others else plain


def _entry(data: dict[str, Any]) -> Entry:
    texts = {key: str(data.get(key, "")) for key in _KEYS}
    return Entry(**texts, others=tuple(map(str, data.get("others", ()))))


def _listed(findings: object) -> bool:
    """Whether these are entries, each with what is compared."""
    return isinstance(findings, list) and all(
        isinstance(one, dict)
        and all(isinstance(one.get(key), str) for key in _KEYS[:3])
        and isinstance(one.get("others", []), list)
        for one in findings
    )


def _folder(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))
