"""`plancheck rules try`."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plancheck.cli.options import Year
from plancheck.cli.rules.loading import folders, language, load
from plancheck.cli.rules.words import OUTCOMES, say
from plancheck.cli.trouble import Trouble, rule_trouble

if TYPE_CHECKING:
    from plancheck.document.model import Document
    from plancheck.language.ast import Rule
    from plancheck.language.ruleset import Ruleset
    from plancheck.language.trace import Looked

_EXCERPT = 24


@click.command("try", help="把规则用于一份文件，逐处说明为什么相符、不符、无法判断或不在其列。RULE 为规则文件或编号。")
@click.argument("rule", metavar="RULE")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
@click.option("--limit", type=click.IntRange(1), default=50, metavar="N", help="每种情形至多列几处，默认 50")
@click.option("--year", type=Year(), metavar="YEAR", help="文件未写明时的年度")
@click.option("--region", metavar="NAME", help="文件未写明时的地区")
@language
@folders
def try_rule(
    rule: str, file: Path, limit: int, year: int | None, region: str | None, lang: str, rules: tuple[Path, ...]
) -> int:
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
        _say(f"{one.id} {(one.title_en if lang == 'en' else None) or one.title}")
        for number, rows in tried(ruleset, one, document, Given(year=year, region=region)):
            _tell(document, number if len(one.cases) > 1 else 0, rows, limit, lang)
    return 0


def _chosen(ruleset: "Ruleset", path: Path, named: str) -> "list[Rule]":
    """The rules of a file, or the one of an id."""
    if path.is_file():
        home = path.resolve()
        return [rule for rule in ruleset.rules if Path(ruleset.place(rule)[0]).resolve() == home]
    with rule_trouble():
        return [ruleset.known(named.upper())]


def _tell(document: "Document", number: int, rows: "list[Looked] | None", limit: int, lang: str) -> None:
    case = say(lang, "case", number=number) if number else ""
    if rows is None:
        click.echo(f"  {case}{say(lang, 'together')}")
        return
    counts = Counter(row.outcome for row in rows)
    told = say(lang, "comma").join(
        say(lang, "outcome", word=say(lang, one), count=counts[one]) for one in OUTCOMES if counts[one]
    )
    looked = say(lang, "looked", count=len(rows))
    click.echo(f"  {case}{looked}" + (say(lang, "colon") + told if told else ""))
    ordered = sorted(rows, key=lambda row: OUTCOMES.index(row.outcome))
    for row in ordered[:limit]:
        place = document.source_map.locate(row.place.span)
        text = " ".join(row.place.text.split())
        excerpt = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
        group = say(lang, "group", count=row.size) if row.size > 1 else ""
        why = f"{say(lang, row.outcome)}{say(lang, 'colon')}{row.why.told(lang)}"
        _say(f"  {place.line}:{place.column} “{excerpt}”{group} {why}")
    if len(rows) > limit:
        click.echo(f"  {say(lang, 'rest', count=len(rows) - limit)}")


def _say(line: str) -> None:
    from plancheck.reporters.width import printable

    click.echo(printable(line))
