"""Rulesets: folders, cache, selection."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rulefiles import NUM001, load, rule

from plancheck.facts.vocabulary import Vocabulary
from plancheck.language import store
from plancheck.language.errors import RulesetError, SelectionError
from plancheck.language.ruleset import Ruleset, compile_rules, shipped_folder

ROOT = Path(__file__).parents[2]
TASK = 'for each t in task expect t.complete report t "有"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "a.rules").write_text(NUM001, encoding="utf-8")
    (rules / "b.rules").write_text("\ufeff" + rule(TASK).replace("\n", "\r\n"), encoding="utf-8")
    return rules


def loaded(folder: Path, cache: Path) -> Ruleset:
    return Ruleset.load([folder], Vocabulary(), cache)


def test_rules_of_a_folder_are_loaded_in_order_of_their_ids(folder: Path, tmp_path: Path) -> None:
    found = loaded(folder, tmp_path / "cache")
    assert [known.id for known in found.rules] == ["NUM001", "TST001"]
    assert found.place(found.known("TST001")) == ((folder / "b.rules").as_posix(), 1, 1)
    assert found.source(found.known("NUM001")) == NUM001.strip()


def test_a_second_load_comes_from_the_cache_without_pyparsing(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = loaded(folder, cache)
    program = (
        "import sys; from pathlib import Path; from plancheck.facts.vocabulary import Vocabulary\n"
        "from plancheck.language.ruleset import Ruleset\n"
        f"rules = Ruleset.load([Path({str(folder)!r})], Vocabulary(), Path({str(cache)!r}))\n"
        "[rules.plan(rule, 0) for rule in rules.rules]\n"
        "print('pyparsing' in sys.modules, [rule.id for rule in rules.rules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "False ['NUM001', 'TST001']"
    assert loaded(folder, cache).rules == first.rules


def test_trees_are_built_for_the_rules_that_are_chosen(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    loaded(folder, cache)
    built: list[object] = []
    unpacked = store.unpacked
    monkeypatch.setattr(store, "unpacked", lambda data: built.append(data[1]) or unpacked(data))
    chosen = loaded(folder, cache).selected(["TST"], [])
    assert not built
    assert [chosen.rules[0].id, chosen.known("TST001").id, *built] == ["TST001"] * 3


def test_a_changed_file_is_read_anew(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    loaded(folder, cache)
    (folder / "a.rules").write_text(NUM001.replace("NUM001", "NUM009"), encoding="utf-8")
    assert [known.id for known in loaded(folder, cache).rules] == ["NUM009", "TST001"]
    assert len(list(cache.iterdir())) == 2


def about(data: bytes, **changes: object) -> bytes:
    """A cache file whose first line says something else."""
    first, _, trees = data.partition(b"\n")
    return json.dumps({**json.loads(first), **changes}).encode() + b"\n" + trees


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"{",
        lambda data: b"[1, 2]",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"Rule"', b'"Nothing"'),
        lambda data: data[:-1],
        lambda data: about(data, files=[[["NUM001", True, []], ["X", True, []], ["Y", True, []]], []]),
        lambda data: about(data, files=[[[1]], []]),
        lambda data: about(data, files=[[]]),
        lambda data: about(data, files="xy"),
        lambda data: about(data, warnings=[[1]]),
        lambda data: b"[" * 100_000,
        lambda data: b"\xff\xfe",
    ],
)
def test_a_damaged_cache_is_harmless(folder: Path, tmp_path: Path, damage: object) -> None:
    cache = tmp_path / "cache"
    loaded(folder, cache)
    (file,) = cache.iterdir()
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert [known.id for known in loaded(folder, cache).rules] == ["NUM001", "TST001"]
    assert [known.id for known in loaded(folder, cache).rules] == ["NUM001", "TST001"]


def test_a_cache_that_cannot_be_written_is_harmless(folder: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    assert len(loaded(folder, blocked / "cache").rules) == 2
    assert len(loaded(folder, blocked).rules) == 2


def test_the_cache_keeps_few_files(folder: Path, tmp_path: Path) -> None:
    for number in range(20):
        (folder / "a.rules").write_text(NUM001.replace("NUM001", f"NUM{number:03}"), encoding="utf-8")
        loaded(folder, tmp_path / "cache")
    assert len(list((tmp_path / "cache").iterdir())) == 16


def test_shipped_trees_are_taken_where_they_fit(folder: Path, tmp_path: Path) -> None:
    compile_rules(folder, folder / store.SHIPPED_CACHE)
    cache = tmp_path / "cache"
    assert len(loaded(folder, cache).rules) == 2
    assert not cache.exists()
    (folder / "b.rules").unlink()
    assert len(loaded(folder, cache).rules) == 1
    assert cache.exists()


def test_the_digest_knows_names_and_texts_but_no_folder() -> None:
    texts = (store.RuleText("/x/a.rules", "a.rules", "甲"),)
    assert store.digest(texts) == store.digest((texts[0]._replace(path="/y/a.rules"),))
    assert store.digest(texts) != store.digest((texts[0]._replace(name="b.rules"),))
    assert store.digest(texts) != store.digest((texts[0]._replace(text="乙"),))


def test_errors_name_the_file(folder: Path, tmp_path: Path) -> None:
    (folder / "c.rules").write_text(rule("for each t in tusk", "TST002"), encoding="utf-8")
    with pytest.raises(RulesetError) as raised:
        loaded(folder, tmp_path / "cache")
    assert all(error.path == (folder / "c.rules").as_posix() for error in raised.value.errors)
    assert str(raised.value.errors[-1]).endswith("c.rules:6:12: 没有名为 tusk 的关系，是不是 task？")


def test_files_that_are_no_text_and_folders_that_are_not_there(folder: Path, tmp_path: Path) -> None:
    (folder / "c.rules").write_bytes("规则".encode("gb18030"))
    with pytest.raises(RulesetError) as raised:
        Ruleset.load([folder, tmp_path / "nowhere"], Vocabulary(), tmp_path / "cache")
    assert [error.message for error in raised.value.errors] == ["不是 UTF-8 文本", "没有这个规则文件夹"]


RULES = [rule(TASK, identity) for identity in ("AAA001", "AAA002", "BBB001")]
OFF = rule("default off " + TASK, "BBB002")


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), "AAA001 AAA002 BBB001"),
        (("AAA",), (), "AAA001 AAA002"),
        (("AAA001", "B"), (), "AAA001 BBB001"),
        ((), ("AAA",), "BBB001"),
        (("AAA",), ("AAA002",), "AAA001"),
        (("BBB002",), (), "BBB002"),
        ((), ("DOC001",), "AAA001 AAA002 BBB001"),
    ],
)
def test_selection_by_prefixes(select: tuple[str, ...], ignore: tuple[str, ...], expected: str) -> None:
    chosen = load(*RULES, OFF).selected(select, ignore, ("DOC001",))
    assert [known.id for known in chosen.rules] == expected.split()


def test_a_prefix_of_no_rule_is_an_error_with_a_guess() -> None:
    with pytest.raises(SelectionError, match="没有编号以 AAB001 开头的规则，是不是 AAA001"):
        load(*RULES).selected(("AAB001",), ())


def test_plans_are_made_when_they_are_asked_for_and_shared() -> None:
    rules = load(*RULES)
    chosen = rules.selected(("AAA001",), ())
    plan = chosen.plan(chosen.rules[0], 0)
    assert rules.plan(rules.known("AAA001"), 0) is plan
    assert list(rules._plans) == [("AAA001", 0)]


def test_the_shipped_folder_is_that_of_the_checkout() -> None:
    assert shipped_folder() == ROOT / "rules"


def test_a_rule_of_a_later_folder_replaces_one_of_an_earlier(tmp_path: Path) -> None:
    own = tmp_path / "own.rules"
    own.write_text((ROOT / "docs" / "language.md").read_text(encoding="utf-8").split("```")[1], encoding="utf-8")
    ruleset = Ruleset.load(
        (shipped_folder(), tmp_path), Vocabulary(shipped_folder() / "vocabulary"), tmp_path / "cache"
    )
    assert ruleset.place(ruleset.known("NUM001"))[0] == own.as_posix()
    assert ruleset.place(ruleset.known("NUM002"))[0] != own.as_posix()
    assert len({rule.id for rule in ruleset.rules}) == len(ruleset.rules)
