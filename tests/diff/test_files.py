from planforms import page, typed
from versions import OLD, version

from plancheck.diagnostics.report import DocumentReport
from plancheck.diff.files import File, pair_files

LINES = OLD.splitlines()
OTHER = "云海市2025年旅游发展计划\n一、目标\n接待游客500万人次，旅游收入增长8%。\n"


def file(name: str, content: str | bytes) -> File:
    made = version(content, name)
    return File(name, made.report, made)


def pairs(old: list[File], new: list[File]) -> list[tuple[str, str, str]]:
    return [(first.name, second.name, by) for first, second, by in pair_files(old, new).both]


def test_names_come_first() -> None:
    old, new = [file("a.txt", OLD), file("b.txt", OTHER)], [file("b.txt", OLD), file("a.txt", OTHER)]
    assert sorted(pairs(old, new)) == [("a.txt", "a.txt", "name"), ("b.txt", "b.txt", "name")]


def test_a_draft_in_another_format_has_the_same_name_without_extension() -> None:
    assert pairs([file("2024/稿.docx", typed(LINES))], [file("2024/稿.html", page(LINES))]) == [
        ("2024/稿.docx", "2024/稿.html", "stem")
    ]


def test_a_renamed_file_is_known_by_content_title_or_sentences() -> None:
    changed = OLD.replace("1200", "1500")
    assert pairs([file("a.txt", OLD)], [file("定稿.txt", OLD)]) == [("a.txt", "定稿.txt", "content")]
    assert pairs([file("a.txt", OLD)], [file("定稿.txt", changed)]) == [("a.txt", "定稿.txt", "title")]
    retitled = changed.replace("云台市2024年工业发展行动计划", "工业强市三年实施方案")
    assert pairs([file("a.txt", OLD)], [file("定稿.txt", retitled)]) == [("a.txt", "定稿.txt", "content")]


def test_what_has_no_twin_came_or_went() -> None:
    found = pair_files([file("a.txt", OLD)], [file("b.txt", OTHER)])
    assert (found.both, [one.name for one in found.gone], [one.name for one in found.come]) == (
        [],
        ["a.txt"],
        ["b.txt"],
    )


def test_unreadable_files_are_paired_by_name() -> None:
    broken = File("a.txt", DocumentReport("x/a.txt", "", "", ""))
    assert pairs([broken], [file("a.txt", OLD)]) == [("a.txt", "a.txt", "name")]
