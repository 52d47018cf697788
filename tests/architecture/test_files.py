"""Small files, small functions, honest errors, nothing global that changes."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "plancheck").rglob("*.py"))
BENCH = sorted((ROOT / "bench").rglob("*.py"))
MUTATORS = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "remove", "discard", "clear"}
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(path)))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in nodes(path) if isinstance(node, Function))


def public(nodes: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Public functions, classes and methods; what stands inside a function is nobody's business."""
    for node in nodes:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


def module_names(module: ast.Module) -> set[str]:
    """Names bound at module level to a list, dict or set."""
    names = set()
    for node in module.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, MUTABLE):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def changes(node: ast.AST) -> ast.expr | None:
    """The expression that a node changes in place, if it does."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
        return node.func.value
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return node.value
    return None


def named(path: Path, *what: object) -> str:
    """A place as a person finds it."""
    return ": ".join((path.relative_to(ROOT).as_posix(), *map(str, what)))


def test_files_are_small() -> None:
    assert [named(path) for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > 250] == []


def test_functions_are_small() -> None:
    long = (
        named(path, node.name)
        for path in FILES + BENCH
        for node in functions(path)
        if (node.end_lineno or 0) - node.lineno >= 40
    )
    assert list(long) == []


def test_no_broad_except() -> None:
    for path in FILES + BENCH:
        for node in nodes(path):
            if isinstance(node, ast.ExceptHandler):
                caught = (
                    {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)} if node.type else {"all"}
                )
                assert not caught & {"all", "Exception", "BaseException"}, named(path, node.lineno)


def test_what_is_public_has_a_docstring() -> None:
    assert [named(path) for path in FILES if not ast.get_docstring(tree(path))] == []
    bare = (named(path, node.name) for path in FILES for node in public(tree(path).body) if not ast.get_docstring(node))
    assert list(bare) == []


def test_no_global_changes() -> None:
    for path in FILES:
        names = module_names(tree(path))
        changed = [value.id for node in nodes(path) if isinstance(value := changes(node), ast.Name)]
        assert [name for name in changed if name in names and name.isupper()] == [], named(path)
        assert not [node.lineno for node in nodes(path) if isinstance(node, ast.Global)], named(path)


def test_the_median_file_and_function_stay_small() -> None:
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in FILES)
    sizes = sorted((node.end_lineno or 0) - node.lineno + 1 for path in FILES for node in functions(path))
    assert lengths[len(lengths) // 2] <= 150
    assert sizes[len(sizes) // 2] <= 12
