"""What a whole process costs."""

import ctypes
import os
import resource
import statistics
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


class Cost(NamedTuple):
    """CPU seconds (user and system) of all its processes, wall seconds, peak memory of the largest in MB, exit code."""

    cpu: float
    wall: float
    memory: float
    code: int


def run(command: Sequence[str], folder: str) -> Cost:
    """Runs a command in a folder, its output thrown away; Python may keep its bytecode, as an installed program's is kept."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    adopt()
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    all_used = [used, *_orphans()]
    cpu = sum(one.ru_utime + one.ru_stime for one in all_used)
    return Cost(cpu, wall, max(one.ru_maxrss for one in all_used) / 1024, process.returncode)


def _orphans() -> Iterator[resource.struct_rusage]:
    """What processes used that a command has started and left, such as the reader of hostile formats; on Linux only."""
    while True:
        try:
            yield os.wait4(-1, 0)[2]
        except ChildProcessError:
            return


@cache
def adopt() -> bool:
    """Have the processes that a command leaves behind become this one's, so that they are counted; whether that works."""
    try:
        return bool(ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0) == 0)
    except (AttributeError, OSError):
        return False


def alternate(commands: Mapping[str, Sequence[str]], folder: str, rounds: int) -> dict[str, Cost]:
    """Medians over rounds in which every command runs once, so that a busy moment hits all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command, folder))
    return {name: median(seen) for name, seen in costs.items()}


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each column; the gravest exit code."""
    cpu, wall, memory = (statistics.median(cost[column] for cost in costs) for column in range(3))
    return Cost(cpu, wall, memory, max(cost.code for cost in costs))
