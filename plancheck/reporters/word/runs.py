"""Runs, split before and behind a character; both halves keep the look of the whole."""

from copy import deepcopy

from lxml import etree

from plancheck.readers.docx.names import Element, child, name
from plancheck.readers.docx.walk import BLANKS, preserves

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def run_of(element: Element) -> Element:
    """The run that a comment can stand beside: the outermost one around an element within its paragraph."""
    found = element
    for parent in element.iterancestors():
        if name(parent) == "p":
            break
        if name(parent) == "r" or etree.QName(parent).localname == "oMath":
            found = parent
    return found


def run_from(run: Element, element: Element, offset: int) -> Element:
    """The run that begins with a character of an element of a run."""
    if element.getparent() is not run:
        return run
    if offset and name(element) == "t":
        element = _halved(element, offset)
    before = [one for one in run if name(one) != "rPr"]
    index = before.index(element)
    return _cut(run, before[index:]) if index else run


def run_behind(run: Element, element: Element, offset: int) -> Element:
    """The run that ends with a character of an element of a run."""
    if element.getparent() is not run:
        return run
    if name(element) == "t" and offset + 1 < len(element.text or ""):
        _halved(element, offset + 1)
    parts = [one for one in run if name(one) != "rPr"]
    rest = parts[parts.index(element) + 1 :]
    if rest:
        _cut(run, rest)
    return run


def _halved(element: Element, offset: int) -> Element:
    """Split a text element; the second half, which follows it."""
    text, second = element.text or "", etree.Element(element.tag)
    first, rest = text[:offset], text[offset:]
    if not preserves(element):  # what was not seen must not come to light
        first, rest = first.lstrip(BLANKS), rest.rstrip(BLANKS)
    element.text, second.text = first, rest
    for half in (element, second):
        half.set(_SPACE, "preserve")
    element.addnext(second)
    return second


def _cut(run: Element, rest: list[Element]) -> Element:
    """Move the last elements of a run into a new one behind it, with the same properties."""
    second = etree.Element(run.tag, {str(key): str(said) for key, said in run.attrib.items()})
    properties = child(run, "rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    for one in rest:
        second.append(one)
    run.addnext(second)
    return second
