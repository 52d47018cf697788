"""Expressions in Chinese words, in the spelling that can be read back."""

from collections.abc import Iterable
from typing import Any

from plancheck.language import ast, words

_LOOSE, _AND, _NOT, _COMPARE, _SUM, _PRODUCT, _TERM = range(7)  # how tightly an expression holds together


def expression(node: Any, tightness: int = _LOOSE) -> str:
    """An expression, in brackets where it stands inside one that holds more tightly."""
    own, text = _WORDED[type(node)](node)
    return text if own >= tightness else f"（{text}）"


def _spelled(word: str) -> str:
    return words.EXPRESSIONS[word][1]


def _source(source: ast.Source) -> str:
    return f"{source.variable} 属于 {source.relation}"


def _text(node: ast.Text) -> tuple[int, str]:
    return _TERM, '"' + node.value.replace('"', '\\"') + '"'


def _number(node: ast.Number) -> tuple[int, str]:
    return _TERM, node.value


def _truth(node: ast.Truth) -> tuple[int, str]:
    return _TERM, "真" if node.value else "假"


def _path(node: ast.Path) -> tuple[int, str]:
    return _TERM, ".".join((node.name, *node.fields))


def _call(node: ast.Call) -> tuple[int, str]:
    name = (words.FUNCTIONS.get(node.function) or words.EXPRESSIONS[node.function])[1]
    return _TERM, f"{name}({', '.join(map(expression, node.arguments))})"


def _aggregate(node: ast.Aggregate) -> tuple[int, str]:
    head = f"{_spelled(node.function)} 的 {expression(node.value)} 对 {_source(node.source)}"
    return _LOOSE, head + _satisfying(node.condition)


def _quantified(node: ast.Quantified) -> tuple[int, str]:
    claim = f" 则有 {expression(node.claim)}" if node.claim is not None else ""
    condition = _satisfying(node.condition, _AND if claim else _LOOSE)
    return _LOOSE, f"{_spelled(node.kind)} {_source(node.source)}{condition}{claim}"


def _satisfying(condition: Any, tightness: int = _LOOSE) -> str:
    return f" 满足 {expression(condition, tightness)}" if condition is not None else ""


def _have(node: ast.Have) -> tuple[int, str]:
    return _COMPARE, f"{expression(node.subject, _SUM)} 都有 {node.relation}"


def _member(node: ast.Member) -> tuple[int, str]:
    listed = node.vocabulary or "{" + ", ".join(map(expression, node.choices)) + "}"
    return _COMPARE, f"{expression(node.item, _SUM)} 属于 {listed}"


def _known(node: ast.Known) -> tuple[int, str]:
    return _COMPARE, f"{expression(node.item, _SUM)} {'已知' if node.known else '未知'}"


def _like(node: ast.Like) -> tuple[int, str]:
    return _COMPARE, f"{expression(node.item, _SUM)} 形如 {expression(node.pattern)}"


def _compare(node: ast.Compare) -> tuple[int, str]:
    sign = {"=": "＝", "<": "＜", ">": "＞", "<=": "≤", ">=": "≥", "!=": "≠"}[node.operator]
    return _COMPARE, f"{expression(node.left, _SUM)} {sign} {expression(node.right, _SUM)}"


def _arithmetic(node: ast.Arithmetic) -> tuple[int, str]:
    own = _PRODUCT if node.rest[0][0] in "*/" else _SUM
    rest = "".join(f" {sign} {expression(operand, own + 1)}" for sign, operand in node.rest)
    return own, expression(node.first, own + 1) + rest


def _not(node: ast.Not) -> tuple[int, str]:
    return _NOT, f"非 {expression(node.item, _NOT)}"


def _all(node: ast.All) -> tuple[int, str]:
    return _AND, _joined(" 且 ", node.items, _NOT)


def _any(node: ast.Any) -> tuple[int, str]:
    return _LOOSE, _joined(" 或 ", node.items, _AND)


def _joined(word: str, items: Iterable[Any], tightness: int) -> str:
    return word.join(expression(item, tightness) for item in items)


_WORDED: dict[type, Any] = {
    ast.Text: _text,
    ast.Number: _number,
    ast.Truth: _truth,
    ast.Path: _path,
    ast.Call: _call,
    ast.Aggregate: _aggregate,
    ast.Quantified: _quantified,
    ast.Have: _have,
    ast.Member: _member,
    ast.Known: _known,
    ast.Like: _like,
    ast.Compare: _compare,
    ast.Arithmetic: _arithmetic,
    ast.Not: _not,
    ast.All: _all,
    ast.Any: _any,
}
