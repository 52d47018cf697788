"""Help pages and usage errors in both languages: click's own words in Chinese, and ours in English."""

import os
from collections.abc import Callable, Iterable, Sequence

import click

LANGUAGE = "PLANCHECK_LANG"  # the environment variable that says which language is spoken

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


class _EnglishFormatter(click.HelpFormatter):
    def write_text(self, text: str) -> None:
        super().write_text("\n\n".join(map(_in_english, text.split("\n\n"))))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(name, _in_english(text)) for name, text in rows], col_max, col_spacing)


class _EnglishContext(click.Context):
    formatter_class = _EnglishFormatter


def asked(arguments: Sequence[str]) -> str:
    """The language that arguments name, although they may be wrong, else that of PLANCHECK_LANG, else Chinese."""
    named = [after for one, after in zip(arguments, [*arguments[1:], ""], strict=True) if one == "--lang"]
    named += [one.removeprefix("--lang=") for one in arguments if one.startswith("--lang=")]
    return "en" if "en" in (named or [os.environ.get(LANGUAGE, "")]) else "zh"


def spoken() -> str:
    """The language of this run, where a command has no option that says it."""
    return str(click.get_current_context().ensure_object(dict).get("asked", "zh"))


def understanding(command: Callable[..., object]) -> Callable[..., object]:
    """A group that takes --lang for all its commands."""
    option = click.option("--lang", metavar="zh|en", expose_value=False, callback=_for_all, help="语言，默认 zh")
    return option(command)


class _ForAll(dict[str, object]):
    """The defaults of every command, however deep: one language."""

    def get(self, key: str, default: object = None) -> object:
        return self["lang"] if key == "lang" else self


def _for_all(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value in ("zh", "en"):
        context.default_map = _ForAll(lang=value)


def speaking(command: click.Command, lang: str) -> click.Command:
    """The command with help pages in a language, and those of its loaded subcommands."""
    command.context_class = _EnglishContext if lang == "en" else _Context
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        speaking(inner, lang)
    return command


def _in_english(text: str) -> str:
    """A paragraph, or the text of an option with what click adds to it in brackets."""
    from plancheck.cli.english import ENGLISH

    unwrapped, mark, block = text.rpartition("\b\n")
    said, bracket, rest = block.partition("  [")
    return f"{unwrapped}{mark}{ENGLISH.get(said, said)}{bracket}{rest}"


def explained(error: click.ClickException, lang: str) -> str:
    """What is wrong with the arguments, in one sentence, with what may have been meant."""
    if lang == "en":
        return str(getattr(error, "english", error.format_message()))
    if isinstance(error, click.NoSuchOption):
        return f"没有选项 {error.option_name}{meant(error.possibilities or ())}"
    if isinstance(error, getattr(click.exceptions, "NoSuchCommand", ())):  # newer clicks only
        return f"没有命令 {getattr(error, 'command_name', '')}{meant(getattr(error, 'possibilities', None) or ())}"
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
