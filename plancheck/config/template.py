"""The configuration that `plancheck init` writes: everything explained, nothing set."""

from collections.abc import Iterator

from plancheck.config.keys import TABLES, TOP, Key, TableKeys

_HEADS = {
    "zh": """# plancheck 的配置。去掉行首的 # 即生效；路径相对本文件所在的文件夹，用 / 分隔。
# 命令行上写明的优先于这里。各项的说明见 docs/config.md，也可用 plancheck lint --show-settings 查看实际的设置。
""",
    "en": """# What plancheck does here. A line counts once its # is taken away; paths are seen from the folder of this file, with /.
# The command line comes first. Every key is explained in docs/config.en.md; plancheck lint --show-settings shows what holds.
""",
}


def template(lang: str = "zh") -> str:
    """A file of comments that is valid as it stands, and with every mark taken away."""
    return "\n".join((_HEADS[lang], *_keys(TOP, lang), *(line for table in TABLES for line in _table(table, lang))))


def _table(table: TableKeys, lang: str) -> Iterator[str]:
    yield f"\n# {table.about_en if lang == 'en' else table.about}\n#[[{table.name}]]"
    yield from _keys(table, lang)


def _keys(table: TableKeys, lang: str) -> Iterator[str]:
    for key in table.keys:
        yield f"# {_about(key, lang)}"
        yield f"#{key.name} = {key.example}"
    yield ""


def _about(key: Key, lang: str) -> str:
    choices = key.choices if key.name != "profile" else ()
    if lang == "en":
        return f"{key.about_en} ({', '.join(choices)})" if choices else key.about_en
    return f"{key.about}（{'、'.join(choices)}）" if choices else key.about
