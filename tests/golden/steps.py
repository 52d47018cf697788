"""Pages to be followed step by step: their drafts are saved, their commands run, in a clean folder and in their order.

A block ```` ```text NAME ```` is a file of that name (Word where NAME ends so); `NAME#WORDS` hangs a comment on these words of a
Word file; ```` ```console ```` holds one command and what it prints, ```` ```console 2 ```` one that is to end with trouble.
"""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from golden.pages import ROOT
from golden.saying import said

from plancheck.reporters.html.words import keys

FOLLOWED = tuple(ROOT / "docs" / f"{name}.md" for name in ("review", "review.en", "rules-guide", "rules-guide.en"))
_STEP = re.compile(r"^```(console|text|markdown|toml|rules)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEYS = re.compile(r"(?<=<!-- keys -->\n)(?:.*\n)*?(?=<!-- /keys -->)")
_HEADS = {"en": "| key | what it does |", "zh": "| 键 | 作用 |"}


def followed(text: str, lang: str) -> str:
    """The page with what the program really says, and the table of the report's keys."""
    with TemporaryDirectory() as folder:
        text = _STEP.sub(lambda found: _taken(found, Path(folder)), text)
    return _KEYS.sub(lambda _: _table(lang), text)


def language(page: Path) -> str:
    """Which language a page is written in."""
    return "en" if page.suffixes[0] == ".en" else "zh"


def _taken(step: re.Match[str], folder: Path) -> str:
    kind, name, content = step.groups()
    if kind == "console":
        command = content.split("\n", 1)[0]
        head = f"```console {name}" if name else "```console"
        return f"{head}\n{command}\n{_output(command.removeprefix('$ plancheck '), folder, bool(name))}```"
    path, _, words = name.partition("#")
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    if words:
        _comment(folder / path, words, content.strip())
    elif path.endswith(".docx"):
        _word(folder / path, content.splitlines())
    else:
        (folder / path).write_text(content, encoding="utf-8")
    return step[0]


def _output(arguments: str, folder: Path, trouble: bool) -> str:
    code, _, both = said(arguments.split(), folder)
    assert (code == 2) is trouble, both
    return both.replace(f"{folder.resolve()}{os.sep}", "")


def _word(path: Path, lines: list[str]) -> None:
    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


def _comment(path: Path, words: str, said: str) -> None:
    """As a person does it: select the words, insert a comment."""
    from docx import Document

    document = Document(str(path))
    (paragraph,) = (one for one in document.paragraphs if words in one.text)
    before, _, after = paragraph.text.partition(words)
    paragraph.text = before
    run = paragraph.add_run(words)
    paragraph.add_run(after)
    document.add_comment(run, text=said, author="王五")
    document.save(str(path))


def _table(lang: str) -> str:
    rows = ((" ".join(f"`{key}`" for key in names.split()), does) for names, does in keys(lang))
    return "".join(f"{line}\n" for line in (_HEADS[lang], "|---|---|", *(f"| {key} | {does} |" for key, does in rows)))


if __name__ == "__main__":
    for page in FOLLOWED:
        text = page.read_text(encoding="utf-8")
        page.write_text(followed(text, language(page)), encoding="utf-8", newline="\n")
