"""`plancheck rules test`."""

from pathlib import Path

import click

from plancheck.cli.rules.loading import folders, language, load, own
from plancheck.cli.rules.words import say
from plancheck.cli.trouble import Misuse, rule_trouble
from plancheck.reporters.width import printable

_FINDINGS = 1


@click.command(
    "test", help="用规则自带的正例、反例测试规则；有不符的例文时退出码为 1。DIR 为规则文件夹，只测其中的规则。"
)
@click.argument("chosen", nargs=-1, metavar="[DIR|ID]...")
@language
@folders
def test_rules(chosen: tuple[str, ...], lang: str, rules: tuple[Path, ...]) -> int:
    """Run examples through the whole pipeline; 1 where one does not hold."""
    from plancheck.check.selftest import examined

    places = tuple(Path(one) for one in chosen if Path(one).is_dir())
    ids = tuple(one.upper() for one in chosen if not Path(one).is_dir())
    ruleset = load((*rules, *places))
    with rule_trouble():
        for identity in ids:
            ruleset.selected((identity,), ())
        wanted = (*ids, *(rule.id for place in places for rule in own(ruleset, place)))
        if places and not wanted:
            raise Misuse(f"{'、'.join(map(str, places))} 中没有规则", f"no rules in {', '.join(map(str, places))}")
        result = examined(ruleset, ruleset.vocabulary, wanted)
    told = [*(one.told(lang) for one in result.failures), *(one.told(lang) for one in result.unseen)]
    for line in told:
        click.echo(printable(line))
    tested = [rule for rule in ruleset.rules if not wanted or rule.id.startswith(wanted)]
    examples, cases = sum(len(rule.examples) for rule in tested), sum(len(rule.cases) for rule in tested)
    counts = {"rules": len(tested), "examples": examples, "failures": len(result.failures), "cases": cases}
    click.echo(say(lang, "tested", **counts, seen=cases - len(result.unseen)), err=True)
    return _FINDINGS if result.failures else 0
