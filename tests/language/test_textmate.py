"""The grammar for editors: up to date, and every pattern sound."""

import re
from pathlib import Path

from rulefiles import NUM001, RES001

from plancheck.language import words
from plancheck.language.textmate import grammar, written

FILE = Path(__file__).parents[2] / "docs" / "editors" / "plancheck-rules.tmLanguage.json"


def scopes(text: str, word: str) -> set[str]:
    """The scopes of the single-line patterns that match a word where it stands."""
    at = text.index(word)
    found = [pattern for pattern in grammar()["patterns"] if "match" in pattern]
    return {pattern["name"] for pattern in found if re.compile(pattern["match"]).match(text, at)}


def test_the_file_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == written()


def test_words_are_coloured_by_what_they_are() -> None:
    assert "keyword.declaration" in scopes(NUM001, "rule")
    assert "keyword.control" in scopes(NUM001, "grouped by")
    assert "support.function" in scopes(NUM001, "agree")
    assert "keyword.operator.word" in scopes(RES001, "属于")
    assert "constant.language" in scopes(NUM001, "error")
    assert scopes(NUM001, "same is") == {"variable.other.member"}


def test_every_spelling_is_known() -> None:
    patterns = [re.compile(pattern["match"]) for pattern in grammar()["patterns"] if "match" in pattern]
    for spellings in (words.KEYWORDS | words.SEVERITIES | words.BASES | words.SCOPES).values():
        for spelling in spellings:
            assert any(pattern.match(spelling) for pattern in patterns), spelling
