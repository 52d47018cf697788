"""Small Word files, put together from XML."""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def t(text: str) -> str:
    """A w:t."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """A run with one text."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{t(text)}</w:r>"


def p(*content: str, style: str = "", number: tuple[int, int] | None = None, mark: str = "", more: str = "") -> str:
    """A paragraph; plain strings without a tag are runs. `number` is (list, level), `mark` the rPr of its end."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    properties += more + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    inner = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def tc(*blocks: str, properties: str = "") -> str:
    """A cell; plain strings are paragraphs."""
    inner = "".join(one if one.startswith("<") else p(one) for one in blocks) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; plain strings are cells."""
    inner = "".join(one if one.startswith("<w:") else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def field(code: str, *result: str) -> str:
    """A complex field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = "".join(r(one) for one in result)
    between = mark.format("separate") + inner if result else ""
    return f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{between}{mark.format('end')}"


def box(*blocks: str) -> str:
    """A text box as Word writes one: drawn once, and once more for old programs."""
    inner = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def lvl(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(families: Iterable[str], lists: dict[int, tuple[int, str]] | None = None) -> str:
    """Families of levels, counted from 0, and lists: id to (family, overrides); list n+1 is family n by default."""
    kinds = list(families)
    found = lists or {index + 1: (index, "") for index in range(len(kinds))}
    head = "".join(f'<w:abstractNum w:abstractNumId="{i}">{levels}</w:abstractNum>' for i, levels in enumerate(kinds))
    return head + "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'
        for key, (family, overrides) in found.items()
    )


def style(identifier: str, name: str = "", more: str = "", kind: str = "paragraph", default: bool = False) -> str:
    """A style."""
    standard = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{identifier}"{standard}><w:name w:val="{name or identifier}"/>{more}</w:style>'


def word(*body: str, strict: bool = False, **parts: str) -> bytes:
    """A .docx with these blocks; further parts by name (styles, numbering, footnotes, endnotes, comments)."""
    inner = {"document": f"<w:body>{''.join(body)}<w:sectPr/></w:body>", **parts}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in inner.items():
            package.writestr(f"word/{name}.xml", _space(f"<w:{name} {_SPACES}>{content}</w:{name}>", strict))
        package.writestr("[Content_Types].xml", _space(_types(list(inner)), strict=False))
        package.writestr("_rels/.rels", _space(_relations(["document"], "word/"), strict))
        package.writestr("word/_rels/document.xml.rels", _space(_relations(list(parts), ""), strict))
    return stream.getvalue()


def _types(names: list[str]) -> str:
    kinds = {"document": "document.main"}
    inner = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kinds.get(name, name)}+xml"/>'
        for name in names
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{inner}</Types>'


def _relations(names: list[str], folder: str) -> str:
    kinds = {"document": "officeDocument"}
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{_RELATIONS}/{kinds.get(name, name)}" Target="{folder}{name}.xml"/>'
        for i, name in enumerate(names)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _space(xml: str, strict: bool) -> bytes:
    text = xml.replace(WORD, STRICT).replace(_RELATIONS, _STRICT_RELATIONS) if strict else xml
    return f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode()
