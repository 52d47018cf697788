"""The tables of docs/language.md: keywords, functions, holes, fields; made from what the program uses.

`python -m plancheck.language.reference docs/language.md` renews what stands between their marks.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from plancheck.facts.pattern import HOLES, QUANTITY, SPELLINGS, UNIT
from plancheck.facts.schema import schema
from plancheck.language import words
from plancheck.language.functions import functions
from plancheck.language.grammar import lines
from plancheck.language.types import DOCUMENT, STRUCTURES, shown


def renewed(text: str) -> str:
    """A page with each block `<!-- NAME -->…<!-- end -->` made anew."""
    for name, table in _tables().items():
        head, mark, rest = text.partition(f"<!-- {name} -->\n")
        _, end, tail = rest.partition("<!-- end -->")
        text = f"{head}{mark}{table}{end}{tail}" if mark and end else text
    return text


def _tables() -> dict[str, str]:
    return {
        "clauses": _words(words.CLAUSES),
        "expressions": _words(words.EXPRESSIONS),
        "places": _words(words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES),
        "functions": _functions(),
        "holes": _holes(),
        "structures": _structures(),
        "fields": _fields(),
        "grammar": _grammar(),
    }


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def _code(texts: Iterable[str]) -> str:
    return " ".join(f"`{text}`" for text in texts)


def _words(table: dict[str, tuple[str, ...]]) -> str:
    rows = []
    for spellings in table.values():
        chinese = ["".join(known.split()) for known in spellings if not known.isascii()]
        rows.append((_code(known for known in spellings if known.isascii()), _code(chinese)))
    return _table(("English", "中文"), rows)


def _functions() -> str:
    rows = []
    for name, function in functions().items():
        spelling = words.FUNCTIONS.get(name) or words.EXPRESSIONS[name]
        arguments = ", ".join(f"{chr(97 + position)}" for position in range(len(function.takes)))
        gives = "同参数" if function.gives == "same" else shown(function.gives).zh
        rows.append(
            (f"`{name}({arguments}{', …' if function.rest else ''})`", f"`{spelling[1]}`", gives, function.note)
        )
    return _table(("函数", "中文", "结果", "意义"), rows)


def _holes() -> str:
    chinese = {name: spelling for spelling, name in SPELLINGS.items()}
    filled = {name: f"`{expression}`".replace("|", "\\|") for name, expression in HOLES.items()}
    filled |= {QUANTITY: "数字和词表 `measures` 中的单位", UNIT: "单位名称：汉字，以词表 `units` 的 `ending` 结尾"}
    rows = [(f"`{{n:{name}}}`", f"`{{n:{chinese[name]}}}`", may) for name, may in filled.items()]
    rows.append(("`{n:LIST}` `{n:LIST.GROUP}`", "`{n:词表}` `{n:词表.分组}`", "词表中的一个词"))
    return _table(("空位", "中文", "可填"), rows)


def _structures() -> str:
    rows = [(shown(kind).zh, _code(fields)) for kind, fields in STRUCTURES.items()]
    return _table(("类型", "字段"), rows)


def _fields() -> str:
    common = ("id", "text", "section", "confidence")
    parts = ["每种事实都有：" + "、".join(_code((name,)) for name in (*common, DOCUMENT.name)) + "。\n"]
    for relation in schema().values():
        fields = [field for field in relation.fields.values() if field.name not in common]
        parts.append(f"\n**{relation.name}** {relation.note}\n\n")
        parts.append(
            _table(("字段", "类型", "意义"), ((f"`{f.name}`", f.type, f.note.replace("|", "\\|")) for f in fields))
        )
    return "".join(parts)


def _grammar() -> str:
    return "```\n" + "\n".join(lines()) + "\n```\n"


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
