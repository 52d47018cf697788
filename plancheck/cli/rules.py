"""`plancheck rules`: list, show, test and check rules."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plancheck.cli.options import Folder, OneOf
from plancheck.cli.rule_text import LEVELS, told
from plancheck.cli.trouble import rule_trouble, tell
from plancheck.reporters.layout import laid_out
from plancheck.reporters.width import lines_kept, printable

if TYPE_CHECKING:
    from plancheck.language.ast import Rule
    from plancheck.language.ruleset import Ruleset

_FINDINGS = 1
_DEEP = 99  # levels of JSON: all of them one entry a line


_folders = click.option("--rules", multiple=True, type=Folder(), metavar="DIR", help="另加规则和词表的文件夹，可重复")
_format = click.option("--format", "chosen", type=OneOf(("text", "json")), default="text", help="默认 text")


@click.group("rules", help="查看、测试规则。")
def rules() -> None:
    """The group; click calls the commands below."""


@rules.command("list", help="列出全部规则。")
@_format
@_folders
def list_rules(chosen: str, rules: tuple[Path, ...]) -> int:
    """One line a rule: id, severity, title; or JSON."""
    ruleset = _load(rules)
    rows = [_summary(ruleset, rule) for rule in ruleset.rules]
    if chosen == "json":
        _print_json({"version": 1, "rules": rows})
        return 0
    for row in rows:
        off = "" if row["enabled"] else "（默认关闭）"
        click.echo(printable(f"{row['id']}  {LEVELS[row['severity']]}  {row['title']}{off}"))
    return 0


@rules.command("show", help="显示一条规则：标题、级别、依据、所核对的内容、例文、所在文件。")
@click.argument("identity", metavar="ID")
@_format
@_folders
def show_rule(identity: str, chosen: str, rules: tuple[Path, ...]) -> int:
    """A rule in words, or its tree as JSON."""
    ruleset = _load(rules)
    with rule_trouble():
        rule = ruleset.known(identity.upper())
    if chosen == "json":
        from plancheck.language.tree import described

        _print_json({"version": 1, **_summary(ruleset, rule), "tree": described(rule)})
        return 0
    click.echo(lines_kept(told(rule, _summary(ruleset, rule))))
    return 0


@rules.command("test", help="用规则自带的正例、反例测试规则；有不符的例文时退出码为 1。")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@_folders
def test_rules(ids: tuple[str, ...], rules: tuple[Path, ...]) -> int:
    """Run examples through the whole pipeline; 1 where one does not hold."""
    from plancheck.check.selftest import selftest

    ruleset = _load(rules)
    with rule_trouble():
        chosen = tuple(identity.upper() for identity in ids)
        for identity in chosen:
            ruleset.selected((identity,), ())
        failures = selftest(ruleset, ruleset.vocabulary, chosen)
    for failure in failures:
        click.echo(printable(str(failure)))
    tested = [rule for rule in ruleset.rules if not chosen or rule.id.startswith(chosen)]
    examples = sum(len(rule.examples) for rule in tested)
    click.echo(f"{len(tested)} 条规则，{examples} 个例文，{len(failures)} 处不符", err=True)
    return _FINDINGS if failures else 0


@rules.command("check", help="检查规则文件的写法：语法、名称、类型、词表、例文是否齐全；有误时退出码为 2。")
@click.argument("folder", type=Folder(), required=False, metavar="[DIR]")
@_folders
def check_rules(folder: Path | None, rules: tuple[Path, ...]) -> int:
    """Load rules without the cache; errors one a line."""
    ruleset = _load((*rules, *((folder,) if folder else ())))
    for warning in ruleset.warnings:
        tell(warning)
    click.echo(f"{len(ruleset.rules)} 条规则，写法无误", err=True)
    return 0


def _load(folders: tuple[Path, ...]) -> "Ruleset":
    from plancheck.check.rules import load, vocabulary

    with rule_trouble():
        return load(folders, vocabulary(folders))


def _summary(ruleset: "Ruleset", rule: "Rule") -> dict[str, Any]:
    path, line, _ = ruleset.place(rule)
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "because": [{"basis": because.basis, "source": because.source} for because in rule.because],
        "enabled": rule.enabled,
        "file": path,
        "line": line,
    }


def _print_json(data: object) -> None:
    click.echo(laid_out(data, _DEEP))
