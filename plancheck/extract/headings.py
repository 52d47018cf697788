"""What a heading says about the tasks under it: none at all (保障措施), or a leader (四、某副省长牵头重点工作)."""

import re
from typing import NamedTuple

from plancheck.extract.unit_names import any_of
from plancheck.facts.vocabulary import Vocabulary

LONGEST = 20  # characters of a heading that may be nothing but 总体要求 and the like
_BLANK = re.compile(r"\s+")


class HeadingWords(NamedTuple):
    """Patterns over width-folded headings without their labels."""

    none: re.Pattern[str]
    past: re.Pattern[str]
    inside: re.Pattern[str]
    work: re.Pattern[str]
    rhetoric: re.Pattern[str]
    leads: re.Pattern[str]

    def off(self, title: str) -> bool:
        """Whether what stands under the heading is no list of tasks."""
        bare = _BLANK.sub("", title).strip(":")
        if self.past.search(bare) or (len(bare) <= LONGEST and self.none.search(bare)):
            return True
        return self.inside.search(bare) is not None and not self.work.search(bare)

    def leader(self, title: str) -> str | None:
        """The person whom the heading names as leader of the tasks under it."""
        match = self.leads.match(title.strip())
        return match["who"] if match else None


def heading_words(vocabulary: Vocabulary) -> HeadingWords:
    """The patterns of non_task_headings.txt and the posts of roles.txt."""
    groups = ("start", "end", "past", "inside", "work", "paragraph")
    start, end, past, inside, work, rhetoric = (
        any_of(vocabulary.words("non_task_headings", group)) for group in groups
    )
    post = f"副?(?:{any_of(vocabulary.words('roles', 'post'))})"
    verb = any_of(vocabulary.words("roles", "post verb"))
    who = rf"(?P<who>[一-龥]{{2,4}}?{post}|[一-龥]{{0,4}}?{post}[一-龥]{{2,3}})"
    return HeadingWords(
        re.compile(f"^(?:{start})|(?:{end})$"),
        re.compile(past),
        re.compile(inside),
        re.compile(work),
        re.compile(rf"(?:{rhetoric})"),
        re.compile(rf"(?:由|请)?{who}(?:同志)?(?:{verb})"),
    )
