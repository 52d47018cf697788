"""Tasks in running text, from the tree of headings and items."""

from bisect import bisect_left
from collections.abc import Iterator

from plancheck.document.model import Block, Document, Section
from plancheck.extract.duties.forms import is_attached, is_form
from plancheck.extract.duties.nodes import Node, begin, body
from plancheck.extract.layout.front import is_chrome
from plancheck.extract.layout.headings import LONGEST, HeadingWords, heading_words
from plancheck.extract.layout.signing import is_date
from plancheck.extract.parties.statements import Statement
from plancheck.facts.vocabulary import Vocabulary
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span, stripped

_MID = regex(r"[一-龥]")  # the last character of a line that ends in no mark
SHORTEST = 10  # characters of a paragraph that is a task
_ARTICLE = "第X条"  # of a regulation: one says who does what, the next how or when


class Found(NamedTuple):
    """A task before it has an id.

    `title_at` is where its own words begin, `title_end` where they end if before the span does, `parent` the section
    it stands under.
    """

    span: Span
    number: str | None
    title_at: int
    origin: str
    level: str
    parent: int | None
    row: str | None = None
    title_end: int | None = None
    sure: bool = True


class _Scene(NamedTuple):
    """What holds for all children of a node: whether tasks are listed here, the scheme of items in sister headings."""

    document: Document
    vocabulary: Vocabulary
    words: HeadingWords
    work: bool
    item_scheme: str | None = None
    led: frozenset[str] = frozenset()  # schemes of headings that carry units as tasks do
    assigned: bool = False  # units stand under some child


def text_tasks(document: Document, root: Node, vocabulary: Vocabulary) -> Iterator[Found]:
    """The tasks outside tables; a work item with units is one whatever it stands under."""
    yield from _inside(_Scene(document, vocabulary, vocabulary.once(heading_words), work=True), root)


def _inside(scene: _Scene, node: Node) -> Iterator[Found]:
    """Tasks of a node that has children, or of the document."""
    yield from _assigned_paragraphs(scene, node)
    assigned = any(_assigned(child) for child in node.children)
    below = scene._replace(item_scheme=_item_scheme(node), led=_led_schemes(node), assigned=assigned)
    for child in node.children:
        work = scene.work and (_all_assigned(child) or not _off(scene, node, child))
        found = list(_node(below._replace(work=work), child))
        yield from (task._replace(sure=False) for task in found) if _is_apart(below, child, found) else found


def _is_apart(scene: _Scene, node: Node, found: list[Found]) -> bool:
    """A chapter of several tasks without one unit beside chapters with units: it may be no part of the assignment."""
    return scene.assigned and len(found) > 1 and not _assigned(node)


def _node(scene: _Scene, node: Node) -> Iterator[Found]:
    section = _section(node)
    if section.kind == "heading" and is_form(scene.document.folded, _blocks(node), scene.vocabulary):
        yield from _whole(scene, node) if all(not child.children for child in node.children) else _inside(scene, node)
    elif node.children and not (section.kind == "item" and _owns(node)):
        yield from _inside(scene, node)
    elif section.kind == "item":
        yield from _whole(scene, node) if scene.work or _assigned(node) else ()
    elif _ends_assigned(node) or (scene.work and section.label.scheme in scene.led):
        yield from _whole(scene, node)
    elif scene.work or node.statements:
        yield from _under_heading(scene, node)


def _under_heading(scene: _Scene, node: Node) -> Iterator[Found]:
    """A heading without children: run-on text is one task, else every paragraph under it; 一是 members go first."""
    section = _section(node)
    for block in node.blocks:
        head = block is node.blocks[0]
        if head and _breaks_off(scene.document.folded, block) and _runs_on(scene.document, section, block, False):
            yield from _whole(scene, node)
            return
        members = _members(scene.document, node.inline, block)
        if len(members) > 1 and scene.work:
            yield from (_member(scene.document, index) for index in members)
        elif head and _runs_on(scene.document, section, block, len(node.blocks) == 1):
            yield from _run_on(scene, node, block)
        elif not head and _is_task(scene, node, block):
            yield _paragraph(scene, node, block)


def _breaks_off(text: str, block: Block) -> bool:
    """Whether a block of sentences ends amid one: its line was broken, and the next one goes on."""
    return "。" in text[block.span.start : block.span.end] and bool(_MID.match(text, block.span.end - 1))


def _members(document: Document, inline: list[int], block: Block) -> list[int]:
    """The 一是 members inside a block."""

    def start(index: int) -> int:
        return document.sections[index].label.span.start

    first, last = (bisect_left(inline, offset, key=start) for offset in block.span)
    return [index for index in inline[first:last] if document.sections[index].label.scheme == "一是"]


def _run_on(scene: _Scene, node: Node, block: Block) -> Iterator[Found]:
    section = _section(node)
    if scene.work or _holds(node, block.span):
        yield _numbered(scene.document, section, body(scene.document.folded, [block], node.statements))


