"""A TextMate grammar of rule files for editors, made from the table of words.

`python -m plancheck.language.textmate FILE` writes it.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plancheck.language import words

_PLACES = (words.SEVERITIES, words.BASES, words.SAFETY, words.GIVEN, words.SCOPES)
_HEADS = ("rule", "fact", "relation")


def grammar() -> dict[str, Any]:
    """The grammar as data."""
    clauses = {word: known for word, known in words.CLAUSES.items() if word not in _HEADS}
    heads = [spelling for word in _HEADS for spelling in words.CLAUSES[word]]
    places = [spelling for table in _PLACES for known in table.values() for spelling in known]
    functions = [spelling for known in words.FUNCTIONS.values() for spelling in known]
    return {
        "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
        "name": "plancheck rules",
        "scopeName": "source.plancheck-rules",
        "fileTypes": ["rules"],
        "patterns": [
            {"name": "comment.line.number-sign", "match": "[#＃].*$"},
            _text("string.quoted.triple", '"""', '"""'),
            _text("string.quoted.double", '"', '"|$'),
            _text("string.quoted.other", "“", "”|$"),
            {"name": "entity.name.function", "match": r"\b[A-Z]{3}\d{3}\b"},
            {"name": "variable.other.member", "match": rf"(?<=[.．])\s*{words.WORD}"},
            {"name": "keyword.declaration", "match": _any(heads)},
            {"name": "keyword.control", "match": _any(_all(clauses))},
            {"name": "support.function", "match": _any(functions) + r"(?=\s*[(（])"},
            {"name": "keyword.operator.word", "match": _any(_all(words.EXPRESSIONS))},
            {"name": "constant.language", "match": _any(places)},
            {"name": "constant.numeric", "match": r"\d+(?:\.\d+)?(?:[万亿]|%)?"},
            {"name": "keyword.operator", "match": "[=＝<＜>＞≠≤≥+＋*×/÷-]|!="},
        ],
    }


def written() -> str:
    """The grammar as a file."""
    return json.dumps(grammar(), ensure_ascii=False, indent=2) + "\n"


def _text(name: str, begin: str, end: str) -> dict[str, Any]:
    hole = {"name": "variable.parameter", "match": "[{｛][^{}｛｝]*[}｝]"}
    return {
        "name": name,
        "begin": begin,
        "end": end,
        "patterns": [{"name": "constant.character.escape", "match": '\\\\"'}, hole],
    }


def _all(table: dict[str, tuple[str, ...]]) -> list[str]:
    return [spelling for known in table.values() for spelling in known]


def _any(spellings: Iterable[str]) -> str:
    """One of some spellings; a Chinese word may be followed by another without a blank."""
    longest = sorted(set(spellings), key=lambda word: (-len(word), word))
    ascii_words = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest if word.isascii())
    chinese = "|".join(r"\s*".join(map(re.escape, word.split())) for word in longest if not word.isascii())
    return rf"(?<![A-Za-z0-9_.．])(?:{ascii_words})(?![A-Za-z0-9_])|(?:{chinese})"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(written(), encoding="utf-8")
