"""Counts by rule, aligned for wide characters."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import Report, RuleInfo
from plancheck.reporters.words import say


def grid(rows: Sequence[Sequence[object]], headers: Sequence[str]) -> list[str]:
    """A plain table, one string a line; numbers in text stay as written."""
    from tabulate import tabulate

    return [line.rstrip() for line in tabulate(rows, headers, tablefmt="simple", disable_numparse=True).splitlines()]


def statistics(report: Report, lang: str) -> Iterator[str]:
    """How often each rule found something, the most frequent first; nothing where no rule did."""
    counts = Counter((finding.rule, finding.severity) for finding in report.diagnostics)
    titles = {rule.id: _title(rule, lang) for rule in report.rules}
    rows = [
        (count, rule, say(lang, severity), titles.get(rule, ""))
        for (rule, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    if rows:
        yield from grid(rows, _headers(lang, "count", "rule", "severity", "title"))
        yield ""


def explanation(report: Report, lang: str) -> Iterator[str]:
    """Each rule that ran: what it found, and how many rows it could not judge."""
    unknown = dict(report.not_applicable)
    found = Counter(finding.rule for finding in report.diagnostics)
    yield say(lang, "explain", rules=len(report.rules), rows=sum(unknown.values()))
    rows = [
        (rule.id, say(lang, rule.severity), found[rule.id], unknown.get(rule.id, 0), _title(rule, lang))
        for rule in sorted(report.rules, key=lambda rule: (SEVERITIES.index(rule.severity), rule.id))
    ]
    yield from grid(rows, _headers(lang, "rule", "severity", "count", "unknown", "title"))
    yield ""


def _title(rule: RuleInfo, lang: str) -> str:
    return rule.title_en or rule.title if lang == "en" else rule.title


def _headers(lang: str, *columns: str) -> list[str]:
    return [say(lang, f"column_{column}") for column in columns]
