"""The formats of `compare`: schema, both languages, nothing quoted that could act."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from reporters.compared import everything, hostile, unlined
from reporters.made import EVIL
from versions import OLD, comparison, edited

from plancheck.diagnostics.comparison import Comparison
from plancheck.reporters.comparison import FORMATS, comparison_reporter
from plancheck.reporters.show import Show


def rendered(form: str, made: Comparison, lang: str = "zh") -> str:
    return comparison_reporter(form)(made, Show(lang=lang))


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((root / "docs/schema/compare.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    return content


@pytest.mark.parametrize("made", [everything, hostile, unlined], ids=lambda made: made.__name__)
def test_json_fits_the_published_schema(schema: dict[str, Any], made: Any) -> None:
    jsonschema.validate(json.loads(rendered("json", made())), schema)


def test_the_schema_refuses_what_is_not_promised(schema: dict[str, Any]) -> None:
    made = json.loads(rendered("json", everything()))
    made["changes"][0]["how"] = "lost"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema)


def test_places_are_slices_of_the_texts() -> None:
    pair = edited(("1200个", "1500个"))
    (change,) = json.loads(rendered("json", comparison(pair)))["changes"]
    new = OLD.replace("1200个", "1500个")
    assert OLD[change["old"]["start"] : change["old"]["end"]] == change["old"]["text"] == "新建5G基站1200个"
    assert new[change["new"]["start"] : change["new"]["end"]] == change["new"]["text"] == "新建5G基站1500个"
    assert change["old"]["line"] == change["new"]["line"] == 3


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_change_is_told_in_every_format(form: str, lang: str) -> None:
    made = everything()
    text = rendered(form, made, lang)
    for name in {change.name for pair in made.pairs for change in pair.changes if change.kind == "unit"}:
        assert name in text
    assert "1500个" in text


def test_english_frames_hold_no_chinese_of_ours() -> None:
    lines = [
        line
        for line in rendered("text", comparison(edited(("1200个", "1500个"))), "en").splitlines()
        if "5G" not in line
    ]
    ours = [line for line in lines if not re.match(r" *(=|\d* \|)", line)]
    assert not re.search(r"[一-龥]", "\n".join(ours))


def test_nothing_differs_is_said() -> None:
    made = comparison(edited())
    assert "未发现事实上的差别" in rendered("text", made)
    assert "no difference of facts found" in rendered("markdown", made, "en")


def test_text_and_markdown_stay_harmless() -> None:
    text = rendered("text", hostile())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e\u2066\u2028]", text)
    markdown = rendered("markdown", hostile())
    bare = re.sub(r"(?s)(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown)  # without code spans
    assert "<script>" not in bare
    assert "<img" not in bare.replace("\\<", "")
    assert not re.search(r"@(?!<!-- -->)", bare)
    assert not re.search(r"^::error", markdown, re.M)


class _Page(HTMLParser):
    """Tags and attributes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("made", [everything, hostile], ids=lambda made: made.__name__)
def test_the_page_has_no_script_and_asks_for_nothing(made: Any) -> None:
    page = _Page(rendered("html", made()))
    assert {tag for tag, _ in page.tags} & {"script", "img", "iframe", "link", "object", "form"} == set()
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "src"]
    assert all((one["href"] or "").startswith("#") for tag, one in page.tags if tag == "a")
    (policy,) = [one["content"] for _, one in page.tags if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src" not in policy


@pytest.mark.parametrize("made", [everything, hostile], ids=lambda made: made.__name__)
def test_links_of_the_page_lead_somewhere(made: Any) -> None:
    page = _Page(rendered("html", made()))
    ids = [str(one["id"]) for _, one in page.tags if "id" in one]
    assert len(ids) == len(set(ids))
    assert {str(one["href"])[1:] for tag, one in page.tags if tag == "a"} <= set(ids)


def test_evil_words_are_shown_and_not_lost() -> None:
    assert "alert(1)" in rendered("html", hostile())
    assert json.loads(rendered("json", hostile()))["changes"][0]["name"] == EVIL
