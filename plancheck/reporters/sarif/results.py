"""A finding as a result: message, place, other places, fingerprint, fix."""

from collections.abc import Mapping, Sequence
from typing import Any

from plancheck.diagnostics.diagnostic import Diagnostic, Fix, Related
from plancheck.reporters.positions import in_lines
from plancheck.reporters.quoting import Quotation, other, quotations, statement
from plancheck.reporters.sarif.places import Artifacts
from plancheck.reporters.width import printable
from plancheck.reporters.words import say

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_FINGERPRINT = "plancheck/v1"
_ESCAPES = str.maketrans({"{": "{{", "}": "}}", "[": "\\[", "]": "\\]", "\\": "\\\\"})
_NO_LINK = str.maketrans({"{": "{{", "}": "}}"})


def message(lines: Sequence[str]) -> dict[str, str]:
    """A message of plain text: braces are no placeholders (3.11.5), brackets of a quotation no link (3.11.6)."""
    text = "\n".join(lines)
    return {"text": text.translate(_ESCAPES if "](" in text else _NO_LINK)}


def result(finding: Diagnostic, rules: Mapping[str, int], artifacts: Artifacts, lang: str) -> dict[str, Any]:
    """`rules` gives the index of each rule descriptor."""
    index = {"ruleIndex": rules[finding.rule]} if finding.rule in rules else {}
    entry = {
        "ruleId": finding.rule,
        **index,
        "level": LEVELS[finding.severity],
        "message": message(_said(finding, lang)),
        "locations": [{"physicalLocation": _place(finding, artifacts), **_section(finding)}],
        "relatedLocations": [
            _related(number, related, finding.path, artifacts, lang)
            for number, related in enumerate(finding.related, 1)
        ],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {"confidence": round(finding.confidence, 4)},
    }
    if finding.fix is not None and in_lines(finding.location):
        entry["fixes"] = [_fix(finding.fix, finding.path, artifacts)]
    return entry


def _said(finding: Diagnostic, lang: str) -> list[str]:
    """Where no line can show it, the message itself quotes the place."""
    if in_lines(finding.location):
        return [statement(finding, lang)]
    return [statement(finding, lang), *(_sentence(one, lang) for one in quotations(finding, lang))]


def _related(number: int, related: Related, path: str, artifacts: Artifacts, lang: str) -> dict[str, Any]:
    said = message([_sentence(other(related, path, lang), lang)])
    return {"id": number, "physicalLocation": _place(related, artifacts), **_section(related), "message": said}


def _sentence(quotation: Quotation, lang: str) -> str:
    return say(lang, "quoted", **quotation._asdict())


def _place(at: Diagnostic | Related, artifacts: Artifacts) -> dict[str, Any]:
    return artifacts.physical(at.path, at.location)


def _section(at: Diagnostic | Related) -> dict[str, Any]:
    """The headings above a place are its logical location."""
    return {"logicalLocations": [{"fullyQualifiedName": printable(at.place)}]} if at.place else {}


def _fix(fix: Fix, path: str, artifacts: Artifacts) -> dict[str, Any]:
    """Offsets count characters, as the run's columnKind says."""
    replacements = [
        {
            "deletedRegion": {"charOffset": span.start, "charLength": span.end - span.start},
            "insertedContent": {"text": text},
        }
        for span, text in fix.edits
    ]
    return {"artifactChanges": [{"artifactLocation": artifacts.location(path), "replacements": replacements}]}
