"""The house: which room may import which, and which third party lives where (docs/architecture.md)."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "plancheck"

FLOORS = (
    {"source"},
    {"values"},
    {"document", "facts", "page"},
    {"readers", "extract", "language", "diagnostics"},
    {"reporters", "graph"},
    {"check", "diff"},
    {"config", "review", "archive"},
    {"cli", "__init__"},
    {"__main__"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS, 1) for room in rooms}

# extract is a large room: its own rooms, by what they are about, stand on floors too.
EXTRACT_FLOORS = (
    {"parties", "unmarked"},
    {"layout", "titles"},
    {"figures"},
    {"arithmetic", "profile", "duties", "references", "enumerations", "tables", "times", "wording"},
    {"links"},
)
EXTRACT_FLOOR = {room: floor for floor, rooms in enumerate(EXTRACT_FLOORS, 1) for room in rooms}

# A place is a room or a file of it; every third-party package has its places and no other.
LIVES_IN = {
    "click": {"cli"},
    "pyparsing": {"language/syntax"},
    "tabulate": {"reporters", "cli"},
    "wcwidth": {"reporters", "cli"},
    "re2": {"facts/pattern"},
    "networkx": {"graph"},
    "lxml": {"readers", "reporters/word"},
    "docx": {"readers/docx", "reporters/word"},
    "openpyxl": {"readers/xlsx", "reporters", "graph/export"},
    "pypdfium2": {"readers/pdf"},
    "duckdb": {"archive"},
    "pyarrow": {"archive"},
    "pyspark": {"archive"},
}
FILES = sorted(HOUSE.rglob("*.py"))


def place(path: Path) -> str:
    """`readers/docx` for plancheck/readers/docx.py and plancheck/readers/docx/…; a room's own __init__ is the room."""
    parts = path.relative_to(HOUSE).with_suffix("").parts
    return "/".join(parts[:2]) if len(parts) > 1 and parts[1] != "__init__" else parts[0]


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module a file names in an import, lazy ones too, as absolute dotted names."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def file_of(module: str) -> Path | None:
    """The file that a dotted name leads to, shortened from the right until there is one."""
    parts = module.split(".")
    while len(parts) > 1:
        base = ROOT.joinpath(*parts)
        for candidate in (base.with_suffix(".py"), base / "__init__.py"):
            if candidate.is_file():
                return candidate
        parts.pop()
    return None


def allowed(importer: str, imported: str) -> bool:
    """Whether one room may import another: itself, or one on a lower floor."""
    return importer == imported or FLOOR[importer] > FLOOR[imported]


def test_every_folder_is_placed() -> None:
    rooms = {path.relative_to(HOUSE).parts[0].removesuffix(".py") for path in FILES}
    assert rooms <= FLOOR.keys()


def strangers(path: Path) -> Iterator[str]:
    """The modules that a file may not import where it stands."""
    room = place(path).split("/")[0]
    for name in imports(path):
        package, *rest = name.split(".")
        if package == "plancheck":
            target = file_of(name)
            other = place(target).split("/")[0] if target else rest[0]
            if not allowed(room, other):
                yield name
        elif package not in sys.stdlib_module_names and not {room, place(path)} & LIVES_IN.get(package, set()):
            yield name


def test_imports_lead_down() -> None:
    wrong = {path.relative_to(HOUSE).as_posix(): list(strangers(path)) for path in FILES}
    assert {path: names for path, names in wrong.items() if names} == {}


def test_the_rooms_of_extract_lead_down_too() -> None:
    for path in sorted((HOUSE / "extract").glob("*/*.py")):
        own = path.parent.name
        named = (name.split(".")[2] for name in imports(path) if name.startswith("plancheck.extract."))
        others = {*named} - {"context", own}
        assert {room for room in others if EXTRACT_FLOOR[room] >= EXTRACT_FLOOR[own]} == set(), path


def test_no_circle_between_files() -> None:
    graph = {
        path: {target for name in imports(path) if name.startswith("plancheck.") and (target := file_of(name))} - {path}
        for path in FILES
        if path.name != "__init__.py"
    }
    TopologicalSorter(graph).prepare()  # CycleError names the circle


def test_the_language_never_knows_the_document() -> None:
    for room, stranger in (("language", "document"), ("extract", "readers"), ("readers", "facts")):
        for path in (HOUSE / room).rglob("*.py"):
            assert not [name for name in imports(path) if name.startswith(f"plancheck.{stranger}")], path
