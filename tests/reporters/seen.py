"""What somebody gets to see of a report, by a real reader of its format, which also makes sure that nothing in it acts."""

import csv
import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufffe\uffff\ud800-\udfff]")
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_LINK = re.compile(r"(?<!\\)\[(?:[^\]\\]|\\.)*\]\([^)]*\)")  # SARIF 3.11.6
_QUIET = {"heading", "paragraph", "bullet_list", "list_item", "strong", "inline", "text", "text_special", "code_inline", "hr"}  # fmt: skip
_ELEMENTS = {"testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "system-out"}
_COMMENT_PARTS = {"comments", "comment", "p", "pPr", "pStyle", "r", "rPr", "rStyle", "annotationRef", "t"}
_ON_PAGE = """return {
  title: document.title, text: document.body.innerText, whole: document.body.textContent,
  scripts: document.scripts.length, frames: frames.length,
  acting: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some((a) => /^on|^style$|^src$/.test(a.name))
    || /^(img|iframe|object|embed|svg|math|link|base|form)$/i.test(one.tagName)).map((one) => one.outerHTML),
  leaving: [...document.links].map((one) => one.getAttribute("href")).filter((one) => !one.startsWith("#")),
}"""


def seen(form: str, path: Path) -> list[str]:
    """All words that the report in a file shows; AssertionError where something in it is more than words."""
    return list(_READERS[form](path))


def _text(path: Path) -> Iterator[str]:
    words = path.read_bytes().decode("utf-8")
    assert not STEERING.findall(words)
    yield words


def _json(path: Path) -> Iterator[str]:
    words = path.read_bytes().decode("utf-8")
    assert not STEERING.findall(words)
    yield from _strings(json.loads(words))


def _sarif(path: Path) -> Iterator[str]:
    """Messages may hold links and placeholders; snippets, names and addresses are plain."""
    (run,) = json.loads(path.read_bytes())["runs"]
    assert run.pop("newlineSequences") == ["\r\n", "\n", "\r"]
    for words in _strings(run):
        assert not STEERING.findall(words)
        yield words
        yield unquote(words)  # addresses
    for words in _strings([one["message"] for one in run["results"]]):
        assert not _LINK.findall(words)
        assert not re.search(r"\{\d+\}", words.replace("{{", "").replace("}}", ""))
        yield re.sub(r"\\([\[\]\\])", r"\1", words).replace("{{", "{").replace("}}", "}")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _strings(one)


def _gitlab(path: Path) -> Iterator[str]:
    for words in _json(path):
        assert not STEERING.findall(words)
        yield words


def _junit(path: Path) -> Iterator[str]:
    from lxml import etree

    root = etree.parse(path, etree.XMLParser(resolve_entities=False)).getroot()
    for element in root.iter():
        assert element.tag in _ELEMENTS
        words = [*element.attrib.values(), element.text or ""]
        assert not STEERING.findall("".join(words))
        yield from words


def _github(path: Path) -> Iterator[str]:
    """As the runner reads a line: the command ends at the second `::`, properties at commas."""
    for line in path.read_bytes().decode("utf-8").splitlines():
        assert not STEERING.findall(line)
        if not line.startswith("::"):
            assert "::" not in line
            assert "##[" not in line
            continue
        command, _, data = line[2:].partition("::")
        name, _, given = command.partition(" ")
        assert name in ("error", "warning", "notice")
        properties = dict(pair.split("=", 1) for pair in given.split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        yield from (_unescaped(one) for one in (*properties.values(), data))


def _unescaped(words: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        words = words.replace(code, char)
    return words


def _markdown(path: Path) -> Iterator[str]:
    """CommonMark with the tables, links without brackets and deletions of GitHub and GitLab."""
    from markdown_it import MarkdownIt

    words = path.read_bytes().decode("utf-8")
    assert not STEERING.findall(words)
    for token in MarkdownIt("gfm-like").parse(words):
        assert token.type.removesuffix("_open").removesuffix("_close") in _QUIET
        for inner in token.children or ():
            harmless = inner.type == "html_inline" and inner.content == "<!-- -->"  # parts a name from its @
            assert harmless or inner.type.removesuffix("_open").removesuffix("_close") in _QUIET, inner
            assert inner.type == "code_inline" or not re.search(r"@\w", inner.content)
        yield "".join(inner.content for inner in token.children or () if inner.type != "html_inline")


def _csv(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    for cell in cells:
        assert not cell.lstrip().startswith(_FORMULA)
        assert not STEERING.findall(cell)
        yield cell[1:] if cell.startswith("'") and cell[1:].lstrip().startswith(_FORMULA) else cell


def _xlsx(path: Path) -> Iterator[str]:
    from openpyxl import load_workbook

    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "external" in name.lower() or "vba" in name.lower()]
    for cell in (cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row):
        assert cell.hyperlink is None
        if isinstance(cell.value, str):
            assert cell.data_type == "s"
            assert cell.quotePrefix or not cell.value.lstrip().startswith(_FORMULA)
            assert not STEERING.findall(cell.value)
            yield cell.value


def _word(path: Path) -> Iterator[str]:
    from docx import Document
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        comments = etree.fromstring(package.read("word/comments.xml"))
    assert {etree.QName(one).localname for one in comments.iter()} <= _COMMENT_PARTS
    for comment in Document(str(path)).comments:
        for paragraph in comment.paragraphs:
            assert not STEERING.findall(paragraph.text)
            yield paragraph.text


def _html(path: Path) -> Iterator[str]:
    from browser import chromium, console, requests, visit

    with chromium() as page:
        visit(page, path.as_uri())
        found = page.execute_script(_ON_PAGE)
        assert console(page) == []
        assert {url.split(":")[0] for url in requests(page)} <= {"file"}
    assert (found["scripts"], found["frames"], found["acting"], found["leaving"]) == (2, 0, [], [])
    assert not STEERING.findall(found["text"] + found["title"])
    yield from (found["title"], found["text"], found["whole"])


_READERS: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "text": _text, "json": _json, "sarif": _sarif, "junit": _junit, "github": _github, "gitlab": _gitlab,
    "markdown": _markdown, "csv": _csv, "xlsx": _xlsx, "word": _word, "html": _html, "review": _html,
    "facts table": _text, "facts json": _json, "facts csv": _csv,
}  # fmt: skip
FORMS = tuple(_READERS)
