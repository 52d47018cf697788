"""`lint --diff` and `--fix`: what may be changed is, and nothing else."""

import codecs
import io
import os
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from wordfiles import WORD, p, r, word

from plancheck.cli.main import plancheck
from plancheck.readers import read_here
from plancheck.source.source import Source

BEFORE = "一、主要目标\r\n全年完成投资约5000万元左右。\r\n落实《关于分类帮扶制 造业企业的通知》（国发(2019)23号）。\r\n推进推进网络建设。\r\n"
AFTER = BEFORE.replace("左右", "").replace("制 造", "制造").replace("(2019)", "〔2019〕")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(plancheck, ["lint", *map(str, arguments)], standalone_mode=False)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (b"", "gb18030")],
)
@pytest.mark.parametrize("name", ["稿 件.txt", "plan.md"])
def test_every_other_byte_stays(tmp_path: Path, name: str, bom: bytes, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes(bom + BEFORE.encode(encoding))
    path.chmod(0o640)
    result = run("--fix", path)
    assert path.read_bytes() == bom + AFTER.encode(encoding)
    assert "已修改3处（1份文件）" in result.output
    assert "约5000万元左右" not in result.stdout
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    run("--fix", path)
    once = path.read_bytes()
    assert "已修改0处" in run("--fix", path).output
    assert path.read_bytes() == once


def test_the_diff_shows_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8", newline="")
    plain, unsafe = run("--diff", path), run("--diff", "--unsafe-fixes", path)
    assert "-全年完成投资约5000万元左右。\n" in plain.stdout
    assert "+全年完成投资约5000万元。\n" in plain.stdout
    assert "+推进网络建设。" not in plain.stdout
    assert "+推进网络建设。" in unsafe.stdout
    assert "检查1份文件" not in plain.stdout
    assert plain.return_value == run(path).return_value
    assert path.read_bytes() == BEFORE.encode()


def test_a_page_keeps_its_markup(tmp_path: Path) -> None:
    page = "<html><body><h1>工作要点</h1><p class=x>全年&nbsp;完成投资约5000万元左右&amp;其他。</p><p>约<b>60</b>家左右</p></body></html>\n"
    path = tmp_path / "a.html"
    path.write_text(page, encoding="utf-8")
    run("--fix", path)
    assert path.read_text(encoding="utf-8") == page.replace("万元左右", "万元")


def test_never_a_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "根据国办发〔2019〕第006号文件要求，开展工作。建成5G基站5万个。力争建成5G基站6万个。\n"
    path.write_text(text, encoding="utf-8")
    run("--fix", path)
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("more", [["--fix", "--diff"], ["--unsafe-fixes"], ["--fix", "--unsafe-fixes"], ["--fix", "-"]])
def test_options_that_do_not_go_together(more: list[str], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    result = CliRunner().invoke(plancheck, ["lint", str(path), *more])
    assert result.exit_code == 2
    assert path.read_bytes().decode() == BEFORE.replace("\n", os.linesep)


class TestWord:
    def test_only_the_characters_change(self, tmp_path: Path) -> None:
        path = tmp_path / "稿件.docx"
        odd = f'<w:p><w:r><w:t xml:space="preserve" >A&amp;B &#x4E00;《关于帮扶制</w:t></w:r>{r(" 造业企业的通知》", "<w:b/>")}</w:p>'
        data = word(p("一、主要目标"), p("全年完成投资约", r("5000万", "<w:i/>"), r("元左"), r("右。")), odd)
        path.write_bytes(data)
        result = run("--fix", path)
        assert "已修改2处" in result.output
        old, new = parts(data), parts(path.read_bytes())
        assert list(old) == list(new)
        assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
        expected = old["word/document.xml"].decode()
        for before, after in (("元左", "元"), (">右。", ">。"), ("> 造业", ">造业")):
            assert before in expected
            expected = expected.replace(before, after)
        assert new["word/document.xml"].decode() == expected

    def test_tracked_text_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.docx"
        tracked = f'<w:ins w:id="1" w:author="x">{r("左右")}</w:ins>'
        data = word(p("一、主要目标"), p("全年完成投资约5000万元", tracked, "。"), p("新增小微企业园约60个左右。"))
        path.write_bytes(data)
        assert "已修改1处" in run("--fix", path).output
        assert read_here(Source.open(path)).text == "一、主要目标\n全年完成投资约5000万元左右。\n新增小微企业园约60个。"
        assert WORD in parts(path.read_bytes())["word/document.xml"].decode()


def test_a_file_changed_meanwhile_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plancheck.cli import fixing

    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    apply = fixing.apply_fixes
    monkeypatch.setattr(
        fixing, "apply_fixes", lambda *args: (path.write_text("人改过了\n", encoding="utf-8"), apply(*args))[1]
    )
    result = run("--fix", path)
    assert path.read_text(encoding="utf-8") == "人改过了\n"
    assert "在检查之后有改动" in result.output
