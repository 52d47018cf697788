"""Large inputs out of real plans: every copy renames its indicators and changes its numbers, so that keys differ."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_STAMPS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_NOUNS = re.compile(r"(?=企业|项目|产业|工程|园区|平台|基站|中心|增加值|投资)")
_NUMBER = re.compile(r"(?<![\d.])(?!20[0-3]\d)\d{2,}(?!\d)")


def variant(text: str, number: int) -> str:
    """A copy whose nouns carry a name of three characters and whose numbers are moved by `number`."""
    first, rest = divmod(number, len(_STAMPS) ** 2)
    second, third = divmod(rest, len(_STAMPS))
    stamp = _STAMPS[first] + _STAMPS[second] + _STAMPS[third]
    return _moved(_NOUNS.sub(stamp, text), number)


def _moved(text: str, number: int) -> str:
    return _NUMBER.sub(lambda found: str(int(found[0]) + number % 7), text)


def copies(plans: list[Path]) -> Iterator[str]:
    """Endless variants, one plan after another."""
    for number in count():
        plan = plans[number % len(plans)]
        yield variant(plan.read_text(encoding="utf-8"), number)


def one_file(target: Path, plans: list[Path], size: int) -> Path:
    """A file of about `size` bytes (UTF-8), written copy by copy: the measuring process itself must stay small."""
    written = 0
    with target.open("wb") as file:
        for copy in copies(plans):
            data = (copy + "\n\n").encode()
            if written + len(data) >= size:
                file.write(data[: size - written].decode(errors="ignore").encode())
                return target
            written += file.write(data)
    return target


def many_files(folder: Path, plans: list[Path], number: int) -> Path:
    """A folder of `number` plans as long as the real ones, with numbers of their own; no two are equal."""
    folder.mkdir()
    for index in range(number):
        text = plans[index % len(plans)].read_text(encoding="utf-8")
        (folder / f"plan{index:03}.txt").write_text(f"{_moved(text, index)}\n（稿{index}）\n", encoding="utf-8")
    return folder
