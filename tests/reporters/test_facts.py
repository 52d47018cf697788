import csv
import datetime
import io
import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from reporters.facts_schema import FILE, build, text

from plancheck.document.model import Document
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import CellFact, DocumentFact, EnumerationFact, Evidence, FigureFact, TaskFact
from plancheck.facts.schema import schema
from plancheck.reporters.facts import fact_reporter
from plancheck.reporters.facts.view import Extracted, number
from plancheck.reporters.show import Show
from plancheck.source.errors import SourceError
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span
from plancheck.values.period import Period
from plancheck.values.quantity import Quantity

TEXT = "云台市2024年计划\n年底前建成5G基站6.5万个以上。\n=1+2、A、B三大产业\n增长9.8%"


def at(part: str) -> Span:
    return Span(TEXT.index(part), TEXT.index(part) + len(part))


def made() -> Extracted:
    day = datetime.date
    year = Period(day(2024, 1, 1), day(2024, 12, 31), "during")
    many = Quantity(Decimal("6.5"), Decimal(65000), None, "个", "ge", "count", 1, Decimal(10000), "6.5万个以上")
    rate = Quantity(Decimal("9.8"), Decimal("9.8"), Decimal("9.8"), "%", "eq", "percent", 1)
    head, phrase, growth = at("云台市2024年计划"), at("建成5G基站6.5万个以上"), at("9.8%")
    evidence = (Evidence("year", "title", at("2024年"), "2024年"),)
    listed = at("=1+2、A、B三大产业")
    rows = {
        "document": [DocumentFact("doc", head, head.of(TEXT), None, 1, year=2024, period=year, evidence=evidence)],
        "task": [TaskFact("t1", phrase, phrase.of(TEXT), "s1", 0.95, "1.", "建成", "list", "1.", period=None)],
        "figure": [
            FigureFact("f1", phrase, phrase.of(TEXT), "s1", 0.97, at("6.5万个以上"), "5G基站", "count", many, "text",
                       period=Period(None, day(2024, 12, 31), "by"), task="t1"),
            FigureFact("f2", growth, growth.of(TEXT), "s1", 0.97, growth, "规上工业增加值", "growth", rate, "text", task="t1",
                       commitment="力争", core="工业增加值", key="工业增加值|growth"),
        ],
        "enumeration": [EnumerationFact("e1", listed, listed.of(TEXT), None, 0.9, 3, "产业", ("=1+2", "A", "B"))],
        "cell": [CellFact("c1", growth, "9.8%", None, 0.9, "g1", "w1", 2, "增速", "value", value=rate)],
    }  # fmt: skip
    document = Document("plan.txt", "plain", "sha256:" + "0" * 64, TEXT, TEXT, (), (), (), SourceMap(TEXT))
    return Extracted("plan.txt", document, FactBase(rows))


BROKEN = Extracted("bad.txt", error=SourceError("bad.txt", "empty"))


def loaded(*kinds: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(fact_reporter("json")([made(), BROKEN], kinds, Show()))
    return content


def test_the_published_schema_is_that_of_the_facts() -> None:
    jsonschema.Draft202012Validator.check_schema(build())
    assert FILE.read_text(encoding="utf-8") == text()  # else: python tests/reporters/facts_schema.py


def test_json_fits_the_schema() -> None:
    jsonschema.validate(loaded(), build())
    jsonschema.validate(loaded("figure"), build())


def test_every_span_is_the_text() -> None:
    def spans(value: Any) -> Any:
        if isinstance(value, dict):
            if "start" in value:
                yield value
            value = list(value.values())
        for item in value if isinstance(value, list) else ():
            yield from spans(item)

    found = list(spans(loaded()["documents"][0]["facts"]))
    assert len(found) == 10
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in found)


def test_a_quantity_is_absolute_and_open_ends_are_null() -> None:
    figure, _ = loaded("figure")["documents"][0]["facts"]["figure"]
    assert figure["quantity"] == {
        "start": TEXT.index("6.5"), "end": TEXT.index("6.5") + 7, "text": "6.5万个以上",
        "low": 65000, "high": None, "unit": "个", "bound": "ge",
    }  # fmt: skip
    assert isinstance(figure["quantity"]["low"], int)
    assert figure["period"] == {"from": None, "to": "2024-12-31", "relation": "by"}
    assert (figure["line"], figure["column"]) == (2, 4)


def test_a_cell_value_stands_where_the_cell_does() -> None:
    (cell,) = loaded("cell")["documents"][0]["facts"]["cell"]
    assert cell["value"]["text"] == "9.8%"
    assert (cell["value"]["low"], cell["value"]["high"]) == (9.8, 9.8)


def test_document_facts_come_with_evidence() -> None:
    (document,) = loaded("document")["documents"][0]["facts"]["document"]
    start = TEXT.index("2024年")
    assert document["evidence"] == [
        {"field": "year", "how": "title", "start": start, "end": start + 5, "text": "2024年"}
    ]


def test_all_kinds_are_there_and_an_unreadable_input_has_its_error() -> None:
    plan, bad = loaded()["documents"]
    assert list(plan["facts"]) == list(schema())
    assert plan["error"] is None
    assert bad["error"]["code"] == "empty"
    assert list(loaded("cell")["documents"][0]["facts"]) == ["cell"]


@pytest.mark.parametrize(("text", "value"), [("10", 10), ("1E+3", 1000), ("9.80", 9.8), ("-0.5", -0.5)])
def test_numbers_are_whole_where_they_are(text: str, value: float) -> None:
    assert number(Decimal(text)) == value
    assert type(number(Decimal(text))) is type(value)


def rows(*kinds: str) -> list[dict[str, str]]:
    content = fact_reporter("csv")([made(), BROKEN], kinds, Show())
    assert content.startswith("\ufeffpath,fact,id,")
    return list(csv.DictReader(io.StringIO(content[1:], newline="")))


def test_csv_spreads_quantities_and_periods() -> None:
    figure, _ = rows("figure")
    assert (figure["quantity.low"], figure["quantity.high"], figure["period.to"]) == ("65000", "", "2024-12-31")
    assert (figure["path"], figure["fact"], figure["id"]) == ("plan.txt", "figure", "f1")


def test_csv_of_all_kinds_shares_one_table() -> None:
    assert [row["fact"] for row in rows()] == ["document", "task", "figure", "figure", "enumeration", "cell"]


def test_csv_defuses_formulas() -> None:
    (enumeration,) = rows("enumeration")
    assert enumeration["items"] == "'=1+2；A；B"
    assert enumeration["text"].startswith("'=")


def test_a_table_a_kind() -> None:
    content = fact_reporter("table")([made(), BROKEN], (), Show(width=160))
    assert "figure 数值 (2)" in content
    assert "≥6.5万个以上" in content
    assert "2024-01-01–2024-12-31" in content
    assert "bad.txt: 错误 DOC001 无法读取，文件为空" in content


def test_a_narrow_table_names_what_it_leaves_out() -> None:
    content = fact_reporter("table")([made()], ("figure",), Show(width=60))
    assert "未列出的栏：" in content
    assert "建成5G基站" in content


def test_a_single_fact_stands_upright_with_its_evidence() -> None:
    content = fact_reporter("table")([made()], ("document",), Show(width=60))
    assert "year        2024" in content
    assert "year    title     2024年" in content or "year  title  2024年" in content


def test_a_document_without_such_facts_says_so() -> None:
    assert "没有这类事实" in fact_reporter("table")([made()], ("term",), Show())
