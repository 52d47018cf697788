"""Kept expressions: equal to compiled ones, and never in the way."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plancheck.source import patterns
from plancheck.source.patterns import Library, regex

ROOT = Path(__file__).parents[2]
EXPRESSIONS = [
    ("[一-龥]{2,8}(?P<year>20\\d{2})年(?=[，。])|(?P<n>[两三]+)个", 0),
    (r"<(?:html|body)\b", re.IGNORECASE),
    (rb"\xef\xbb\xbf\s*(?P<xml><\?xml)", re.IGNORECASE),
    (r"^(?:甲|乙).*$", re.MULTILINE | re.DOTALL),
    (r"(?<!已)(?P<a>责任)(?:\s*)(?P=a)", re.VERBOSE),
]


_KEY = patterns._key("[一-龥]", 0)


def expressions(library: Library) -> set[str]:
    return {json.loads(key)[0] for key in library._known}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "patterns.json"


def kept(path: Path) -> Library:
    """A library with all EXPRESSIONS, read back from its file."""
    library = Library(path)
    for expression, flags in EXPRESSIONS:
        library.pattern(expression, int(flags))
    library.keep()
    return Library(path)


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_a_kept_expression_equals_a_compiled_one(
    expression: str, flags: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = kept(path)
    monkeypatch.setattr(library, "_made", lambda key: pytest.fail("compiled again"))
    made, compiled = library.pattern(expression, int(flags)), re.compile(expression, flags)
    assert made == compiled  # by flags, code and expression
    assert (made.groups, made.groupindex, made.flags) == (compiled.groups, compiled.groupindex, compiled.flags)


@pytest.mark.filterwarnings("ignore::FutureWarning")  # possible nested sets
@given(st.text(st.sampled_from("甲乙一龥[]()|?*+{2,}^$\\\\dws.-:P<n>=!"), max_size=12))
def test_whatever_is_an_expression_is_one_here(expression: str) -> None:
    try:
        compiled = re.compile(expression)
    except re.error as error:
        with pytest.raises(re.error, match=re.escape(str(error))):
            regex(expression)
    else:
        assert regex(expression) == compiled


def test_all_expressions_of_a_run_are_those_of_python(corpus: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "plancheck", "lint", "--no-cache", str(corpus)]
    environment = {"PLANCHECK_CACHE": str(tmp_path), "PYTHONPATH": str(ROOT), "PATH": ""}
    first = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    file = next(tmp_path.glob("patterns-*.jsonl"))
    library, before = Library(file), file.stat().st_mtime_ns
    assert len(library._known) > 200
    for key, code in library._known.items():
        text, raw, flags = json.loads(key)
        expression = text.encode("latin-1") if raw else text
        assert patterns._pattern(expression, json.loads(code)) == re.compile(expression, flags), expression
    again = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (again.stdout, again.stderr, again.returncode) == (first.stdout, first.stderr, 1)
    assert file.stat().st_mtime_ns == before  # nothing was new


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no cache at all",
        *(
            patterns._sum(text) + b"\n" + text
            for text in (b"", b"{", b"\n", _KEY, _KEY + b"\n", _KEY + b"\n{", _KEY + b"\n[5]", _KEY + b"\n5\n" + _KEY)
        ),
        patterns._sum(b"") + b"\n[",
    ],
)
def test_a_damaged_file_is_an_empty_one(content: bytes, path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    library = Library(path)
    assert library.pattern("[一-龥]", 0) == re.compile("[一-龥]")
    library.keep()
    assert Library(path).pattern("[一-龥]", 0) == re.compile("[一-龥]")


def test_a_file_of_another_python_is_an_empty_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path)
    monkeypatch.setattr(sys, "version", "3.99")
    assert not Library(path)._known


@pytest.mark.parametrize(
    "code",
    [
        (32, "/////////////////////w==", 0, {}, [None]),  # no code of the engine
        (32, "AQI=", 0, {}, [None]),  # no whole words
        (32, "~", 0, {}, [None]),
        ("", "", 0, {}, []),
        7,
    ],
)
def test_code_that_the_engine_refuses_is_compiled_again(code: object, path: Path) -> None:
    library = Library(path)
    library._known[_KEY] = json.dumps(code).encode()
    assert library.pattern("[一-龥]", 0) == re.compile("[一-龥]")


def test_an_engine_that_has_changed_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = kept(path)
    monkeypatch.setattr(patterns, "_engine", object)
    monkeypatch.setattr(patterns, "import_module", lambda name: object())
    assert library.pattern(*EXPRESSIONS[0]) == re.compile(*EXPRESSIONS[0])
    assert library.pattern("新的", 0) == re.compile("新的")


def test_two_processes_keep_what_both_needed(path: Path) -> None:
    one, other = Library(path), Library(path)
    one.pattern("甲", 0)
    other.pattern("乙", 0)
    one.keep()
    other.keep()
    assert expressions(Library(path)) == {"甲", "乙"}


def test_the_file_does_not_grow_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(path)
    monkeypatch.setattr(patterns, "_MOST", len(EXPRESSIONS))
    library = Library(path)
    library.pattern("甲", 0)
    library.keep()
    assert expressions(Library(path)) == {"甲"}


def test_a_place_that_cannot_be_written_or_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for path in (None, tmp_path / "file" / "patterns.json"):
        library = Library(path)
        assert library.pattern("甲", 0) == re.compile("甲")
        library.keep()
