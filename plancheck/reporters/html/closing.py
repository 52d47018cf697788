"""What stands below the findings: the rules behind them, and what was and was not looked at."""

from collections.abc import Iterator

from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.diagnostics.report import Report
from plancheck.page.clean import clean
from plancheck.reporters.closing import counted, kept_back
from plancheck.reporters.html.words import title, word
from plancheck.reporters.show import Show
from plancheck.reporters.words import say


def basis_html(report: Report, used: set[str], lang: str) -> Iterator[str]:
    """The rules that found something: what each asks for, and on whose word."""
    if not used:
        return
    known = {rule.id: (title(rule, lang), rule.because) for rule in report.rules}
    yield f'<section class="rules"><h2>{word(lang, "rules_used")}</h2>\n<dl>'
    for name in sorted(used):
        asked, because = known.get(name, ("", ""))
        yield f'<dt id="{clean(name)}"><code>{clean(name)}</code> {clean(asked)}</dt><dd>{clean(because)}</dd>'
    yield "</dl></section>"


def coverage_html(report: Report, show: Show) -> Iterator[str]:
    """What was looked at, left out and held back."""
    yield f"<footer><h2>{word(show.lang, 'coverage')}</h2>"
    yield from (f"<p>{clean(line)}</p>" for line in _lines(report, show))
    yield f"<p>plancheck {clean(report.version)}</p></footer>"


def _lines(report: Report, show: Show) -> Iterator[str]:
    lang = show.lang
    yield say(lang, "coverage", **report.coverage._asdict())
    if report.sets:
        yield say(lang, "sets", count=report.sets)
    if kept := kept_back(report, lang):
        yield kept
    below = SEVERITIES[SEVERITIES.index(show.severity or SEVERITIES[-1]) + 1 :]
    if counts := counted(report, below, lang):
        yield word(lang, "not_shown", counts=counts)
    if report.skipped_files:
        yield say(lang, "skipped", count=report.skipped_files)
    if report.other_files:
        kinds = say(lang, "list").join(f"{name or '-'} {count}" for name, count in report.other_files)
        yield say(lang, "other_files", count=sum(count for _, count in report.other_files), kinds=kinds)
