"""The kinds of values a configuration holds: what is right, how it is written, how the schema says it."""

import os
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from plancheck.config.keys import Key
from plancheck.diagnostics.diagnostic import SEVERITIES
from plancheck.language.errors import hint

_PREFIX = r"[A-Za-z]+[0-9]*"
_RULE = r"[A-Za-z]+[0-9]+"
_FIRST_YEAR, _LAST_YEAR = 1949, 2100


class WrongError(Exception):
    """What is wrong with a value, in words that follow the name of its key."""


class Kind(NamedTuple):
    """`read` gives the value as the program uses it or raises WrongError; `schema` is its JSON Schema."""

    read: Callable[[Key, Any, str], Any]
    schema: Callable[[Key], dict[str, Any]]


def value(key: Key, written: Any, folder: str) -> Any:
    """A value as the program uses it; WrongError says what it should be. `folder`: where relative paths begin."""
    return KINDS[key.kind].read(key, written, folder)


def _text(key: Key, written: Any, folder: str) -> str:
    if not isinstance(written, str) or not written.strip():
        raise WrongError('应为文字，如 "…"')
    return written.strip()


def _word(key: Key, written: Any, folder: str) -> str:
    if written not in key.choices:
        guess = hint(written, key.choices) if isinstance(written, str) else ""
        raise WrongError(f"没有“{written}”，可用：{'、'.join(key.choices)}{guess}")
    return str(written)


def _flag(key: Key, written: Any, folder: str) -> bool:
    if not isinstance(written, bool):
        raise WrongError("应为 true 或 false")
    return written


def _year(key: Key, written: Any, folder: str) -> int:
    if not isinstance(written, int) or isinstance(written, bool) or not _FIRST_YEAR <= written <= _LAST_YEAR:
        raise WrongError(f"应为年份（{_FIRST_YEAR} 至 {_LAST_YEAR}，不加引号）")
    return written


def _date(key: Key, written: Any, folder: str) -> date:
    if isinstance(written, str):
        try:
            return date.fromisoformat(written)
        except ValueError as error:
            raise WrongError("应为日期，如 2020-12-31") from error
    if not isinstance(written, date) or isinstance(written, datetime):
        raise WrongError("应为日期，如 2020-12-31")
    return written


def _list(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    """One text, or a list of them."""
    texts = [written] if isinstance(written, str) else written
    if not isinstance(texts, list) or not texts or not all(isinstance(one, str) and one.strip() for one in texts):
        raise WrongError(f"应为文字或文字的列表，如 {key.example}")
    return tuple(one.strip() for one in texts)


def _ids(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    form = _RULE if key.kind == "rules" else _PREFIX
    found = () if written == [] and key.kind == "ids" else _list(key, written, folder)
    for one in found:
        if not re.fullmatch(form, one):
            raise WrongError(f"“{one}”不是规则编号{'或前缀' if key.kind == 'ids' else ''}，应如 {key.example}")
    return tuple(one.upper() for one in found)


def _levels(key: Key, written: Any, folder: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(written, Mapping):
        raise WrongError(f"应为表，如 {key.example}")
    for rule, level in written.items():
        if not re.fullmatch(_PREFIX, rule):
            raise WrongError(f"“{rule}”不是规则编号或前缀")
        if level not in SEVERITIES:
            guess = hint(level, SEVERITIES) if isinstance(level, str) else ""
            raise WrongError(
                f"的 {rule}：没有级别“{level}”，可用：{'、'.join(SEVERITIES)}{guess}（不用某规则请写在 ignore 中）"
            )
    return tuple((rule.upper(), level) for rule, level in written.items())


def _parameters(key: Key, written: Any, folder: str) -> tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]:
    """Values by rule and name; whether they fit is known where the rules are."""
    if not isinstance(written, Mapping):
        raise WrongError("应写作 [parameters.编号]，其下每行一个参数")
    for rule, values in written.items():
        if not re.fullmatch(_RULE, rule):
            raise WrongError(f"“{rule}”不是规则编号")
        if not isinstance(values, Mapping) or not all(map(_is_setting, values.values())):
            raise WrongError(f"的 {rule}：参数的值应为数、文字、true、false 或由数和文字组成的列表")
    return tuple((rule.upper(), tuple(values.items())) for rule, values in written.items())


def _is_setting(value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(one, str | int | float) for one in parts)


def _globs(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    found = () if written == [] and not key.required else _list(key, written, folder)
    if any("\\" in one for one in found):
        raise WrongError("路径请用 / 分隔")
    if any(one.startswith("../") for one in found):
        raise WrongError("只能指本配置文件所在文件夹之内的文件")
    return found


def _folders(key: Key, written: Any, folder: str) -> tuple[str, ...]:
    found = [os.path.join(folder, one) for one in _list(key, written, folder)]
    for one in found:
        if not os.path.isdir(one):
            raise WrongError(f"“{one}”不是文件夹")
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
