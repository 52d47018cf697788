"""The deadline that a clause states."""

import datetime

import pytest
from reading import facts

PLAN = "2020年工作要点\n1.{}\n"


def due(text: str) -> list[datetime.date | None]:
    return [fact.due and fact.due.last for fact in facts(PLAN.format(text), "action") if fact.title]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("9月底前印发《企业培育实施方案》。", datetime.date(2020, 9, 30)),
        ("一季度制定《企业培育实施方案》。", datetime.date(2020, 3, 31)),
        ("6月底前，印发《企业培育实施方案》。", datetime.date(2020, 6, 30)),
        ("印发《企业培育实施方案》。", None),
        ("2020年印发《企业培育实施方案》。", None),
        ("印发《2020年6月企业培育实施方案》。", None),
        ("3月起草、6月印发《企业培育实施方案》。", None),
        ("6月底前完成摸底调查，印发《企业培育实施方案》。", None),
    ],
)
def test_one_date_of_its_own(text: str, last: datetime.date | None) -> None:
    assert due(text) == [last]
