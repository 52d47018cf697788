"""The example of an office's own rules: built, put on the path, and used without a word of configuration."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from plancheck.check.api import load_rules
from plancheck.check.installed import installed
from plancheck.check.selftest import examined
from plancheck.language.format import formatted

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "examples" / "office-rules"
FOLDER = PACKAGE / "office_rules"
PLAN = "一、任务\n1.放养鱼苗12万尾。\n责任单位：市大数据局\n2.到年底放养鱼苗15万尾。\n责任单位：市数管局、市商务局\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like site-packages, with the example installed."""
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PACKAGE))
    subprocess.run(command, check=True, capture_output=True)
    zipfile.ZipFile(next(folder.glob("*.whl"))).extractall(folder)
    return folder


def lint(folder: Path, *options: str, path: str = "") -> set[tuple[str, str, str]]:
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), path))}
    command = (sys.executable, "-m", "plancheck", "lint", "a.txt", "--format", "json", "--fail-on", "never", *options)
    run = subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment)
    return {(one["rule"], one["severity"], one["text"]) for one in json.loads(run.stdout)["diagnostics"]}


def test_its_examples_hold_and_speak_for_every_case() -> None:
    rules = load_rules(FOLDER)
    ids = tuple(rule.id for rule in rules.rules if "本办" in rule.tags)
    assert ids == ("OFF001", "OFF002", "RES007")
    assert examined(rules, rules.vocabulary, ids) == ((), ())


def test_it_is_laid_out_as_we_say() -> None:
    text = (FOLDER / "office.rules").read_text(encoding="utf-8")
    assert formatted(text) == text


def test_installed_it_is_found_without_being_imported(site: Path) -> None:
    assert installed([str(site)]) == (site / "office_rules",)
    assert installed([str(site / "office_rules")]) == ()
    assert "office_rules" not in sys.modules


def test_installed_it_replaces_adds_and_knows_new_words(site: Path, tmp_path: Path) -> None:
    before, after = lint(tmp_path), lint(tmp_path, path=str(site))
    assert ("RES007", "info", "一、任务") in before
    assert ("RES007", "warning", "市商务局") in after
    assert ("RES004", "warning", "市数管局") in after - before
    assert ("NUM001", "error", "到年底放养鱼苗15万尾") in after - before
    assert lint(tmp_path, "--rules", str(FOLDER)) == after
    (tmp_path / "plancheck.toml").write_text(f"rules = {json.dumps([FOLDER.as_posix()])}\n", encoding="utf-8")
    assert lint(tmp_path) == after


def test_a_package_that_is_gone_or_says_nonsense_is_passed_over(tmp_path: Path) -> None:
    for name, content in (
        ("a", b"[plancheck.rules]\nx = gone\n"),
        ("b", b"\xff[plancheck.rules]\n= \nnonsense"),
        ("c", b""),
    ):
        (tmp_path / f"{name}-1.dist-info").mkdir()
        (tmp_path / f"{name}-1.dist-info" / "entry_points.txt").write_bytes(content)
    assert installed([str(tmp_path), str(tmp_path / "nowhere")]) == ()


def test_a_folder_within_a_package_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "pack" / "deep" / "rules").mkdir(parents=True)
    (tmp_path / "pack" / "__init__.py").write_text("raise SystemExit", encoding="utf-8")
    (tmp_path / "pack-1.dist-info").mkdir()
    (tmp_path / "pack-1.dist-info" / "entry_points.txt").write_text(
        "[console_scripts]\nx = y:z\n[plancheck.rules]\npack = pack:deep/rules\n", encoding="utf-8"
    )
    assert installed([str(tmp_path)]) == (tmp_path / "pack" / "deep" / "rules",)
