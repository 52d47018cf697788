"""A hostile draft through everything: its words arrive in every format, unchanged or visibly escaped, and none of them acts."""

from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import requires
from reporters.seen import FORMS, STEERING, seen
from wordfiles import p, r, word

from plancheck.cli.main import main

PAGES = ("html", "review")
ENDINGS = {"xlsx": ".xlsx", "word": ".docx", "html": ".html", "review": ".html"}


class Words(NamedTuple):
    """What a draft says, how a list shows it, how a page shows it; JSON says exactly what the draft says."""

    raw: str
    listed: str
    paged: str


def plain(raw: str) -> Words:
    return Words(raw, raw, raw)


WORDS = (
    *map(plain, (
        "</script><script>alert(1)</script>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "&amp;#x41;",
        "::error::owned", "%0A::error::owned", "##[error]owned", "::stop-commands::x", "|甲|乙|", "甲`乙", "甲```乙", "~~~", "# 甲",
        "- 甲", "> 甲", "[甲](http://evil.example)", "![甲](http://evil.example/a.png)", "http://evil.example/甲", "www.evil.example",
        "a@evil.example", "@all", "**甲**_乙_", "$x$", "=HYPERLINK(\"http://evil.example\",\"甲\")", "=cmd|' /C calc'!A0", "@SUM(1)",
        "+1+1", "-1-1", "＝1", "'\"", "甲\\n乙", "{0}", "甲,乙;丙", "%s%n", "𠮷😀", "长" * 3000 + "<b>",
    )),
    Words("甲\t乙", "甲 乙", "甲\t乙"),
    Words("甲\x1b[31m", "甲\\x1b[31m", "甲\ufffd[31m"),
    Words("甲\x1b]8;;http://evil.example\x07乙", "甲\\x1b]8;;http://evil.example\\x07乙", "甲\ufffd]8;;http://evil.example\ufffd乙"),
    Words("甲\x08\x7f", "甲\\x08\\x7f", "甲\ufffd\ufffd"),
    Words("甲\x9b31m", "甲\\x9b31m", "甲\ufffd31m"),
    Words("甲\u202e乙\u2066丙", "甲\\u202e乙\\u2066丙", "甲\ufffd乙\ufffd丙"),
    Words("甲\u2028乙", "甲\\u2028乙", "甲\ufffd乙"),
    Words("甲\u200b乙\ufeff丙", "甲\\u200b乙\\ufeff丙", "甲\ufffd乙\ufffd丙"),
    Words("甲\uffff乙", "甲\\uffff乙", "甲\ufffd乙"),
)  # fmt: skip
HEADING = "总体<b>要求</b>]]>`|=1"
NAMED = "=<b>稿`|]]>::error::,%0A"
NAME = Words(f"{NAMED}\x1b[31m\u202e", f"{NAMED}\\x1b[31m\\u202e", f"{NAMED}\ufffd[31m\ufffd")
RULE = """rule HOS001 "标题</script><!-- ]]> | `x` =1 ::error:: %0A"
  severity   error
  because    practice "依据</script><!-- ]]> | `x` =1 ::error:: %0A"
  find       "[^终\\n]+终"
  report     "{match.text}=1 </script><!-- ]]> | `x` ::error:: %0A @all"
  good "好。"
  bad  "坏终。"
"""
MESSAGE = "=1 </script><!-- ]]> | `x` ::error:: %0A @all"
XML = str.maketrans("", "", "\x07\x08\x1b\uffff")  # what no Word file can hold


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report of each format, by name."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "rules").mkdir()
    (folder / "rules" / "own.rules").write_text(RULE, encoding="utf-8")
    (folder / "plancheck.toml").write_text('rules = "rules"\nselect = "HOS"\nfail-on = "never"\n', encoding="utf-8")
    lines = ("2020年工作要点", f"一、{HEADING}", *(f"{one.raw}终" for one in WORDS))
    draft = folder / NAME.raw / f"{NAME.raw}.txt"
    try:
        draft.parent.mkdir()
        draft.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        pytest.skip("the file system refuses the name")
    draft.with_name("w.docx").write_bytes(word(*(p(r(line.translate(XML))) for line in lines)))
    for form in FORMS:
        drafted = draft.with_name("w.docx") if form == "word" else draft
        with pytest.raises(SystemExit) as ended:
            main([*command(form, output(folder, form)), str(drafted)])
        assert ended.value.code == 0
    draft.with_suffix(".报告.html").rename(output(folder, "review"))
    return folder


