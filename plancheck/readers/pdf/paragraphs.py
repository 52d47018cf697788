"""Lines to paragraphs: by indents, short last lines, stop marks, numbers, distance and type size."""

from collections.abc import Iterable

from plancheck.readers.pdf.joints import ends_sentence, is_full, is_numbered, starts_item
from plancheck.readers.pdf.lines import Line, same_size
from plancheck.readers.pdf.setting import INDENT, MOST_INDENT, Setting, beside, full

_APART = 1.35  # of the usual distance of lines
_TITLE = 1.15  # of the size of the text

Paragraph = list[Line]


def paragraphs_of(lines: Iterable[Line], setting: Setting) -> list[Paragraph]:
    """The lines in reading order, put together."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _continues(found[-1], line, setting):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _continues(paragraph: Paragraph, after: Line, setting: Setting) -> bool:
    before = paragraph[-1]
    if not same_size(before, after) or (before.tabular and after.tabular):
        return False
    if beside(before, after) and after.base - before.base > _APART * setting.pitch * before.em:
        return False
    if setting.centred(before) and setting.centred(after):
        return _same_title(before, after, setting)
    if not full(before, after, setting) or _set_right(before, after, setting):
        return False
    inside = setting.indent(after) > INDENT
    if inside and (setting.indented or after.left > before.left + 0.5 * after.em):
        return _hangs(paragraph, after)
    if ends_sentence(before):
        return not inside and not starts_item(after) and (setting.indented or beside(before, after))
    return setting.indented or not is_numbered(after, outright=True)


def _hangs(paragraph: Paragraph, after: Line) -> bool:
    """Whether a line stands under the text of an item, right of its number."""
    first = paragraph[0]
    deeper = after.left > first.left + 0.5 * after.em
    return deeper and is_numbered(first) and not ends_sentence(paragraph[-1]) and not starts_item(after)


def _set_right(before: Line, after: Line, setting: Setting) -> bool:
    """A line on the right side, such as a signature, with the next one left of it."""
    return setting.indent(before) > MOST_INDENT and setting.indent(after) < setting.indent(before) - 1


def _same_title(before: Line, after: Line, setting: Setting) -> bool:
    """A title is broken where its sense allows, so its lines are not full."""
    large = before.em >= _TITLE * setting.em and before.page == after.page
    return large and after.text[0] not in "（(" and before.text[-1] not in "）)"


def paragraphs_in_cell(lines: Iterable[Line], width: float) -> list[Paragraph]:
    """The lines of a table cell of which `width` can be filled."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _goes_on(found[-1][-1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _goes_on(before: Line, after: Line, width: float) -> bool:
    if ends_sentence(before) and starts_item(after):
        return False
    return is_full(before, after, width - (before.right - before.left))
