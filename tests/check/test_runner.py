"""The cache and processes side by side: faster, and nothing else."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from wordfiles import p, word

from plancheck.check import remote, runner
from plancheck.check.api import lint
from plancheck.check.cache import Cache
from plancheck.check.policy import ForPaths, Policy
from plancheck.check.settings import Settings
from plancheck.diagnostics.codec import REPORTS
from plancheck.diagnostics.report import Report
from plancheck.facts.given import Given
from plancheck.source.globs import Globs

PLAN = "一、主要目标\n全年建成5G基站{0}万个。\n二、工作举措\n力争到年底建成5G基站6万个。加快推进推进网络建设。\n"
KEPT = Settings(cache=True)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PLANCHECK_NO_CACHE")
    monkeypatch.setenv("PLANCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "documents"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "计 划"
    folder.mkdir()
    for number in range(3, 6):
        (folder / f"{number}.txt").write_text(PLAN.format(number), encoding="utf-8")
    (folder / "6.docx").write_bytes(word(*map(p, PLAN.format(5).splitlines())))
    (folder / "7.html").write_text(f"<html><body><p>{PLAN.format(4)}</p></body></html>", encoding="utf-8")
    (folder / "8.txt").write_bytes(b"a\0b")
    return folder


def entries(cache: Path) -> list[Path]:
    return sorted(cache.glob("*"))


def counting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are really read."""
    from plancheck.check import steps

    seen: list[str] = []
    real = steps.read
    monkeypatch.setattr(steps, "read", lambda source, limits: (seen.append(source.path), real(source, limits))[1])
    return seen


def same(one: Report, other: Report) -> bool:
    """Errors are objects of their own."""
    plain = [
        report._replace(documents=tuple(part._replace(error=None) for part in report.documents))
        for report in (one, other)
    ]
    reasons = [[str(error) for error in report.errors] for report in (one, other)]
    return plain[0] == plain[1] and reasons[0] == reasons[1]


@pytest.mark.parametrize("together", [False, True])
def test_a_second_run_reads_nothing_and_says_the_same(
    plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, together: bool
) -> None:
    given = Given(year=2020, region="浙江省")
    plain = lint(plans, settings=Settings(together=together, given=given))
    settings = Settings(cache=True, together=together, given=given)
    first = lint(plans, settings=settings)
    seen = counting(monkeypatch)
    second = lint(plans, settings=settings)
    assert [Path(path).name for path in seen] == ["8.txt"]  # unreadable today, perhaps not tomorrow
    assert plain.diagnostics
    assert same(plain, first)
    assert same(plain, second)
    assert plain.sets == second.sets == int(together)


