"""A headless Chromium for tests of the page."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import loads
from pathlib import Path
from shutil import which

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

_FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,900")


@contextmanager
def chromium() -> Iterator[webdriver.Chrome]:
    """A browser that keeps logs of its console and its requests."""
    options = webdriver.ChromeOptions()
    options.binary_location = which("chromium") or ""
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(which("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


def visit(driver: webdriver.Chrome, address: str) -> None:
    """Go there and wait until the page is whole; on a busy machine the driver comes back before."""
    driver.get(address)
    _whole(driver)


def reload(driver: webdriver.Chrome) -> None:
    """As a reader does, with F5."""
    driver.execute_script("window.before = true")
    driver.refresh()
    WebDriverWait(driver, 60).until(lambda _: not driver.execute_script("return window.before"))
    _whole(driver)


def _whole(driver: webdriver.Chrome) -> None:
    WebDriverWait(driver, 60).until(lambda _: driver.execute_script("return document.readyState") == "complete")


def requests(driver: webdriver.Chrome) -> list[str]:
    """Addresses asked for since the last call."""
    events = [loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    return [one["params"]["request"]["url"] for one in events if one["method"] == "Network.requestWillBeSent"]


def console(driver: webdriver.Chrome) -> list[str]:
    """What the console said since the last call."""
    return [entry["message"] for entry in driver.get_log("browser")]


def downloads_to(driver: webdriver.Chrome, folder: Path) -> None:
    """Files that the page saves go there, unasked."""
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
