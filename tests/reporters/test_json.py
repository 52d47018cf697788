import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from samples import PLAN, diagnostic, full_report, report

from plancheck.diagnostics.diagnostic import Fix
from plancheck.diagnostics.report import Report
from plancheck.reporters import reporter
from plancheck.reporters.show import Show
from plancheck.source.span import Span

render = reporter("json")


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((root / "docs/schema/lint.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    return content


def content(made: Report, **how: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(render(made, Show(**how)))
    return loaded


def test_the_report_fits_the_published_schema(schema: dict[str, Any]) -> None:
    jsonschema.validate(content(full_report()), schema)
    jsonschema.validate(content(report()), schema)


def test_the_schema_refuses_what_is_not_promised(schema: dict[str, Any]) -> None:
    made = content(full_report())
    made["diagnostics"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema)


def test_every_field_is_there() -> None:
    made = content(report(diagnostic(PLAN, "力争到年底建成5G基站6万个", "建成5G基站5万个")))
    assert list(made) == ["version", "tool", "documents", "diagnostics", "summary"]
    assert made["version"] == 1
    assert made["tool"] == {"name": "plancheck", "version": "0.0.1", "rules": 3}
    (finding,) = made["diagnostics"]
    (related,) = finding["related"]
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (4, 10, 4, 24)
    assert finding["location"] == {"kind": "line"}
    assert finding["args"] == {"indicator": "5G基站"}
    assert finding["fix"] is None
    for place in (finding, related):
        assert PLAN[place["start"] : place["end"]] == place["text"]


def test_an_unreadable_input_is_a_document_with_an_error() -> None:
    document = content(full_report())["documents"][1]
    assert document["path"] == "bad.txt"
    assert document["error"]["code"] == "nul"
    assert document["coverage"] is None
    assert "NUL" in document["error"]["message"]


def test_everything_is_shown_unless_severity_says_otherwise() -> None:
    assert [one["severity"] for one in content(full_report())["diagnostics"]] == ["error", "info", "warning"]
    limited = content(full_report(), severity="error")
    assert [one["severity"] for one in limited["diagnostics"]] == ["error"]
    assert limited["summary"] == content(full_report())["summary"]


def test_the_summary_counts() -> None:
    assert content(full_report())["summary"] == {
        "error": 1, "warning": 1, "info": 1, "suppressed": 1, "baseline": 2, "not_applicable": 4,
    }  # fmt: skip


def test_a_fix_names_its_edits(schema: dict[str, Any]) -> None:
    finding = diagnostic(PLAN, "推进推进")._replace(fix=Fix(True, ((Span(3, 5), "推进"),)))
    made = content(report(finding))
    assert made["diagnostics"][0]["fix"] == {"safe": True, "edits": [{"start": 3, "end": 5, "text": "推进"}]}
    jsonschema.validate(made, schema)


def test_one_finding_a_line() -> None:
    lines = render(full_report(), Show()).splitlines()
    assert sum(line.lstrip().startswith('{"rule"') for line in lines) == 3
