"""Trouble that is no finding, on stderr: wrong arguments, files that cannot be read or written, rules that do not load."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

from plancheck.source.errors import SourceError


class Trouble(click.ClickException):
    """What went wrong, in one sentence and both languages."""

    exit_code = 2

    def __init__(self, chinese: str, english: str) -> None:
        """Names and paths in the sentence may be anything."""
        super().__init__(chinese)
        self.english = english


class Misuse(click.UsageError):
    """Arguments that do not go together, in both languages."""

    def __init__(self, chinese: str, english: str) -> None:
        """One sentence each."""
        super().__init__(chinese)
        self.english = english


class WrongValue(click.BadParameter):
    """A value that an option does not take, in both languages."""

    def __init__(self, chinese: str, english: str, param: click.Parameter | None, ctx: click.Context | None) -> None:
        """What is wrong with it, after the name of the option."""
        super().__init__(chinese, ctx, param)
        self.english = f"{', '.join(param.opts) if param else ''} {english}".lstrip()


class RuleTrouble(click.ClickException):
    """Rules, word lists, rule ids or settings at fault; one line each, the same number in both languages."""

    exit_code = 2

    def __init__(self, chinese: str, english: str = "") -> None:
        """Without `english` the Chinese has to do."""
        super().__init__(chinese)
        self.english = english or chinese


@contextmanager
def rule_trouble() -> Iterator[None]:
    """Turn what rules raise into lines `file:line:column: reason`."""
    from plancheck.cli.console import wants_colour, width
    from plancheck.facts.vocabulary import VocabularyError
    from plancheck.language.errors import RulesetError, SelectionError
    from plancheck.reporters.faults import faults
    from plancheck.reporters.show import Show

    try:
        yield
    except RulesetError as error:
        raise RuleTrouble(
            "规则有误，未作检查\n" + faults(error.errors, Show(colour=wants_colour(), width=width()))
        ) from error
    except SelectionError as error:
        raise RuleTrouble(str(error), error.english) from error
    except VocabularyError as error:
        raise RuleTrouble(str(error)) from error


def attempt(job: Callable[[], object], lang: str) -> bool:
    """Do one of several things, whatever becomes of the others: whether it was done; what went wrong is told at once."""
    try:
        job()
    except click.ClickException as error:
        from plancheck.cli.help import explained

        tell(f"plancheck: {explained(error, lang)}")
        return False
    return True


def tell(sentence: str) -> None:
    """Something for the person at the screen, where it does not mix with the report; names in it may be anything."""
    from plancheck.reporters.width import printable

    click.echo(printable(sentence), err=True)


def complain(errors: Iterable[SourceError], lang: str) -> None:
    """Say on stderr which inputs could not be read; for reports that do not show it on the screen."""
    for error in errors:
        tell(f"plancheck: {error.path}: {error.reason(lang)}")
