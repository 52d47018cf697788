"""A configuration file read and checked: every complaint at once, each with its line."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from plancheck.config.find import PYPROJECT, TOOL, section
from plancheck.config.keys import TABLES, TOP, TableKeys
from plancheck.config.kinds import WrongError, value
from plancheck.config.lines import Lines, key_lines, line_of
from plancheck.language.errors import hint
from plancheck.source.errors import RefusedError
from plancheck.source.patterns import regex

_AT = regex(r" \(at line (\d+), column (\d+)\)$")


class ConfigError(RefusedError):
    """What is wrong with a configuration, one line each: `file:line: what`."""

    def __init__(self, problems: Sequence[str]) -> None:
        """At least one problem."""
        self.problems = tuple(problems)
        super().__init__("\n".join(("配置有误，未作检查", *problems)))


class Entry(NamedTuple):
    """One `[[table]]` with the values that were written, and its line."""

    line: int
    values: Mapping[str, Any]


class Config(NamedTuple):
    """A checked configuration. `folder` (absolute) is where its paths begin; values are as the program uses them."""

    path: str
    folder: str
    top: Mapping[str, Any]
    tables: Mapping[str, tuple[Entry, ...]]


def load(path: str) -> Config:
    """Read a file; ConfigError names every unknown key, wrong value and missing one."""
    text = _text(path)
    pyproject = os.path.basename(path) == PYPROJECT
    parsed = _parsed(path, text)
    content = (section(parsed) or {}) if pyproject else parsed
    reading = _Reading(path, key_lines(text, ".".join(TOOL) if pyproject else ""))
    top = {key: one for key, one in content.items() if key not in _tables()}
    values = reading.values(TOP, 0, top, (*(key.name for key in TOP.keys), *_tables()))
    tables = {name: tuple(reading.entries(table, content.get(name, []))) for name, table in _tables().items()}
    if reading.problems:
        raise ConfigError(reading.problems)
    return Config(path, reading.folder, values, tables)


class _Reading:
    """Collects what is wrong on the way."""

    def __init__(self, path: str, lines: Lines) -> None:
        self.path, self.lines = path, lines
        self.folder = os.path.dirname(os.path.abspath(path))
        self.problems: list[str] = []

    def entries(self, table: TableKeys, written: object) -> Iterator[Entry]:
        """The entries of a repeated table."""
        if not isinstance(written, list) or not all(isinstance(one, dict) for one in written):
            self._wrong("", 0, table.name, f"{table.name} 应写作 [[{table.name}]]")
            return
        for number, one in enumerate(written):
            values = self.values(table, number, one, [key.name for key in table.keys])
            for key in table.keys:
                if key.required and key.name not in one:
                    self._wrong(table.name, number, "", f"[[{table.name}]] 缺少 {key.name}（{key.about}）")
            yield Entry(line_of(self.lines, table.name, number, ""), values)

    def values(self, table: TableKeys, number: int, written: Mapping[str, Any], known: Sequence[str]) -> dict[str, Any]:
        """The values of a table that are right; what is not is noted."""
        keys = {key.name: key for key in table.keys}
        found: dict[str, Any] = {}
        for name, one in written.items():
            if name not in keys:
                where = f"[[{table.name}]] 中" if table.name else ""
                self._wrong(table.name, number, name, f"{where}没有设置项 {name}{hint(name, known)}")
                continue
            try:
                found[name] = value(keys[name], one, self.folder)
            except WrongError as wrong:
                self._wrong(table.name, number, name, f"{name} {wrong}")
        return found

    def _wrong(self, table: str, number: int, key: str, message: str) -> None:
        self.problems.append(f"{self.path}:{line_of(self.lines, table, number, key)}: {message}")


def _tables() -> dict[str, TableKeys]:
    return {table.name: table for table in TABLES}


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except OSError as error:
        reason = "文件不存在" if isinstance(error, FileNotFoundError) else error.strerror
        raise ConfigError([f"{path}: 配置文件无法读取：{reason}"]) from error
    except UnicodeDecodeError as error:
        raise ConfigError([f"{path}: 配置文件须为 UTF-8 编码"]) from error


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except RecursionError as error:
        raise ConfigError([f"{path}: TOML 写法有误（嵌套过深）"]) from error
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        place = f"{path}:{at[1]}:{at[2]}" if at else path
        raise ConfigError([f"{place}: TOML 写法有误（{_AT.sub('', str(error))}）"]) from error
