"""`plancheck init`: a configuration to begin with."""

import os

import click

from plancheck.cli.options import Folder


@click.command("init", help="在文件夹（默认当前文件夹）中写一个加了说明的 plancheck.toml；已有的配置不会改动。")
@click.argument("folder", type=Folder(), default=".", metavar="[DIR]")
def init(folder: os.PathLike[str]) -> int:
    """Write the file; 2 where there is a configuration already."""
    from plancheck.config.find import FILE_NAME, PYPROJECT, configures
    from plancheck.config.template import template

    shared, path = os.path.join(folder, PYPROJECT), os.path.join(folder, FILE_NAME)
    if configures(shared):
        raise click.ClickException(f"{shared} 中已有 [tool.plancheck]，未写入")
    try:
        with open(path, "xb") as file:
            file.write(template().encode("utf-8"))
    except FileExistsError as error:
        raise click.ClickException(f"{path} 已存在，未改动") from error
    except OSError as error:
        raise click.ClickException(f"无法写入 {path}：{error.strerror}") from error
    click.echo(f"已写入 {path}")
    return 0
