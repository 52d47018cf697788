"""What rules found, kept with the graph and marked on the nodes it is about."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from plancheck.diagnostics.diagnostic import Diagnostic, Related
from plancheck.graph.building.holders import Holders
from plancheck.graph.building.sheet import Sheet
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

if TYPE_CHECKING:
    from plancheck.graph.model import Graph


class Page(NamedTuple):
    """One plan whose nodes are all there."""

    sheet: Sheet
    holders: Holders

    def nodes(self, span: Span) -> list[str]:
        """What is said exactly there, else the task or heading around it."""
        return list(self.sheet.spots.get(span) or (self.holders.around(span),))


def mark(graph: "Graph", found: Iterable[Diagnostic], pages: Mapping[str, Page]) -> None:
    """Put findings into `graph.graph["findings"]`, and the ids of their rules on the nodes (`findings`)."""
    graph.graph["findings"] = [_entry(finding, pages) for finding in found]
    for finding in graph.graph["findings"]:
        for place in finding["places"]:
            for node in place["nodes"]:
                rules = graph.nodes[node].setdefault("findings", [])
                if finding["rule"] not in rules:
                    rules.append(finding["rule"])


def _entry(finding: Diagnostic, pages: Mapping[str, Page]) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "confidence": round(finding.confidence, 4),
        "fingerprint": finding.fingerprint,
        "places": list(_places(finding, pages)),
    }


def _places(finding: Diagnostic, pages: Mapping[str, Page]) -> Iterator[dict[str, Any]]:
    """The finding's own place, then the others; a place in a file that is not in the graph has no node."""
    places: list[Diagnostic | Related] = [finding, *finding.related]
    for at in places:
        yield {
            "path": at.path,
            "line": at.location.line,
            "column": at.location.column,
            "start": at.location.span.start,
            "end": at.location.span.end,
            "place": at.place,
            "text": at.text,
            "nodes": pages[at.path].nodes(at.span) if at.path in pages else [],
        }
