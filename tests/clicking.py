"""What tests of pages do in a browser that is open."""

import base64
import time
from collections.abc import Callable
from typing import Any


def all_of(page: Any, selector: str) -> list[Any]:
    return list(page.find_elements("css selector", selector))


def one(page: Any, selector: str) -> Any:
    return page.find_element("css selector", selector)


def press(page: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    for key in keys:
        ActionChains(page).send_keys(key).perform()


def until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def paper(page: Any) -> list[str]:
    """The text of each printed sheet."""
    import pypdfium2

    printed = page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    document = pypdfium2.PdfDocument(base64.b64decode(printed["data"]))
    sheets = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    return sheets
