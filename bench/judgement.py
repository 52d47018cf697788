"""How right plancheck is: on labelled data, on planted faults, and on real documents as they are.

python -m bench.judgement [--part N]... [--faults N] [--seed N] [--wild DIR] [--misses] [--json FILE] [--write-docs]

1 extraction · 2 same indicator? · 3 real findings · 4 planted faults and harmless changes · 5 false alarms · 6 negative controls
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.pages import write
from bench.parts import PARTS, Options, Part, judge
from bench.scores.data import WILD

__all__ = ["judge", "main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tables; always 0, a score is no test."""
    options = _options(arguments)
    chosen = sorted(set(options.part)) or list(PARTS)
    settings = Options(options.wild, options.faults, options.seed)
    parts: list[Part] = []
    for number in chosen:
        parts.append(PARTS[number](settings))
        print("\n".join(["", f"{number}. {parts[-1].title}", *parts[-1].lines]), flush=True)
        if options.misses:
            print("\n".join(["", *parts[-1].misses]))
    if options.json:
        options.json.write_text(json.dumps(_plain(parts), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if options.write_docs:
        write(parts)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    first, *rest = (__doc__ or "").strip().splitlines()
    parser = argparse.ArgumentParser(prog="bench.judgement", description=first, epilog=rest[-1])
    parser.add_argument("--part", type=int, choices=list(PARTS), action="append", default=[])
    parser.add_argument("--faults", type=int, default=100, help="at most so many faults a class (100)")
    parser.add_argument("--seed", type=int, default=2026, help="other faults are drawn with another seed (2026)")
    parser.add_argument("--wild", type=Path, default=WILD, help="the folder of other real documents")
    parser.add_argument("--misses", action="store_true", help="list what was not right")
    parser.add_argument("--json", type=Path)
    parser.add_argument(
        "--write-docs", action="store_true", help="renew the figures in docs/judgement.md and the readmes"
    )
    options = parser.parse_args(arguments)
    if options.write_docs and options.part:
        parser.error("--write-docs needs all parts")
    return options


def _plain(parts: Sequence[Part]) -> dict[str, object]:
    return {f"part {part.number}": {"title": part.title, **part.data} for part in parts}


if __name__ == "__main__":
    sys.exit(main())
