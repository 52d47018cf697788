"""The list of findings as a file of its own, where an option says or beside what was checked."""

import os
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from plancheck.cli.output import Target, write_bytes
from plancheck.cli.trouble import Trouble
from plancheck.diagnostics.report import Report
from plancheck.reporters import BINARY_FORMATS, binary_reporter
from plancheck.reporters.show import Show

_NEEDED = {"xlsx": "openpyxl"}


def refuse_absent(chosen: Iterable[Target]) -> None:
    """A clear message, before any work, where the library of a format is not installed."""
    for target in chosen:
        library = _NEEDED.get(target.format)
        if library is not None and find_spec(library) is None:
            command = f"pip install 'plancheck[{target.format}]'"
            raise Trouble(
                f"--format {target.format} 需要安装 {library}：{command}",
                f"--format {target.format} needs {library}: {command}",
            )


def write_list(report: Report, target: Target, show: Show) -> str:
    """Write one format of BINARY_FORMATS; the path written.

    Without a path: 稿件.清单.xlsx beside a single document, 核对.清单.xlsx in the folder all have in common; what is there
    already, perhaps with somebody's remarks, is never overwritten.
    """
    content = binary_reporter(target.format)(report, show)
    path = target.path or _free(report, target.format)
    write_bytes(path, content)
    return path


def binary(target: Target) -> bool:
    """Whether a format is written by `write_list`."""
    return target.format in BINARY_FORMATS


def _free(report: Report, ending: str) -> str:
    for candidate in _candidates(_stem([document.path for document in report.documents]), ending):
        if not os.path.lexists(candidate):
            return candidate
    raise Trouble(
        f"已有的清单文件过多，未写清单；请用 --output 指定文件（--format {ending}）",
        f"too many lists stand there already: give this one a file with --output (--format {ending})",
    )


def _stem(paths: list[str]) -> str:
    """The name without 清单 and its ending."""
    if len(paths) == 1 and os.path.isfile(paths[0]):
        return os.path.splitext(paths[0])[0]
    folders = {os.path.dirname(os.path.abspath(path)) for path in paths if os.path.isfile(path)}
    try:
        common = os.path.commonpath(folders) if folders else ""
    except ValueError:  # on several drives
        common = ""
    return os.path.join(common, "核对")


def _candidates(stem: str, ending: str) -> Iterator[str]:
    yield f"{stem}.清单.{ending}"
    yield from (f"{stem}.清单{number}.{ending}" for number in range(2, 100))
