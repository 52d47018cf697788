"""The page in a real browser: clicks, filters, keys, search, done marks, files, paper; no error, no request."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from clicking import all_of, one, paper, press, until
from conftest import requires
from samples import PLAN, diagnostic, place, report

from plancheck.diagnostics.diagnostic import Related
from plancheck.diagnostics.report import Report
from plancheck.reporters import reporter
from plancheck.reporters.show import Show
from plancheck.source.sourcemap import SourceMap

pytestmark = requires("chromium", "chromedriver", "python:selenium")

OTHER = "\n".join(["一、主要目标", *(f"建成示范项目{n}个。" for n in range(80)), "建成5G基站7万个。"])
HOSTILE = "</script><img src=x onerror=alert(1)>𠮷建成5G基站8万个"
SIX = "力争到年底建成5G基站6万个"


def made() -> Report:
    """Three documents: a contradiction, one across documents, a doubled word, an info; hostile text."""
    one = diagnostic(PLAN, SIX, "建成5G基站5万个")
    there = place(OTHER, "建成5G基站7万个")
    related = Related("其他.txt", there, SourceMap(OTHER).locate(there), "一、主要目标", "建成5G基站7万个")
    across = diagnostic(PLAN, "建成5G基站5万个", message="跨文件不一致")._replace(related=(related,))
    findings = (
        across,
        diagnostic(PLAN, "增长15%", rule="NUM002", severity="info", message="界限不同"),
        one,
        diagnostic(PLAN, "推进推进", rule="TRM003", severity="warning", message="“推进”重复"),
        diagnostic(HOSTILE, "5G基站8万个", path="<敌>.txt", message="<img src=x onerror=alert(1)>"),
    )
    base = report(*findings)
    plan = base.documents[0]
    others = (plan._replace(path="其他.txt", text=OTHER), plan._replace(path="<敌>.txt", text=HOSTILE))
    return base._replace(documents=(plan, *others))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "报告.html"
    path.write_text(reporter("html")(made(), Show()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from browser import chromium

    with chromium() as driver:
        yield driver


@pytest.fixture
def page(browser: Any, path: Path) -> Iterator[Any]:
    """The page, fresh, with nothing kept; afterwards nothing may have gone wrong."""
    from browser import console, requests, visit

    visit(browser, path.as_uri())
    browser.execute_script("localStorage.clear()")
    requests(browser)
    visit(browser, "about:blank")
    visit(browser, path.as_uri())
    yield browser
    assert console(browser) == []
    assert {url.split(":")[0] for url in requests(browser)} <= {"file", "about", "blob", "chrome-error"}


def visit(page: Any, address: str) -> None:
    from browser import visit

    visit(page, address)


def reload(page: Any) -> None:
    from browser import reload

    reload(page)


def shown(page: Any) -> list[str]:
    return [card.get_attribute("id") for card in all_of(page, "#findings article") if card.is_displayed()]


def choose(page: Any, name: str, value: str) -> None:
    one(page, f"#{name} option[value='{value}']").click()


def selected(page: Any) -> list[str]:
    return [card.get_attribute("id") for card in all_of(page, "article.selected")]


def lit(page: Any) -> list[str]:
    return [mark.text for mark in all_of(page, "#texts mark.on")]


def seen_in_text(page: Any, words: str) -> bool:
    """Whether a mark with these words is within the window of the text."""
    script = """const frame = document.getElementById("texts").getBoundingClientRect();
      return Array.from(document.querySelectorAll("#texts mark")).some((mark) => { const at = mark.getBoundingClientRect();
        return mark.textContent === arguments[0] && at.height > 0 && at.top >= frame.top && at.bottom <= frame.bottom; })"""
    return bool(page.execute_script(script, words))


def test_a_click_shows_both_places_side_by_side_and_in_the_text(page: Any) -> None:
    one(page, "#f3 h3").click()
    sides = all_of(page, "#both .side")
    assert [one(side, "mark.on").text for side in sides] == [SIX, "建成5G基站5万个"]
    assert abs(sides[0].location["y"] - sides[1].location["y"]) < 5
    assert lit(page) == ["建成5G基站5万个", SIX]
    assert seen_in_text(page, SIX)
    assert all_of(page, "#texts mark.flash")
    assert "公文处理工作条例" in one(page, "#both .because").text


def test_a_place_in_another_document_opens_that_document(page: Any) -> None:
    one(page, "#f1 h3").click()
    assert one(page, "#texts .current h2").text == "plan.txt"
    all_of(page, "#both .side button")[1].click()
    assert one(page, "#texts .current h2").text == "其他.txt"
    assert seen_in_text(page, "建成5G基站7万个")


def test_a_mark_in_the_text_leads_to_its_findings_in_turn(page: Any) -> None:
    mark = one(page, "#t1 mark")
    assert mark.text == "建成5G基站5万个"
    mark.click()
    first = selected(page)
    mark.click()
    assert [first, selected(page)] == [["f1"], ["f3"]]


def test_filters_by_severity_rule_state_and_document(page: Any) -> None:
    assert shown(page) == ["f1", "f2", "f3", "f4", "f5"]
    one(page, "[value=info]").click()
    assert shown(page) == ["f1", "f3", "f4", "f5"]
    assert all_of(page, "#t1 mark.off")
    choose(page, "rule", "TRM003")
    assert shown(page) == ["f4"]
    choose(page, "rule", "")
    choose(page, "document", "1")
    assert shown(page) == ["f1"]
    assert one(page, "#texts .current h2").text == "其他.txt"
    assert "显示1处，共5处" in one(page, "#status").text


def test_search_filters_findings_and_walks_the_text(page: Any) -> None:
    press(page, "/", "５Ｇ基站7万")
    until(lambda: shown(page) == ["f1"])
    assert one(page, "#hits").text == "全文命中0/1"
    press(page, "\ue007")
    assert one(page, "#hits").text == "全文命中1/1"
    assert one(page, "#texts .current h2").text == "其他.txt"
    press(page, "\ue00c")
    assert len(shown(page)) == 5


def test_search_finds_words_that_a_mark_cuts(page: Any) -> None:
    press(page, "/", "6万个，实现")
    until(lambda: one(page, "#hits").text == "全文命中0/1")


def test_the_keyboard_walks_marks_and_explains(page: Any) -> None:
    press(page, "j", "n")
    assert selected(page) == ["f2"]
    assert page.switch_to.active_element.get_attribute("id") == "f2"
    press(page, "j", "k", "p")
    assert selected(page) == ["f1"]
    press(page, "\ue007")
    assert one(page, "#texts .current h2").text == "其他.txt"
    press(page, "x")
    assert "finished" in one(page, "#f1").get_attribute("class")
    press(page, "?")
    assert one(page, "#keys").is_displayed()
    press(page, "\ue00c")
    assert not one(page, "#keys").is_displayed()


def test_done_marks_survive_a_reload_and_may_be_taken_back(page: Any) -> None:
    one(page, "#f4 .tick input").click()
    reload(page)
    assert "finished" in one(page, "#f4").get_attribute("class")
    assert "已处理1处" in one(page, "#status").text
    choose(page, "stage", "open")
    assert shown(page) == ["f1", "f2", "f3", "f5"]
    choose(page, "stage", "done")
    assert shown(page) == ["f4"]
    one(page, "#f4 .tick input").click()
    assert shown(page) == []


def test_a_finding_marked_done_makes_room_for_the_next(page: Any) -> None:
    choose(page, "stage", "open")
    one(page, "#f1 h3").click()
    press(page, "x", "x")
    assert shown(page) == ["f3", "f4", "f5"]
    assert selected(page) == ["f3"]


def test_done_marks_go_out_as_a_file_and_come_in_again(page: Any, tmp_path: Path) -> None:
    from browser import downloads_to

    downloads_to(page, tmp_path)
    one(page, "#f3 h3").click()
    press(page, "x")
    one(page, "#export").click()
    file = tmp_path / "核对报告-已处理.json"
    until(file.exists)
    entry = json.loads(file.read_text(encoding="utf-8"))["done"][0]
    assert (entry["rule"], entry["path"]) == ("NUM001", "plan.txt")
    press(page, "x")
    assert "已处理0处" in one(page, "#status").text
    one(page, "#file").send_keys(str(file))
    until(lambda: "已导入1处" in one(page, "#status").text)
    assert "finished" in one(page, "#f3").get_attribute("class")
    file.write_text('{"done": 3}', encoding="utf-8")
    one(page, "#file").send_keys(str(file))
    until(lambda: "不是本页导出的文件" in one(page, "#status").text)


@pytest.mark.parametrize("stored", ["{", "null", "3"])
def test_what_is_kept_may_be_damaged(page: Any, stored: str) -> None:
    page.execute_script("localStorage.setItem('plancheck.done', arguments[0])", stored)
    reload(page)
    one(page, "#f1 .tick input").click()
    reload(page)
    assert "finished" in one(page, "#f1").get_attribute("class")


def test_where_the_browser_keeps_nothing_the_page_works_and_says_so(page: Any) -> None:
    blocked = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    added = page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": blocked})
    try:
        reload(page)
        one(page, "#f1 .tick input").click()
        assert "finished" in one(page, "#f1").get_attribute("class")
        assert "请先导出" in one(page, "#status").text
    finally:
        page.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


def test_hostile_words_are_words(page: Any) -> None:
    one(page, "#f5 h3").click()
    assert HOSTILE in one(page, "#texts .current").text
    assert lit(page) == ["5G基站8万个"]
    assert not all_of(page, "img")
    assert "<img" in one(page, "#both h3").text


def test_a_link_to_a_finding_opens_it(page: Any, path: Path) -> None:
    visit(page, "about:blank")
    visit(page, path.as_uri() + "#f4")
    assert selected(page) == ["f4"]
    assert seen_in_text(page, "推进推进")


def test_on_a_phone_the_list_and_the_text_take_turns(page: Any) -> None:
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    )
    try:
        reload(page)
        assert not one(page, "#reading").is_displayed()
        one(page, "#f3 h3").click()
        assert not one(page, "#findings").is_displayed()
        assert seen_in_text(page, SIX)
        assert page.execute_script("return document.documentElement.scrollWidth") <= 390
        one(page, "#show-list").click()
        assert one(page, "#f3").is_displayed()
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_without_scripts_the_plain_page_has_everything(page: Any) -> None:
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        reload(page)
        assert shown(page) == ["f1", "f2", "f3", "f4", "f5"]
        assert all(text.is_displayed() for text in all_of(page, "#texts .document"))
        assert not one(page, ".bar").is_displayed()
    finally:
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@requires("python:pypdfium2")
def test_on_paper_come_the_findings_shown_and_then_the_text(page: Any) -> None:
    one(page, "[value=info]").click()
    one(page, "#print-text").click()
    text = "".join("".join(paper(page)).split())
    assert "两处表述不一致" in text
    assert "界限不同" not in text
    assert "导出" not in text
    assert text.index("“推进”重复") < text.index("实现县城以上全覆盖。\n2".replace("\n", ""))
    assert "建成示范项目79个" in text


@pytest.fixture
def many(page: Any, tmp_path: Path) -> list[str]:
    """A page of five hundred findings in a hundred documents, open; their names."""
    base = made()
    plan = base.documents[0]
    names = [
        f"2024年/工作要点和任务分解/某某局重点工作任务分解表（征求意见稿）/关于修改意见采纳情况的说明{n}.docx"
        for n in range(100)
    ]
    findings = tuple(
        found._replace(path=name, related=())
        for name in names
        for found in (*base.diagnostics[:4], base.diagnostics[2])
    )
    report = base._replace(documents=tuple(plan._replace(path=name) for name in names), diagnostics=findings)
    (tmp_path / "many.html").write_text(reporter("html")(report, Show()), encoding="utf-8")
    visit(page, (tmp_path / "many.html").as_uri())
    return names


def test_five_hundred_findings_and_a_hundred_documents_open_and_walk(page: Any, many: list[str]) -> None:
    assert len(all_of(page, "article")) == 500
    assert len([text for text in all_of(page, "#texts .document") if text.is_displayed()]) == 1
    one(page, "[value=info]").click()
    assert "显示400处，共500处" in one(page, "#status").text
    choose(page, "document", "99")
    press(page, "\ue00c", "j")
    assert selected(page) == ["f496"]
    one(page, "#f496 .tick input").click()
    choose(page, "document", "")
    choose(page, "rule", "TRM003")
    assert len(shown(page)) == 100
    press(page, "/", "推进推进")
    until(lambda: one(page, "#hits").text == "全文命中0/100")


@requires("python:pypdfium2")
def test_many_findings_on_paper_keep_each_name_on_one_sheet(page: Any, many: list[str]) -> None:
    sheets = ["".join(sheet.split()) for sheet in paper(page)]
    assert [name for name in many if not any(name in sheet for sheet in sheets)] == []


@pytest.mark.parametrize("width", [1400, 390])
def test_many_findings_never_make_the_window_scroll_sideways(page: Any, many: list[str], width: int) -> None:
    size = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 400}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        reload(page)
        assert page.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
