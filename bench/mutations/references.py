"""Attachments and references to parts of the document itself."""

import re
from collections.abc import Iterator
from random import Random

from bench.mutations.fault import Fault, Text
from bench.mutations.parts import working

_LIST = re.compile(r"^附件[:：]?[ \u3000]*(?:\n[\s\xa0]*)?((?:\d[.．、].+\n[\s\xa0]*)+)", re.M)
_SINGLE = re.compile(r"^附件[:：](?!\s*\d)[ \u3000]*\S.*$", re.M)
_ENTRY = re.compile(r"^(\d)[.．、](.+?)\s*$", re.M)
_NUMBERED = re.compile(r"附件(\d)")
_CHAPTER = re.compile(r"^[ \t\u3000]*([一二三四五六七八九十]{1,2})、", re.M)
NUMERALS = "〇一二三四五六七八九十"
_ATTACHED = ("（见附件{}）", "（详见附件{}）", "，具体见附件{}", "（附件{}）", "，按附件{}执行")
_PARTS = ("（详见{0}第{1}部分）", "（见{0}第{1}部分）", "，具体按{0}第{1}部分执行", "，与{0}第{1}部分相衔接")
_KINDS = (("规划", "本规划"), ("计划", "本计划"), ("报告", "本报告"), ("意见", "本意见"))


def numeral(number: int) -> str:
    """1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones else "")


def attachments(document: Text, rng: Random) -> Iterator[Fault]:
    """An attachment that is not there is named; a list entry and its heading part ways."""
    text, name = document.text, document.name
    listed = _LIST.search(text)
    entries = [] if listed is None else list(_ENTRY.finditer(text, listed.start(1), listed.end(1)))
    count = len(entries) or (1 if _SINGLE.search(text) else 0)
    if not count:
        return
    for start, end in working(document):
        after = rng.choice(_ATTACHED).format(count + rng.choice((1, 2, 3)))
        yield Fault("attachments", "beyond the list", name, end - 1, end - 1, after, start, end)
    for entry in entries:
        yield Fault("attachments", "number", name, entry.start(1), entry.end(1), str(count + 1), *entry.span())
        yield from _spoiled(document, entry, rng)
    for found in _NUMBERED.finditer(text):
        yield Fault("attachments", "number", name, *found.span(1), str(count + 1), *found.span())


def _spoiled(document: Text, entry: re.Match[str], rng: Random) -> Iterator[Fault]:
    """The heading that repeats a list entry loses a character, or the entry does; both name the other."""
    again = document.text.find(entry[2], entry.end())
    if again < 0:
        return
    for base in (entry.start(2), again):
        at = base + rng.randrange(5, len(entry[2]) - 1)
        yield Fault("attachments", "title", document.name, at, at + 1, "", base, base + len(entry[2]))


def sections(document: Text, rng: Random) -> Iterator[Fault]:
    """A part beyond the last is referred to."""
    chapters = _CHAPTER.findall(document.text)
    if len(chapters) < 2 or chapters != [numeral(number) for number in range(1, len(chapters) + 1)]:
        return
    own = next((words for kind, words in _KINDS if kind in document.name or kind in document.text[:300]), "本方案")
    for start, end in working(document):
        number = numeral(len(chapters) + rng.choice((1, 2, 3)))
        after = rng.choice(_PARTS).format(own, number)
        yield Fault("sections", "beyond the last", document.name, end - 1, end - 1, after, start, end)
