"""A plan as a Word file says what the plan as a text says: its tables as Word's tables, its numbers typed or computed."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT
from wordfiles import lvl, numbering, p, tbl, tc, tr, word

from plancheck.check.settings import Settings
from plancheck.check.steps import check
from plancheck.document.model import Block, Document, Table
from plancheck.facts.vocabulary import Vocabulary
from plancheck.language.ruleset import Ruleset
from plancheck.readers import read_here
from plancheck.source.source import Source

PLANS = sorted((ROOT / "corpus").glob("*.txt"))
SCHEMES = {
    "一、": "chineseCounting",
    "（一）": "chineseCounting",
    "1.": "decimal",
    "（1）": "decimal",
    "第X条": "chineseCounting",
}


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(ROOT / "rules" / "vocabulary")


@cache
def rules() -> Ruleset:
    return Ruleset.load([ROOT / "rules"], vocabulary())


def found(source: Source) -> Counter[tuple[str, str]]:
    """Rule and text of each finding; blanks say nothing."""
    findings = check(source, rules(), vocabulary(), Settings()).findings
    return Counter((one.rule, "".join(one.text.split())) for one in findings)


class Drawn:
    """A read text, drawn as a Word file."""

    def __init__(self, document: Document, computed: bool) -> None:
        self._document, self._computed = document, computed
        self._families: list[str] = []
        self._lists: dict[int, tuple[int, str]] = {}

    def file(self) -> bytes:
        body = [*self._body()]
        return word(*body, numbering=numbering(self._families, self._lists)) if self._lists else word(*body)

    def _body(self) -> Iterator[str]:
        drawn: set[int] = set()
        for block in self._document.blocks:
            if block.cell is None:
                yield self._paragraph(block)
            elif block.cell[0] not in drawn:
                drawn.add(block.cell[0])
                yield tbl(*self._rows(self._document.tables[block.cell[0]]))

    def _paragraph(self, block: Block) -> str:
        text, label = self._document.text, block.label
        if not self._computed or label is None or label.scheme not in SCHEMES or label.span.start != block.span.start:
            return p(block.span.of(text))
        return p(text[label.span.end : block.span.end], number=(self._list(label.scheme, label.text, label.ordinal), 0))

    def _list(self, scheme: str, label: str, ordinal: int) -> int:
        """A list of its own, which begins with the number that the text has."""
        shape = scheme.translate(str.maketrans("一1X", "%%%")).replace("%", "%1")
        shape = shape if label[-1:] == scheme[-1:] else shape[:-1] + label[-1:]
        self._families.append(lvl(0, SCHEMES[scheme], shape, start=ordinal))
        self._lists[len(self._families)] = (len(self._families) - 1, "")
        return len(self._families)

    def _rows(self, table: Table) -> Iterator[str]:
        yield tr(*(tc(header) for header in table.headers))
        above: dict[tuple[int, int], int] = {}
        for number, row in enumerate(table.rows):
            cells, column = [], 0
            begun = {cell.column: cell for cell in row}
            while column < len(table.headers):
                cell = begun.get(column)
                width = above.get((number, column), 1) if cell is None else cell.column_span
                merge = '<w:vMerge w:val="restart"/>' if cell and cell.row_span > 1 else ""
                merge = "<w:vMerge/>" if (number, column) in above else merge
                spans = () if cell is None else cell.spans
                words = [span.of(self._document.text) for span in spans]
                cells.append(tc(*words, properties=f'<w:gridSpan w:val="{width}"/>{merge}'))
                above |= {(number + down, column): width for down in range(1, cell.row_span if cell else 1)}
                column += width
            yield tr(*cells)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_pasted_as_paragraphs_says_the_same(path: Path) -> None:
    source = Source.open(path)
    text = read_here(source).text.replace("\r\n", "\n")
    pasted = Source.of("稿.docx", word(*(p(line) for line in text.split("\n"))))
    assert read_here(pasted).text.rstrip() == text.rstrip()
    assert found(pasted) == found(source)
    assert coverage(pasted) == coverage(source)


@pytest.mark.parametrize("computed", [False, True], ids=["typed", "computed"])
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_says_the_same_as_a_word_file(path: Path, computed: bool) -> None:
    source = Source.open(path)
    document = read_here(source)
    drawn = Source.of("稿.docx", Drawn(document, computed).file())
    assert found(drawn) == found(source)
    assert coverage(drawn) == coverage(source)


def coverage(source: Source) -> tuple[int, int]:
    document = read_here(source)
    return len(document.sections), len(document.tables)
