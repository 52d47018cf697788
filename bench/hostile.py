"""Large files made to exhaust the readers, each linted beside a good one: what is said, how long it takes, how much memory.

python -m bench.hostile [NAME...]
"""

import json
import sys
import tempfile
from pathlib import Path

from bench.badfiles import BAD, PLAN
from bench.timing import Cost, run

_SECONDS, _MEGABYTES = 60, 2_000
_GOOD = "好.txt"


def main(names: list[str]) -> int:
    """Prints a line a file; 1 where one is beyond the limits, or kept the good file from being checked."""
    failed = []
    for name in names or list(BAD):
        with tempfile.TemporaryDirectory() as folder:
            cost, said = _linted(Path(folder), name)
        wrong = _wrong(name, cost, said)
        failed += [name] if wrong else []
        print(
            f"{name:24} {cost.wall:6.1f} s {cost.memory:7.0f} MB  exit {cost.code}  {_reason(said, name)} {wrong}",
            flush=True,
        )
    return 1 if failed else 0


def _linted(folder: Path, name: str) -> tuple[Cost, str]:
    (folder / name).write_bytes(BAD[name].make(BAD[name].large))
    (folder / _GOOD).write_text(PLAN, encoding="utf-8")
    out = folder / "out.txt"
    command = [sys.executable, "-m", "plancheck", "lint", "--format", "json", "--output", str(out), name, _GOOD]
    return run(command, str(folder)), out.read_text(encoding="utf-8") if out.exists() else ""


def _reason(said: str, name: str) -> str:
    if not said:
        return "nothing"
    (document,) = (one for one in json.loads(said)["documents"] if one["path"] == name)
    error = document["error"]
    return "read" if error is None else error if isinstance(error, str) else error["message"]


def _wrong(name: str, cost: Cost, said: str) -> str:
    if cost.wall > _SECONDS + 5:
        return "TOO LONG"
    if cost.memory > _MEGABYTES:
        return "TOO MUCH"
    if '"NUM001"' not in said:
        return "THE OTHER FILE WAS LOST"
    refused = _reason(said, name) != "read"
    return "WRONG EXIT" if (cost.code == 2) != refused else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
