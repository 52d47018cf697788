"""Files that an office program has open, as far as the file it puts beside them tells."""

import os
from collections.abc import Iterator

from plancheck.cli.trouble import Trouble

_LONG = 8  # characters of a name without its ending, from which on Word's own file drops the first two


def refuse_held(path: str) -> None:
    """Trouble where a file to be written is open: replaced below a program, it would come back when that one saves."""
    if not os.path.exists(path):
        return
    for owner in _owners(path):
        if os.path.exists(owner):
            raise Trouble(
                f"无法写入 {path}：文件正在 WPS、Word 或其他程序中打开，请先关闭（如确已关闭，请删除 {owner}）",
                f"cannot write {path}: it is open in WPS, Word or another program, close it first "
                f"(if it is closed, delete {owner})",
            )


def _owners(path: str) -> Iterator[str]:
    """What Word and WPS, LibreOffice, and WPS on Linux call the file that says who has a file open."""
    folder, name = os.path.split(path)
    stem = os.path.splitext(name)[0]
    shortened = name[max(0, min(2, len(stem) - _LONG + 2)) :]
    for owner in dict.fromkeys((f"~${shortened}", f"~${name}", f".~lock.{name}#", f".~{name}")):
        yield os.path.join(folder, owner)
