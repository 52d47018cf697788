"""Word files of before 2007, and those of WPS: converted by LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from plancheck.document.model import Document
from plancheck.readers.legacy.places import Quoted
from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

_PROGRAMS = ("soffice", "libreoffice")
_PATIENCE = 2  # a conversion may take so many times the limit of a reader: the program alone needs seconds to start


def read(source: Source, limits: Limits) -> Document:
    """The document of a .doc or .wps file; SourceError asks for a .docx where nothing here can convert it.

    Its locations are heading paths and quotations: the converted copy is nobody's file.
    """
    from plancheck.readers import read as read_any

    copy = Source.of(source.path, _converted(source, limits))
    if copy.media_type != "docx":
        raise SourceError(source.path, "legacy_failed")
    document = read_any(copy, limits)
    return document._replace(format=source.media_type, digest=source.digest, source_map=Quoted(document.text))


def _converted(source: Source, limits: Limits) -> bytes:
    """The same as .docx, made in a folder and with a profile of its own."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise SourceError(source.path, "legacy")
    seconds = limits.seconds * _PATIENCE
    with TemporaryDirectory(prefix="plancheck-", ignore_cleanup_errors=True) as folder:
        draft = Path(folder, f"draft.{source.media_type}")
        draft.write_bytes(source.data)
        try:
            _run(_command(program, folder, draft), seconds)
            return draft.with_suffix(".docx").read_bytes()
        except subprocess.TimeoutExpired as error:
            raise SourceError(source.path, "time", str(seconds)) from error
        except (subprocess.CalledProcessError, OSError) as error:
            raise SourceError(source.path, "legacy_failed") from error


def _run(command: list[str], seconds: int) -> None:
    """Run a program that may start others, as LibreOffice does; when time is up all of them end."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        code = process.wait(seconds)
    finally:
        if process.poll() is None:
            _end(process)
    if code:
        raise subprocess.CalledProcessError(code, command)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _command(program: str, folder: str, draft: Path) -> list[str]:
    profile = Path(folder, "profile").as_uri()
    return [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "docx", "--outdir", folder, os.fspath(draft),
    ]  # fmt: skip
