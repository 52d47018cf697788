"""Units as the tasks see them: loads, rosters, lists of members."""

from reading import facts


def test_leads_are_counted_where_the_plan_has_leads() -> None:
    text = "1.开展招商。（市商务局牵头，市经信局配合）\n2.建设园区。（市经信局牵头）\n3.发展贸易。（市商务局牵头）\n4.做好统计。（市统计局牵头）\n"
    told = {fact.text: (fact.role, fact.tasks, fact.usual, fact.spread) for fact in facts(text, "load")}
    assert told == {"市商务局": ("牵头", 2, 1, 0), "市经信局": ("牵头", 1, 1, 0), "市统计局": ("牵头", 1, 1, 0)}


def test_a_plan_without_leads_counts_what_units_bear() -> None:
    text = (
        "1.开展招商。\n责任单位：市商务局、市经信局\n2.建设园区。\n责任单位：市经信局、市财政局\n配合单位：市统计局\n"
    )
    assert {fact.text: fact.tasks for fact in facts(text, "load")} == {"市商务局": 1, "市经信局": 2, "市财政局": 1}


def test_two_units_have_no_usual_load() -> None:
    assert facts("1.开展招商。（市商务局牵头）\n2.建设园区。（市经信局牵头）\n", "load") == []


def test_rosters_of_neighbours() -> None:
    text = "1.开展招商。\n责任单位：市商务局、市财政局\n2.建设园区。\n责任单位：市商务局、市财政局\n3.做好统计。\n4.发展贸易。\n责任单位：市商务局\n"
    told = [(fact.task, fact.units, fact.size, fact.previous) for fact in facts(text, "roster")]
    assert told == [
        ("t1", "市商务局责任、市财政局责任", 2, None),
        ("t2", "市商务局责任、市财政局责任", 2, "ro1"),
        ("t4", "市商务局责任", 1, None),
    ]


def test_a_list_for_all_tasks_under_a_heading_is_no_roster() -> None:
    text = "一、重点任务（责任单位：市商务局、市经信局）\n1.开展招商。\n2.建设园区。\n3.发展贸易。\n"
    assert facts(text, "roster") == []


MEMBERS = "专班成员单位包括市经信局、市财政局、市商务局。\n1.建设园区。\n责任单位：市经济和信息化局、市统计局\n"


def test_members_and_others_with_tasks() -> None:
    told = [(fact.name, fact.uses, fact.listed) for fact in facts(MEMBERS, "member")]
    assert told == [
        ("市经信局", 1, True),
        ("市财政局", 0, True),
        ("市商务局", 0, True),
        ("市统计局", 1, False),
    ]


def test_what_is_no_list_of_members() -> None:
    tasks = "1.建设园区。\n责任单位：市经信局\n"
    assert facts("各成员单位根据责任分工，制定工作计划。\n" + tasks, "member") == []
    assert facts("成员单位：市经信局、各县区政府、市财政局。\n" + tasks, "member") == []
    assert facts("成员单位：市经信局、市财政局、市商务局。\n1.建设园区。\n", "member") == []
