"""The examples for CI: their files are well formed, their shell steps run, the hook runs through pre-commit."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from conftest import ROOT, requires

from plancheck.reporters import BINARY_FORMATS, FORMATS
from plancheck.source import media

BAD = "一、主要目标\n建成5G基站5万个。\n二、工作举措\n到年底建成5G基站6万个。\n"
TOOLS = Path(sys.executable).parent


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def shell(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """As runners start bash: any failure ends the step."""
    path = f"{TOOLS}{os.pathsep}{os.environ['PATH']}"
    known = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **environment}
    command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, encoding="utf-8")


class Job:
    """The action's step that checks, in a folder with a draft."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.temporary = folder / "repo", folder / "temp"
        self.folder.mkdir()
        self.temporary.mkdir()
        (self.folder / "稿 一.txt").write_text(BAD, encoding="utf-8")

    def __call__(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        action = load("ci/github/action.yml")
        (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "lint")
        given = {name: inputs.get(name.replace("-", "_"), one["default"]) for name, one in action["inputs"].items()}
        environment = {
            key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
            for key, value in step["env"].items()
        }
        files = {name: str(self.temporary / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        return shell(step["run"], self.folder, RUNNER_TEMP=str(self.temporary), **files, **environment)

    def wrote(self, name: str) -> str:
        return (self.temporary / name).read_text(encoding="utf-8")


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path)


@requires("bash")
def test_the_action_annotates_summarises_and_fails(job: Job) -> None:
    run = job()
    assert run.returncode == 1, run.stderr
    assert all(line.startswith("::") for line in run.stdout.splitlines())
    assert "::error file=稿 一.txt,line=4" in run.stdout
    assert job.wrote("GITHUB_OUTPUT") == "exit-code=1\n"
    assert "## `稿 一.txt`" in job.wrote("GITHUB_STEP_SUMMARY")


@requires("bash")
def test_the_action_takes_paths_options_and_a_sarif_file(job: Job) -> None:
    run = job(paths="稿 一.txt\n没有 的.txt\n", fail_on="never", options="--select=NUM\n--lang=en\n", sarif="out.sarif")
    assert run.returncode == 2
    assert "cannot be read" in run.stdout
    rules = json.loads((job.folder / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"][:3] for rule in rules} == {"NUM"}
    assert job(fail_on="never").returncode == 0


@requires("bash")
def test_inputs_of_the_action_are_never_code(job: Job) -> None:
    run = job(paths="$(touch owned)\n`touch owned`\n; touch owned\n--fail-on=never")
    assert run.returncode == 2
    assert sorted(path.name for path in job.folder.iterdir()) == ["稿 一.txt"]
    assert "${{" not in "".join(step["run"] for step in load("ci/github/action.yml")["runs"]["steps"])


@requires("bash")
def test_the_action_installs_from_its_own_checkout(tmp_path: Path) -> None:
    """pip is replaced by one that says what it was asked for."""
    step = load("ci/github/action.yml")["runs"]["steps"][0]
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "python3").write_text(
        '#!/bin/bash\nmkdir -p "$3/bin"\nprintf \'#!/bin/bash\\necho "$@"\\n\' > "$3/bin/python"\nchmod +x "$3/bin/python"\n'
    )
    (fake / "python3").chmod(0o755)
    path = f"{fake}{os.pathsep}{os.environ['PATH']}"
    source = step["env"]["PLANCHECK_SOURCE"].replace("${{ github.action_path }}", str(ROOT / "ci" / "github"))
    run = shell(
        step["run"], tmp_path, PATH=path, PLANCHECK_SOURCE=source, RUNNER_TEMP=str(tmp_path),
        GITHUB_PATH=str(tmp_path / "path"),
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stdout.split()[-1] == f"{source}[all]"
    assert (Path(source) / "pyproject.toml").is_file()
    assert (tmp_path / "path").read_text(encoding="utf-8") == f"{tmp_path}/plancheck/bin\n"


@requires("bash")
def test_the_gitlab_job_leaves_its_reports_and_fails(tmp_path: Path) -> None:
    (job,) = load("ci/gitlab-ci.yml").values()
    (tmp_path / "稿.txt").write_text(BAD, encoding="utf-8")
    run = shell("\n".join(job["script"]), tmp_path, **job["variables"])
    assert run.returncode == 1, run.stderr
    assert "NUM001" in run.stdout
    reports = job["artifacts"]["reports"]
    assert (
        json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))[0]["location"]["path"] == "稿.txt"
    )
    assert ElementTree.parse(tmp_path / reports["junit"]).getroot().get("failures") != "0"
    assert all((tmp_path / path).is_file() for path in job["artifacts"]["paths"])
    assert (
        shell("\n".join(job["script"]), tmp_path, **{**job["variables"], "PLANCHECK_FAIL_ON": "never"}).returncode == 0
    )


@requires("bash")
@pytest.mark.parametrize(
    ("source", "code"), [("", 1), ("plancheck[all] @ git+https://gitlab.example/OWNER/plancheck.git", 0)]
)
def test_the_gitlab_job_installs_what_it_was_told_and_nothing_else(tmp_path: Path, source: str, code: int) -> None:
    """pip is replaced by one that says what it was asked for."""
    (job,) = load("ci/gitlab-ci.yml").values()
    assert job["variables"]["PLANCHECK_SOURCE"] == ""
    (tmp_path / "python3").write_text('#!/bin/bash\necho "$@"\n', encoding="utf-8")
    (tmp_path / "python3").chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    run = shell("\n".join(job["before_script"]), tmp_path, PATH=path, PLANCHECK_SOURCE=source)
    assert run.returncode == code
    assert run.stdout.strip().endswith(source)
    assert ("PLANCHECK_SOURCE says what pip installs" in run.stderr) == bool(code)


@pytest.mark.parametrize("page", ["ci.md", "ci.en.md"])
def test_what_is_to_be_replaced_is_told_in_one_place(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    told = re.findall(r"^\| `([^`]+)`", text.split("\n## ")[4], re.M)
    assert told[:3] == ["OWNER/plancheck", "main", "PLANCHECK_SOURCE"]
    examples = text.split("\n## ", 5)[5] + (ROOT / "ci" / "gitlab-ci.yml").read_text(encoding="utf-8")
    assert [one for one in told if one not in examples] == []
    assert examples.count("OWNER") == examples.count("OWNER/plancheck") > 0


def test_every_hook_takes_what_a_folder_walk_takes() -> None:
    for hook in load(".pre-commit-hooks.yaml"):
        files, exclude = re.compile(hook["files"]), re.compile(hook["exclude"])
        for ending in (*media._BY_NAME, *media._BINARY_NAMES):
            assert files.search(f"稿件/一{ending}")
            assert not exclude.search(f"稿件/一{ending}")
        for name in (
            "README.md",
            "a/readme.txt",
            "稿.批注2.docx",
            "稿.清单.xlsx",
            "稿.报告.html",
            "a/~$稿.docx",
            "a/.x.txt",
        ):
            assert exclude.search(name), name


@requires("git")
@pytest.mark.parametrize(("text", "code"), [(BAD, 1), (BAD.replace("6万", "5万"), 0)])
def test_the_hook_runs_through_pre_commit(tmp_path: Path, text: str, code: int) -> None:
    """The hooks as published, but with the program installed here: nothing is fetched."""
    local = [
        {**hook, "language": "system", "entry": hook["entry"].replace("plancheck", f"{sys.executable} -m plancheck", 1)}
        for hook in load(".pre-commit-hooks.yaml")
    ]
    config = {"repos": [{"repo": "local", "hooks": local}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    (tmp_path / "稿 一.txt").write_text(text, encoding="utf-8")
    (tmp_path / "README.md").write_text(BAD, encoding="utf-8")
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(ROOT)}
    for command in (["git", "init", "-q"], ["git", "add", "-A"]):
        subprocess.run(command, cwd=tmp_path, check=True, env=environment)
    run = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert run.returncode == code, run.stdout + run.stderr
    assert ("稿 一.txt:4" in run.stdout) == bool(code)
    assert "README.md:" not in run.stdout


@requires("bash", "git")
@pytest.mark.parametrize("page", ["ci.md", "ci.en.md"])
def test_the_first_steps_of_the_page_do_what_it_says(page: str, tmp_path: Path) -> None:
    (steps,) = re.findall(r"```\n(mkdir .*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.S)
    run = shell(f"set +e\n{steps}", tmp_path)
    assert run.stdout.splitlines()[-1] == "1"
    assert "错误 NUM001" in run.stdout
    (folder,) = tmp_path.iterdir()
    draft, report, log = sorted(folder.iterdir(), key=lambda path: ".txt .md .sarif".index(path.suffix))
    assert draft.suffix == ".txt"
    assert report.read_text(encoding="utf-8").startswith("# ")
    assert json.loads(log.read_text(encoding="utf-8"))["version"] == "2.1.0"
    (later,) = re.findall(r"```\n(git init .*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.S)
    names = {f"GIT_{who}_{what}": "t" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    run = shell(f"set +e\n{later}", folder, **names)
    assert run.stdout.splitlines()[-1] == "1", run.stderr
    assert "充电桩" in run.stdout
    assert "5G" not in run.stdout
    assert ("1处已列入基线" if page == "ci.md" else "1 in the baseline") in run.stdout


@pytest.mark.parametrize("page", ["ci.md", "ci.en.md"])
def test_the_yaml_of_the_page_is_well_formed_and_names_what_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.S)]
    assert len(blocks) == 4
    hooks = {hook["id"] for hook in load(".pre-commit-hooks.yaml")}
    assert {hook["id"] for hook in blocks[0]["repos"][0]["hooks"]} <= hooks
    used = blocks[1]["jobs"]["plans"]["steps"][-1]
    assert set(used["with"]) <= set(load("ci/github/action.yml")["inputs"])
    assert set(blocks[3]["plancheck"]["variables"]) <= set(load("ci/gitlab-ci.yml")["plancheck"]["variables"])
    shown = [form for form in (*FORMATS, *BINARY_FORMATS, "word") if f"| `{form}` |" not in text]
    assert shown == []
