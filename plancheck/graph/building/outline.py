"""The document, its attachments, its headings and its tasks."""

from os.path import basename

from plancheck.facts.kinds import AttachmentFact, DocumentFact, SectionFact, TaskFact, TopicFact
from plancheck.graph.building.chapters import chapters
from plancheck.graph.building.holders import Holders
from plancheck.graph.building.labels import clause, joined, opening, shortened
from plancheck.graph.building.sheet import Sheet, iso
from plancheck.graph.kinds import ATTACHMENT, DOCUMENT, PART_OF, SECTION, TASK


def outline(sheet: Sheet) -> Holders:
    """Add the document, every heading and every task, each part of what it stands under."""
    _document(sheet)
    holders = Holders(sheet, attachments(sheet))
    for section in sheet.rows(SectionFact):
        identity = sheet.name(SECTION, section.id)
        if holders.section(section.id) == identity:
            label = clause(f"{section.label}{section.title}")
            sheet.node(identity, SECTION, label, section, title=joined(section.title), depth=section.level)
            sheet.edge(PART_OF, identity, holders.above(section), section)
    _tasks(sheet, holders)
    chapters(sheet)
    return holders


def _document(sheet: Sheet) -> None:
    for about in sheet.rows(DocumentFact):
        sheet.node(
            sheet.root, DOCUMENT, about.title or basename(sheet.path), about,
            title=about.title, genre=about.kind, year=about.year, region=about.region, level=about.level,
            issuer=about.issuer, number=about.number,
            issued=iso(about.issued.last) if about.issued else None, parent=about.parent,
        )  # fmt: skip


def _tasks(sheet: Sheet, holders: Holders) -> None:
    topics = {topic.task: topic for topic in sheet.rows(TopicFact)}
    for task, above in zip(sheet.rows(TaskFact), holders.above_tasks(), strict=True):
        identity, topic = sheet.name(TASK, task.id), topics.get(task.id)
        label = _numbered(task.number, clause(task.text[max(task.text.find(task.title), 0) :]))
        sheet.node(
            identity, TASK, label, task, number=task.number, origin=task.origin, rank=task.level, leader=task.leader,
            complete=task.complete, topic=topic.topic if topic else None, covered=topic.covered if topic else None,
        )  # fmt: skip
        sheet.edge(PART_OF, identity, above, task, opening(task.text))


def _numbered(number: str | None, title: str) -> str:
    """3.加强…, 一是加快…; a bare number gets a stop."""
    if number is None or title.startswith(number):
        return title
    return f"{number}.{title}" if number.isdecimal() else f"{number}{title}"


def attachments(sheet: Sheet) -> dict[str, str]:
    """Add attachments, fact to node; the entry of the list and the heading with its number are one."""
    nodes: dict[str, str] = {}
    by_number: dict[int, str] = {}
    for attachment in sheet.rows(AttachmentFact):
        identity = by_number.get(attachment.number or 0) or sheet.name(ATTACHMENT, attachment.id)
        if attachment.number is not None:
            by_number[attachment.number] = identity
        nodes[attachment.id] = identity
        if identity not in sheet.graph:
            label = f"附件{attachment.number or ''} {shortened(attachment.title or '')}".rstrip()
            title = joined(attachment.title) if attachment.title else None
            sheet.node(identity, ATTACHMENT, label, attachment, number=attachment.number, title=title)
            sheet.edge(PART_OF, identity, sheet.root, attachment)
    return nodes
