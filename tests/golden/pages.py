"""The readmes and the guide with what the program prints now; run as a script it rewrites them."""

import re
from pathlib import Path

from golden.saying import said

import plancheck

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "README.zh-CN.md", ROOT / "docs" / "guide.md")
SHOWN = (*PAGES, *(ROOT / "docs" / name for name in ("ci.md", "ci.en.md", "graph.md")))  # also without a rule
_CONSOLE = re.compile(r"(?<=```console\n\$ plancheck )(.+)\n(?:.*\n)*?(?=```)")
_TABLE = re.compile(r"(?<=<!-- rules (en|zh) -->\n)(?:.*\n)*?(?=<!-- /rules -->)")
_WORDS = {
    "en": ("rule", "severity", "what must hold", {"error": "error", "warning": "warning", "info": "info"}),
    "zh": ("编号", "级别", "应当", {"error": "错误", "warning": "警告", "info": "提示"}),
}


def filled(text: str) -> str:
    """A page whose console blocks hold real output and whose rule table names every rule."""
    return _TABLE.sub(lambda found: table(found[1]), _CONSOLE.sub(_block, text))


def _block(found: re.Match[str]) -> str:
    return f"{found[1]}\n{output(found[1])}"


def output(arguments: str) -> str:
    """What `plancheck ARGUMENTS` prints in the checkout, 100 columns wide."""
    code, out, both = said(arguments.split(), ROOT)
    assert code < 2, both
    return out.replace(f"{ROOT.as_posix()}/", "")


def table(lang: str) -> str:
    """All rules, as a Markdown table."""
    identity, severity, holds, levels = _WORDS[lang]
    lines = [f"| {identity} | {severity} | {holds} |", "|---|---|---|"]
    for rule in plancheck.load_rules().rules:
        title = rule.title_en if lang == "en" and rule.title_en else rule.title
        lines.append(f"| {rule.id} | {levels[rule.severity]} | {title} |")
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    for page in SHOWN:
        page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
