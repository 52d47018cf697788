"""What a heading says about the tasks under it: none at all (保障措施), or a leader (四、某副省长牵头重点工作)."""

import re
from functools import lru_cache

from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

LONGEST = 20  # characters of a heading that may be nothing but 总体要求 and the like
_BLANK = regex(r"\s+")


class HeadingWords(NamedTuple):
    """Words of width-folded headings without their labels, and the pattern of a leader."""

    start: tuple[str, ...]
    end: tuple[str, ...]
    past: tuple[str, ...]
    inside: tuple[str, ...]
    work: tuple[str, ...]
    paragraph: tuple[str, ...]
    posts: tuple[str, ...]
    verbs: tuple[str, ...]

    def off(self, title: str) -> bool:
        """Whether what stands under the heading is no list of tasks."""
        bare = _BLANK.sub("", title).strip(":")
        if len(bare) <= LONGEST and (bare.startswith(self.start) or bare.endswith(self.end)):
            return True
        if "," in bare:  # 紧扣预期目标,扩大有效投资 is work
            return False
        return _holds(bare, self.past) or (_holds(bare, self.inside) and not _holds(bare, self.work))

    def is_past(self, title: str) -> bool:
        """Whether a heading looks back."""
        return _holds(title, self.past)

    def rhetoric(self, paragraph: str) -> bool:
        """Whether a paragraph addresses the hearers or weighs the situation instead of setting work."""
        return paragraph.startswith(self.paragraph)

    def leader(self, title: str) -> str | None:
        """The person whom the heading names as leader of the tasks under it."""
        match = _leads(self.posts, self.verbs).match(title.strip()) if _holds(title, self.posts) else None
        return match["who"] if match else None


def heading_words(vocabulary: Vocabulary) -> HeadingWords:
    """The words of non_task_headings.txt and the posts of roles.txt."""
    groups = ("start", "end", "past", "inside", "work", "paragraph")
    start, end, past, inside, work, paragraph = (vocabulary.words("non_task_headings", group) for group in groups)
    posts, verbs = vocabulary.words("roles", "post"), vocabulary.words("roles", "post verb")
    return HeadingWords(start, end, past, inside, work, paragraph, posts, verbs)


@lru_cache(maxsize=1)
def _leads(posts: tuple[str, ...], verbs: tuple[str, ...]) -> re.Pattern[str]:
    """A person with a post, and the verb of leading."""
    post = f"副?(?:{any_of(posts)})"
    who = rf"(?P<who>[一-龥]{{2,4}}?{post}|[一-龥]{{0,4}}?{post}[一-龥]{{2,3}})"
    return regex(rf"(?:由|请)?{who}(?:同志)?(?:{any_of(verbs)})")


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
