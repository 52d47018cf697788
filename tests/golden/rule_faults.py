"""Wrong rule files and all that is said of them; run as a script it rewrites the answers in rule_faults.txt.

A case is a title after `==`, a rule file (or the clauses of a complete rule), and after each `--` the answer in Chinese and in English.
"""

import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from rulefiles import errors, rule

from plancheck.language.words import CLAUSES
from plancheck.reporters.faults import faults
from plancheck.reporters.show import Show

FILE = Path(__file__).with_suffix(".txt")
_BODIES = ("for each", "find", "expect", "parameter")


class Case(NamedTuple):
    """A wrong rule file and what is said of it."""

    title: str
    text: str
    answer: str
    english: str


def cases() -> list[Case]:
    parts = FILE.read_text(encoding="utf-8").split("== ")[1:]
    pairs = (part.partition("\n")[::2] for part in parts)
    return [Case(title, *(body.rstrip("\n") + "\n--\n" * 2).split("\n--\n")[:3]) for title, body in pairs]


def answered(text: str, lang: str = "zh") -> str:
    """What is said of a text, with source frames; the whole rule around clauses is the same for all."""
    clause = text.startswith(tuple(spelling.replace(" ", "") for word in _BODIES for spelling in CLAUSES[word]))
    body = clause or text.startswith("for each")
    return faults(errors(rule(text) if body else text), Show(lang=lang, width=100))


if __name__ == "__main__":
    renewed = (
        f"== {case.title}\n{case.text}\n--\n{answered(case.text)}\n--\n{answered(case.text, 'en')}\n"
        for case in cases()
    )
    FILE.write_text("".join(renewed), encoding="utf-8", newline="\n")
