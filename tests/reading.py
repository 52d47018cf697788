"""Facts of a text, as the product reads it."""

from pathlib import Path
from typing import Any

from plancheck import readers
from plancheck.extract import extract
from plancheck.facts.base import FactBase
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.source import Source

VOCABULARY = Vocabulary(Path(__file__).parents[1] / "rules" / "vocabulary")


def base(text: str, path: str = "draft.txt") -> FactBase:
    """All facts of a text."""
    return extract(readers.read(Source.of(path, text.encode())), VOCABULARY)


def facts(text: str, relation: str, path: str = "draft.txt") -> list[Any]:
    """Rows of one relation."""
    return list(base(text, path).of(relation))
