"""The words between two numbers that say how the one became the other, as patterns."""

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.deferred import Deferred
from plancheck.source.records import NamedTuple


class Verbs(NamedTuple):
    """The words between two numbers, each as a pattern.

    `rise` from base to result (增加到), `by` before a change, `to` before a result after a change, `fold` 翻一番,
    `of_plan` 为年初预算, `aside` that and how much of it (为预算的|101.2%), `times` 是2006年的|3.1倍.
    """

    rise: Deferred
    by: Deferred
    to: Deferred
    grown: Deferred
    fold: Deferred
    of_plan: Deferred
    aside: Deferred
    times: Deferred


def verbs(vocabulary: Vocabulary) -> Verbs:
    """The verbs of change as patterns of the words between two numbers."""
    up, down = (any_of(vocabulary.words("arithmetic", group)) for group in ("up", "down"))
    moves = f"(?:(?P<up>{up})|(?P<down>{down}))"
    lead, mean = (any_of(vocabulary.words("arithmetic", group)) for group in ("change lead", "mean"))
    tail = r"(?:以上|左右)?[^,、;:()\d]{0,6}"
    return Verbs(
        Deferred(rf"{tail}{moves}(?:到|至|为)[^,、;:()]{{0,14}}$"),
        Deferred(
            rf"{tail}[,、(]\s*(?P<than>(?:比|较)[^,、;:()]{{1,14}}?)?(?:[两三四五六七八九十]年(?:来|间)?)?"
            rf"(?P<mean>{mean})?(?:{lead})*{moves}(?:了|约|近|为|达)?$"
        ),
        Deferred(rf"[,、]?(?:{up}|{down})?(?:到|至|达到|达)(?:约|近)?$"),
        Deferred(rf"(?:以上|左右)?[^,、;:()\d从由]{{0,6}}(?:上|再)?{moves}(?:了)?$"),
        Deferred(rf"{tail}[,、]\s*(?:实现|总量|基本实现)?翻(?:了)?(?P<times>[一两二三四])?番"),
        Deferred(rf"{tail}[,、(]\s*(?:完成|为|占|是)[^,、;:()\d]{{0,8}}(?:预算|任务|计划|目标)[^,、;:()\d]{{0,3}}$"),
        Deferred(rf"{tail}[,、(]\s*(?:完成|为|占)[^,、;:()\d]{{0,8}}(?:预算|任务|计划|目标)数?的?$"),
        Deferred(rf"{tail}[,、]\s*(?:是|为)[^,、;:()]{{2,12}}的$"),
    )
