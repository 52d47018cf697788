"""`plancheck rules list`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plancheck.cli.options import OneOf, prefixes
from plancheck.cli.rules.loading import folders, language, load, print_json
from plancheck.cli.rules.told import LEVELS
from plancheck.cli.trouble import Misuse
from plancheck.reporters.width import printable

if TYPE_CHECKING:
    from plancheck.language.ast import Rule
    from plancheck.language.ruleset import Ruleset


@click.command("list", help="列出规则，可按类别、级别、标签挑选。")
@click.option("--topic", multiple=True, metavar="NAME", help="只列这一类（规则文件名，如 figures），可重复")
@click.option("--select", multiple=True, callback=prefixes, metavar="IDS", help="只列这些编号或前缀")
@click.option("--severity", multiple=True, type=OneOf(("error", "warning", "info")), help="只列这一级，可重复")
@click.option("--tag", multiple=True, metavar="TAG", help="只列有此标签的，可重复")
@click.option("--format", "chosen", type=OneOf(("text", "json")), default="text", help="默认 text")
@language
@folders
def list_rules(chosen: str, rules: tuple[Path, ...], lang: str, **wanted: tuple[str, ...]) -> int:
    """One line a rule: id, severity, title; or JSON."""
    ruleset = load(rules)
    rows = [summary(ruleset, rule) for rule in ruleset.rules]
    _refuse_unknown(rows, wanted)
    rows = [row for row in rows if _fits(row, wanted)]
    if chosen == "json":
        print_json({"version": 1, "rules": rows})
        return 0
    for row in rows:
        off = "" if row["enabled"] else {"zh": "（默认关闭）", "en": " (off by default)"}[lang]
        level = LEVELS[row["severity"]] if lang == "zh" else row["severity"]
        title = row["title_en"] if lang == "en" and row["title_en"] else row["title"]
        tags = "".join(f" #{tag}" for tag in row["tags"])
        click.echo(printable(f"{row['id']}  {level}  {title}{off}{tags}"))
    return 0


def summary(ruleset: "Ruleset", rule: "Rule") -> dict[str, Any]:
    """What a list says of a rule."""
    from plancheck.language.page import topic

    path, line, _ = ruleset.place(rule)
    return {
        "id": rule.id,
        "title": rule.title,
        "title_en": rule.title_en,
        "severity": rule.severity,
        "topic": topic(path),
        "tags": list(rule.tags),
        "because": [{"basis": because.basis, "source": because.source} for because in rule.because],
        "enabled": rule.enabled,
        "file": path,
        "line": line,
    }


def _fits(row: dict[str, Any], wanted: dict[str, tuple[str, ...]]) -> bool:
    return (
        (not wanted["topic"] or row["topic"] in wanted["topic"])
        and (not wanted["select"] or row["id"].startswith(wanted["select"]))
        and (not wanted["severity"] or row["severity"] in wanted["severity"])
        and (not wanted["tag"] or bool(set(row["tags"]) & set(wanted["tag"])))
    )


def _refuse_unknown(rows: list[dict[str, Any]], wanted: dict[str, tuple[str, ...]]) -> None:
    """UsageError for a topic or a tag that no rule has."""
    known = {"topic": {row["topic"] for row in rows}, "tag": {tag for row in rows for tag in row["tags"]}}
    for option, names in known.items():
        for name in wanted[option]:
            if name not in names:
                raise Misuse(
                    f"没有 --{option} {name}，可用：{'、'.join(sorted(names)) or '无'}",
                    f"no rule has --{option} {name}; there are: {', '.join(sorted(names)) or 'none'}",
                )
