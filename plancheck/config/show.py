"""The settings of a run, told to a person, with where each comes from."""

from collections.abc import Iterator
from typing import Any

from plancheck.config.keys import TABLES, TOP
from plancheck.config.load import Config
from plancheck.config.merge import Merged

_UNSET = "（未设）"


def told(config: Config | None, found: Merged) -> Iterator[str]:
    """One line a setting, then the tables of the configuration, as lines."""
    yield f"配置文件：{config.path if config else '无'}"
    for key in TOP.keys:
        yield f"{key.name} = {_shown(found.values[key.name])}    # {found.origins[key.name]}"
    for table in TABLES:
        for entry in config.tables[table.name] if config else ():
            yield from ("", f"[[{table.name}]]    # 第{entry.line}行")
            yield from (f"{name} = {_shown(value)}" for name, value in entry.values.items())


def _shown(value: Any) -> str:
    if value is None:
        return _UNSET
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple) and value and isinstance(value[0], tuple) and isinstance(value[0][1], tuple):
        return "{ " + ", ".join(f"{rule} = {{ {_pairs(given)} }}" for rule, given in value) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    if isinstance(value, tuple):
        levels = value and isinstance(value[0], tuple)
        inner = ", ".join(f'{one[0]} = "{one[1]}"' if levels else f'"{one}"' for one in value)
        return f"{{ {inner} }}" if levels else f"[{inner}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _pairs(given: Any) -> str:
    return ", ".join(f"{name} = {_shown(value)}" for name, value in given)
