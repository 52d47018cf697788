"""`plancheck rules check`."""

from pathlib import Path

import click

from plancheck.cli import console
from plancheck.cli.options import Folder
from plancheck.cli.rules.loading import folders, language, load, own
from plancheck.cli.rules.words import say


@click.command("check", help="检查规则文件的写法：语法、名称、类型、词表、例文是否齐全；有误时退出码为 2。")
@click.argument("folder", type=Folder(), required=False, metavar="[DIR]")
@language
@folders
def check_rules(folder: Path | None, lang: str, rules: tuple[Path, ...]) -> int:
    """All faults of all files, each with its line; what is lawful and unwise is a warning."""
    from plancheck.reporters.faults import faults
    from plancheck.reporters.show import Show

    ruleset = load((*rules, *((folder,) if folder else ())))
    if ruleset.cautions:
        show = Show(lang=lang, colour=console.wants_colour(), width=console.width())
        click.echo(faults(ruleset.cautions, show, "warning"), err=True)
    count = len(own(ruleset, folder) if folder else ruleset.rules)
    click.echo(say(lang, "checked", count=count), err=True)
    return 0
