"""The visible characters of a paragraph, each with the element that holds it: what reading and writing back share."""

from collections.abc import Iterator

from plancheck.readers.docx.names import Element, child, flag, name, tags, value
from plancheck.readers.docx.styles import Styles
from plancheck.readers.docx.symbols import symbol
from plancheck.source.records import NamedTuple

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BLANKS = " \t\r\n"
_LINE_ENDS = str.maketrans("\r\n", "  ")
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
MARKERS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
NOTES = frozenset({"footnoteReference", "endnoteReference"})
_LEAVES = frozenset({"t", "sym", "fldChar", "txbxContent", *_CHARACTERS, *MARKERS, *NOTES})
# Deleted and moved-away text, properties, and the small print over a character.
_UNSEEN = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt", "rubyPr"})
_SHOWN = {"Choice": 0, "Fallback": 1}


class Seen(NamedTuple):
    """Something visible in a paragraph: `text` begins at character `offset` of the element's own text.

    A break, tab or symbol is one character of an element without text of its own. Markers of comments, references to
    notes and text boxes (`name` txbxContent) take a place and have no text here.
    """

    name: str
    element: Element
    text: str = ""
    offset: int = 0


def paragraphs(root: Element) -> list[Element]:
    """All paragraphs of a part in the order of its XML, as a RunAnchor counts them."""
    return list(root.iter(*tags("p")))


def visible(paragraph: Element, styles: Styles) -> list[Seen]:
    """What is seen of a paragraph in the final version of the text, in order; joined, the texts are the paragraph's."""
    found: list[Seen] = []
    codes: list[int | None] = []  # where the code of each open field begins in `found`; None in its result
    for local, element in _elements(paragraph, styles):
        if local == "fldChar":
            _step(found, codes, value(element, "fldCharType"))
        elif local == "t":
            found += _text(element)
        elif local == "sym":
            found.append(Seen(local, element, symbol(element)))
        else:
            found.append(Seen(local, element, _CHARACTERS.get(local, "")))
    return found


def chosen(alternatives: Element) -> Element | None:
    """The one of some alternatives that is shown: the first choice, and the fallback where there is none."""
    return min(alternatives, key=lambda one: _SHOWN.get(name(one), len(_SHOWN)), default=None)


def _elements(paragraph: Element, styles: Styles) -> Iterator[tuple[str, Element]]:
    """The leaves below a paragraph in order, without what is not shown."""
    if not len(paragraph):
        return
    hidden = styles.of(paragraph).hidden
    stack = [iter(paragraph)]
    while stack:
        for element in stack[-1]:
            local = name(element)
            if local in _LEAVES:
                yield local, element
            elif local not in _UNSEEN and not (local == "r" and _is_hidden(element, styles, hidden)):
                inner = chosen(element) if local == "AlternateContent" else element
                if inner is not None and len(inner):
                    stack.append(iter(inner))
                    break
        else:
            stack.pop()


def _is_hidden(run: Element, styles: Styles, hidden: bool) -> bool:
    """The run itself decides, else its style against that of the paragraph (a property that toggles, 17.7.3)."""
    properties = child(run, "rPr")
    if properties is None:
        return hidden
    own = flag(child(properties, "vanish"))
    if own is not None:
        return own
    return hidden != styles.hides(value(child(properties, "rStyle")))


def _text(element: Element) -> Iterator[Seen]:
    """Blanks at the ends count only where they are said to; a line end inside is a blank."""
    text = element.text or ""
    offset = 0
    if text and (text[0] in BLANKS or text[-1] in BLANKS) and not preserves(element):
        inner = text.lstrip(BLANKS)
        offset = len(text) - len(inner)
        text = inner.rstrip(BLANKS)
    if text:
        yield Seen("t", element, text.translate(_LINE_ENDS), offset)


def preserves(element: Element) -> bool:
    """Whether blanks at the ends of an element's text count (xml:space, here or further out)."""
    here: Element | None = element
    while here is not None:
        said = here.get(_SPACE)
        if said is not None:
            return said == "preserve"
        here = here.getparent()
    return False


def _step(found: list[Seen], codes: list[int | None], kind: str | None) -> None:
    """A field's code is not seen, its result is; a field that is never closed hides nothing."""
    if kind == "begin":
        codes.append(len(found))
    elif codes:
        start = codes.pop()
        if start is not None:
            del found[start:]
        if kind == "separate":
            codes.append(None)
