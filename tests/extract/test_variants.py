"""Two ways to write one title, and two titles that are two documents."""

import pytest
from reading import facts


def hows(*titles: str) -> list[str]:
    return [fact.how for fact in facts("。\n\n".join(f"落实{title}要求" for title in titles), "variant")]


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("《浙江省先进制造业集群培育行动计划》", "《浙江省先进制造业集群培育行动计》", "lost"),
        ("《2020年小微企业园工作要点》", "《2020年小微企业园作要点》", "lost"),
        ("《制造业高质量发展示范园区创建实施方案》", "《制造业高质量发展示范园区园区创建实施方案》", None),
        ("《制造业高质量发展若干意见》", "《制制造业高质量发展若干意见》", "doubled"),
        ("《居家隔离医学观察与健康监测指南》", "《居家隔离医学观察和健康监测指南》", "changed"),
        ("《全省推广应用首台套产品管理办法》", "《全省推广应用首台套产晶管理办法》", "changed"),
        ("《2020年传统制造业改造提升工作要点》", "《传统制造业改造提升2020年工作要点》", "moved"),
        ("《紧缺急需人才引进三年计划》", "《急需紧缺人才引进三年计划》", "moved"),
        ("《分类帮扶低效企业改造提升行动方案》", "《分类帮扶低效企业改造 提升行动方案》", "spaces"),
        ("《“十四五”数字经济发展规划》", "《十四五数字经济发展规划》", "punctuation"),
        ("《淘汰落后产能工作要点》", "《淘汰落后产能工作要点》", None),
        ("《数字经济促进条例（草案）》", "《数字经济促进条例(草案)》", None),
        ("《加快5G发展行动计划（2020—2022年）》", "《加快5G发展行动计划(2020-2022年)》", None),
        ("《数字经济促进条例》", "《数字经济促进条例(草案)》", None),
        ("《2020年淘汰落后产能工作要点》", "《2021年淘汰落后产能工作要点》", None),
        ("《县区工业强市建设考核办法》", "《部门工业强市建设考核办法》", None),
        ("《全省中小企业促进办法》", "《全省中小微企业促进办法》", None),
        ("《浙江省数字经济促进条例》", "《浙江市数字经济促进条例》", None),
        ("《第三批重点产业项目清单》", "《第二批重点产业项目清单》", None),
        ("《条例》", "《条列》", None),
        ("《关于印发全市工作要点的通知》", "《关于印全市工作要点的通知》", "lost"),
        ("《中共浙江省委关于制定规划的建议》", "《中共浙江委关于制定规划的建议》", "lost"),
        ("《浙江省智能制造行动计划》", "《浙江智能制造行动计划》", "lost"),
        ("《2020-2022年巡察工作规划》", "《2020-2022巡察工作规划》", "lost"),
        ("《纲要（草案）》", "《要纲（草案）》", "moved"),
        ("《纲要（草案）》", "《纲纲要（草案）》", "doubled"),
        ("《民营经济促进法》", "《民营经济促 进法》", "spaces"),
        ("《青藏高原生态保护法》", "《青藏砺原生态保护法》", "changed"),
        ("《关于制定第十五个五年规划的建议》", "《关于制定第十个五年规划的建议》", None),
        ("《中华人民共和国刑事诉讼法》", "《中华人民共和国民事诉讼法》", None),
        ("《中华人民共和国动物防疫法实施细则》", "《中华人民共和国植物防疫法实施细则》", None),
        ("《江苏省中小企业促进条例》", "《江西省中小企业促进条例》", None),
        ("《杭州市数字经济促进条例》", "《温州市数字经济促进条例》", None),
        ("《全市制造业高质量发展规划》", "《全市制造业高质量发展计划》", None),
        ("《全省产业结构调整指导目录》", "《全省工业结构调整指导目录》", None),
        ("《高新技术产品推广目录》", "《新技术产品推广目录》", None),
        ("《合作企业法》", "《合伙企业法》", None),
        ("《中华人民共和国道路交通安全法》", "《中华人民共和国道免交通安全法》", "changed"),
        ("《全省东部地区开发总体方案》", "《全省西部地区开发总体方案》", None),
        ("《工业企业五年倍增行动计划》", "《工业企业四年倍增行动计划》", None),
        ("《全市省级开发区考核办法》", "《全市市级开发区考核办法》", None),
    ],
)
def test_difference(first: str, second: str, how: str | None) -> None:
    assert hows(first, second) == ([] if how is None else [how])


@pytest.mark.parametrize("between", ["和", "、", "及", ""])
def test_titles_side_by_side_are_two_documents(between: str) -> None:
    text = f"制定《全市工业项目引进管理办法》{between}《全市工业项目引建管理办法》。"
    assert facts(text, "variant") == []


def test_the_rarer_form_is_the_odd_one() -> None:
    right, wrong = "《浙江省先进制造业集群培育行动计划》", "《浙江省先进制造业集群培育行计划》"
    text = f"落实{wrong}。\n印发{right}。\n宣传{right}。"
    (fact,) = facts(text, "variant")
    assert fact.text == wrong


def test_a_short_title_needs_two_that_agree() -> None:
    right, wrong = "《纲要（草案）》", "《纲要（草）》"
    assert facts(f"审议{right}。落实{wrong}。", "variant") == []
    (fact,) = facts(f"审议{right}。落实{wrong}。\n编制{right}。", "variant")
    assert (fact.text, fact.how) == (wrong, "lost")


def test_two_words_that_the_text_uses_elsewhere_are_no_slip() -> None:
    text = "印发《海宁市皮革行业管理办法》。{}印发《海宁市皮具行业管理办法》。"
    assert [fact.how for fact in facts(text.format(""), "variant")] == ["changed"]
    assert facts(text.format("支持皮革、皮具和皮具行业发展，建设皮革行业基地。"), "variant") == []


def test_stray_blanks_alone_are_no_variant() -> None:
    assert hows("《关于分类帮扶制 造业领域低效企业改造 提 升 行 动 方 案(2019-2020 年)》") == []


def test_a_line_that_is_nearly_the_title() -> None:
    text = "《2017年工业强市建设推进计划》已经同意，现印发给你们。\n\n2017年工业强市建推进计划\n\n为扎实推进工作，制定本计划。"
    (fact,) = facts(text, "variant")
    assert (fact.text, fact.how) == ("2017年工业强市建推进计划", "lost")


def test_the_same_title_over_a_line_end() -> None:
    assert hows("《全市工业项目引进\n管理办法》", "《全市工业项目引进管理办法》") == []