def test_a_changed_document_of_a_set_is_compared_anew_and_alone_read(
    plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(cache=True, together=True, given=Given(year=2020, region="浙江省"))
    lint(plans, settings=settings)
    (plans / "3.txt").write_text(PLAN.format(9), encoding="utf-8")
    plain = lint(plans, settings=settings._replace(cache=False))
    seen = counting(monkeypatch)
    assert same(lint(plans, settings=settings), plain)
    assert [Path(path).name for path in seen] == ["3.txt", "8.txt"]


def test_documents_first_seen_alone_are_read_once_more_to_be_compared(
    plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = Settings(cache=True, given=Given(year=2020, region="浙江省"))
    lint(plans, settings=alone)
    settings = alone._replace(together=True)
    seen = counting(monkeypatch)
    first = lint(plans, settings=settings)
    assert len(seen) == 6
    (plans / "8.txt").write_text(PLAN.format(9), encoding="utf-8")
    plain = lint(plans, settings=settings._replace(cache=False))
    seen.clear()
    assert same(lint(plans, settings=settings), plain)
    assert [Path(path).name for path in seen] == ["8.txt"]
    assert first.sets == 1


@pytest.mark.parametrize(
    "other",
    [
        KEPT._replace(lang="en"), KEPT._replace(select=("NUM",)), KEPT._replace(ignore=("NUM001",)),
        KEPT._replace(given=Given(year=2019)), KEPT._replace(limits=KEPT.limits._replace(line_chars=99)),
    ],
)  # fmt: skip
def test_settings_that_matter_count(plans: Path, cache: Path, other: Settings) -> None:
    path = plans / "3.txt"
    lint(path, settings=KEPT)
    before = len(entries(cache))
    lint(path, settings=KEPT._replace(severity="info", fail_on="never"))
    assert len(entries(cache)) == before
    assert same(lint(path, settings=other), lint(path, settings=other._replace(cache=False)))
    assert len(entries(cache)) == before + 1


def test_rules_and_word_lists_count(plans: Path, cache: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    (rules / "vocabulary").mkdir(parents=True)
    settings = KEPT._replace(rules=(rules,))
    for number, file in enumerate(("vocabulary/own.txt", "own.rules"), 1):
        lint(plans / "3.txt", settings=settings)
        assert len(entries(cache)) == number
        (rules / file).write_text("# neu\n", encoding="utf-8")


@pytest.mark.parametrize("damage", [b"", b"{}", b"\0" * 200, None])
def test_a_corrupt_cache_is_no_cache(plans: Path, cache: Path, damage: bytes | None) -> None:
    first = lint(plans, settings=KEPT)
    for path in entries(cache):
        data = path.read_bytes()
        path.write_bytes(data[:-9] + data[-8:] if damage is None else damage)
    assert same(lint(plans, settings=KEPT), first)
    assert same(lint(plans, settings=KEPT), first)


def test_data_that_is_no_report_is_not_believed(plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = lint(plans / "3.txt", settings=KEPT)
    for wrong in (b"[]", b"[99,1]", b"[-1,1,2]", b"{}", b"nonsense", REPORTS.packed((1, 2, 3)), b"[" * 100_000):
        Cache(cache).put(entries(cache)[0].stem, wrong)
        assert same(lint(plans / "3.txt", settings=KEPT), first)


def test_a_cache_that_cannot_be_written_is_left_alone(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLANCHECK_NO_CACHE")
    (tmp_path / "file").write_text("kein Ordner", encoding="utf-8")
    monkeypatch.setenv("PLANCHECK_CACHE", str(tmp_path / "file"))
    assert lint(plans, settings=KEPT).diagnostics


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights that count")
def test_a_cache_that_can_only_be_read_is_read(plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lint(plans / "3.txt", settings=KEPT)
    cache.chmod(0o500)
    try:
        report = lint(plans, settings=KEPT)
    finally:
        cache.chmod(0o700)
    assert same(report, lint(plans))
    assert len(entries(cache)) == 1


def test_many_runs_at_once_do_no_harm(plans: Path, cache: Path) -> None:
    """Writers, readers and one who clears."""
    plain = lint(plans)

    def run(number: int) -> bool:
        if number % 4 == 3:
            Cache(cache).clear()
        return same(lint(plans, settings=KEPT), plain)

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(run, range(12)))
    assert not [path for path in entries(cache) if path.suffix != ".json"]


def test_a_document_may_be_moved(plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lint(plans / "3.txt", settings=KEPT)
    moved = (plans / "3.txt").rename(plans / "新.txt")
    plain = lint(moved)
    seen = counting(monkeypatch)
    assert same(lint(moved, settings=KEPT), plain)
    assert seen == []


def test_facts_stated_by_path_count_and_what_is_judged_later_does_not(
    plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def judged(*parts: ForPaths, **more: object) -> Settings:
        return KEPT._replace(policy=Policy(by_path=parts, **more))  # type: ignore[arg-type]

    everywhere = Globs(str(plans), ("*.txt",))
    lint(plans / "3.txt", settings=KEPT)
    seen = counting(monkeypatch)
    later = judged(ForPaths(everywhere, ignore=("TRM",), severities=(("NUM", "info"),)), severities=(("FMT", "error"),))
    report = lint(plans / "3.txt", settings=later)
    assert seen == []
    assert [(one.rule, one.severity) for one in report.diagnostics] == [("NUM001", "info")]
    lint(plans / "3.txt", settings=judged(ForPaths(everywhere, given=Given(year=2019))))
    assert len(seen) == 1


def test_a_full_disk_leaves_nothing_behind(plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert lint(plans, settings=KEPT).diagnostics
    assert entries(cache) == []


def test_old_entries_go(cache: Path) -> None:
    kept = Cache(cache)
    for name in ("alt", "neu"):
        kept.put(name, b"1")
    old = time.time() - 40 * 86_400
    os.utime(cache / "alt.json", (old, old))
    kept.tidy()
    assert [path.stem for path in entries(cache)] == ["neu"]
    assert kept.clear() == 1
    assert entries(cache) == []


def test_use_keeps_an_entry_young(cache: Path) -> None:
    Cache(cache).put("a", b"1")
    old = time.time() - 20 * 86_400
    os.utime(cache / "a.json", (old, old))
    assert Cache(cache).get("a") == b"1"
    assert time.time() - (cache / "a.json").stat().st_mtime < 60


@pytest.mark.parametrize("together", [False, True])
def test_two_processes_say_what_one_says(plans: Path, together: bool) -> None:
    alone = Settings(together=together, given=Given(year=2020, region="浙江省"))
    assert same(lint(plans, settings=alone), lint(plans, settings=alone._replace(jobs=2)))


def test_processes_fill_the_cache_that_one_reads(plans: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = lint(plans, settings=KEPT._replace(jobs=3))
    seen = counting(monkeypatch)
    assert same(lint(plans, settings=KEPT), first)
    assert len(seen) == 1


def test_a_worker_that_dies_costs_its_file_alone(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plans / "4.txt").write_text("STIRB\n", encoding="utf-8")
    code = (
        "import os; from plancheck.check import worker as w; real = w._answer; "
        "w._answer = lambda source, *rest: os._exit(3) if b'STIRB' in source.data else real(source, *rest); w.main()"
    )
    pipe = subprocess.PIPE
    monkeypatch.setattr(
        remote, "started", lambda module: subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe)
    )
    report = lint(plans, settings=Settings(jobs=2))
    assert [(Path(error.path).name, error.code) for error in report.errors] == [("4.txt", "worker"), ("8.txt", "nul")]
    assert [Path(document.path).name for document in report.documents] == sorted(os.listdir(plans))
    assert len({finding.path for finding in report.diagnostics}) == 4


@pytest.mark.parametrize(("wanted", "files", "number"), [(1, 9, 1), (0, 1, 1), (5, 3, 3), (5, 99, 5), (5, 0, 1)])
def test_as_many_processes_as_were_asked_for(wanted: int, files: int, number: int) -> None:
    assert runner.jobs(wanted, files, 0, 0.0) == number
    assert runner.jobs(0, 10_000, 0, 0.0) == runner.cores()


@pytest.mark.parametrize(
    ("done", "spent", "number"),
    [(0, 0.1, 1), (12, 0.4, 1), (12, 0.6, 4), (199, 9.0, 1), (197, 0.6, 1), (197, 100.0, 3), (2, 6.0, 4)],
)
def test_else_as_many_as_the_rest_is_worth(
    done: int, spent: float, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "cores", lambda: 4)
    assert runner.jobs(None, 200, done, spent) == number


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_everything(plans: Path, jobs: str) -> None:
    for number in range(200):
        shutil.copy(plans / "6.docx", plans / f"{number:03}.docx")
    arguments = ["lint", "--jobs", jobs, "--no-cache", "--format", "json", "--output", "report.json", "."]
    run = subprocess.Popen(
        [sys.executable, "-m", "plancheck", *arguments], cwd=plans, start_new_session=True, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(runner.__file__).parents[2])},
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not children(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    below = children(run.pid)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does
    _, errors = run.communicate(timeout=30)
    assert run.returncode == 130
    assert b"Traceback" not in errors
    assert [name for name in os.listdir(plans) if "report" in name] == []
    while any(map(alive, below)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert below
    assert not any(map(alive, below))


def children(process: int) -> list[int]:
    """Those of all its threads, and theirs."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, task.read_text().split())
    return [*found, *(below for child in found for below in children(child))]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
