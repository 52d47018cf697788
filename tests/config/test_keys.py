"""The table of keys: what is made from it agrees with what the program takes."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plancheck.config.keys import PROFILE_NAMES, TABLES, TOP
from plancheck.config.kinds import KINDS
from plancheck.config.load import ConfigError, load
from plancheck.config.merge import DEFAULTS
from plancheck.config.profiles import PROFILES
from plancheck.config.schema import renewed, schema, written
from plancheck.config.template import template

# (a configuration, whether it is right)
SAMPLES = [
    ("", True),
    ('select = "NUM"\nignore = ["TAB001", "RES"]\n', True),
    ('[[set]]\nfiles = ["a", "b/**"]\n', True),
    ('severities = { NUM = "info" }\n', True),
    ('[[suppress]]\nrule = "NUM001"\nreason = "x"\nuntil = "2020-12-31"\n', True),
    ("unknown = 1\n", False),
    ('select = ""\n', False),
    ("select = 1\n", False),
    ('severities = { NUM = "fatal" }\n', False),
    ("severities = { 1 = 2 }\n", False),
    ('lang = "fr"\n', False),
    ("together = 0\n", False),
    ("[[set]]\n", False),
    ("[[set]]\nfiles = 1\n", False),
    ('[[set]]\nfiles = "a"\nname = "x"\n', False),
    ("[set]\n", False),
    ('[[facts]]\nfiles = "a"\nyear = 1\n', False),
    ('[[facts]]\nfiles = "a"\nyear = true\n', False),
    ('[[suppress]]\nrule = "NUM"\nreason = "x"\n', False),
]


def uncommented(lang: str) -> str:
    """The template with every mark before a key or table taken away."""
    return re.sub(r"^#(?=[\[a-z])", "", template(lang), flags=re.MULTILINE)


def taken(folder: Path, content: str) -> bool:
    (folder / "plancheck.toml").write_text(content, encoding="utf-8")
    try:
        load(str(folder / "plancheck.toml"))
    except ConfigError:
        return False
    return True


def plain(value: Any) -> Any:
    """TOML as the JSON that a schema describes."""
    return json.loads(json.dumps(value, default=lambda one: one.isoformat() if isinstance(one, date) else None))


def test_the_published_schema_is_the_one_made_from_the_table(root: Path) -> None:
    assert (root / "docs/schema/config.schema.json").read_text(encoding="utf-8") == written()
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("name", ["config.md", "config.en.md"])
def test_the_pages_show_every_key(root: Path, name: str) -> None:
    text = (root / "docs" / name).read_text(encoding="utf-8")
    assert renewed(text, name.endswith(".en.md")) == text
    assert all(f"`{key.name}`" in text for table in (TOP, *TABLES) for key in table.keys)
    assert all(f"`{profile}`" in text for profile in PROFILE_NAMES)


@pytest.mark.parametrize("name", ["config.md", "config.en.md"])
def test_the_example_of_the_pages_is_taken(root: Path, tmp_path: Path, name: str) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (root / "docs" / name).read_text(encoding="utf-8"), re.DOTALL)
    assert taken(tmp_path, example)


@pytest.mark.parametrize(("content", "right"), SAMPLES)
def test_schema_and_program_agree(tmp_path: Path, content: str, right: bool) -> None:
    valid = jsonschema.Draft202012Validator(schema()).is_valid(plain(tomllib.loads(content)))
    assert (taken(tmp_path, content), valid) == (right, right)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_template_is_taken_as_it_is_and_with_everything_set(lang: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    assert tomllib.loads(template(lang)) == {}
    assert taken(tmp_path, template(lang))
    content = tomllib.loads(uncommented(lang))
    assert content.keys() == {key.name for key in TOP.keys} | {table.name for table in TABLES}
    assert taken(tmp_path, uncommented(lang))
    jsonschema.validate(plain(content), schema())


def test_every_key_has_a_kind_and_a_default_and_every_profile_its_settings() -> None:
    assert {key.kind for table in (TOP, *TABLES) for key in table.keys} <= KINDS.keys()
    assert DEFAULTS.keys() == {key.name for key in TOP.keys}
    assert tuple(PROFILES) == PROFILE_NAMES
    assert all(profile.keys() <= DEFAULTS.keys() for profile in PROFILES.values())


def test_the_template_speaks_english_but_for_examples() -> None:
    comments = [line for line in template("en").splitlines() if line.startswith("# ")]
    assert comments
    assert not any("一" <= character <= "龥" for line in comments for character in line)
