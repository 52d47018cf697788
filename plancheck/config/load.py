"""A configuration file read and checked: every complaint at once, each with its line."""

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plancheck.config.faults import fault
from plancheck.config.find import PYPROJECT, TOOL, section
from plancheck.config.keys import TABLES, TOP, TableKeys
from plancheck.config.kinds import WrongError, value
from plancheck.config.lines import Lines, key_lines, line_of
from plancheck.language.errors import hint
from plancheck.source.errors import RefusedError
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.said import NOTHING, Said

_AT = regex(r" \(at line (\d+), column (\d+)\)$")


class ConfigError(RefusedError):
    """What is wrong with a configuration, one line each: `file:line: what`."""

    def __init__(self, problems: Sequence[Said]) -> None:
        """At least one problem."""
        self.problems = tuple(problem.zh for problem in problems)
        lines = (fault("heading"), *problems)
        super().__init__("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))


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
        self.problems: list[Said] = []

    def entries(self, table: TableKeys, written: object) -> Iterator[Entry]:
        """The entries of a repeated table."""
        if not isinstance(written, list) or not all(isinstance(one, dict) for one in written):
            self._wrong("", 0, table.name, fault("repeated", table=table.name))
            return
        for number, one in enumerate(written):
            values = self.values(table, number, one, [key.name for key in table.keys])
            for key in table.keys:
                if key.required and key.name not in one:
                    about = Said(key.about, key.about_en)
                    self._wrong(table.name, number, "", fault("missing", table=table.name, name=key.name, about=about))
            yield Entry(line_of(self.lines, table.name, number, ""), values)

    def values(self, table: TableKeys, number: int, written: Mapping[str, Any], known: Sequence[str]) -> dict[str, Any]:
        """The values of a table that are right; what is not is noted."""
        keys = {key.name: key for key in table.keys}
        found: dict[str, Any] = {}
        for name, one in written.items():
            if name not in keys:
                where = fault("in_table", table=table.name) if table.name else NOTHING
                self._wrong(table.name, number, name, fault("no_key", where=where, name=name, guess=hint(name, known)))
                continue
            try:
                found[name] = value(keys[name], one, self.folder)
            except WrongError as wrong:
                self._wrong(table.name, number, name, fault("wrong", name=name, why=wrong.told))
        return found

    def _wrong(self, table: str, number: int, key: str, message: Said) -> None:
        place = f"{self.path}:{line_of(self.lines, table, number, key)}"
        self.problems.append(fault("at", place=place, what=message))


def _tables() -> dict[str, TableKeys]:
    return {table.name: table for table in TABLES}


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        why = fault("gone") if missing else Said(str(error.strerror), str(error.strerror))
        raise ConfigError([fault("at", place=path, what=fault("unread", reason=why))]) from error
    except UnicodeDecodeError as error:
        raise ConfigError([fault("at", place=path, what=fault("utf8"))]) from error


def _parsed(path: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except RecursionError as error:
        raise ConfigError([fault("at", place=path, what=fault("toml_deep"))]) from error
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        place = f"{path}:{at[1]}:{at[2]}" if at else path
        raise ConfigError([fault("at", place=place, what=fault("toml", reason=_AT.sub("", str(error))))]) from error
