"""The shipped rules over the real plans: the promises of the JSON report hold for real findings."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plancheck.cli.main import main


@pytest.fixture(scope="module")
def reported(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("out") / "report.json"
    with pytest.raises(SystemExit) as ended:
        main(["lint", "--together", "--format", "json", "--output", str(out), str(corpus)])
    assert ended.value.code == 1
    content: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return content


def test_the_report_fits_the_schema(reported: dict[str, Any], root: Path) -> None:
    jsonschema.validate(reported, json.loads((root / "docs/schema/lint.schema.json").read_text(encoding="utf-8")))
    assert reported["summary"]["error"] > 0
    assert reported["tool"]["rules"] > 10


def test_every_text_is_the_slice_of_its_file(reported: dict[str, Any]) -> None:
    texts = {one["path"]: Path(one["path"]).read_bytes().decode("utf-8-sig") for one in reported["documents"]}
    for finding in reported["diagnostics"]:
        for place in (finding, *finding["related"]):
            text = texts[place["path"]]
            assert text[place["start"] : place["end"]] == place["text"] != ""
            line = text.splitlines(keepends=True)[place["line"] - 1]
            assert line[place["column"] - 1 :].startswith(place["text"].splitlines()[0])


def test_findings_stand_in_reading_order_and_are_told_apart(reported: dict[str, Any]) -> None:
    order = {one["path"]: number for number, one in enumerate(reported["documents"])}
    places = [(order[one["path"]], one["start"], one["end"]) for one in reported["diagnostics"]]
    assert places == sorted(places)
    marks = [(one["path"], one["fingerprint"]) for one in reported["diagnostics"]]
    assert len(set(marks)) == len(marks)


def test_coverage_is_said_for_every_document(reported: dict[str, Any]) -> None:
    for one in reported["documents"]:
        assert one["error"] is None
        assert one["coverage"]["figures"] > 0
        assert one["characters"] == len(Path(one["path"]).read_bytes().decode("utf-8-sig"))


@pytest.mark.parametrize("options", [(), ("--lang", "en"), ("--severity", "info", "--explain", "--statistics")])
def test_text_reports_of_real_plans_keep_to_the_width(
    options: tuple[str, ...], corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from plancheck.reporters.width import columns

    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["lint", *options, str(corpus)])
    out = capsys.readouterr().out
    framed = [line for line in out.splitlines() if " | " in line]
    assert len(framed) > 10
    assert max(map(columns, framed)) <= 80
