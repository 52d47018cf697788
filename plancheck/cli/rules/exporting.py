"""`plancheck rules export`."""

from pathlib import Path

import click

from plancheck.cli.options import OneOf
from plancheck.cli.rules.loading import folders, load, print_json


@click.command("export", help="把规则的语法树输出为 JSON，供其他工具使用；--schema 输出其 JSON Schema。")
@click.option("--format", "chosen", type=OneOf(("json",)), default="json", help="默认 json")
@click.option("--schema", "only_schema", is_flag=True, help="只输出 JSON Schema")
@folders
def export_rules(chosen: str, only_schema: bool, rules: tuple[Path, ...]) -> int:
    """All files with their statements; spans count characters of the file."""
    from plancheck.language.treeschema import exported, schema

    print_json(schema() if only_schema else exported(load(rules)))
    return 0
