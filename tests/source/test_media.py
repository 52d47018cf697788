"""The kind of a file by its content."""

import pytest

from plancheck.source.media import media_type, registered


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"PK\x03\x04", "zip"),
        (b"PK\x03\x04 ... word/document.xml ... ", "docx"),
        (b"PK\x03\x04 ... xl/workbook.xml ... ", "xlsx"),
        (b"PK\x03\x04 ... OFD.xml ... ", "ofd"),
        (b"\xd0\xcf\x11\xe0 ... " + "WordDocument".encode("utf-16-le"), "doc"),
        (b"\xd0\xcf\x11\xe0 ... " + "Workbook".encode("utf-16-le"), "xls"),
        (b"\xd0\xcf\x11\xe0 ... ", "ole"),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>", "html"),
        (b'<?xml version="1.0"?>\n<!-- - -->\n<html xmlns="...">', "html"),
        (b'<?xml version="1.0"?><plan/>', "xml"),
        (b"<html>", "html"),
        (b"<htmlx>", "plain"),
        (b"{\\rtf1", "rtf"),
        ("一、目标".encode(), "plain"),
        ("<!-- 批注 -->\n一、目标".encode(), "plain"),
    ],
)
def test_content_tells_the_kind_whatever_the_name(data: bytes, expected: str) -> None:
    assert media_type("draft.txt", data) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.MD", "markdown"), ("a.htm", "html"), ("a.csv", "csv"), ("a.tsv", "tsv"), ("a", "plain"), ("a.docx", "plain")],
)
def test_the_name_tells_kinds_of_text_apart(name: str, expected: str) -> None:
    assert media_type(name, "一、目标".encode()) == expected


def test_a_file_of_an_office_suite_is_told_by_its_name() -> None:
    assert media_type("a.wps", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")) == "wps"


def test_folder_walks_pick_registered_names() -> None:
    names = ("a.txt", "a.MD", "a.html", "a.docx", "a.PDF", "a.wps", "a.expected", "a.png", "a")
    assert [name for name in names if registered(name)] == ["a.txt", "a.MD", "a.html", "a.docx", "a.PDF", "a.wps"]
