"""The kinds of values a configuration holds: what is right, how it is written, how the schema says it."""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from plancheck.config.faults import fault
from plancheck.config.keys import Key
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.language.errors import hint
from plancheck.source.records import NamedTuple
from plancheck.source.said import NOTHING, words

_PREFIX = r"[A-Za-z]+[0-9]*"
_RULE = r"[A-Za-z]+[0-9]+"
_FIRST_YEAR, _LAST_YEAR = 1949, 2100


class WrongError(Exception):
    """What is wrong with a value, in words that follow the name of its key, in both languages."""

    def __init__(self, key: str, **values: object) -> None:
        """A sentence of the catalogue with its holes filled."""
        self.told = fault(key, **values)
        super().__init__(self.told.zh)


class Kind(NamedTuple):
    """`read` gives the value as the program uses it or raises WrongError; `schema` is its JSON Schema."""

    read: Callable[[Key, Any, str], Any]
    schema: Callable[[Key], dict[str, Any]]


def value(key: Key, written: Any, folder: str) -> Any:
    """A value as the program uses it; WrongError says what it should be. `folder`: where relative paths begin."""
    return KINDS[key.kind].read(key, written, folder)


def _text(key: Key, written: Any, folder: str) -> str:
    if not isinstance(written, str) or not written.strip():
        raise WrongError("text")
    return written.strip()


def _word(key: Key, written: Any, folder: str) -> str:
    if written not in key.choices:
        guess = hint(written, key.choices) if isinstance(written, str) else NOTHING
        raise WrongError("word", value=written, names=words(key.choices), guess=guess)
    return str(written)


def _flag(key: Key, written: Any, folder: str) -> bool:
    if not isinstance(written, bool):
        raise WrongError("flag")
    return written


def _year(key: Key, written: Any, folder: str) -> int:
    if not isinstance(written, int) or isinstance(written, bool) or not _FIRST_YEAR <= written <= _LAST_YEAR:
        raise WrongError("year", first=_FIRST_YEAR, last=_LAST_YEAR)
    return written


def _date(key: Key, written: Any, folder: str) -> date:
    if isinstance(written, str):
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise WrongError("date") from error
    if not isinstance(written, date) or isinstance(written, datetime):
        raise WrongError("date")
    return written


def _list(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    """One text, or a list of them."""
    texts = [written] if isinstance(written, str) else written
    if not isinstance(texts, list) or not texts or not all(isinstance(one, str) and one.strip() for one in texts):
        raise WrongError("texts", example=key.example)
    return tuple(one.strip() for one in texts)


def _ids(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    form = _RULE if key.kind == "rules" else _PREFIX
    found = () if written == [] and key.kind == "ids" else _list(key, written, folder)
    for one in found:
        if not re.fullmatch(form, one):
            raise WrongError("prefix" if key.kind == "ids" else "id", value=one, example=key.example)
    return tuple(one.upper() for one in found)


def _levels(key: Key, written: Any, folder: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(written, Mapping):
        raise WrongError("table", example=key.example)
    for rule, level in written.items():
        if not re.fullmatch(_PREFIX, rule):
            raise WrongError("no_prefix", value=rule)
        if level not in SEVERITIES:
            guess = hint(level, SEVERITIES) if isinstance(level, str) else NOTHING
            raise WrongError("level", rule=rule, value=level, names=words(SEVERITIES), guess=guess)
    return tuple((rule.upper(), level) for rule, level in written.items())


def _parameters(key: Key, written: Any, folder: str) -> tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]:
    """Values by rule and name; whether they fit is known where the rules are."""
    if not isinstance(written, Mapping):
        raise WrongError("parameters")
    for rule, values in written.items():
        if not re.fullmatch(_RULE, rule):
            raise WrongError("no_id", value=rule)
        if not isinstance(values, Mapping) or not all(map(_is_setting, values.values())):
            raise WrongError("parameter", rule=rule)
    return tuple((rule.upper(), tuple(values.items())) for rule, values in written.items())


def _is_setting(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(one, str | int | float) for one in parts)


def _globs(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    found = () if written == [] and not key.required else _list(key, written, folder)
    if any("\\" in one for one in found):
        raise WrongError("slash")
    if any(one.startswith("../") for one in found):
        raise WrongError("outside")
    return found


def _folders(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    found = [os.path.join(folder, one) for one in _list(key, written, folder)]
    for one in found:
        if not os.path.isdir(one):
            raise WrongError("no_folder", value=one)
    return tuple(found)


def _file(key: Key, written: Any, folder: str) -> str:
    return os.path.join(folder, _text(key, written, folder))


def _of_type(name: str, **more: Any) -> Callable[[Key], dict[str, Any]]:
    return lambda key: {"type": name, **more}


def _one_or_more(**text: Any) -> Callable[[Key], dict[str, Any]]:
    one = {"type": "string", "minLength": 1, **text}
    return lambda key: {"anyOf": [one, {"type": "array", "items": one}]}


KINDS: Mapping[str, Kind] = {
    "text": Kind(_text, _of_type("string", minLength=1)),
    "word": Kind(_word, lambda key: {"enum": list(key.choices)}),
    "flag": Kind(_flag, _of_type("boolean")),
    "year": Kind(_year, _of_type("integer", minimum=_FIRST_YEAR, maximum=_LAST_YEAR)),
    "date": Kind(_date, _of_type("string", format="date")),
    "texts": Kind(_list, _one_or_more()),
    "ids": Kind(_ids, _one_or_more(pattern=f"^{_PREFIX}$")),
    "rules": Kind(_ids, _one_or_more(pattern=f"^{_RULE}$")),
    "levels": Kind(
        _levels,
        _of_type("object", patternProperties={f"^{_PREFIX}$": {"enum": list(SEVERITIES)}}, additionalProperties=False),
    ),
    "parameters": Kind(
        _parameters,
        _of_type("object", patternProperties={f"^{_RULE}$": {"type": "object"}}, additionalProperties=False),
    ),
    "globs": Kind(_globs, _one_or_more()),
    "folders": Kind(_folders, _one_or_more()),
    "file": Kind(_file, _of_type("string", minLength=1)),
}
