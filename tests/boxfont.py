"""A TrueType font of one glyph, a square: what a PDF needs so that every character has an extent."""

import struct

_EM = 1000


def font() -> bytes:
    """The file; glyph 1 is the square."""
    glyph = _square()
    tables = {
        b"glyf": glyph,
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, -140, 1000, 860, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">IhhhH11hH", 0x10000, 860, -140, 0, _EM, *[0] * 11, 2),
        b"hmtx": struct.pack(">HhHh", _EM, 0, _EM, 0),
        b"loca": struct.pack(">HHH", 0, 0, len(glyph) // 2),
        b"maxp": struct.pack(">IH13H", 0x10000, 2, 4, 1, *[0] * 11),
    }  # fmt: skip
    start = 12 + 16 * len(tables)
    head, body = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32), b""
    for name, content in tables.items():
        head += name + struct.pack(">III", 0, start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    return head + body


def _square() -> bytes:
    outline = struct.pack(">hhhhhHH", 1, 50, -100, 950, 800, 3, 0)
    points = bytes([1] * 4) + struct.pack(">4h", 50, 900, 0, -900) + struct.pack(">4h", -100, 0, 900, 0)
    return outline + points + b"\0" * (-(len(outline) + len(points)) % 4)
