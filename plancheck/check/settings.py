"""What a run is asked to do; the command line, the configuration and the Python API fill it."""

from pathlib import Path
from typing import Any

from plancheck.check.policy import NO_POLICY, Policy
from plancheck.facts.given import Given
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.records import NamedTuple

Parameters = tuple[tuple[str, tuple[tuple[str, Any], ...]], ...]  # rule id, (name, value) of each parameter


class Settings(NamedTuple):
    """`select` and `ignore` are prefixes of rule ids (none selected: all that are on by default).

    Rules that are off by default run too where they bear one of `tags`. `rules` are folders beside the shipped one,
    `parameters` values that rules are to use. `severity` is the lowest shown (None: the format's habit), `fail_on` the
    lowest that makes a run fail (error, warning, info, never): two things on purpose. `together` compares the documents
    with each other. `given` states document facts that drafts do not. `policy` is what a configuration decides by path.
    `jobs` processes work side by side (0: one a core; None: as many as the work turns out to be worth). `cache` keeps
    what is found for the next run.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    parameters: Parameters = ()
    severity: str | None = None
    fail_on: str = "error"
    together: bool = False
    given: Given = Given()
    lang: str = "zh"
    limits: Limits = DEFAULT_LIMITS
    policy: Policy = NO_POLICY
    jobs: int | None = 1
    cache: bool = False

    @property
    def rule_parameters(self) -> dict[str, dict[str, Any]]:
        """The values of parameters by rule and name."""
        return {rule: dict(values) for rule, values in self.parameters}

    def at(self, path: str) -> "Settings":
        """What one document needs to know: the facts stated for its path, and whether it will be compared with others."""
        given = self.policy.given(path, self.given) if self.policy.by_path else self.given
        return self._replace(given=given, together=self.compared(path), policy=NO_POLICY)

    def compared(self, path: str) -> bool:
        """Whether a document is compared with others, if there are any."""
        return self.together or not self.policy.apart(path)

    def wants(self, rule: str) -> bool:
        """Whether an id outside the rule files (an unreadable input, silencing gone wrong) was chosen."""
        return (not self.select or rule.startswith(self.select)) and not rule.startswith(self.ignore or " ")


DEFAULTS = Settings()
