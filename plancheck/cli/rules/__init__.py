"""`plancheck rules`: look at rules, test them, write them."""

import click

from plancheck.cli.help import understanding
from plancheck.cli.rules.checking import check_rules
from plancheck.cli.rules.exporting import export_rules
from plancheck.cli.rules.laying import format_rules
from plancheck.cli.rules.listing import list_rules
from plancheck.cli.rules.pages import document_rules
from plancheck.cli.rules.scaffold import new_rule
from plancheck.cli.rules.showing import show_rule
from plancheck.cli.rules.testing import test_rules
from plancheck.cli.rules.trying import try_rule


@click.group("rules", help="查看、测试、编写规则。")
@understanding
def rules() -> None:
    """The group; each command has a module of its own."""


for _command in (
    list_rules, show_rule, test_rules, check_rules, new_rule, format_rules, document_rules, export_rules, try_rule,
):  # fmt: skip
    rules.add_command(_command)
