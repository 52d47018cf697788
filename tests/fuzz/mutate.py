"""Sound files made unsound: bytes flipped, cut, doubled, moved; in packages the parts, and in XML its elements."""

import io
import re
from collections.abc import Callable
from copy import deepcopy
from random import Random
from zipfile import ZipFile

from lxml import etree

from bench.badfiles import zipped

_LARGE = 200_000
_TAG = re.compile(rb"<[^>]*>")
_VALUE = re.compile(rb'"[^"]*"|(?<![0-9])[0-9]+(?![0-9])')
_VALUES = (
    b"0", b"-1", b"1", b"65535", b"2147483648", b"99999999999999999999", b"1e999", b"nan", b"", b"0x10", b"\xef\xbc\x91",
    b"A1:XFD1048576", b"../../x", b"&#xD800;", b"&#0;", b"%1%2%3%9", b"true", b"\xf0\x9f\x98\x80",
)  # fmt: skip


def mutated(data: bytes, random: Random) -> bytes:
    """A copy with one to four changes."""
    if data.startswith(b"PK") and random.random() < 0.8:
        return _package(data, random)
    changed = _changed(data, random, _BYTES if data.startswith(b"PK") else _BYTES + _MARKS)
    if data.startswith((b"PK", b"%PDF")) or random.random() < 0.3:
        return changed
    return changed.decode(errors="ignore").encode()  # a text in an encoding that holds


def _package(data: bytes, random: Random) -> bytes:
    """Change what is packed, so that the checksums are right and a parser sees it."""
    with ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    names = sorted(parts)
    one, other = random.choice(names), random.choice(names)
    step = random.random()
    if step < 0.05:
        parts[one], parts[other] = parts[other], parts[one]
    elif step < 0.1:
        del parts[one]
    else:
        ways = random.choices((_ELEMENTS, _MARKS, _BYTES), (7, 2, 1))[0]
        parts[one] = _changed(parts[one], random, ways)
    return zipped(parts)


def _changed(data: bytes, random: Random, ways: tuple[Callable[[bytes, Random], bytes], ...]) -> bytes:
    for _ in range(random.randint(1, 4)):
        if len(data) > _LARGE:  # copies of copies grow fast
            break
        data = random.choice(ways)(data, random) if data else b"x"
    return data


def _flip(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data))
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, random: Random) -> bytes:
    start, end = _range(data, random)
    return data[:start] + data[end:]


def _double(data: bytes, random: Random) -> bytes:
    start, end = _range(data, random)
    return data[:end] + data[start:end] * random.choice((1, 2, 50)) + data[end:]


def _move(data: bytes, random: Random) -> bytes:
    start, end = _range(data, random)
    rest = data[:start] + data[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + data[start:end] + rest[at:]


def _end(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data))]


def _range(data: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(data))
    return start, min(len(data), start + random.choice((1, 2, 3, 8, 50, 500)))


def _value(data: bytes, random: Random) -> bytes:
    """Another value for an attribute or a number."""
    found = list(_VALUE.finditer(data))
    if not found:
        return data
    match = random.choice(found)
    new = random.choice(_VALUES)
    return data[: match.start()] + (b'"%s"' % new if match[0][:1] == b'"' else new) + data[match.end() :]


def _tags(data: bytes, random: Random) -> bytes:
    """Two tags change places, or what stands between them is doubled or left out."""
    found = list(_TAG.finditer(data))
    if len(found) < 2:
        return data
    one, other = sorted(random.sample(range(len(found)), 2))
    first, second = found[one], found[min(other, one + random.choice((1, 2, 3, 9, 99)))]
    between = data[first.start() : second.start()]
    return random.choice((
        data[: first.start()] + second[0] + data[first.end() : second.start()] + first[0] + data[second.end() :],
        data[: second.start()] + between * random.choice((1, 30)) + data[second.start() :],
        data[: first.start()] + data[second.start() :],
    ))  # fmt: skip


def _element(data: bytes, random: Random) -> bytes:
    """An element goes, comes twice, or moves into another; the XML stays well-formed."""
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    if len(data) > _LARGE:
        return data
    elements = list(root.iter("*"))
    one, other = random.choice(elements), random.choice(elements)
    step = random.random()
    if step < 0.3 and one.attrib:
        one.set(random.choice(list(one.attrib)), random.choice(_WORDS))
    elif step < 0.4:
        one.text = random.choice(_WORDS)
    elif step < 0.6 and one is not root:
        one.getparent().remove(one)
    elif step < 0.9:
        few = len(data) * sum(1 for _ in one.iter()) > _LARGE  # copies of copies grow fast
        copied = deepcopy(one)  # it may hold the other
        for _ in range(random.choice((1, 2, 2 if few else 40))):
            other.append(deepcopy(copied))
    else:
        one.tag = other.tag
    return etree.tostring(root)


_WORDS = (
    "",
    "0",
    "-1",
    "1",
    "65535",
    "99999999999",
    "1e999",
    "nan",
    "A1:B2",
    "../x",
    "%1%9",
    "true",
    "\u202e\u0301😀",
    "5万个",
)
_ELEMENTS = (_element,)
_BYTES = (_flip, _cut, _double, _move, _end)
_MARKS = (_value, _value, _tags, _tags, _double)
