"""Which rules the commands work on: the shipped ones, those of the configuration, those of `--rules`."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from plancheck.cli.governing import config_trouble
from plancheck.cli.help import LANGUAGE
from plancheck.cli.options import Folder, OneOf
from plancheck.cli.trouble import rule_trouble
from plancheck.reporters.layout import laid_out

if TYPE_CHECKING:
    from plancheck.language.ast import Rule
    from plancheck.language.ruleset import Ruleset

_Command = TypeVar("_Command", bound=Callable[..., Any])
_DEEP = 99  # levels of JSON: all of them one entry a line

folders = click.option("--rules", multiple=True, type=Folder(), metavar="DIR", help="另加规则和词表的文件夹，可重复")
language = click.option("--lang", type=OneOf(("zh", "en")), default="zh", envvar=LANGUAGE, help="语言，默认 zh")


def load(added: Sequence[Path]) -> "Ruleset":
    """The rules, with parameters as configured; trouble ends the command."""
    from plancheck.check.rules import load as load_folders
    from plancheck.check.rules import vocabulary

    configured, values = _configured()
    known = (*configured, *added)
    with rule_trouble():
        return load_folders(known, vocabulary(known)).configured(values)


def own(ruleset: "Ruleset", folder: Path) -> "tuple[Rule, ...]":
    """The rules that stand in one folder."""
    home = folder.resolve()
    return tuple(rule for rule in ruleset.rules if Path(ruleset.place(rule)[0]).resolve().parent == home)


def print_json(data: object) -> None:
    """Data for other programs."""
    click.echo(laid_out(data, _DEEP))


def _configured() -> tuple[tuple[Path, ...], dict[str, dict[str, Any]]]:
    """Folders of rules and values of parameters of the nearest configuration."""
    from plancheck.config.find import nearest

    path = nearest(os.getcwd())
    if path is None:
        return (), {}
    from plancheck.config.load import load as load_config

    with config_trouble():
        top = load_config(path).top
    return tuple(map(Path, top.get("rules", ()))), {rule: dict(given) for rule, given in top.get("parameters", ())}
