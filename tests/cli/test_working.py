"""`--watch`, the progress bar, `plancheck cache`."""

import io
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from plancheck.cli import watch, working
from plancheck.cli.main import plancheck


class Terminal(io.StringIO):
    encoding = "cp936"

    def isatty(self) -> bool:
        return True


def test_a_bar_shows_after_a_second_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter((0.0, 0.5, 1.5, 1.5, 1.55, 3.0, 3.0))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    screen = Terminal()
    with working.progress(40, screen) as tick:
        tick(1)
        assert screen.getvalue() == ""
        tick(20)
        tick(21)
        tick(40)
    states = screen.getvalue().split("\r")
    assert [state.strip() for state in states] == ["", f"[{'#' * 15}{'-' * 15}] 20/40", f"[{'#' * 30}] 40/40", "", ""]
    assert len(states[-2]) == len(states[-3])
    assert screen.getvalue().encode("cp936")


def test_no_bar_where_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    with working.progress(4, stream) as tick:
        monkeypatch.setattr(time, "monotonic", lambda: 1e9)
        tick(2)
    assert stream.getvalue() == ""


def test_watch_runs_again_after_a_save(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("一", encoding="utf-8")
    runs: list[str] = []
    sleeps: list[float] = []

    def sleep(seconds: float) -> None:
        sleeps.append(seconds)
        if len(sleeps) == 4:
            draft.write_text("一二", encoding="utf-8")
        if len(sleeps) > 9:
            raise KeyboardInterrupt

    def run() -> int:
        runs.append(draft.read_text(encoding="utf-8"))
        if len(runs) == 2:
            raise click.ClickException("规则有误")
        return 1

    assert watch.watch(run, lambda: watch.Watched([str(tmp_path)]), "zh", sleep) == 2
    assert runs == ["一", "一二"]


def test_watch_waits_until_a_file_is_whole(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("一", encoding="utf-8")
    runs: list[str] = []
    steps = iter(["一二", "一二三", None, None, None, None])

    def sleep(seconds: float) -> None:
        if seconds < 0.5 and (text := next(steps)):
            draft.write_text(text, encoding="utf-8")
        elif seconds >= 0.5:
            raise KeyboardInterrupt

    watched = watch.Watched([str(draft)])
    watch.watch(lambda: runs.append(draft.read_text(encoding="utf-8")) or 0, lambda: watched, "zh", sleep)
    assert runs == ["一二三"]


def test_watch_does_not_wake_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    page, runs, looks = tmp_path / "page.html", [0], [0]

    def sleep(seconds: float) -> None:
        looks[0] += 1
        if looks[0] > 9:
            raise KeyboardInterrupt

    def run() -> int:
        runs[0] += 1
        page.write_text("x" * runs[0], encoding="utf-8")
        return 0

    watched = watch.Watched([str(tmp_path)], written=[str(page)])
    assert watch.watch(run, lambda: watched, "zh", sleep) == 0
    assert runs == [1]


def test_the_cache_can_be_found_and_cleared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANCHECK_NO_CACHE")
    monkeypatch.setenv("PLANCHECK_CACHE", str(tmp_path / "c"))
    draft = tmp_path / "a.txt"
    draft.write_text("建成5G基站5万个。\n", encoding="utf-8")

    def run(*arguments: str) -> str:
        return CliRunner().invoke(plancheck, arguments).output

    assert run("cache", "dir").strip() == str(tmp_path / "c" / "documents")
    run("lint", "--no-cache", str(draft))
    assert "已清除0项" in run("cache", "clear")
    first = run("lint", str(draft))
    assert run("lint", str(draft)) == first
    assert "已清除1项" in run("cache", "clear")


@pytest.mark.parametrize("wrong", ["-1", "x", "1000", "二"])
def test_jobs_is_a_number_or_auto(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一、好\n", encoding="utf-8")
    assert CliRunner().invoke(plancheck, ["lint", "--jobs", wrong, str(tmp_path)]).exit_code == 2
    assert CliRunner().invoke(plancheck, ["lint", "--jobs", "auto", str(tmp_path)]).exit_code == 0