def output(folder: Path, form: str) -> Path:
    return folder / f"{form}{ENDINGS.get(form, '.txt')}"


def command(form: str, path: Path) -> tuple[str, ...]:
    if form == "review":
        return ("review", "--no-open")
    name, _, inner = form.rpartition(" ")
    return (name or "lint", "--format", inner, "--output", str(path))


def shown(words: Words, form: str) -> str:
    if form == "word":
        return words.listed if words.raw == words.raw.translate(XML) else ""
    raw = form.endswith("json") or (form == "sarif" and words is NAME)  # an address
    return words.raw if raw else words.paged if form in PAGES else words.listed


@requires("chromium", "chromedriver", "python:selenium", "python:markdown_it")
@pytest.mark.parametrize("form", FORMS)
def test_hostile_words_arrive_and_do_nothing(form: str, made: Path) -> None:
    said = seen(form, output(made, form))
    about = () if form == "word" else (plain(HEADING), NAME)  # a comment stands where the words stand
    found = () if form.startswith("facts") else (*WORDS, plain(MESSAGE))
    assert [one for one in (*found, *about) if not any(shown(one, form) in words for words in said)] == []


ON_SCREEN = (
    ("lint", "--format", "word", "a.docx"), ("lint", "--format", "xlsx", "a.docx"), ("review", "--no-open", "a.docx"),
    ("lint", "--format", "json", "--output", "o", "gone\x9b\u202e.txt"), ("lint", "*\x9b\u202e.txt"), ("lint", "--show-files", "."),
    ("lint", "--show-settings", "."), ("lint", "--output", "\x9b\u202e/x", "a.docx"), ("lint", "--baseline", "gone\x9b\u202e", "a.docx"),
    ("lint", "--baseline", "b\x9b\u202e", "--write-baseline", "a.docx"), ("lint", "--config", "gone\x9b\u202e", "a.docx"),
    ("lint", "--config", "wrong\x9b\u202e.toml", "a.docx"), ("lint", "--select", "\x9b\u202e", "a.docx"),
    ("lint", "--new-only", "\x9b\u202e", "a.docx"),
    ("lint", "--rules", "wrong\x9b\u202e", "a.docx"), ("lint", "--rules", "\x9b\u202e", "a.docx"), ("lint", "--\x9b\u202e", "a.docx"),
    ("lint", "--format", "\x9b\u202e"), ("\x9b\u202e",), ("facts", "gone\x9b\u202e.txt"), ("facts", "--kind", "\x9b\u202e", "a.docx"),
    ("rules", "check", "wrong\x9b\u202e"), ("rules", "list", "--rules", "own"), ("rules", "show", "HOS001", "--rules", "own"),
    ("rules", "show", "HOS001", "--format", "json", "--rules", "own"), ("rules", "show", "\x9b\u202e"), ("rules", "test", "HOS", "--rules", "own"),
    ("rules", "test", "\x9b\u202e"), ("init", "new\x9b\u202e"), ("init", "."), ("init", "."),
)  # fmt: skip


@pytest.mark.parametrize("arguments", ON_SCREEN, ids=lambda arguments: " ".join(map(repr, arguments)))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_that_is_told_steers_the_screen(
    arguments: tuple[str, ...],
    lang: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In a folder, with files, rules and settings that all have hostile names (click itself drops ESC from a pipe)."""
    folder = tmp_path / NAME.raw
    try:
        (folder / "new\x9b\u202e").mkdir(parents=True)
    except OSError:
        pytest.skip("the file system refuses the name")
    for name, content in (
        ("own", RULE.replace("标题", "标\x9b\u202e题")),
        ("wrong\x9b\u202e", "rule \x9b\u202e \u202e"),
    ):
        (folder / name).mkdir()
        (folder / name / "\x9b\u202e.rules").write_text(content, encoding="utf-8")
    (folder / "wrong\x9b\u202e.toml").write_text('"\\u202e" = "\\u202e"\nlang = "\\u009b"\n', encoding="utf-8")
    (folder / "a.docx").write_bytes(word(p(r("建成5G基站5万个。\u202e")), p(r("到年底建成5G基站6万个\u202e。"))))
    monkeypatch.chdir(folder)
    spoken = ("--lang", lang) if arguments[0] in ("lint", "review", "facts") else ()
    with pytest.raises(SystemExit):
        main([*arguments[:1], *spoken, *(one if one != "a.docx" else str(folder / one) for one in arguments[1:])])
    told = "".join(capsys.readouterr())
    assert told
    assert STEERING.findall(told) == []
