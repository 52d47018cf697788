"""Findings as HTML: the message, then both places side by side."""

from collections.abc import Iterator, Mapping, Sequence

from plancheck.diagnostics.diagnostic import SURE, Diagnostic, Fix, Related
from plancheck.page.clean import clean
from plancheck.reporters.html.marked import Painted, excerpt, shown
from plancheck.reporters.html.words import word
from plancheck.reporters.positions import within
from plancheck.reporters.words import say

_SHOWN = 4  # other places shown at once; further ones open on request

Texts = Mapping[str, Painted]


def finding_html(number: int, finding: Diagnostic, texts: Texts, lang: str) -> Iterator[str]:
    """An article `f1`, `f2`, …; the texts have been laid out before, so links lead into them."""
    sureness = say(lang, "sure" if finding.confidence >= SURE else "fairly")
    message = clean(finding.message) + f'<span class="sure">{say(lang, "confidence", word=sureness)}</span>'
    yield f'<article id="f{number}" class="{finding.severity}" tabindex="-1" aria-labelledby="f{number}h">'
    yield f'<h3 id="f{number}h"><span class="number">{number}</span> {badge(finding.severity, lang)}'
    yield f'<a class="rule" href="#{clean(finding.rule)}"><code>{clean(finding.rule)}</code></a> {message}</h3>'
    yield f'<label class="tool tick"><input type="checkbox" autocomplete="off"> {word(lang, "done")}</label>'
    yield '<div class="places">'
    yield _place(finding, finding.severity, "", texts, lang)
    yield from _others(finding, finding.related[:_SHOWN], texts, lang)
    yield "</div>"
    if rest := finding.related[_SHOWN:]:
        yield f'<details><summary>{word(lang, "more_places", count=len(rest))}</summary>\n<div class="places">'
        yield from _others(finding, rest, texts, lang)
        yield "</div></details>"
    if finding.fix is not None:
        yield f'<p class="fix">{_fix(finding.fix, lang)}</p>'
    yield "</article>"


def badge(severity: str, lang: str) -> str:
    """The severity in words, in its colour."""
    return f'<span class="severity">{say(lang, severity)}</span>'


def _others(finding: Diagnostic, others: Sequence[Related], texts: Texts, lang: str) -> Iterator[str]:
    for other in others:
        elsewhere = "" if other.path == finding.path else other.path
        said = f"{other.message or say(lang, 'other')} {elsewhere}".strip()
        yield _place(other, "related", said, texts, lang)


def _place(at: Diagnostic | Related, style: str, said: str, texts: Texts, lang: str) -> str:
    caption = " · ".join(clean(part) for part in (said, within(at.location, lang), at.place) if part)
    painted = texts.get(at.path)
    quoted = f'<mark class="{style}">{clean(at.text)}</mark>'
    if painted is not None:
        span = shown(painted.text, at.span)
        quoted = excerpt(painted.text, span, style)
        if anchor := painted.anchor(span):
            caption = f'<a href="#{anchor}">{caption}</a>'
    return f"<figure><figcaption>{caption}</figcaption><blockquote>{quoted}</blockquote></figure>"


def _fix(fix: Fix, lang: str) -> str:
    new = say(lang, "list").join(f"“{clean(text)}”" for _, text in fix.edits if text)
    return word(lang, "replace", text=new) if new else word(lang, "delete")