def _whole(scene: _Scene, node: Node) -> Iterator[Found]:
    blocks = [*node.blocks, *(block for child in node.children for block in _blocks(child))]
    if blocks:
        statements = sorted(_statements(node))
        yield _numbered(scene.document, _section(node), body(scene.document.folded, blocks, statements))


def _assigned_paragraphs(scene: _Scene, node: Node) -> Iterator[Found]:
    """Paragraphs before the first child that carry units themselves: in a bracket, or in the line behind them."""
    for block in node.blocks[1 if node.section else 0 :]:
        if block.kind == "paragraph" and (_followed(scene.document.folded, node, block) or _holds(node, block.span)):
            yield _paragraph(scene, node, block)


def _followed(text: str, node: Node, block: Block) -> bool:
    """Whether a line of units stands right behind a block."""
    at = bisect_left(node.statements, block.span.end, key=begin)
    after = node.statements[at] if at < len(node.statements) else None
    return after is not None and after.own and after.form == "line" and not text[block.span.end : begin(after)].strip()


def _numbered(document: Document, section: Section, span: Span) -> Found:
    label = section.label
    origin = "一是" if label.scheme == "一是" else "list"
    number = label.text if label.ordinal else None
    start = stripped(document.text, label.span.end, span.end).start
    sure = label.scheme != _ARTICLE
    return Found(span, number, start, origin, label.scheme, section.parent, sure=sure)


def _member(document: Document, index: int) -> Found:
    section = document.sections[index]
    return _numbered(document, section, stripped(document.text, section.span.start, section.span.end))


def _paragraph(scene: _Scene, node: Node, block: Block) -> Found:
    span = body(scene.document.folded, [block], node.statements)
    origin, level = ("list", scene.item_scheme) if scene.item_scheme else ("paragraph", "paragraph")
    return Found(span, None, span.start, origin, level, node.place)


def _is_task(scene: _Scene, node: Node, block: Block) -> bool:
    text = scene.document.folded[block.span.start : block.span.end]
    if _holds(node, block.span):
        return True
    if not scene.work or block.kind != "paragraph" or len(text) < SHORTEST or text.endswith(":"):
        return False
    return not (scene.words.rhetoric(text) or is_date(text) or is_chrome(text, scene.vocabulary))


def _runs_on(document: Document, section: Section, block: Block, alone: bool) -> bool:
    """Whether a heading goes on in text of its own, or is a sentence with nothing under it."""
    behind = document.folded[section.title.end : block.span.end].strip()
    return bool(behind.strip("。:")) or (alone and behind == "。")


def _holds(node: Node, span: Span) -> bool:
    at = bisect_left(node.statements, span.start, key=begin)
    return at < len(node.statements) and span.contains(node.statements[at].span)


def _owns(node: Node) -> bool:
    """Whether an item with numbered members is one task: no member before the last has units of its own."""
    return bool(node.statements) or not any(_assigned(child) for child in node.children[:-1])


def _assigned(node: Node) -> bool:
    return bool(node.statements) or any(_assigned(child) for child in node.children)


def _all_assigned(node: Node) -> bool:
    """Whether all members but perhaps one, and two at least, have units: they are tasks whatever the heading says."""
    count = sum(map(_assigned, node.children))
    return count >= max(2, len(node.children) - 1)


def _ends_assigned(node: Node) -> bool:
    """A heading whose text closes with its one line of units."""
    lines = [statement for statement in node.statements if statement.own]
    last = node.blocks[-1].span.end if node.blocks else 0
    return bool(lines) and lines[0].span.start >= last and not node.children


def _led_schemes(node: Node) -> frozenset[str]:
    return frozenset(_section(child).label.scheme for child in node.children if not child.children and _heads(child))


def _heads(node: Node) -> bool:
    return _section(node).kind == "heading" and _ends_assigned(node)


def _item_scheme(node: Node) -> str | None:
    """The scheme of the items with units under sister headings: an unnumbered paragraph in the place of such items shares it."""
    items = (_section(item) for child in node.children for item in child.children if _assigned(item))
    return next((item.label.scheme for item in items if item.kind == "item"), None)


def _off(scene: _Scene, node: Node, child: Node) -> bool:
    """Whether a heading, or the short line above the first item (附件:), says that no tasks follow."""
    section = _section(child)
    text = scene.document.folded
    at = bisect_left(node.blocks, section.span.start, key=begin) - 1
    before = node.blocks[at].span if at >= 0 else Span(0, 0)
    lead = text[before.start : before.end] if before.end - before.start <= LONGEST else ""
    if is_attached(text, [_section(one) for one in node.children], section):
        return True
    return scene.words.off(text[section.title.start : section.title.end]) or scene.words.off(lead)


def _blocks(node: Node) -> Iterator[Block]:
    yield from node.blocks
    for child in node.children:
        yield from _blocks(child)


def _statements(node: Node) -> Iterator[Statement]:
    yield from node.statements
    for child in node.children:
        yield from _statements(child)


def _section(node: Node) -> Section:
    assert node.section is not None
    return node.section
