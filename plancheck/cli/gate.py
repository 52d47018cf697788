"""What a gate lets through: the baseline, and what stood in an earlier revision."""

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from plancheck.check.files import Files
from plancheck.check.settings import Settings
from plancheck.cli.governing import Governed, blamed, config_trouble
from plancheck.cli.output import write_bytes
from plancheck.cli.trouble import attempt, complain, rule_trouble, tell
from plancheck.diagnostics.report import Report
from plancheck.reporters.quoting import quoted
from plancheck.reporters.width import printable
from plancheck.source.errors import SourceError

_Command = TypeVar("_Command", bound=Callable[..., Any])
_TROUBLE = 2
_FILE = "plancheck-baseline.json"
_SAYS = {
    "written": (
        "已写入基线 {path}：{count} 条{gone}",
        "baseline written to {path}: {count} entries{gone}",
    ),
    "gone": ("，去掉 {count} 条", ", {count} removed"),
    "stale": (
        "基线中有 {count} 条已不再出现，可用 --write-baseline 去掉，如：{example}",
        "{count} entries of the baseline are found no more; --write-baseline removes them, as: {example}",
    ),
    "files": ("{count} 个文件，另跳过 {skipped} 个", "{count} files, {skipped} left out"),
}


def gated(command: _Command) -> _Command:
    """The options of a gate, and those that show what holds without checking anything."""
    options = (
        click.option("--baseline", metavar="FILE", help="基线文件：其中的发现不再报告"),
        click.option("--write-baseline", is_flag=True, help="把现有的发现写入基线；没有检查到的文件和规则，原有的条目保留"),
        click.option("--new-only", metavar="REV|FILE", help="只报告 git 某版本（或某基线文件）中没有的发现"),
        click.option("--show-settings", is_flag=True, help="显示实际的设置及其来源，不作检查"),
        click.option("--show-files", is_flag=True, help="显示要检查的文件，不作检查"),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def gate(governed: Governed, options: dict[str, Any], paths: Sequence[str]) -> Settings:
    """The settings with what is accepted; `paths` are the files on disk that will be checked."""
    settings, policy = governed.settings, governed.settings.policy
    path, since = _baseline_path(governed, options), options["new_only"]
    if path is None and since is None:
        return settings
    from plancheck.diagnostics import baseline

    with config_trouble():
        if path is not None:
            fresh = options["write_baseline"] and not os.path.exists(path)
            policy = policy._replace(baseline=baseline.empty(path) if fresh else baseline.load(path))
        if since is not None and os.path.isfile(since):
            policy = policy._replace(earlier=baseline.load(since))
        elif since is not None:
            from plancheck.check.earlier import findings_at

            with rule_trouble(), blamed(governed):
                policy = policy._replace(earlier=findings_at(since, paths, settings))
    return settings._replace(policy=policy)


def accept(report: Report, governed: Governed, options: dict[str, Any]) -> tuple[Report, bool]:
    """Write the baseline where that was asked for; what it holds is reported no more. Entries that are stale are told.

    False where it could not be written: then everything is reported.
    """
    lang = governed.settings.lang
    if options["write_baseline"] and report.renewed is not None:
        from plancheck.diagnostics import baseline

        path = _baseline_path(governed, options) or _FILE
        data = baseline.dumped(report.renewed).encode("utf-8", "backslashreplace")
        if not attempt(lambda: write_bytes(path, data), lang):
            return report, False
        new, accepted = baseline.split(report.diagnostics, [report.renewed])
        gone = _say(lang, "gone", count=len(report.stale)) if report.stale else ""
        tell(_say(lang, "written", path=path, count=len(report.renewed.entries), gone=gone))
        return report._replace(diagnostics=new, baseline=report.baseline + len(accepted), stale=()), True
    if report.stale:
        first = report.stale[0]
        example = f"{first.path} {first.rule} {quoted(first.text)}"
        tell(_say(lang, "stale", count=len(report.stale), example=example))
    return report, True


def _say(lang: str, key: str, **values: object) -> str:
    return _SAYS[key][lang == "en"].format(**values)


def _baseline_path(governed: Governed, options: dict[str, Any]) -> str | None:
    """The baseline named, else the usual one beside the configuration where it is to be written."""
    named: str | None = governed.merged.values["baseline"]
    if named is not None or not options["write_baseline"]:
        return named
    folder = os.path.dirname(governed.config.path) if governed.config else ""
    return os.path.join(folder, _FILE)


def show(governed: Governed, files: Files, options: dict[str, Any]) -> int:
    """Print what holds, or what would be checked, and check nothing; the exit code."""
    if options["show_settings"]:
        from plancheck.config.show import told

        for line in told(governed.config, governed.merged, governed.settings.lang):
            click.echo(printable(line))
    if not options["show_files"]:
        return 0
    errors = [entry for entry in files.entries if isinstance(entry, SourceError)]
    for path in (entry for entry in files.entries if isinstance(entry, str)):
        click.echo(printable(path))
    complain(errors, governed.settings.lang)
    tell(_say(governed.settings.lang, "files", count=len(files.entries) - len(errors), skipped=files.skipped))
    return _TROUBLE if errors else 0
