"""click's own words in Chinese: help pages and usage errors."""

from collections.abc import Iterable, Sequence

import click

_CLICK_SAYS = {
    "Options": "选项",
    "Commands": "命令",
    "Show this message and exit.": "显示本说明并退出",
    "Show the version and exit.": "显示版本并退出",
}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_CLICK_SAYS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(name, _CLICK_SAYS.get(text, text)) for name, text in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def in_chinese(command: click.Command) -> click.Command:
    """The command with help pages in Chinese, and those of its loaded subcommands."""
    command.context_class = _Context
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        in_chinese(inner)
    return command


def explained(error: click.ClickException, lang: str) -> str:
    """What is wrong with the arguments, in one sentence, with what may have been meant."""
    if lang == "en":
        return str(getattr(error, "english", error.format_message()))
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}{meant(error.possibilities or ())}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {error.param.make_metavar(error.ctx) if error.param and error.ctx else ''}".rstrip()
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{'、'.join(error.param.opts)} {error.message}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} {'不带值' if 'does not take' in error.message else '缺少值'}"
    return error.format_message()


def meant(candidates: Sequence[str], lang: str = "zh") -> str:
    """；是不是 A、B？ or nothing."""
    if lang == "en":
        return f"; did you mean {', '.join(candidates)}?" if candidates else ""
    return f"；是不是 {'、'.join(candidates)}？" if candidates else ""


def close(word: str, known: Sequence[str]) -> list[str]:
    """The known words nearest to a mistyped one."""
    from difflib import get_close_matches

    return get_close_matches(word, known)
