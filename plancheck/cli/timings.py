"""`--timings`: CPU time by step and by rule."""

from typing import TYPE_CHECKING

import click

from plancheck.check.clock import Clock
from plancheck.check.settings import Settings

if TYPE_CHECKING:
    from plancheck.language.ruleset import Ruleset

_SLOWEST = 10  # rules shown


def timed(settings: Settings, by_rule: Clock) -> "Ruleset":
    """The rules, which tell a clock of their own how long each takes."""
    from plancheck.check.rules import rules_of, vocabulary

    rules = rules_of(settings, vocabulary(settings.rules))
    return rules.timed(by_rule.lap)


def show_timings(clock: Clock, by_rule: Clock) -> None:
    """Every step, then the rules that take most, with their share of the time of all rules."""
    for step, milliseconds in clock.milliseconds:
        click.echo(f"{step:10}{milliseconds:8.1f} ms", err=True)
    click.echo(f"{'total':10}{sum(spent for _, spent in clock.milliseconds):8.1f} ms", err=True)
    rules = [(rule, spent) for rule, spent in by_rule.milliseconds if rule and rule != "start"]
    whole = sum(spent for _, spent in rules) or 1.0
    for rule, spent in sorted(rules, key=lambda one: -one[1])[:_SLOWEST]:
        click.echo(f"  {rule:8}{spent:8.1f} ms{100 * spent / whole:6.1f} %", err=True)
