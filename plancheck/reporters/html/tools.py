"""The bar of filters and buttons, and the list of keys; shown where scripts run."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.diagnostics.diagnostic import SEVERITIES, Diagnostic
from plancheck.diagnostics.report import Report
from plancheck.page.clean import clean
from plancheck.page.shell import help_html
from plancheck.reporters.html.words import keys, title, word
from plancheck.reporters.words import say


def tools_html(report: Report, findings: Sequence[Diagnostic], lang: str) -> Iterator[str]:
    """Filters by severity, rule, document and state; search; steps; the file of done marks; print; help."""
    yield '<div class="tool bar">'
    yield f'<p class="tabs" role="group"><button id="show-list" aria-pressed="true">{word(lang, "findings")}</button>'
    yield f'<button id="show-text" aria-pressed="false">{word(lang, "text")}</button></p>'
    label = word(lang, "search")
    yield f'<input type="search" id="query" placeholder="{label}" aria-label="{label}" autocomplete="off">'
    yield '<output id="hits" for="query"></output>'
    yield f'<details id="filters" open><summary>{word(lang, "filters")}</summary><div>'
    yield from _filters(report, findings, lang)
    yield "</div></details>"
    yield '<p class="steps">'
    yield from (_button(name, lang) for name in ("previous", "next"))
    yield "</p>"
    yield '<output id="status" role="status"></output>'
    yield from _closing(len(report.documents), lang)
    yield "</div>"


def keys_html(lang: str) -> Iterator[str]:
    """What each key does."""
    yield from help_html(word(lang, "help"), keys(lang), word(lang, "close"))


def _filters(report: Report, findings: Sequence[Diagnostic], lang: str) -> Iterator[str]:
    severities = Counter(finding.severity for finding in findings)
    yield f"<fieldset><legend>{word(lang, 'severity')}</legend>"
    for severity in SEVERITIES:
        box = f'<input type="checkbox" name="severity" value="{severity}" checked autocomplete="off">'
        yield f'<label class="{severity}">{box} {say(lang, severity)} {severities[severity]}</label>'
    yield "</fieldset>"
    titles = {rule.id: title(rule, lang) for rule in report.rules}
    rules = sorted(Counter(finding.rule for finding in findings).items())
    options = [(rule, f"{rule} {titles.get(rule, '')} {count}") for rule, count in rules]
    yield _select("rule", word(lang, "rule"), [("", word(lang, "all_rules")), *options])
    stages = [(name, word(lang, name)) for name in ("all", "open", "done")]
    yield _select("stage", word(lang, "stage"), stages)
    if len(report.documents) > 1:
        counts = Counter(finding.path for finding in findings)
        paths = [(str(n), f"{one.path} {counts[one.path]}") for n, one in enumerate(report.documents)]
        yield _select("document", word(lang, "document"), [("", word(lang, "all_documents")), *paths])


def _closing(documents: int, lang: str) -> Iterator[str]:
    yield '<p class="files">'
    yield from (_button(name, lang) for name in ("export", "import", "print"))
    checked = " checked" if documents == 1 else ""
    box = f'<input type="checkbox" id="print-text"{checked} autocomplete="off">'
    yield f"<label>{box} {word(lang, 'print_text')}</label>"
    yield _button("help", lang)
    yield '<input type="file" id="file" accept=".json,application/json" hidden></p>'


def _select(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    inner = "".join(f'<option value="{clean(value)}">{clean(text)}</option>' for value, text in options)
    return f'<label>{label} <select id="{name}" autocomplete="off">{inner}</select></label>'


def _button(name: str, lang: str) -> str:
    return f'<button id="{name}">{word(lang, name)}</button>'
