"""What the readmes and the guides show is what the program prints, and every rule is named there."""

import re
from pathlib import Path

import pytest
from golden.pages import PAGES, ROOT, SHOWN, filled
from golden.steps import FOLLOWED, followed, language

from plancheck.check.api import load_rules
from plancheck.check.selftest import selftest
from plancheck.reporters.html import words

_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_RULES = re.compile(r"```rules\n(.*?)```", re.S)


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.name)
def test_the_page_shows_what_is(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert filled(text) == text


@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.name)
def test_the_steps_of_the_page_lead_where_it_says(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert followed(text, language(page)) == text


@pytest.mark.parametrize("page", [one for one in FOLLOWED if "review" in one.name], ids=lambda page: page.name)
def test_what_the_page_calls_by_name_is_there(page: Path) -> None:
    """Bold words of the step on the report are what stands on its buttons, filters and boxes."""
    (step,) = re.findall(r"^## 3\. .*?(?=^## 4\. )", page.read_text(encoding="utf-8"), re.M | re.S)
    named = set(re.findall(r"\*\*(.+?)\*\*", step))
    assert len(named) > 10
    assert named <= {both[language(page) == "en"] for both in words._WORDS.values()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_rule_shown_holds(page: Path, tmp_path: Path) -> None:
    shown = _RULES.findall(page.read_text(encoding="utf-8"))
    (tmp_path / "shown.rules").write_text("\n".join(shown), encoding="utf-8")
    ruleset = load_rules(tmp_path)
    assert "OWN001" in {rule.id for rule in ruleset.rules}
    assert selftest(ruleset, ruleset.vocabulary, ("OWN001",)) == []


@pytest.mark.parametrize(
    "page", sorted({*PAGES, *ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("corpus/*.md")})
)
def test_links_lead_somewhere(page: Path) -> None:
    targets = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
