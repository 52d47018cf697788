"""`plancheck rules try`."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plancheck.cli.options import Year
from plancheck.cli.rules.loading import folders, load
from plancheck.cli.trouble import Trouble, rule_trouble

if TYPE_CHECKING:
    from plancheck.document.model import Document
    from plancheck.language.ast import Rule
    from plancheck.language.ruleset import Ruleset
    from plancheck.language.trace import Looked

_OUTCOMES = {"failed": "不符", "unknown": "无法判断", "held": "相符", "passed": "不在其列"}
_EXCERPT = 24


@click.command("try", help="把规则用于一份文件，逐处说明为什么相符、不符、无法判断或不在其列。RULE 为规则文件或编号。")
@click.argument("rule", metavar="RULE")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--limit", type=click.IntRange(1), default=50, metavar="N", help="每种情形至多列几处，默认 50")
@click.option("--year", type=Year(), metavar="YEAR", help="文件未写明时的年度")
@click.option("--region", metavar="NAME", help="文件未写明时的地区")
@folders
def try_rule(rule: str, file: Path, limit: int, year: int | None, region: str | None, rules: tuple[Path, ...]) -> int:
    """Every row of every case."""
    from plancheck.check.api import read
    from plancheck.check.trying import tried
    from plancheck.facts.given import Given
    from plancheck.source.errors import SourceError

    path = Path(rule)
    ruleset = load((*rules, *((path,) if path.is_file() else ())))
    chosen = _chosen(ruleset, path, rule)
    try:
        document = read(file)
    except SourceError as error:
        raise Trouble(f"{file}: {error.reason()}", f"{file}: {error.reason('en')}") from error
    for one in chosen:
        _say(f"{one.id} {one.title}")
        for number, rows in tried(ruleset, one, document, Given(year=year, region=region)):
            _tell(document, number if len(one.cases) > 1 else 0, rows, limit)
    return 0


def _chosen(ruleset: "Ruleset", path: Path, named: str) -> "list[Rule]":
    """The rules of a file, or the one of an id."""
    if path.is_file():
        home = path.resolve()
        return [rule for rule in ruleset.rules if Path(ruleset.place(rule)[0]).resolve() == home]
    with rule_trouble():
        return [ruleset.known(named.upper())]


def _tell(document: "Document", number: int, rows: "list[Looked] | None", limit: int) -> None:
    case = f"第{number}种情形：" if number else ""
    if rows is None:
        click.echo(f"  {case}跨文件的情形，请用 plancheck lint --together")
        return
    counts = Counter(row.outcome for row in rows)
    told = "，".join(f"{word}{counts[outcome]}处" for outcome, word in _OUTCOMES.items() if counts[outcome])
    click.echo(f"  {case}看了{len(rows)}处" + (f"：{told}" if told else ""))
    ordered = sorted(rows, key=lambda row: list(_OUTCOMES).index(row.outcome))
    for row in ordered[:limit]:
        place = document.source_map.locate(row.place.span)
        text = " ".join(row.place.text.split())
        excerpt = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
        group = f"等{row.size}处" if row.size > 1 else ""
        _say(f"  {place.line}:{place.column} “{excerpt}”{group} {_OUTCOMES[row.outcome]}：{row.why}")
    if len(rows) > limit:
        click.echo(f"  其余{len(rows) - limit}处未列（--limit）")


def _say(line: str) -> None:
    from plancheck.reporters.width import printable

    click.echo(printable(line))
