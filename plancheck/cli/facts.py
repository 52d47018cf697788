"""`plancheck facts`: what was read from the files, without judging it."""

import sys
from typing import Any

import click

from plancheck.cli import console, output
from plancheck.cli.governing import configured, govern
from plancheck.cli.options import OneOf, reading
from plancheck.cli.output import Target
from plancheck.cli.trouble import complain, rule_trouble
from plancheck.facts.schema import schema
from plancheck.reporters.facts import FORMATS, fact_reporter
from plancheck.reporters.show import Show

_TROUBLE = 2
_STDIN_NAME = "<stdin>"


@click.command("facts", help="列出从文件中读出的事实：每一项都有原文、位置和可信度。")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--kind", "kinds", multiple=True, type=OneOf(tuple(schema())), metavar="KIND", help="只列这一种，可重复")
@click.option("--format", "chosen", type=OneOf(FORMATS), default="table", help="默认 table")
@click.option("--output", metavar="FILE", help="写入文件")
@configured
@reading
def facts(**options: Any) -> int:
    """Write the facts and give the exit code."""
    from plancheck.check.extraction import extracted
    from plancheck.check.files import find, opened
    from plancheck.check.rules import vocabulary

    stdin_name = options["stdin_filename"] or _STDIN_NAME
    target = output.targets((options["chosen"],), (options["output"],) if options["output"] else (), "table")[0]
    governed = govern(options["paths"], options)
    files, settings = find(options["paths"], stdin_name, governed.excluded), governed.settings
    output.refuse_inputs((target,), files.paths)
    with rule_trouble():
        sources = opened(files, sys.stdin.buffer, stdin_name, settings.limits)
        documents = tuple(extracted(sources, vocabulary(settings.rules), settings))
    screen = target == Target("table")
    show = Show(
        lang=settings.lang,
        colour=screen and console.wants_colour(),
        width=console.width() if screen else Show().width,
    )
    output.write(target, fact_reporter(target.format)(documents, options["kinds"], show))
    errors = [document.error for document in documents if document.error is not None]
    if not screen:
        complain(errors, settings.lang)
    return _TROUBLE if errors else 0
