"""Doubled words."""

import pytest
from reading import facts


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("大力推进推进重点行业智能化改造", "推进"),
        ("2.协助协助县级责任单位", "协助"),
        ("加快高质量高质量发展", "高质量"),
        ("落实落实落实各项任务", "落实"),
    ],
)
def test_doubled(text: str, word: str) -> None:
    (fact,) = facts(text, "repetition")
    assert (fact.word, fact.confidence >= 0.9) == (word, True)
    assert fact.text == word * (len(fact.text) // len(word))
    assert fact.text == text[fact.span.start : fact.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "落实到时时处处、贯彻到方方面面、点点滴滴",
        "视疫情情况推进，做好5G基站站址规划，浙江省省级中国国际县县通",
        "一个一个解决，一件一件落实",
        "推进、推进、再推进",
        "工作安排\n安排如下",
        "二零二零年",
        "干部干部，先干一步".replace("干部干部", "干部、干部"),
        "认真研究研究",
        "新增减税降费和退税缓税缓费",
    ],
)
def test_lawful(text: str) -> None:
    assert facts(text, "repetition") == []


@pytest.mark.parametrize(
    "text", ["推动发展发展改革委职能", "支持企业企业家成长", "高新技术企业企业所得税优惠", "研究研究院建设"]
)
def test_a_name_that_begins_with_the_word_is_doubtful(text: str) -> None:
    assert all(fact.confidence < 0.9 for fact in facts(text, "repetition"))


@pytest.mark.parametrize(
    "text", ["实施实施服务业扩能提质行动", "强化强化项目谋划储备", "加快建设建设法治政府", "支持企业企业行动"]
)
def test_a_slip_before_words_that_only_look_like_the_rest_of_a_name(text: str) -> None:
    assert [fact.confidence for fact in facts(text, "repetition")] == [0.95]


ONCE = "责任单位：市发展改革委。\n\n责任单位：市发展发展改革委。"


@pytest.mark.parametrize(("more", "sure"), [("", [0.95]), ("\n\n重点：市发展态势良好。", [0.6])])
def test_a_name_that_stands_elsewhere_with_the_word_once(more: str, sure: list[float]) -> None:
    assert [fact.confidence for fact in facts(ONCE + more, "repetition")] == sure
