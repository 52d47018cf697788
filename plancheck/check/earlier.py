"""What was found in an earlier revision of the documents, so that only what is new need be shown."""

import os
from collections.abc import Sequence

from plancheck.check.pipeline import lint
from plancheck.check.revision import earlier
from plancheck.check.rules import rules_of, vocabulary
from plancheck.check.runner import Runner
from plancheck.check.settings import Settings
from plancheck.diagnostics.baseline import Baseline


def findings_at(revision: str, paths: Sequence[str], settings: Settings) -> Baseline:
    """The findings of a git revision under the same settings; RevisionError where it cannot be asked for."""
    words = vocabulary(settings.rules)
    ruleset = rules_of(settings, words)
    runner = Runner(settings, len(paths))
    report = lint(earlier(revision, paths), ruleset, words, settings, runner=runner)
    root = Baseline(os.getcwd())
    return root._replace(entries=tuple(map(root.entry, report.diagnostics)))
