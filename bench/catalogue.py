"""What each rule finds in real documents, and how much of what was read is right: the table docs/catalogue.md.

python -m bench.catalogue [--wild DIR] [--sample ID]... [--write]

Every shipped rule runs, those that are off by default too. Verdicts are those of bench/verdicts.jsonl.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.scores.alarms import verdict
from bench.scores.data import CORPUS, ROOT, WILD, YEARS, others
from bench.scores.tool import rules, words
from plancheck.check.rules import OTHER_IDS
from plancheck.check.settings import Settings
from plancheck.check.steps import check
from plancheck.config.profiles import PROFILES
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.language.ast import Rule
from plancheck.source.source import Source

PAGE = ROOT / "docs" / "catalogue.md"
EVERY = Settings(tags=PROFILES["all"]["tags"])
_PER = 100_000
_SAMPLE = 10
_HEAD = """# 规则一览和实测 · The catalogue, measured

`python -m bench.catalogue --write` 生成。“每10万字”是规则在真实文件（44份报告、通知、规划和考核细则，不含本仓库的计划）上的发现数；
“属实/判读”是读过的发现中属实的（含五份计划），判断存于 bench/verdicts.jsonl。没有读过的写“—”。
默认方案之外的规则用 `--profile` 或 `--select 编号` 运行。

Findings per 100 000 characters of real documents, and how many of the findings that were read are right.

| 规则 | 标题 | 级别 | 方案 | 每10万字 | 属实/判读 |
|---|---|---|---|---:|---:|
"""


class Measured(NamedTuple):
    """Findings by rule in the documents of others and in all, and the characters of others."""

    wild: dict[str, int]
    found: dict[str, list[Diagnostic]]
    characters: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table or a sample of what rules found; 2 where there are no documents to measure."""
    parser = argparse.ArgumentParser(prog="bench.catalogue", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wild", type=Path, default=WILD, help="the folder of other real documents")
    parser.add_argument(
        "--sample", action="append", default=[], metavar="ID", help="show findings of a rule to be read"
    )
    parser.add_argument("--write", action="store_true", help="renew docs/catalogue.md")
    options = parser.parse_args(arguments)
    if not others(options.wild):
        print(f"no documents in {options.wild}", file=sys.stderr)
        return 2
    measured = measure(options.wild)
    text = "\n".join(_shown(measured, options.sample)) if options.sample else table(rules().rules, measured)
    if options.write:
        PAGE.write_text(table(rules().rules, measured), encoding="utf-8", newline="\n")
    print(text)
    return 0


def measure(folder: Path) -> Measured:
    """Every rule over each document by itself."""
    chosen = rules().selected((), (), OTHER_IDS, EVERY.tags)
    wild: dict[str, int] = defaultdict(int)
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    characters = 0
    for path in (*others(folder), *(CORPUS / name for name in sorted(YEARS))):
        checked = check(Source.of(path.name, path.read_bytes()), chosen, words(), EVERY)
        characters += 0 if path.name in YEARS else len(checked.report.text)
        for one in checked.findings:
            wild[one.rule] += path.name not in YEARS
            found[one.rule].append(one)
    return Measured(wild, found, characters)


def table(catalogue: Iterable[Rule], measured: Measured) -> str:
    """The page: one line a rule, in order of ids."""
    return _HEAD + "".join(_line(rule, measured) for rule in catalogue)


def profile(rule: Rule) -> str:
    """The profiles that run a rule because of its tags; `default` runs in all."""
    return "default" if rule.enabled else " ".join(name for name in PROFILES if name in rule.tags) or "all"


def _line(rule: Rule, measured: Measured) -> str:
    rate = _PER * measured.wild.get(rule.id, 0) / max(1, measured.characters)
    read = {(one.path, one.location.line, one.text): verdict(one) for one in measured.found.get(rule.id, ())}
    verdicts = [said for said in read.values() if said != "unjudged"]
    judged = f"{verdicts.count('right')}/{len(verdicts)}" if verdicts else "—"
    link = f"[{rule.id}](rules/{rule.id}.md)"
    return f"| {link} | {rule.title} | {rule.severity} | {profile(rule)} | {rate:.2f} | {judged} |\n"


def _shown(measured: Measured, ids: Sequence[str]) -> Iterator[str]:
    """Up to ten findings of each rule, spread over the documents, for a reader to judge."""
    for identity in ids:
        found = measured.found.get(identity, [])
        for one in found[:: -(-len(found) // _SAMPLE) or 1]:
            yield f"{identity} {one.path}:{one.location.line} {verdict(one)} {one.text} | {one.message}"


if __name__ == "__main__":
    sys.exit(main())
