"""Build hook: the shipped rules are parsed once, when the wheel is built, and travel as data."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):
    """Writes `rules/compiled.jsonl`, which the wheel carries as `plancheck/rules/compiled.jsonl`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before files are collected; an editable install reads the rules themselves."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from plancheck.language.ruleset import compile_rules

        compile_rules(root / "rules", root / "rules" / "compiled.jsonl")
