"""`plancheck cache`: where findings are kept between runs, and how to forget them."""

import click

from plancheck.cli.help import spoken
from plancheck.cli.trouble import Trouble


@click.group("cache", help="缓存：没有改动的文件不重复核对。")
def cache() -> None:
    """The group."""


@cache.command("dir", help="缓存所在的文件夹")
def folder() -> None:
    """Print the folder; PLANCHECK_CACHE moves it."""
    from plancheck.check.cache import folder as place

    found = place()
    if found is None:
        raise Trouble(
            "系统没有告知缓存文件夹，请设置 PLANCHECK_CACHE",
            "the system tells no folder for caches: set PLANCHECK_CACHE",
        )
    click.echo(str(found))


@cache.command("clear", help="清空缓存")
def clear() -> None:
    """Remove every kept result."""
    from plancheck.check.cache import Cache
    from plancheck.check.cache import folder as place

    found = place()
    count = 0 if found is None else Cache(found).clear()
    click.echo(f"removed {count} kept results" if spoken() == "en" else f"已清除{count}项缓存")
