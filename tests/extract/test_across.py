"""Facts of several documents: keys that mean the same everywhere, and each figure's counterpart."""

import pytest
from reading import VOCABULARY, base

from plancheck.extract.across import across
from plancheck.facts.base import FactBase
from plancheck.facts.kinds import ComparableFact, CounterpartFact, FigureFact

PLAN = "2020年浙江省国民经济和社会发展计划\n建成5G基站5万个。力争数字经济核心产业增加值增长15%。整治10000家“低散乱”企业。\n"
GOALS = "2020年浙江省经信厅工作要点\n力争到年底建成5G基站6万个。整治1万家“低散乱”企业(作坊)。\n"
OTHER = "2021年浙江省经信厅工作要点\n建成5G基站8万个。\n"
CITY = "2020年湖州市工作要点\n建成5G基站3万个。\n"


def joint(*texts: str) -> FactBase:
    return across([base(text) for text in texts], VOCABULARY)


def pairs(facts: FactBase) -> list[tuple[str, str, bool | None]]:
    found = []
    for fact in facts.of("counterpart"):
        assert isinstance(fact, CounterpartFact)
        a, b = facts.by_id(fact.a), facts.by_id(fact.b)
        assert isinstance(a, FigureFact)
        assert isinstance(b, FigureFact)
        found.append((a.quantity.text, b.quantity.text, fact.above))
    return found


@pytest.mark.parametrize("order", [(PLAN, GOALS), (GOALS, PLAN)])
def test_a_figure_stands_beside_that_of_the_plan_it_carries_out(order: tuple[str, str]) -> None:
    assert sorted(pairs(joint(*order))) == [("1万家", "10000家", False), ("6万个", "5万个", True)]


@pytest.mark.parametrize("other", [OTHER, CITY])
def test_other_years_and_regions_stand_apart(other: str) -> None:
    assert pairs(joint(PLAN, other)) == []


def test_ids_carry_their_document() -> None:
    facts = joint(PLAN, GOALS)
    figures = [fact for fact in facts.of("figure") if isinstance(fact, FigureFact)]
    assert {fact.id.split(":")[0] for fact in figures} == {"0", "1"}
    assert all(facts.by_id(fact.id) is fact for fact in figures)


def test_what_is_not_known_never_matches() -> None:
    assert pairs(joint("建成5G基站5万个。\n", "建成5G基站6万个。\n")) == []


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("新建创新中心3家，累计建设18家。", "2020年浙江省工作要点\n建成18家创新中心。\n", 1),
        ("新建创新中心3家，累计建设18家。", "2020年浙江省工作要点\n建成20家创新中心。\n", 0),
        ("聚焦10大标志性产业链。", "2021年浙江省工作要点\n建立十大标志性产业链运行监测体系。\n", 1),
        ("聚焦10大标志性产业链。", "2021年江苏省工作要点\n聚焦十大标志性产业链。\n", 0),
    ],
)
def test_only_an_equal_value_tells_a_stock_or_a_named_set_of_another_document(
    first: str, second: str, number: int
) -> None:
    facts = joint(f"2020年浙江省经信厅工作要点\n{first}\n", second)
    assert len([fact for fact in facts.of("comparable") if isinstance(fact, ComparableFact)]) == number
    assert pairs(facts) == []


def test_a_period_that_is_not_known_is_none_across_documents() -> None:
    text = "2020年浙江省{}\n一、“十四五”时期主要目标和2020年重点工作\n（一）强化创新\n新增上市企业{}家。\n"
    assert pairs(joint(text.format("工作要点", 50), text.format("经信厅工作要点", 60))) == []
