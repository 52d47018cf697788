"""The items of a plan as two requirement tools want them."""

import shutil
from collections.abc import Iterator
from pathlib import Path


def strictdoc_project(folder: Path, program: str, items: int) -> list[str] | None:
    """Write a project of StrictDoc and give the command that exports it as JSON; None where it is not installed."""
    if shutil.which(program) is None:
        return None
    folder.mkdir()
    (folder / "plan.sdoc").write_text("\n".join(_sdoc(items)), encoding="utf-8")
    return [program, "export", str(folder), "--formats=json", "--output-dir", str(folder / "out")]


def sphinx_project(folder: Path, program: str, items: int) -> list[str] | None:
    """Write a project of sphinx-needs and give the command that builds needs.json; None where it is not installed."""
    if shutil.which(program) is None:
        return None
    folder.mkdir()
    (folder / "conf.py").write_text(
        'extensions = ["sphinx_needs"]\nneeds_id_regex = "^[A-Z0-9_]{3,}"\n', encoding="utf-8"
    )
    (folder / "index.rst").write_text("\n".join(_needs(items)), encoding="utf-8")
    return [program, "-q", "-b", "needs", str(folder), str(folder / "out")]


def _sdoc(items: int) -> Iterator[str]:
    yield "[DOCUMENT]\nTITLE: 云台市2024年重点工作\n"
    for number in range(items):
        yield f"[REQUIREMENT]\nUID: R{number:05}\nTITLE: 任务{number}\nSTATEMENT: 推进第{number}号示范工程建设。"
        if number % 6 == 3:
            yield f"RELATIONS:\n- TYPE: Parent\n  VALUE: R{number - 3:05}"
        yield ""


def _needs(items: int) -> Iterator[str]:
    yield "云台市2024年重点工作\n====================\n"
    for number in range(items):
        yield f".. req:: 任务{number}\n   :id: R{number:05}"
        if number % 6 == 3:
            yield f"   :links: R{number - 3:05}"
        yield f"\n   推进第{number}号示范工程建设。\n"
