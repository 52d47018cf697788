"""What a gate lets through: the baseline, and what stood in an earlier revision."""

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from plancheck.check.files import Files
from plancheck.check.settings import Settings
from plancheck.cli.governing import Governed, blamed, config_trouble
from plancheck.cli.output import write_bytes
from plancheck.cli.trouble import complain, rule_trouble
from plancheck.diagnostics.report import Report
from plancheck.reporters.width import printable
from plancheck.source.errors import SourceError

_Command = TypeVar("_Command", bound=Callable[..., Any])
_TROUBLE = 2
_FILE = "plancheck-baseline.json"


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


def accept(report: Report, governed: Governed, options: dict[str, Any]) -> Report:
    """Write the baseline where that was asked for; what it holds is reported no more. Entries that are stale are told."""
    if options["write_baseline"] and report.renewed is not None:
        from plancheck.diagnostics import baseline

        path = _baseline_path(governed, options) or _FILE
        write_bytes(path, baseline.dumped(report.renewed).encode("utf-8", "backslashreplace"))
        new, accepted = baseline.split(report.diagnostics, [report.renewed])
        gone = f"，去掉 {len(report.stale)} 条" if report.stale else ""
        click.echo(f"已写入基线 {path}：{len(report.renewed.entries)} 条{gone}", err=True)
        return report._replace(diagnostics=new, baseline=report.baseline + len(accepted), stale=())
    if report.stale:
        first = report.stale[0]
        said = f"基线中有 {len(report.stale)} 条已不再出现，可用 --write-baseline 去掉，如："
        click.echo(said + printable(f"{first.path} {first.rule} {first.text}"), err=True)
    return report


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

        for line in told(governed.config, governed.merged):
            click.echo(printable(line))
    if not options["show_files"]:
        return 0
    errors = [entry for entry in files.entries if isinstance(entry, SourceError)]
    for path in (entry for entry in files.entries if isinstance(entry, str)):
        click.echo(printable(path))
    complain(errors, governed.settings.lang)
    click.echo(f"{len(files.entries) - len(errors)} 个文件，另跳过 {files.skipped} 个", err=True)
    return _TROUBLE if errors else 0
