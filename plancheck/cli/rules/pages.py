"""`plancheck rules docs`."""

from pathlib import Path

import click

from plancheck.cli.help import spoken
from plancheck.cli.output import write_bytes
from plancheck.cli.rules.loading import folders, load
from plancheck.cli.rules.words import say
from plancheck.cli.trouble import tell
from plancheck.source.patterns import regex

_STALE = 1
_MADE = "<!-- plancheck rules docs -->"
_PAGE = regex(r"(?:[A-Z]{3}\d{3}|README)(?:\.en)?\.md")


@click.command("docs", help="为每条规则写一页中文、一页英文和目录，写到 DIR。")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option("--check", "only", is_flag=True, help="只看是否为最新，不改动；不是的退出码为 1")
@folders
def document_rules(folder: Path, only: bool, rules: tuple[Path, ...]) -> int:
    """Pages that are made anew; those of rules that are gone are removed, and nothing else is touched."""
    wanted = written(rules)
    there = {path.name: path for path in folder.glob("*.md") if _PAGE.fullmatch(path.name)}
    found = {name: text for name, path in there.items() if (text := path.read_text(encoding="utf-8")).startswith(_MADE)}
    stale = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if only:
        for name in stale:
            tell(say(spoken(), "stale", name=folder / name))
        return _STALE if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            write_bytes(str(folder / name), wanted[name].encode())
        else:
            there[name].unlink()
    click.echo(say(spoken(), "pages", count=len(wanted), renewed=len(stale)), err=True)
    return 0


def written(rules: tuple[Path, ...]) -> dict[str, str]:
    """Every page by its file name."""
    from plancheck.language.page import page
    from plancheck.reporters.rulepage import index, markdown

    ruleset = load(rules)
    made: dict[str, str] = {}
    for lang, ending in (("zh", ".md"), ("en", ".en.md")):
        pages = [page(ruleset, rule, lang) for rule in ruleset.rules]
        made |= {f"{one.id}{ending}": f"{_MADE}\n{markdown(one, lang)}" for one in pages}
        made[f"README{ending}"] = f"{_MADE}\n{index(pages, lang)}"
    return made
