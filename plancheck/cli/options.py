"""Option types and options that several commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plancheck.cli.help import LANGUAGE, close, meant
from plancheck.cli.trouble import WrongValue
from plancheck.facts.given import Given

if TYPE_CHECKING:
    _Type = click.ParamType[Any, Any]
else:
    _Type = click.ParamType  # generic since click 8.4 only
_Command = TypeVar("_Command", bound=Callable[..., Any])
_FIRST_YEAR, _LAST_YEAR = 1949, 2100


class OneOf(_Type):
    """One word of a closed list; a mistyped one is met with the nearest."""

    name = "word"

    def __init__(self, words: Sequence[str]) -> None:
        """`words` in the order shown."""
        self.words = tuple(words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself."""
        if value not in self.words:
            near = close(str(value), self.words)
            raise WrongValue(
                f"没有“{value}”，可用：{'、'.join(self.words)}{meant(near)}",
                f"is not “{value}” but one of {', '.join(self.words)}{meant(near, 'en')}",
                param,
                ctx,
            )
        return str(value)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """`a|b|c`, as in the usage line."""
        return "|".join(self.words)


class Year(_Type):
    """A calendar year."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year as a number."""
        if isinstance(value, int):
            return value
        if not str(value).isdecimal() or not _FIRST_YEAR <= int(value) <= _LAST_YEAR:
            years = (_FIRST_YEAR, _LAST_YEAR)
            raise WrongValue(
                "“{}”不是年份（{} 至 {}）".format(value, *years),
                "is no year: “{}” ({} to {})".format(value, *years),
                param,
                ctx,
            )
        return int(value)


class Folder(_Type):
    """A folder that exists."""

    name = "folder"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Its path."""
        if not Path(value).is_dir():
            raise WrongValue(f"“{value}”不是文件夹", f"is no folder: “{value}”", param, ctx)
        return Path(value)


class Jobs(_Type):
    """A number of processes, or `auto`."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """0 for `auto`."""
        if isinstance(value, int):
            return value
        if value != "auto" and not (value.isascii() and value.isdigit() and len(value) < 4):
            raise WrongValue(
                f"“{value}”应为 auto 或 0 至 999 的整数",
                f"is neither auto nor a number from 0 to 999: “{value}”",
                param,
                ctx,
            )
        return 0 if value == "auto" else int(value)


def reading(command: _Command) -> _Command:
    """The options that say how drafts are read."""
    options = (
        click.option("--rules", multiple=True, type=Folder(), metavar="DIR", help="另加规则和词表的文件夹，可重复"),
        click.option("--year", type=Year(), metavar="YEAR", help="文件未写明时的年度"),
        click.option("--region", metavar="NAME", help="文件未写明时的地区，如 浙江省"),
        click.option("--issuer", metavar="NAME", help="文件未写明时的发文机关"),
        click.option("--stdin-filename", metavar="NAME", help="从标准输入（-）读取时的文件名"),
        click.option("--lang", type=OneOf(("zh", "en")), default="zh", envvar=LANGUAGE, help="报告语言，默认 zh"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def listed(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Words from repeated, comma-separated values; full-width commas and 、 will do."""
    parts = (part.strip() for value in values for part in value.replace("，", ",").replace("、", ",").split(","))
    return tuple(part for part in parts if part)


def prefixes(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Rule-id prefixes, written as `listed`."""
    return tuple(part.upper() for part in listed(context, parameter, values))


def given(options: dict[str, Any]) -> Given:
    """Document facts from the command line."""
    return Given(year=options["year"], region=options["region"], issuer=options["issuer"])
