"""Rule files in one layout and one spelling a statement; comments and texts stay as they are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import east_asian_width

from plancheck.language import words
from plancheck.language.tokens import Token, tokens

_WIDEST = 110  # columns of a line, where it can be broken at all
_INLINE = ("en", "at", "given", "when")  # clauses that stand within the line of another
_HEADS = ("rule", "fact", "relation")
_INDENT = "  "
_COLUMN = {"en": 11, "zh": 9}  # columns of a clause's word with the blanks after it
_SPELLINGS = (
    words.CLAUSES | words.EXPRESSIONS | words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES
) | words.FUNCTIONS
_CHINESE_MARKS = {
    "=": "＝", "==": "＝", "!=": "≠", "<>": "≠", "<": "＜", "<=": "≤", ">": "＞", ">=": "≥", ",": "，", "(": "（", ")": "）",
    "{": "｛", "}": "｝", ":": "：", "+": "＋", "-": "－", "*": "×", "/": "÷",
}  # fmt: skip
_PLAIN_MARKS = {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">=", "×": "*", "÷": "/"}
_TIGHT_BEFORE = frozenset("),}.，）｝:：")
_TIGHT_AFTER = frozenset("({.（｛，：")


def formatted(source: str, lang: str | None = None) -> str:
    """A file without faults, laid out; each statement in the language of its first word, or all in `lang` (zh, en)."""
    parts = [list(part) for part in _statements(list(tokens(source)))]
    starts = _languages(source)
    lines = [line for part in parts for line in _statement(part, lang or _language(part, starts))]
    while lines and not lines[0]:
        lines.pop(0)
    return "".join(f"{line}\n" for line in lines)


def clauses(source: str, lang: str, left_out: frozenset[str] = frozenset()) -> list[str]:
    """The lines of one statement in a language, without comments, indentation and the clauses `left_out`."""
    found = [token for token in tokens(source) if token.kind != "comment"]
    kept = (clause for clause in _clauses(found) if clause[0].text not in left_out)
    return [line.removeprefix(_INDENT) for clause in kept for line in _clause(clause, lang)]


def respelled(source: str, lang: str) -> str:
    """An expression with its keywords in a language."""
    return _text(list(tokens(source)), lang)


def _languages(source: str) -> Iterator[str]:
    """The language of each statement's first word, in order."""
    from plancheck.language.text import prepare

    return ("en" if source[start].isascii() else "zh" for start in prepare(source).starts)


def _language(part: Sequence[Token], starts: Iterator[str]) -> str:
    return next(starts) if any(token.text in _HEADS and token.kind == "clause" for token in part) else "zh"


def _statements(found: Sequence[Token]) -> Iterator[Iterable[Token]]:
    """The tokens of each statement, with the comments that stand before it."""
    number = 0
    owners: list[int] = []
    waiting = 0  # comments that may belong to the next statement
    for token in found:
        if token.kind == "comment" and token.lines:
            waiting += 1
            owners.append(number)
            continue
        if token.kind == "clause" and token.text in _HEADS:
            number += 1
            owners[len(owners) - waiting :] = [number] * waiting
        waiting = 0
        owners.append(number)
    pairs = zip(owners, found, strict=True)
    return ([token for _, token in part] for _, part in groupby(pairs, key=lambda pair: pair[0]))


def _statement(part: Sequence[Token], lang: str) -> Iterator[str]:
    """A blank line, then the lines of a statement."""
    yield ""
    head = next((n for n, token in enumerate(part) if token.kind != "comment"), len(part))
    for number, comment in enumerate(part[:head]):
        yield comment.text
        following = part[number + 1].lines if number + 1 < len(part) else 1
        if following > 1:
            yield ""
    for clause in _clauses(part[head:]):
        yield from _clause(clause, lang)


def _clauses(part: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each clause; comments on lines of their own go with the clause after them."""
    clause: list[Token] = []
    comments: list[Token] = []
    for token in part:
        if token.kind == "comment" and token.lines:
            comments.append(token)
            continue
        if token.kind == "clause" and token.text not in _INLINE and clause:
            yield clause
            clause = []
        clause += (*comments, token)
        comments = []
    yield [*clause, *comments]


def _clause(clause: Sequence[Token], lang: str) -> Iterator[str]:
    body = list(clause)
    while body and body[0].kind == "comment":
        yield _INDENT + body.pop(0).text
    if not body:
        return
    word = _spelled(body[0], lang)
    if body[0].text in _HEADS:
        start, margin = f"{word} ", len(_INDENT) + _COLUMN[lang]
    else:
        start = _INDENT + word + " " * max(1, _COLUMN[lang] - _columns(word))
        margin = _columns(start)
    line = start if len(body) > 1 else start.rstrip()
    for number, segment in enumerate(_segments(body[1:], lang, body[0].text in ("report", "note"))):
        text, comment, forced = segment
        wide = _columns(line.rpartition("\n")[2]) + _columns(text.partition("\n")[0]) > _WIDEST
        if number and (forced or wide):
            line = line.rstrip() + "\n" + " " * margin
        line += text if line.endswith(" ") else f" {text}"
        line += f"  {comment}" if comment else ""
    yield from line.rstrip().split("\n")


def _segments(body: Sequence[Token], lang: str, apart: bool) -> Iterator[tuple[str, str, bool]]:
    """Pieces between which a line may be broken: text, the comment after it, whether it has to stand on a new line.

    `apart`: the English message always does.
    """
    piece: list[Token] = []
    depth, forced = 0, False
    for token in body:
        if token.kind == "comment":
            yield _text(piece, lang), token.text, forced
            piece, forced = [], True
            continue
        english = token.kind == "clause" and token.text == "en"
        joins = token.kind == "word" and token.text in ("and", "or") and depth == 0
        if piece and (joins or english):
            yield _text(piece, lang), "", forced
            piece, forced = [], english and apart
        depth += (token.text in "({") - (token.text in ")}") if token.kind == "mark" else 0
        piece.append(token)
    if piece:
        yield _text(piece, lang), "", forced


def _text(piece: Sequence[Token], lang: str) -> str:
    text = ""
    signed = True  # a minus here is a sign, no operator
    before = Token("", "", 0)
    for token in piece:
        spelled = _spelled(token, lang)
        call = token.text == "(" and (before.kind in ("function", "name") or before.text in words.AGGREGATES)
        tight = not text or spelled[0] in _TIGHT_BEFORE or text[-1] in _TIGHT_AFTER or call or text.endswith("\0")
        text = text.rstrip("\0") + ("" if tight else " ") + spelled
        text += "\0" if token.text == "-" and token.kind == "mark" and signed else ""
        before = token
        signed = token.kind in ("mark", "word", "clause") and token.text not in (")", "}")
    return text.rstrip("\0")


def _spelled(token: Token, lang: str) -> str:
    if token.kind in ("clause", "word", "place", "function"):
        spellings = _SPELLINGS[token.text]
        return next("".join(one.split()) for one in spellings if not one.isascii()) if lang == "zh" else spellings[0]
    if token.kind == "mark":
        plain = _PLAIN_MARKS.get(token.text, token.text)
        return _CHINESE_MARKS.get(plain, plain) if lang == "zh" else plain
    return token.text


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
