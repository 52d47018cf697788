"""The command `plancheck`. Only click is imported before a command is chosen."""

import gc
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import NoReturn, cast

import click

from plancheck.cli.console import hang_up, use_utf8
from plancheck.cli.help import asked, close, explained, meant, speaking, understanding
from plancheck.cli.trouble import Misuse
from plancheck.source.version import VERSION

_COMMANDS = {
    "lint": "核对文件，列出前后矛盾之处",
    "review": "核对文件，在文件旁写出批注和报告并打开",
    "facts": "列出从文件中读出的数值、任务、单位、引用等",
    "graph": "把任务、单位、文件之间的关系画成图、列成表",
    "compare": "比较两版文件：目标、任务、单位、时限、引用改了什么",
    "rules": "查看、测试规则",
    "init": "写一个加了说明的配置文件",
    "cache": "查看、清空缓存",
}


class _Commands(click.Group):
    """Loads a command's module when the command is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"plancheck.cli.{cmd_name}")
        return speaking(cast(click.Command, getattr(module, cmd_name)), ctx.ensure_object(dict).get("asked", "zh"))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = close(name, list(_COMMANDS))
            raise Misuse(f"没有命令 {name}{meant(near)}", f"no command {name}{meant(near, 'en')}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(
    "plancheck", cls=_Commands, help="核对规划、计划、分工类文件：数值、任务、责任单位、引用、表格前后是否一致。"
)
@understanding
@click.version_option(VERSION, prog_name="plancheck", message="%(prog)s %(version)s")
def plancheck() -> None:
    """The group; each command has a module of its own."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code: 0 clean, 1 findings, 2 trouble."""
    use_utf8()
    gc.disable()  # facts form no cycles worth a search: 200 files end with as much memory, a twentieth sooner
    sys.exit(_code(sys.argv[1:] if arguments is None else arguments))


def _code(arguments: list[str]) -> int:
    chosen = {"asked": asked(arguments)}  # and the language, once a configuration has said it
    try:
        speaking(plancheck, chosen["asked"])
        code = plancheck.main(arguments, "plancheck", standalone_mode=False, windows_expand_args=False, obj=chosen)
        sys.stdout.flush()
        return int(code or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.ClickException as error:
        lang = chosen.get("lang") or chosen["asked"]
        click.echo("\n".join(_complaint(error, lang)), err=True)
    except click.Abort:
        return 130
    except BrokenPipeError:
        hang_up()
        return 0
    return 2


def _complaint(error: click.ClickException, lang: str) -> Iterator[str]:
    from plancheck.reporters.width import printable

    yield from (printable(line) for line in f"plancheck: {explained(error, lang)}".split("\n"))
    if context := getattr(error, "ctx", None):
        path = context.command_path
        yield f"See '{path} --help'." if lang == "en" else f"（用法见 {path} --help）"
