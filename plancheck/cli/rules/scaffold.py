"""`plancheck rules new`."""

from pathlib import Path

import click

from plancheck.cli.help import LANGUAGE
from plancheck.cli.options import OneOf
from plancheck.cli.output import write_bytes
from plancheck.cli.rules.loading import folders, load
from plancheck.cli.rules.words import say
from plancheck.cli.trouble import Misuse
from plancheck.reporters.width import printable
from plancheck.source.patterns import regex

_ID = regex(r"[A-Z]{3}\d{3}")
_CHINESE = """\
# 先把反例改成应当报告的原文、正例改成不应报告的原文，再改查找（或换成“对每个 … 应当 …”），
# 直到 plancheck rules test {folder} 全部相符。写法见 docs/rules-guide.md。
规则 {id} "{title}"
  级别     警告
  依据     惯例 "为什么这样要求：文件名称和条款"
  查找     "要查找的样式"
  报告     "一句话说明“{{match.text}}”有什么问题"
  正例     "这里写一句不应报告的原文。"
  反例     "这里写一句应当报告的原文。"  位于 "应当报告"
"""
_ENGLISH = """\
# First make the bad example a text that should be reported and the good one a text that should not; then change
# find (or use "for each … expect …") until plancheck rules test {folder} holds. See docs/rules-guide.en.md.
rule {id} "{title}" en "{title}"
  severity   warning
  because    practice "why: document and clause"
  find       "the pattern to look for"
  report     "“{{match.text}}”：一句话说明问题"
             en "what is wrong with “{{match.text}}”"
  good       "这里写一句不应报告的原文。"
  bad        "这里写一句应当报告的原文。" at "应当报告"
"""


@click.command("new", help="新写一条规则：给出可以加载、而反例尚不相符的样子。文件写在 DIR（默认当前文件夹）中。")
@click.argument("identity", metavar="ID")
@click.argument("title", default="一句话说明应当怎样", metavar="[TITLE]")
@click.option(
    "--dir", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path(), metavar="DIR", help="写到哪里"
)
@click.option("--lang", type=OneOf(("zh", "en")), default="zh", envvar=LANGUAGE, help="关键词的语言，默认 zh")
@folders
def new_rule(identity: str, title: str, folder: Path, lang: str, rules: tuple[Path, ...]) -> int:
    """Write ID.rules; nothing that exists is overwritten, and no id is used twice."""
    identity = identity.upper()
    if not _ID.fullmatch(identity):
        raise Misuse(
            f"规则编号应为三个大写字母和三位数字，如 OWN001，实为“{identity}”",
            f"a rule id is three capital letters and three digits, as OWN001, not “{identity}”",
        )
    taken = {rule.id: rule.title for rule in load(rules).rules}
    if identity in taken:
        raise Misuse(f"编号 {identity} 已有规则“{taken[identity]}”", f"{identity} is a rule: {taken[identity]}")
    path = folder / f"{identity}.rules"
    if path.exists():
        raise Misuse(f"已有文件 {path}，不会覆盖", f"{path} exists and is not overwritten")
    folder.mkdir(parents=True, exist_ok=True)
    text = (_CHINESE if lang == "zh" else _ENGLISH).format(id=identity, title=title.replace('"', '\\"'), folder=folder)
    write_bytes(str(path), text.encode())
    click.echo(printable(say(lang, "made", path=path, folder=folder)))
    return 0
