"""Profile, configuration and command line to Settings: what stands nearer to the user wins."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plancheck.check.policy import ForPaths, Policy
from plancheck.check.settings import Settings
from plancheck.config.profiles import PROFILES
from plancheck.facts.given import Given
from plancheck.source.globs import Globs
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said

if TYPE_CHECKING:  # most runs have no configuration
    from plancheck.config.load import Config, Entry
    from plancheck.diagnostics.suppress import Suppression

DEFAULTS: Mapping[str, Any] = {
    "profile": "default", "select": (), "ignore": (), "tags": (), "severities": (), "severity": None, "fail-on": "error", "together": False,
    "rules": (), "parameters": (), "exclude": (), "baseline": None, "lang": "zh", "cache": True,
}  # fmt: skip


class Merged(NamedTuple):
    """The value of each top key, and where it comes from: default, profile, configuration, command line."""

    values: Mapping[str, Any]
    origins: Mapping[str, Said]


def merged(config: "Config | None", stated: Mapping[str, Any]) -> Merged:
    """Layers in order. `stated` is what the command line says, by key; `rules` add up, all others replace."""
    written = config.top if config else {}
    layers = [(Said("默认", "default"), DEFAULTS)]
    layers += _profile(None if "profile" in stated else written.get("profile"))
    layers += [(Said("配置文件", "configuration"), written)]
    layers += _profile(stated.get("profile"))
    layers += [(Said("命令行", "command line"), stated)]
    values: dict[str, Any] = {}
    origins: dict[str, Said] = {}
    for origin, layer in layers:
        for key, value in layer.items():
            values[key] = (*values.get(key, ()), *value) if key == "rules" else value
            origins[key] = origin
    return Merged(values, origins)


def _profile(name: str | None) -> list[tuple[Said, Mapping[str, Any]]]:
    return [(Said(f"方案 {name}", f"profile {name}"), PROFILES[name])] if name else []


def settings_of(config: "Config | None", values: Mapping[str, Any], given: Given) -> Settings:
    """The settings of a run; `given` are facts from the command line."""
    return Settings(
        select=values["select"],
        ignore=values["ignore"],
        tags=values["tags"],
        rules=tuple(map(Path, values["rules"])),
        parameters=values["parameters"],
        severity=values["severity"],
        fail_on=values["fail-on"],
        together=values["together"],
        given=given,
        lang=values["lang"],
        policy=_policy(config, values),
        cache=values["cache"],
    )


def _policy(config: "Config | None", values: Mapping[str, Any]) -> Policy:
    policy = Policy(severities=values["severities"])
    if config is None:
        return policy
    root, tables = config.folder, config.tables
    narrowed = [ForPaths(_globs(root, entry), **_rules(entry.values)) for entry in tables["path"]]
    stated = [ForPaths(_globs(root, entry), given=_given(entry.values)) for entry in tables["facts"]]
    return policy._replace(
        by_path=(*narrowed, *stated),
        sets=tuple(_globs(root, entry) for entry in tables["set"]),
        suppressions=tuple(_suppression(config, entry) for entry in tables["suppress"]),
    )


def _globs(root: str, entry: "Entry") -> Globs:
    return Globs(root, entry.values["files"])


def _rules(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in ("select", "ignore", "severities") if key in values}


def _given(values: Mapping[str, Any]) -> Given:
    return Given(**{key: value for key, value in values.items() if key != "files"})


def _suppression(config: "Config", entry: "Entry") -> "Suppression":
    from plancheck.diagnostics.suppress import Suppression

    values = entry.values
    return Suppression(
        rules=values["rule"],
        reason=values["reason"],
        files=_globs(config.folder, entry) if "files" in values else None,
        text=values.get("text", ""),
        until=values.get("until"),
        origin=f"{os.path.basename(config.path)}:{entry.line}",
    )
