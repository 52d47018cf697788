"""The wheel: built here, installed into an environment of its own, used from another folder."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT), folder=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command; dependencies come from the package index."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    tools = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = (str(tools / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(*pip, str(wheel), folder=folder)
    return tools / "plancheck"


def test_the_wheel_carries_rules_words_and_their_cache(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"plancheck/reporters/html/script/main.js", "plancheck/reporters/html/style/page.css"} <= names
    vendor = "plancheck/graph/page/vendor/cytoscape"
    assert {
        "plancheck/graph/building/build.py",
        "plancheck/page/style/base.css",
        f"{vendor}.min.js",
        f"{vendor}.LICENSE",
    } <= names
    rules = [
        path.relative_to(ROOT).as_posix() for path in (ROOT / "rules").rglob("*") if path.suffix in (".rules", ".txt")
    ]
    assert {f"plancheck/{name}" for name in rules} <= names
    assert "plancheck/rules/compiled.jsonl" in names
    assert not [name for name in names if name.startswith(("tests/", "bench/", "corpus/"))]


def test_the_installed_program_finds_what_the_checkout_finds(program: Path, tmp_path: Path) -> None:
    plan = ROOT / "corpus" / "yuntai-2024-made.txt"
    options = ("lint", "--format", "json", "--fail-on", "never", str(plan))
    here = json.loads(_run(sys.executable, "-m", "plancheck", *options, folder=tmp_path))
    there = json.loads(_run(str(program), *options, folder=tmp_path))
    assert there["diagnostics"] == here["diagnostics"] != []
    assert there["tool"] == here["tool"]


def test_the_installed_program_uses_the_compiled_rules(program: Path, tmp_path: Path) -> None:
    """Parsing rules needs pyparsing; a run that never imports it has used the cache."""
    code = (
        "import sys; sys.argv[1:] = sys.argv[1:]\n"
        "from plancheck.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('pyparsing' in sys.modules, file=sys.stderr)"
    )
    plan = str(ROOT / "corpus" / "yuntai-2024-made.txt")
    python = str(program.parent / "python")
    run = subprocess.run(
        [python, "-c", code, "lint", plan], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
    )
    assert run.stderr.strip().endswith("False"), run.stderr


def _run(*command: str, folder: Path) -> str:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr + run.stdout
    return run.stdout
