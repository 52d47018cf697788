"""`plancheck rules format`."""

import sys
from pathlib import Path

import click

from plancheck.cli.help import spoken
from plancheck.cli.options import OneOf
from plancheck.cli.output import write_bytes
from plancheck.cli.rules.words import say
from plancheck.cli.trouble import Misuse, RuleTrouble, rule_trouble, tell

_CHANGED = 1


@click.command(
    "format", help="把规则文件排成统一的写法，注释和例文不动；- 为标准输入。写法有误的文件不动，退出码为 2。"
)
@click.argument("paths", nargs=-1, required=True, metavar="FILE|DIR|-...")
@click.option("--check", "only", is_flag=True, help="只看是否已排好，不改动；有未排好的退出码为 1")
@click.option(
    "--lang", "keywords", type=OneOf(("zh", "en")), help="全部改用这一种语言的关键词，默认每条规则用其首词的语言"
)
def format_rules(paths: tuple[str, ...], only: bool, keywords: str | None) -> int:
    """Lay out files in place."""
    changed, lang = 0, keywords or spoken()
    for path in _files(paths):
        text = sys.stdin.buffer.read().decode("utf-8-sig") if path is None else _text(path)
        with rule_trouble():
            laid = _laid_out(text, str(path or "<stdin>"), keywords)
        laid = laid.replace("\n", "\r\n") if "\r\n" in text else laid
        if path is None:
            click.echo(laid, nl=False)
        elif laid != text:
            changed += 1
            tell(say(lang, "unlaid" if only else "laid", path=path))
            if not only:
                write_bytes(str(path), laid.encode())
    return _CHANGED if only and changed else 0


def _laid_out(text: str, path: str, lang: str | None) -> str:
    """The text in its layout; RulesetError where it has faults."""
    from plancheck.language.errors import RulesetError
    from plancheck.language.format import formatted
    from plancheck.language.syntax.parser import parse
    from plancheck.language.tree import same

    text = text.replace("\r\n", "\n")
    before = parse(text, path)
    if before.errors:
        raise RulesetError(before.errors)
    laid = formatted(text, lang)
    after = parse(laid, path)
    if after.errors or not same(before.statements, after.statements):
        raise _trouble(path, "meaning")  # never seen; a rule is worth more than its looks
    return laid


def _files(paths: tuple[str, ...]) -> list[Path | None]:
    found: list[Path | None] = []
    for one in paths:
        path = Path(one)
        if one == "-":
            found.append(None)
        elif path.is_dir():
            found += sorted(path.glob("*.rules"))
        elif path.is_file():
            found.append(path)
        else:
            raise Misuse(f"没有 {one}", f"there is no {one}")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _trouble(str(path), "not_utf8") from error
    except OSError as error:
        raise _trouble(str(path), "unread", reason=error.strerror) from error


def _trouble(path: str, key: str, **values: object) -> RuleTrouble:
    return RuleTrouble(*(f"{path}: {say(lang, key, **values)}" for lang in ("zh", "en")))
