"""Small files, small functions, honest errors, nothing global that changes."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "plancheck").rglob("*.py"))
BENCH = sorted((ROOT / "bench").rglob("*.py"))
MUTATORS = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "remove", "discard", "clear"}
MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
Function = ast.FunctionDef | ast.AsyncFunctionDef

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


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


@every_file
def test_files_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", FILES + BENCH, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_functions_are_small(path: Path) -> None:
    long = [node.name for node in functions(path) if (node.end_lineno or 0) - node.lineno >= 40]
    assert long == []


@pytest.mark.parametrize("path", FILES + BENCH, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_broad_except(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)} if node.type else {"all"}
            assert not caught & {"all", "Exception", "BaseException"}, node.lineno


@every_file
def test_what_is_public_has_a_docstring(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module)
    assert [node.name for node in public(module.body) if not ast.get_docstring(node)] == []


@every_file
def test_no_global_changes(path: Path) -> None:
    module = tree(path)
    names = module_names(module)
    changed = [value.id for node in ast.walk(module) if isinstance(value := changes(node), ast.Name)]
    assert [name for name in changed if name in names and name.isupper()] == []
    assert not [node.lineno for node in ast.walk(module) if isinstance(node, ast.Global)]


def test_the_median_file_and_function_stay_small() -> None:
    lengths = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in FILES)
    sizes = sorted((node.end_lineno or 0) - node.lineno + 1 for path in FILES for node in functions(path))
    assert lengths[len(lengths) // 2] <= 150
    assert sizes[len(sizes) // 2] <= 12
