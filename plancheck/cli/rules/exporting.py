"""`plancheck rules export`."""

from pathlib import Path

import click

from plancheck.cli.options import OneOf
from plancheck.cli.rules.loading import folders, language, load, print_json
from plancheck.cli.trouble import Misuse


@click.command(
    "export",
    help="把规则的语法树输出为 JSON，或把规则译成 DuckDB 的 SQL，供其他工具使用；--schema 输出 JSON 的结构。",
)
@click.option(
    "--format",
    "chosen",
    type=OneOf(("json", "sql")),
    default="json",
    help="默认 json；sql 为建表语句和每种情形一条查询",
)
@click.option("--schema", "only_schema", is_flag=True, help="只输出 JSON Schema")
@language
@folders
def export_rules(chosen: str, only_schema: bool, lang: str, rules: tuple[Path, ...]) -> int:
    """All files with their statements; spans count characters of the file. Or a script of tables and queries."""
    if chosen == "sql":
        if only_schema:
            raise Misuse("--schema 只用于 json", "--schema is for json only")
        from plancheck.language.sql.script import script

        click.echo("\n".join(script(load(rules), lang)))
        return 0
    from plancheck.language.treeschema import exported, schema

    print_json(schema() if only_schema else exported(load(rules)))
    return 0
