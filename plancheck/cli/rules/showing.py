"""`plancheck rules show`."""

from pathlib import Path

import click

from plancheck.cli.options import OneOf
from plancheck.cli.output import Target, write
from plancheck.cli.rules.listing import summary
from plancheck.cli.rules.loading import folders, language, load, print_json
from plancheck.cli.rules.told import told
from plancheck.cli.trouble import rule_trouble


@click.command("show", help="显示一条规则：级别、依据、核对什么、参数、正例和反例、怎样不予报告、读了哪些事实。")
@click.argument("identity", metavar="ID")
@click.option(
    "--format",
    "chosen",
    type=OneOf(("text", "json", "markdown", "html")),
    default="text",
    help="默认 text；html 为独立网页",
)
@click.option("--output", metavar="FILE", help="写到文件")
@language
@folders
def show_rule(identity: str, chosen: str, output: str | None, lang: str, rules: tuple[Path, ...]) -> int:
    """A rule in words, as a page, or its tree as JSON."""
    ruleset = load(rules)
    with rule_trouble():
        rule = ruleset.known(identity.upper())
    if chosen == "json":
        from plancheck.language.tree import described

        print_json({"version": 1, **summary(ruleset, rule), "tree": described(rule)})
        return 0
    from plancheck.language.page import page
    from plancheck.reporters import rulepage

    shown = page(ruleset, rule, lang)
    made = {"text": told, "markdown": rulepage.markdown, "html": rulepage.html}[chosen](shown, lang)
    write(Target(chosen, output), made if made.endswith("\n") else made + "\n")
    return 0
