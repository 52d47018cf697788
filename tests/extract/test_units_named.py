"""Organisations written in several ways, out of use, listed twice; slips of one character."""

import datetime

import pytest
from reading import VOCABULARY, facts

from plancheck.extract.parties.offices import Office, offices
from plancheck.extract.parties.reforms import reforms
from plancheck.extract.parties.regions import regions
from plancheck.extract.parties.slips import difference, slips

PLACES = VOCABULARY.once(regions)
TELLING = frozenset("省市县一二")


def spelled(*lists: str, before: str = "") -> list[tuple[str, str | None]]:
    """Departing spellings in tasks with these units, and how they depart."""
    text = before + "".join(
        f"{number}.推进第{number}项工作。\n责任单位：{units}\n" for number, units in enumerate(lists, 1)
    )
    return [(one.name, one.how) for one in facts(text, "spelling") if one.twin]


@pytest.mark.parametrize(
    ("name", "twin", "how"),
    [
        ("省经倍厅", "省经信厅", "changed"),
        ("省经信", "省经信厅", "lost"),
        ("经信厅", "省经信厅", "lost"),
        ("省经经信厅", "省经信厅", "doubled"),
        ("市经信厅", "省经信厅", None),
        ("市第二医院", "市第一医院", None),
        ("省经信厅", "省经信厅", None),
        ("省教育厅", "省经信厅", None),
        ("省经信大厅", "省经信厅", None),
    ],
)
def test_how_names_differ(name: str, twin: str, how: str | None) -> None:
    assert difference(name, twin, TELLING) == how


def test_a_slip_answers_to_a_commoner_name_only() -> None:
    assert [(slip.name, slip.twin) for slip in slips({"省经信厅": 2, "省经倍厅": 1, "省经伏厅": 2}, TELLING)] == [
        ("省经倍厅", "省经信厅")
    ]


def test_one_office_by_any_of_its_names() -> None:
    known = VOCABULARY.once(offices)
    for name in ("省发展改革委", "省发改委", "省发展和改革委员会", "浙江省发改委"):
        assert known.office(name, "浙江") == Office("省", "发展改革委")
    assert known.office("市市场监督管理局") == Office("市", "市场监管局")
    assert known.office("市场监管局") == Office("", "市场监管局")
    assert known.is_known("市税务局")
    assert known.is_known("湖州海关")
    assert not known.is_known("市税雾局")


def test_full_short_and_colloquial_names() -> None:
    assert spelled("省人力社保厅、省财政厅", "省人社厅、省财政厅") == [("省人社厅", "short")]
    assert spelled("省发展改革委", "省财政厅", before="由省发改委牵头。\n") == [("省发改委", "short")]


@pytest.mark.parametrize(
    "lists",
    [
        ("省委组织部(省委人才办)", "省委组织部", "省委宣传部"),
        ("市税务局、市商务局", "市商务局", "市商务局、市教育局", "市体育局"),
        ("省发展改革委", "市发展改革委", "市发改局"),
        ("吴兴区政府、南浔区政府", "吴兴区政府", "南湖区政府"),
        ("省发展改革委、财政厅、教育厅", "省财政厅、省教育厅", "省财政厅、省教育厅"),
        ("省发展改革委、财政厅、商务厅", "省财政厅、省教育厅", "省财政厅、省教育厅"),
        ("市中心医院、市众心医院", "市中心医院", "市中心医院"),
        ("龙泉街道、市交投公司", "龙山街道、市文投公司", "龙泉街道、市交投公司"),
    ],
)
def test_different_organisations(lists: tuple[str, ...]) -> None:
    assert spelled(*lists) == []


def test_slips_in_lists_and_in_the_text() -> None:
    lists = ("省自然资源厅、省财政厅", "省自然资源厅、省财政厅", "省自燃资源厅、省财政厅")
    assert spelled(*lists) == [("省自燃资源厅", "changed")]
    assert spelled(*lists[:2], before="会同省自然资厅推进。\n") == [("省自然资厅", "lost")]
    assert spelled(*lists[:2], before="按《省自然资厅关于土地的通知》推进。\n") == []


def test_a_bracket_with_a_slip_is_a_bracket_of_units() -> None:
    text = (
        "1.甲。（工业和信息化部、财政部负责）\n2.乙。（工业和信息化的、财政部负责）\n3.丙。（打造之都、建设基地负责）\n"
    )
    assert [one.task for one in facts(text, "assignment")] == ["t1", "t1", "t2", "t2"]


def test_names_declared_short_are_lawful() -> None:
    declared = "市发展和改革委员会（以下简称市发改委）负责总协调。\n"
    assert spelled("市发展和改革委员会", "市发改委", before=declared) == []


@pytest.mark.parametrize(
    ("name", "province", "day", "holds"),
    [
        ("省经信委", "浙江", "2017-02-16", True),
        ("省经信委", "浙江", "2019-06-01", False),
        ("省经信委", "浙江", "2019-01-10", True),
        ("省经信委", "四川", "2019-06-01", None),
        ("人行杭州中心支行", "浙江", "2023-03-01", True),
        ("人行杭州中心支行", None, "2024-03-01", False),
        ("浙江银保监局", None, "2023-12-01", False),
        ("浙江银保监局", None, "2018-06-01", False),
        ("湖州市国税局", None, "2017-02-16", True),
        ("市税务局", "浙江", "2017-02-16", None),
    ],
)
def test_when_a_name_was_in_use(name: str, province: str | None, day: str, holds: bool | None) -> None:
    term = reforms(VOCABULARY, PLACES).term(name, province)
    assert (term.holds(datetime.date.fromisoformat(day)) if term else None) is holds


def test_the_term_of_a_name_is_told_with_its_place() -> None:
    terms = reforms(VOCABULARY, PLACES)
    for name in ("浙江银保监局", "湖州银保监分局"):
        term = terms.term(name, "浙江")
        assert term is not None
        office = name.replace("银保监", "监管")
        assert term.told == f"用至2023年7月，后为国家金融监督管理总局{office}"


def test_units_are_judged_by_the_signing_date() -> None:
    signed = "湖州市人民政府办公室\n{}年12月16日\n"
    tasks = "浙江省湖州市工作要点\n1.推进技改。\n责任单位：市国税局、市商务局\n"
    for year, valid in ((2017, True), (2020, False)):
        found = facts(tasks + signed.format(year), "unit")
        assert [(unit.name, unit.valid) for unit in found] == [("市国税局", valid), ("市商务局", None)]
    assert [unit.valid for unit in facts(tasks, "unit")] == [None, None]


def test_adjoining_lines_are_one_list_and_brackets_apart_are_not() -> None:
    lines = facts("1.甲。\n牵头单位：市经信局\n配合单位：市财政局\n2.乙。\n责任单位：市经信局\n", "assignment")
    assert [one.list == lines[0].list for one in lines] == [True, True, False]
    brackets = facts("1.甲。（市经信局牵头）乙。（市财政局牵头）\n", "assignment")
    assert brackets[0].list != brackets[1].list
