"""What comes out of the cache, or out of other processes, is byte for byte what a run without them says: in every format,
with sets, marks, suppressions, a baseline, severities by path and fixes."""

import io
import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from planforms import Plan, computed, gbk, markdown, page, printed, separated, text, workbook
from wordfiles import p, word

from plancheck.check import steps
from plancheck.cli.main import plancheck

pytestmark = pytest.mark.requires("python:openpyxl", "python:pypdfium2")

TABLE = (("县区", "合计", "上半年", "下半年"), ("甲县", "100", "50", "40"), ("乙县", "90", "40", "50"))
PLAN: Plan = (
    "浙江省2020年数字经济工作要点",
    "一、主要目标",
    "全年建成5G基站5万个，完成投资约5000万元左右。",
    "二、重点任务",
    "（一）加快推进推进网络建设。力争到年底建成5G基站6万个。（责任单位：市通信管理局、市经信局）",
    "（二）培育市场主体。全年新增高新技术企业300家，落实《关于分类帮扶制 造业企业的通知》（国发(2019)23号）。",
    TABLE,
)
MARKED = "<!-- plancheck: ignore NUM001 两处口径不同 -->\n"
COMMENTED = word(
    p("一、主要目标"), p("全年建成5G基站5万个，完成投资约5000万元左右。"), p("二、重点任务"),
    p("力争到年底建成5G基站", '<w:commentRangeStart w:id="5"/>', "7万", '<w:commentRangeEnd w:id="5"/>',
      '<w:r><w:commentReference w:id="5"/></w:r>', "个。"),
    comments=f'<w:comment w:id="5" w:author="王五">{p("plancheck: ignore NUM001 目标和力争数不同")}</w:comment>',
)  # fmt: skip
CONFIG = """
severities = { NUM012 = "info", TRM = "error" }
baseline = "baseline.json"

[[path]]
files = "draft.md"
ignore = "FMT"

[[path]]
files = "*.html"
severities = { NUM001 = "warning" }

[[facts]]
files = "*"
year = 2020
region = "浙江省"

[[set]]
files = ["draft.txt", "old.txt", "word.docx"]

[[set]]
files = ["*.txt", "*.pdf"]

[[suppress]]
rule = "TRM003"
files = "old.txt"
reason = "原文如此"

[[suppress]]
rule = "NUM009"
reason = "没有用到"
"""
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "html", "markdown", "csv", "xlsx")
SEEN: Mapping[str, tuple[str, ...]] = {
    "none": ("--no-cache", "--jobs", "1"), "cold": ("--jobs", "1"), "warm": ("--jobs", "1"), "side by side": ("--no-cache", "--jobs", "3"),
}  # fmt: skip


@pytest.fixture
def drafts(tmp_path: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PLANCHECK_NO_CACHE")
    monkeypatch.setenv("PLANCHECK_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "drafts"
    folder.mkdir()
    for plan in ("huzhou-2017-industry.txt", "yuntai-2024-made.txt"):  # tables, tasks, units and references are in them
        shutil.copy(corpus / plan, folder)
    made = {
        "draft.txt": text(PLAN), "old.txt": gbk(PLAN).replace("6万".encode("gbk"), "7万".encode("gbk")),
        "draft.md": MARKED.encode() + markdown(PLAN), "page.html": page(PLAN), "word.docx": computed(PLAN), "plain.docx": COMMENTED,
        "draft.pdf": printed(PLAN), "table.xlsx": workbook(TABLE), "table.csv": separated(TABLE), "broken.txt": b"a\0b",
    }  # fmt: skip
    for name, data in made.items():
        (folder / name).write_bytes(data)
    (folder / "plancheck.toml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(folder)
    run("lint", "--no-cache", "--write-baseline", "--select", "NUM001", "word.docx")
    return folder


def run(*arguments: str) -> str:
    result = CliRunner().invoke(plancheck, arguments, standalone_mode=False)
    assert result.exception is None, result.output
    return f"{result.return_value}\n{result.output}"


def everything(target: Path, *more: str) -> dict[str, bytes]:
    """All reports of the folder, and its fixes."""
    target.mkdir()
    outputs = [part for name in FORMATS for part in ("--format", name, "--output", str(target / name))]
    said = run("lint", "--explain", "--statistics", *outputs, *more, ".").replace(str(target), "")
    said += run("lint", "--diff", "--unsafe-fixes", *more, ".") + run("lint", "--together", "--lang", "en", *more, ".")
    run("lint", "--format", "word", "--output", str(target / "word"), *more, "word.docx")
    written = {path.name: path.read_bytes() for path in target.iterdir()}
    return {**written, "screen": said.encode(), "xlsx": sheets(written["xlsx"])}


def sheets(book: bytes) -> bytes:
    """A workbook without the time at which it was written."""
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        return b"".join(package.read(name) for name in package.namelist() if "core.xml" not in name)


def test_every_report_is_the_same(drafts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, cold, warm, beside = (everything(tmp_path / name, *options) for name, options in SEEN.items())
    assert set(plain) == {*FORMATS, "screen", "word"}
    for name, data in plain.items():
        assert [name for other in (cold, warm, beside) if other[name] != data] == []
    summary = json.loads(plain["json"])["summary"]
    assert min(summary.values()) >= 1, summary
    for mark in ("SUP001", "NUM001", "另一文件", "+全年建成5G基站5万个，完成投资约5000万元。"):
        assert mark.encode() in b"".join(plain.values())

    def nothing(*_: object) -> None:
        raise AssertionError("read although it is in the cache")

    monkeypatch.setattr(steps, "extract", nothing)
    assert run("lint", "--together", "--lang", "en", "--jobs", "1", ".").encode() in warm["screen"]
