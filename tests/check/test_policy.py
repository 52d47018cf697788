from pathlib import Path

from samples import PLAN, diagnostic

from plancheck.check.policy import ForPaths, Policy
from plancheck.check.settings import Settings
from plancheck.facts.given import Given
from plancheck.source.globs import Globs


def globs(folder: Path, *patterns: str) -> Globs:
    return Globs(str(folder), patterns)


def test_later_facts_count_more_and_the_command_line_most(tmp_path: Path) -> None:
    policy = Policy(
        by_path=(
            ForPaths(globs(tmp_path, "*.md"), given=Given(year=2019, region="浙江省")),
            ForPaths(globs(tmp_path, "x/**"), given=Given(year=2020, issuer="甲")),
        )
    )
    settings = Settings(given=Given(issuer="乙"), policy=policy)
    assert settings.at(str(tmp_path / "x/a.md")).given == Given(year=2020, region="浙江省", issuer="乙")
    assert settings.at(str(tmp_path / "a.md")).given == Given(year=2019, region="浙江省", issuer="乙")
    assert settings.at(str(tmp_path / "a.txt")).given == Given(issuer="乙")


def test_the_longest_prefix_gives_the_severity(tmp_path: Path) -> None:
    policy = Policy(severities=(("N", "info"), ("NUM001", "error"), ("NUM", "warning")))
    assert policy.judged(diagnostic(PLAN, "增长15%", severity="warning")).severity == "error"
    assert policy.judged(diagnostic(PLAN, "增长15%", rule="NUM002")).severity == "warning"
    assert policy.judged(diagnostic(PLAN, "增长15%", rule="TAB001", severity="info")).severity == "info"


def test_what_is_not_sure_never_becomes_an_error() -> None:
    policy = Policy(severities=(("NUM", "error"),))
    assert policy.judged(diagnostic(PLAN, "增长15%", severity="info", confidence=0.8)).severity == "warning"


def test_a_set_needs_two_documents(tmp_path: Path) -> None:
    policy = Policy(sets=(globs(tmp_path, "x/**"), globs(tmp_path, "y/**")))
    paths = [str(tmp_path / name) for name in ("x/a.md", "y/b.md", "x/c.md", "d.md")]
    assert policy.groups(paths) == [[0, 2]]
    assert [policy.apart(path) for path in paths] == [False, False, False, True]
