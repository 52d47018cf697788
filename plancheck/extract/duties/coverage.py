"""Whether the table of departments takes up what a task in the text is about: its topic, or words it repeats."""

import re
from collections import Counter
from collections.abc import Sequence

from plancheck.extract.context import Context
from plancheck.extract.duties.rows import task_rows
from plancheck.facts.kinds import Fact, TaskFact, TopicFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple
from plancheck.source.span import Span

FEWEST_ROWS, FEWEST_TASKS = 5, 5
SURE = 0.8  # the same work may be named in other words
_LENGTH = 4  # characters of a repeated term
_HEADLINE = regex(r"[^。;,:!?\n]{4,30}")
_HAN = regex("[一-龥]+")


class _Words(NamedTuple):
    verb: re.Pattern[str]
    generic: tuple[str, ...]
    empty: frozenset[str]


class _Table:
    """The text of a table, searched for words of two letters or more: most that are missing have a pair that is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs = set(map(str.__add__, text, text[1:]))

    def holds(self, word: str) -> bool:
        if not all(word[at : at + 2] in self._pairs for at in range(len(word) - 1)):
            return False
        return len(word) == 2 or word in self._text


def coverage(context: Context) -> dict[str, list[Fact]]:
    """A `topic` for each text task with a topic of its own, where most of them stand in the table."""
    rows = [row for row in context.once(task_rows) if row.table.departments]
    tasks = [task for task in context.facts(TaskFact) if task.origin != "row" and task.complete]
    if len(rows) < FEWEST_ROWS or len(tasks) < FEWEST_TASKS:
        return {}
    table = _Table("\n".join(context.document.folded[slice(*row.cell.span)] for row in rows))
    words = context.vocabulary.once(_words)
    found = [
        fact for number, task in enumerate(tasks, 1) if (fact := _topic(context, f"tp{number}", task, table, words))
    ]
    return {"topic": list(found)} if _is_division(tasks, found) else {}


def _is_division(tasks: Sequence[TaskFact], found: Sequence[TopicFact]) -> bool:
    """Whether the table divides these tasks: at most a third of them has a topic that is missing from it."""
    return sum(1 for fact in found if not fact.covered) * 3 <= len(tasks)


def _topic(context: Context, identity: str, task: TaskFact, table: "_Table", words: _Words) -> TopicFact | None:
    text = context.document.folded
    head = _HEADLINE.search(text, task.span.start + len(task.number or ""), task.span.end)
    if head is None:
        return None
    start = head.start()
    while verb := words.verb.match(text, start, head.end()):
        start = verb.end()
    topic = text[start : head.end()].strip("“”")
    if len(topic) < _LENGTH or topic.startswith(words.generic) or not _HAN.match(topic[:2]):
        return None
    covered = table.holds(topic[:2]) or any(
        table.holds(term) for term in _repeated(text[task.span.start : task.span.end], words)
    )
    span = Span(task.span.start, head.end())
    section = context.section_at(span.start)
    return TopicFact(identity, span, context.text(span), section, SURE, task.id, topic, covered)


def _repeated(text: str, words: _Words) -> set[str]:
    """The terms of four characters that a text repeats most often, such as 产业发展 left out."""
    runs = (run[0] for run in _HAN.finditer(text))
    counts = Counter(run[at : at + _LENGTH] for run in runs for at in range(len(run) - _LENGTH + 1))
    telling = {term: count for term, count in counts.items() if not {term[:2], term[2:]} <= words.empty}
    most = max(telling.values(), default=0)
    return {term for term, count in telling.items() if count == most > 1}


def _words(vocabulary: Vocabulary) -> _Words:
    verbs, generic = vocabulary.words("task_topics", "verb"), vocabulary.words("task_topics", "generic")
    return _Words(regex(rf"[\s“]*(?:{any_of(verbs)})"), generic, frozenset((*verbs, *generic)))
