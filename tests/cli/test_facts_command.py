import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plancheck.cli.main import main

PLAN = "云台市2024年行动计划\n一、目标\n到2024年底，新建5G基站1200个。\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["facts", *arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    return "plan.txt"


def test_a_table_by_default(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, plan, "--kind", "section")
    assert code == 0
    assert out.startswith("plan.txt\n")
    assert "section 章节" in out or "section " in out


def test_json_of_real_plans_fits_the_schema(root: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema: dict[str, Any] = json.loads((root / "docs/schema/facts.schema.json").read_text(encoding="utf-8"))
    code, out, _ = run(capsys, str(corpus), "--format", "json")
    assert code == 0
    content = json.loads(out)
    jsonschema.validate(content, schema)
    for document in content["documents"]:
        text = Path(document["path"]).read_bytes().decode("utf-8-sig")
        for facts in document["facts"].values():
            assert all(text[fact["start"] : fact["end"]] == fact["text"] for fact in facts)
            assert len({fact["id"] for fact in facts}) == len(facts)


def test_csv_opens_in_a_spreadsheet(plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, plan, "--format", "csv", "--kind", "section", "--output", "out.csv")[0] == 0
    data = (tmp_path / "out.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfpath,fact,id,")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {row["fact"] for row in rows} == {"section"}


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_an_unreadable_input_is_named_and_the_rest_listed(
    plan: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "gone.txt", plan, "--format", form)
    assert code == 2
    assert "gone.txt" in (out if form == "table" else err)
    assert "plan.txt" in out


def test_an_output_over_an_input_is_refused(plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, plan, "--output", plan)[0] == 2
    assert (tmp_path / plan).read_text(encoding="utf-8") == PLAN
