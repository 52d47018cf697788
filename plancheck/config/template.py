"""The configuration that `plancheck init` writes: everything explained, nothing set."""

from collections.abc import Iterator

from plancheck.config.keys import TABLES, TOP, Key, TableKeys

_HEAD = """# plancheck 的配置。去掉行首的 # 即生效；路径相对本文件所在的文件夹，用 / 分隔。
# 命令行上写明的优先于这里。各项的说明见 docs/config.md，也可用 plancheck lint --show-settings 查看实际的设置。
"""


def template() -> str:
    """A file of comments that is valid as it stands, and with every mark taken away."""
    return "\n".join((_HEAD, *_keys(TOP), *(line for table in TABLES for line in _table(table))))


def _table(table: TableKeys) -> Iterator[str]:
    yield f"\n# {table.about}\n#[[{table.name}]]"
    yield from _keys(table)


def _keys(table: TableKeys) -> Iterator[str]:
    for key in table.keys:
        yield f"# {key.about}{_choices(key)}"
        yield f"#{key.name} = {key.example}"
    yield ""


def _choices(key: Key) -> str:
    return f"（{'、'.join(key.choices)}）" if key.choices and key.name != "profile" else ""
