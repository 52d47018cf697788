"""What the readmes and the guide show is what the program prints, and every rule is named there."""

import re
from pathlib import Path

import pytest
from golden.pages import PAGES, ROOT, SHOWN, filled

from plancheck.check.api import load_rules
from plancheck.check.selftest import selftest

_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_RULES = re.compile(r"```rules\n(.*?)```", re.S)


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.name)
def test_the_page_shows_what_is(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert filled(text) == text


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
