"""The page of `compare` in a real browser."""

from pathlib import Path

import pytest
from browser import chromium, console, requests, visit
from conftest import requires
from reporters.compared import everything

from plancheck.reporters.comparison import comparison_reporter
from plancheck.reporters.show import Show

pytestmark = requires("chromium", "chromedriver", "python:selenium")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("页 面") / "比较.html"
    path.write_text(comparison_reporter("html")(everything(), Show()), encoding="utf-8")
    return path


def test_it_asks_for_nothing_fits_a_phone_and_leads_into_the_text(page: Path) -> None:
    with chromium() as driver:
        for width in (1300, 390):
            size = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 800}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
            visit(driver, page.as_uri())
            assert [address for address in requests(driver) if not address.startswith("file:")] == []
            assert console(driver) == []
            assert driver.execute_script("return document.documentElement.scrollWidth <= innerWidth")
        link = driver.find_element("css selector", "#f1 figure.new a")
        driver.execute_script("arguments[0].click()", link)
        target = driver.find_element("css selector", ":target mark")
        assert target.text == "新建5G基站1500个"
        assert target.is_displayed()  # the browser opens what was folded
