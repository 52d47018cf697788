"""A long run: `make fuzz MINUTES=10`, or `python -m fuzz --minutes 10 --kind docx` with tests/ on the path.

Files that bring a defect to light are kept in .fuzz/; `python -m fuzz --kind docx --number N` tries one again.
"""

import argparse
import faulthandler
import sys
from collections import Counter
from pathlib import Path
from time import monotonic

from fuzz.attempt import SECONDS, case, outcome
from fuzz.seeds import KINDS

_KEPT = Path(".fuzz")


def main() -> int:
    """Rounds over all kinds until the time is over; 1 where a defect was found."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--first", type=int, default=1_000, help="number of the first case")
    parser.add_argument("--number", type=int, help="this case only")
    options = parser.parse_args()
    kinds = options.kind or KINDS
    found: Counter[tuple[str, str]] = Counter()
    end, number = monotonic() + options.minutes * 60, options.number or options.first
    while monotonic() < end:
        for kind in kinds:
            found[kind, _tried(kind, number)] += 1
        number += 1
        if options.number:
            break
    for (kind, what), count in sorted(found.items()):
        print(f"{kind:5} {what:12} {count:7}")
    print(f"{found.total()} files")
    return 1 if any(what == "defect" for _, what in found) else 0


def _tried(kind: str, number: int) -> str:
    source = case(kind, number)
    faulthandler.dump_traceback_later(3 * SECONDS, exit=True)
    what = outcome(source)
    faulthandler.cancel_dump_traceback_later()
    if not what.startswith("!"):
        return what
    _KEPT.mkdir(exist_ok=True)
    (_KEPT / source.path).write_bytes(source.data)
    print(f"{source.path}: {what[1:]}", file=sys.stderr, flush=True)
    return "defect"


if __name__ == "__main__":
    sys.exit(main())
