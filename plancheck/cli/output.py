"""Where reports go: the k-th --output belongs to the k-th --format."""

import os
import stat
import sys
from collections.abc import Iterable, Sequence

from plancheck.cli.console import hang_up
from plancheck.cli.held import refuse_held
from plancheck.cli.trouble import Misuse, Trouble
from plancheck.reporters import BINARY_FORMATS
from plancheck.source.records import NamedTuple

WORD = "word"  # no text: a copy of each Word file, written beside it where no output is named
_FILES = (WORD, *BINARY_FORMATS)  # never on the screen


class Target(NamedTuple):
    """One output; `path` None is stdout."""

    format: str
    path: str | None = None


def targets(formats: Sequence[str], outputs: Sequence[str], default: str) -> tuple[Target, ...]:
    """Formats paired with outputs (`-` is stdout); UsageError for a pairing that cannot be meant."""
    formats = formats or (default,)
    if len(outputs) > len(formats):
        raise Misuse(
            f"--output 有 {len(outputs)} 个，--format 只有 {len(formats)} 个",
            f"there are {len(outputs)} --output for {len(formats)} --format",
        )
    paths = [None if path == "-" else path for path in outputs]
    paths += [None] * (len(formats) - len(paths))
    on_screen = [path for name, path in zip(formats, paths, strict=True) if name not in _FILES]
    if on_screen.count(None) > 1:
        raise Misuse(
            "只能有一种格式写到标准输出，其余的请用 --output 指定文件",
            "only one format can go to standard output; give the others a file with --output",
        )
    written = [os.path.realpath(path) for path in paths if path is not None]
    if len(set(written)) < len(written):
        raise Misuse("两个 --output 是同一个文件", "two --output name one file")
    return tuple(map(Target, formats, paths))


def refuse_inputs(chosen: Iterable[Target], inputs: Iterable[str]) -> None:
    """UsageError where an output would overwrite an input or stands in no folder."""
    read = {os.path.realpath(path) for path in inputs}
    for target in chosen:
        if target.path is None:
            continue
        if os.path.realpath(target.path) in read:
            raise Misuse(
                f"--output {target.path} 是被检查的文件，不会覆盖",
                f"--output {target.path} is a file to be checked and is not overwritten",
            )
        if not os.path.isdir(os.path.dirname(target.path) or "."):
            raise Misuse(
                f"--output {target.path} 所在的文件夹不存在", f"the folder of --output {target.path} does not exist"
            )


def write(target: Target, content: str) -> None:
    """Put a report where it belongs; a file appears whole or not at all."""
    if target.path is None:
        _print(content)
        return
    write_bytes(target.path, content.encode("utf-8", "backslashreplace"))


def write_bytes(path: str, data: bytes) -> None:
    """Write a file, whole or not at all; a clear message where another program holds it."""
    refuse_held(path)
    try:
        _replace(os.path.realpath(path), data)
    except PermissionError as error:
        raise Trouble(
            f"无法写入 {path}：没有写入权限，或文件正被其他程序（如 WPS、Word、Excel）打开",
            f"cannot write {path}: no permission, or another program (such as WPS, Word or Excel) has it open",
        ) from error
    except OSError as error:
        raise Trouble(f"无法写入 {path}：{error.strerror}", f"cannot write {path}: {error.strerror}") from error


def _print(content: str) -> None:
    """A reader that has seen enough (`| head`) changes nothing about the outcome."""
    try:
        sys.stdout.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        hang_up()


def _replace(path: str, data: bytes) -> None:
    if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe cannot be renamed over
        with open(path, "wb") as device:
            device.write(data)
        return
    temporary = os.path.join(os.path.dirname(path), f".{os.path.basename(path)}.{os.getpid()}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(data)
        if os.path.exists(path):
            os.chmod(temporary, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(temporary, path)
    finally:  # whatever interrupts, Ctrl-C too
        if os.path.exists(temporary):
            os.unlink(temporary)
