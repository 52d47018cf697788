"""What a whole process costs."""

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU seconds (user and system), wall seconds, peak memory in MB, exit code."""

    cpu: float
    wall: float
    memory: float
    code: int


def run(command: Sequence[str], folder: str) -> Cost:
    """Runs a command in a folder, its output thrown away; Python may keep its bytecode, as an installed program's is kept."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, process.returncode)


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
