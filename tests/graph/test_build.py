"""From facts to nodes and edges."""

from pathlib import Path

import pytest
from graphs import PLAN, checked, edges, graph, labels
from reading import base

from plancheck.graph.building.holders import Nested
from plancheck.graph.kinds import DUTIES, EDGES, NODES
from plancheck.source.span import Span


def test_every_kind_of_node_is_named_by_its_words() -> None:
    made = graph(PLAN)
    assert labels(made, "document") == ["云台市2024年工作要点"]
    assert labels(made, "section") == ["一、数字经济", "二、乡村振兴"]
    assert labels(made, "task") == ["1.加快网络建设", "2.发展软件产业", "3.开展企业培训", "1.建设和美乡村20个"]
    assert labels(made, "unit") == ["市经信局", "市财政局", "市科技局", "市农业农村局", "各县（市、区）政府"]
    assert labels(made, "target") == ["5G基站 5万个", "软件业务收入 ≥10%", "和美乡村 20个"]
    assert labels(made, "title") == ["《云台市网络强市规划》"]
    assert labels(made, "period") == ["2024-12-31前"]


def test_parts_follow_the_roles_of_the_document() -> None:
    made = graph(PLAN)
    assert edges(made, "lead") == [("1.加快网络建设", "市经信局")]
    assert edges(made, "support") == [
        ("1.加快网络建设", "市财政局"),
        ("1.加快网络建设", "市科技局"),
        ("2.发展软件产业", "市财政局"),
    ]
    assert edges(made, "responsible") == [
        ("1.建设和美乡村20个", "市农业农村局"),
        ("1.建设和美乡村20个", "各县（市、区）政府"),
    ]


def test_targets_deadlines_and_titles_hang_on_the_task_that_states_them() -> None:
    made = graph(PLAN)
    assert edges(made, "has-target")[0] == ("1.加快网络建设", "5G基站 5万个")
    assert edges(made, "due") == [("1.加快网络建设", "2024-12-31前")]
    assert edges(made, "refers-to") == [("1.加快网络建设", "《云台市网络强市规划》")]


def test_loads_and_groups() -> None:
    made = graph(PLAN)
    units = {known["label"]: known for _, known in made.nodes(data=True) if known["kind"] == "unit"}
    assert (units["市财政局"]["load"], units["市财政局"]["leads"]) == (2, 0)
    assert (units["市经信局"]["load"], units["市经信局"]["leads"]) == (1, 1)
    assert [name for name, known in units.items() if known["group"]] == ["各县（市、区）政府"]


def test_holes_are_what_siblings_have() -> None:
    made = graph(PLAN)
    holes = {known["label"]: known["holes"] for _, known in made.nodes(data=True) if "holes" in known}
    assert holes == {"2.发展软件产业": ["owner"], "3.开展企业培训": ["unit"]}


def test_a_plan_without_units_or_leads_is_not_asked_for_them() -> None:
    made = graph("一、重点\n\n1.建设基站。\n\n配合单位：市财政局\n\n2.建设电站。\n\n配合单位：市科技局\n")
    assert not any(known.get("holes") for _, known in made.nodes(data=True))
    made = graph("一、重点\n\n1.建设基站。\n\n2.建设电站。\n")
    assert not any(known.get("holes") for _, known in made.nodes(data=True))


def test_a_role_that_is_not_written_is_inferred() -> None:
    made = graph("一、重点\n\n1.建设基站。（市经信局）\n\n2.建设电站。（市财政局）\n")
    found = [known for *_, known in made.edges(data=True) if known["kind"] in DUTIES]
    assert [(known["kind"], known["stated"], "role" in known) for known in found] in (
        [("responsible", False, False)] * 2,
        [("responsible", True, True)] * 2,
    )


def test_every_edge_quotes_the_plan(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        made, text = checked(path), path.read_text(encoding="utf-8-sig")
        for *_, known in made.edges(data=True):
            assert known["kind"] in EDGES
            said = text[known["start"] : known["end"]]
            assert said == known["quote"] or (known["kind"] == "part-of" and said.strip().startswith(known["quote"]))
            line = text.splitlines()[known["line"] - 1]
            assert line[known["column"] - 1] == text[known["start"]]


def test_no_node_is_without_a_kind_and_no_key_stands_twice(corpus: Path) -> None:
    made = checked(*sorted(corpus.glob("*.txt")))
    assert {kind for _, kind in made.nodes(data="kind")} <= {*NODES}
    keys = [key for *_, key in made.edges(keys=True)]
    assert len(keys) == len(set(keys))


def test_every_task_leads_up_to_its_document(corpus: Path) -> None:
    made = checked(*sorted(corpus.glob("*.txt")))
    for node, known in made.nodes(data=True):
        if known["kind"] in ("task", "section", "attachment"):
            above, steps = node, 0
            while above != f"document:{known['path']}":
                (above,) = (to for _, to, kind in made.out_edges(above, "kind") if kind == "part-of")
                steps += 1
                assert steps < 20


def test_a_plan_named_by_another_is_its_document_node() -> None:
    other = "云台市网络强市规划\n\n一、目标\n\n1.建成基站。\n"
    made = graph(PLAN, other)
    assert labels(made, "title") == []
    assert edges(made, "refers-to") == [("1.加快网络建设", "云台市网络强市规划")]


def test_units_of_two_places_are_two_units() -> None:
    second = PLAN.replace("云台市", "海阳市")
    made = graph(PLAN, second)
    assert labels(made, "unit").count("市财政局") == 2
    again = graph(PLAN, PLAN)
    assert labels(again, "unit").count("市财政局") == 1


def test_findings_are_marked_on_what_they_are_about(corpus: Path) -> None:
    made = checked(corpus / "huzhou-2017-industry.txt")
    marked = {known["label"] for _, known in made.nodes(data=True) if "GRA001" in known.get("findings", ())}
    assert {"三是推进军民融合产业发展", "四是加快信息网络基础设施建设"} <= marked
    assert all(place["nodes"] for finding in made.graph["findings"] for place in finding["places"])


def test_rows_of_an_attachment_belong_to_it(corpus: Path) -> None:
    made = checked(corpus / "huzhou-2017-industry.txt")
    chapters = {made.nodes[known["chapter"]]["label"] for _, known in made.nodes(data=True) if known["kind"] == "task"}
    assert "附件2 2017年市级部门工业创强重点工作责任分解表" in chapters
    assert "(一)全力促进工业经济稳定增长" in chapters


@pytest.mark.parametrize(("offset", "inner"), [(0, 0), (2, 1), (3, 2), (5, 1), (9, 0), (10, None), (13, 3), (20, None)])
def test_the_innermost_span_holds_a_character(offset: int, inner: int | None) -> None:
    nested = Nested([Span(0, 10), Span(2, 8), Span(3, 5), Span(12, 15)])
    assert nested.at(offset) == inner
    assert nested.around() == [None, 0, 1, None]


def test_the_plan_used_here_says_what_the_tests_rely_on() -> None:
    assert len(base(PLAN).of("task")) == 4
