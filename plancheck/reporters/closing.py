"""How a report ends: findings counted, and what was looked at."""

from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import Coverage, Report
from plancheck.reporters.words import say


def counted(report: Report, severities: tuple[str, ...], lang: str) -> str:
    """`错误1处、警告2处`; empty where there is none of these."""
    parts = [
        say(lang, "counted", name=say(lang, severity), count=count, s="s" * (count > 1))
        for severity in severities
        if (count := report.count(severity))
    ]
    return say(lang, "list").join(parts)


def summary(report: Report, lang: str) -> str:
    """One sentence on the whole run; that nothing was found is no approval, that nothing was read is no finding."""
    readable = sum(1 for document in report.documents if document.error is None)
    if not readable:
        return say(lang, "nothing")
    files = say(lang, "one_file") if readable == 1 else say(lang, "files", count=readable)
    unread = len(report.documents) - readable
    rest = say(lang, "unread", count=unread) if unread else ""
    counts, rules = counted(report, SEVERITIES, lang), len(report.rules)
    if report.count("error") or report.count("warning"):
        return say(lang, "found", files=files, rules=rules, counts=counts) + rest
    besides = say(lang, "besides", counts=counts) if counts else ""
    return say(lang, "clean", files=files, rules=rules) + besides + rest


def kept_back(report: Report, lang: str) -> str:
    """What was found and is reported nowhere, for which somebody gave a reason; empty where there is nothing of that kind."""
    counts = {"suppressed": report.suppressed, "accepted": report.baseline}
    kinds = say(lang, "comma").join(say(lang, key, count=count) for key, count in counts.items() if count)
    return say(lang, "kept_back", kinds=kinds) if kinds else ""


def looked_at(coverage: Coverage, lang: str) -> str:
    """One sentence on what was looked at."""
    return say(lang, "coverage", **coverage._asdict())
