"""SARIF 2.1.0: against the schema, and what no schema says."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from reporters.made import rendered, shapes, unlined
from samples import PLAN, diagnostic, full_report, report

from plancheck.diagnostics.diagnostic import Fix
from plancheck.diagnostics.report import Report
from plancheck.reporters.sarif.places import uri
from plancheck.reporters.show import Show
from plancheck.source.span import Span

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
LONG = diagnostic(PLAN, "推进推进")._replace(fix=Fix(True, ((Span(3, 5), "推进"),)))
REPORTS = {**shapes(), "fix": report(LONG)}


def log(made: Report, **how: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(rendered("sarif", made, Show(**how)))
    return loaded


def run(made: Report, **how: Any) -> dict[str, Any]:
    found: dict[str, Any] = log(made, **how)["runs"][0]
    return found


@pytest.mark.parametrize("name", REPORTS)
def test_the_log_fits_the_schema(name: str) -> None:
    checker = jsonschema.validators.validator_for(SCHEMA)
    checker.check_schema(SCHEMA)
    checker(SCHEMA, format_checker=checker.FORMAT_CHECKER).validate(log(REPORTS[name]))


@pytest.mark.parametrize("wrong", [("level", "info"), ("ruleIndex", "0"), ("confidence", 1), ("message", {})])
def test_the_schema_refuses_what_the_standard_does_not_know(wrong: tuple[str, Any]) -> None:
    made = log(full_report())
    made["runs"][0]["results"][0][wrong[0]] = wrong[1]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validators.validator_for(SCHEMA)(SCHEMA).validate(made)


def test_columns_count_characters_and_regions_hold_what_is_quoted() -> None:
    found = run(full_report())
    assert found["columnKind"] == "unicodeCodePoints"
    region = found["results"][0]["locations"][0]["physicalLocation"]["region"]
    lines = PLAN.splitlines()
    assert (
        lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    )
    assert PLAN[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]


def test_indexes_lead_to_what_they_name() -> None:
    for name in ("full", "unlined", "hostile"):
        found = run(REPORTS[name])
        for one in found["results"]:
            if "ruleIndex" in one:
                assert found["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
            for place in (*one["locations"], *one["relatedLocations"]):
                at = place["physicalLocation"]["artifactLocation"]
                assert found["artifacts"][at["index"]]["location"]["uri"] == at["uri"]


def test_both_places_fingerprint_and_help() -> None:
    found = run(full_report())
    one = found["results"][0]
    (related,) = one["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "建成5G基站5万个"
    assert "一、数字经济" in related["message"]["text"]
    assert one["partialFingerprints"] == {"plancheck/v1": full_report().diagnostics[0].fingerprint}
    assert "公文处理工作条例" in found["tool"]["driver"]["rules"][0]["help"]["text"]
    assert [one["level"] for one in found["results"]] == ["error", "note", "warning"]


def test_an_unreadable_input_is_a_notification_of_a_run_without_success() -> None:
    (invocation,) = run(full_report())["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    assert note["descriptor"]["id"] == "DOC001"
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.txt"
    assert run(report())["invocations"][0]["executionSuccessful"]


def test_a_file_without_lines_has_no_region() -> None:
    found = run(unlined())
    for one in found["results"]:
        assert "region" not in one["locations"][0]["physicalLocation"]
        assert "力争到年底建成5G基站6万个" in one["message"]["text"]
    assert [one.get("mimeType") for one in found["artifacts"]] == [None, "application/pdf", None, None]


def test_a_fix_replaces_characters() -> None:
    (fix,) = run(report(LONG))["results"][0]["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {"deletedRegion": {"charOffset": 3, "charLength": 2}, "insertedContent": {"text": "推进"}}
    ]


def test_a_quotation_is_no_link_and_no_placeholder() -> None:
    made = report(diagnostic(PLAN, "推进推进", message="见[此](http://evil) {0}"))
    assert run(made)["results"][0]["message"]["text"].startswith("见\\[此\\](http://evil) {{0}}")
    plain = report(diagnostic(PLAN, "推进推进", message="浙政发[2020]1号"))
    assert "浙政发[2020]1号" in run(plain)["results"][0]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("计划 1.txt", "%E8%AE%A1%E5%88%92%201.txt"),
        ("a:b#?.txt", "a%3Ab%23%3F.txt"),
        ("../a%.txt", "../a%25.txt"),
        ("/tmp/x.txt", "file:///tmp/x.txt"),
        ("C:/稿/x.txt", "file:///C:/%E7%A8%BF/x.txt"),
        ("\udcff.txt", "%FF.txt"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_paths_become_addresses(path: str, expected: str) -> None:
    assert uri(path) == expected
