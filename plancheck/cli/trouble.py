"""Trouble that is no finding, on stderr: unreadable inputs, rules that do not load."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from plancheck.source.errors import SourceError


class RuleTrouble(click.ClickException):
    """Rules, word lists or rule ids at fault; one line each."""

    exit_code = 2


@contextmanager
def rule_trouble() -> Iterator[None]:
    """Turn what rules raise into lines `file:line:column: reason`."""
    from plancheck.facts.vocabulary import VocabularyError
    from plancheck.language.errors import RulesetError, SelectionError

    try:
        yield
    except RulesetError as error:
        raise RuleTrouble("规则有误，未作检查\n" + "\n".join(map(str, error.errors))) from error
    except (VocabularyError, SelectionError) as error:
        raise RuleTrouble(str(error)) from error


def complain(errors: Iterable[SourceError], lang: str) -> None:
    """Say on stderr which inputs could not be read; for reports that do not show it on the screen."""
    for error in errors:
        click.echo(f"plancheck: {error.path}: {error.reason(lang)}", err=True)
