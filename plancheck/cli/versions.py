"""OLD and NEW to a Comparison: find the files, check each, pair them, compare the pairs."""

import os
import sys
from collections.abc import Iterable, Sequence

from plancheck.check.checked import Checked
from plancheck.check.files import STDIN, Files, find, opened
from plancheck.check.rules import rules_of, vocabulary
from plancheck.check.versions import versions
from plancheck.cli.governing import Governed
from plancheck.cli.output import Target, refuse_inputs
from plancheck.cli.trouble import Misuse
from plancheck.diagnostics.comparison import Comparison, Pair
from plancheck.diagnostics.diagnostic import SEVERITIES, at_least
from plancheck.diff.compare import compare
from plancheck.diff.files import File, pair_files
from plancheck.diff.version import Version
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.globs import relative
from plancheck.source.version import VERSION


def compared(
    sides: Sequence[str], governed: Governed, severity: str | None, stdin_name: str, chosen: Iterable[Target]
) -> Comparison:
    """Both sides read and compared; UsageError where they do not go together. `severity` is the lowest of findings."""
    folders = _are_folders(sides)
    found = [find([side], stdin_name, governed.excluded) for side in sides]
    _refuse_many(sides, found, folders)
    refuse_inputs(chosen, [path for files in found for path in files.paths])
    words = vocabulary(governed.settings.rules)
    rules = rules_of(governed.settings, words)
    read = (opened(files, sys.stdin.buffer, stdin_name, governed.settings.limits) for files in found)
    checked = [list(versions(sources, rules, words, governed.settings)) for sources in read]
    lowest = severity or SEVERITIES[-1]
    old, new = ([_file(one, side, words, lowest) for one in many] for many, side in zip(checked, sides, strict=True))
    pairs = _pairs(old, new) if folders else [_pair(old[0], new[0], "given")]
    skipped = sum(files.skipped for files in found)
    return Comparison(VERSION, _slashed(sides[0]), _slashed(sides[1]), tuple(pairs), skipped)


def _are_folders(sides: Sequence[str]) -> bool:
    folders = [os.path.isdir(side) for side in sides]
    if folders[0] != folders[1]:
        raise Misuse("OLD 和 NEW 应当都是文件，或都是文件夹", "OLD and NEW must both be files, or both folders")
    if list(sides).count(STDIN) > 1:
        raise Misuse("OLD 和 NEW 只能有一个是标准输入（-）", "only one of OLD and NEW can be standard input (-)")
    return folders[0]


def _refuse_many(sides: Sequence[str], found: Sequence[Files], folders: bool) -> None:
    """A pattern may stand for one file only."""
    for side, files in zip(sides, found, strict=True):
        if not folders and len(files.entries) > 1:
            many = len(files.entries)
            raise Misuse(f"{side} 匹配 {many} 个文件，这里只能是一个文件", f"{side} matches {many} files: name one")


def _file(one: Checked, side: str, words: Vocabulary, lowest: str) -> File:
    """A file by its name below its folder, with the findings that are to be compared."""
    name = relative(one.report.path, side) if os.path.isdir(side) else one.report.path
    if one.base is None:
        return File(name, one.report)
    findings = [finding for finding in one.findings if at_least(finding.severity, lowest)]
    return File(name, one.report, Version(one.report, *one.base, findings, words))


def _pairs(old: Sequence[File], new: Sequence[File]) -> list[Pair]:
    """Pairs in the order of their names; a file that went stands where its name would."""
    found = pair_files(old, new)
    named = [(second.name, _pair(first, second, by)) for first, second, by in found.both]
    named += [(file.name, Pair(file.report, None)) for file in found.gone]
    named += [(file.name, Pair(None, file.report)) for file in found.come]
    return [pair for _, pair in sorted(named, key=lambda one: one[0].split("/"))]


def _pair(first: File, second: File, by: str) -> Pair:
    if first.version is None or second.version is None:
        return Pair(first.report, second.report, by)
    return compare(first.version, second.version, by)


def _slashed(path: str) -> str:
    return path.replace(os.sep, "/")
