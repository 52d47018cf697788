"""`plancheck init`: a configuration to begin with."""

import os

import click

from plancheck.cli.help import spoken
from plancheck.cli.options import Folder
from plancheck.cli.trouble import Trouble


@click.command("init", help="在文件夹（默认当前文件夹）中写一个加了说明的 plancheck.toml；已有的配置不会改动。")
@click.argument("folder", type=Folder(), default=".", metavar="[DIR]")
def init(folder: os.PathLike[str]) -> int:
    """Write the file; 2 where there is a configuration already."""
    from plancheck.config.find import FILE_NAME, PYPROJECT, configures
    from plancheck.config.template import template
    from plancheck.reporters.width import printable

    shared, path = os.path.join(folder, PYPROJECT), os.path.join(folder, FILE_NAME)
    if configures(shared):
        raise Trouble(f"{shared} 中已有 [tool.plancheck]，未写入", f"{shared} has a [tool.plancheck]: nothing written")
    try:
        with open(path, "xb") as file:
            file.write(template(spoken()).encode("utf-8"))
    except FileExistsError as error:
        raise Trouble(f"{path} 已存在，未改动", f"{path} is there already and stays as it is") from error
    except OSError as error:
        raise Trouble(f"无法写入 {path}：{error.strerror}", f"cannot write {path}: {error.strerror}") from error
    click.echo(printable(f"wrote {path}" if spoken() == "en" else f"已写入 {path}"))
    return 0
