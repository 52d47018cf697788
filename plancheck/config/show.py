"""The settings of a run, told to a person, with where each comes from."""

from collections.abc import Iterator
from typing import Any

from plancheck.config.keys import TABLES, TOP
from plancheck.config.load import Config
from plancheck.config.merge import Merged
from plancheck.source.said import Said, said

_UNSET = Said("（未设）", "(not set)")
_SAYS = {
    "file": ("配置文件：{path}", "configuration: {path}"),
    "none": ("无", "none"),
    "line": ("第{line}行", "line {line}"),
}


def told(config: Config | None, found: Merged, lang: str = "zh") -> Iterator[str]:
    """One line a setting, then the tables of the configuration, as lines."""
    path = config.path if config else said(_SAYS["none"]).told(lang)
    yield said(_SAYS["file"], path=path).told(lang)
    for key in TOP.keys:
        value = found.values[key.name]
        shown = _UNSET.told(lang) if value is None else _shown(value)
        yield f"{key.name} = {shown}    # {found.origins[key.name].told(lang)}"
    for table in TABLES:
        for entry in config.tables[table.name] if config else ():
            yield from ("", f"[[{table.name}]]    # {said(_SAYS['line'], line=entry.line).told(lang)}")
            yield from (f"{name} = {_shown(value)}" for name, value in entry.values.items())


def _shown(value: Any) -> str:
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
