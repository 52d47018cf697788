"""`python -m bench.revisions [--most N] [--wild DIR] [--cases]`: how well `compare` tells single edits of real plans."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.mutations.fault import Text
from bench.mutations.texts import texts
from bench.revisions.edits import KINDS
from bench.revisions.trial import Score, score, shown


def table(scores: Sequence[Score]) -> Iterator[str]:
    """One row a kind of edit."""
    yield "| edit | tried | told | told, nothing else | other changes told |"
    yield "|---|---|---|---|---|"
    for one in scores:
        yield f"| {one.kind.title} ({one.kind.name}) | {one.tried} | {one.told} | {one.exact} | {one.extra} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=60, help="edits of a kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--wild", type=Path, default=Path("wild"), help="further documents; none where absent")
    parser.add_argument("--cases", action="store_true", help="show what was missed or told besides")
    options = parser.parse_args()
    documents = texts(options.wild)
    for origin, known in (("corpus", _of(documents, "corpus", "table")), ("wild", _of(documents, "wild", "page"))):
        if known:
            print(f"\n{origin}: {len(known)} documents\n")
            scores = [score(kind, known, options.most, options.seed) for kind in KINDS]
            print(*table(scores), sep="\n")
            if options.cases:
                print(*(line for one in scores for line in shown(one.cases, known)), sep="\n")


def _of(documents: Sequence[Text], *origins: str) -> list[Text]:
    return [document for document in documents if document.origin in origins]


if __name__ == "__main__":
    main()
