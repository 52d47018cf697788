"""The configuration as commands use it: options that choose it, and what it makes of a command line."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from plancheck.check.settings import Settings
from plancheck.cli.options import OneOf, given
from plancheck.cli.trouble import Misuse, RuleTrouble
from plancheck.config.keys import PROFILE_NAMES, TOP
from plancheck.source.records import NamedTuple
from plancheck.source.said import Said

if TYPE_CHECKING:
    from plancheck.config.load import Config
    from plancheck.config.merge import Merged

_Command = TypeVar("_Command", bound=Callable[..., Any])
_TYPED = (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT, ParameterSource.DEFAULT_MAP)


class Governed(NamedTuple):
    """What holds for a run: the configuration, if any, each value with its origin, the settings, what is left out."""

    config: "Config | None"
    merged: "Merged"
    settings: Settings
    excluded: Callable[[str], bool]


def configured(command: _Command) -> _Command:
    """The options that choose a configuration."""
    config = click.option("--config", metavar="FILE", help="用这个配置文件，默认为最近的 plancheck.toml")
    return config(click.option("--no-config", is_flag=True, help="不用配置文件")(command))


def profiled(command: _Command) -> _Command:
    """The option that names a profile."""
    return click.option("--profile", type=OneOf(PROFILE_NAMES), help="方案，见 docs/config.md")(command)


def govern(paths: Sequence[str], options: dict[str, Any]) -> Governed:
    """Find, check and merge; `options` get the values of the configuration that reports are printed by."""
    from plancheck.config.find import covers
    from plancheck.config.merge import merged, settings_of
    from plancheck.source.globs import Globs

    with config_trouble():
        config = _loaded(_path(paths, options))
    found = merged(config, _stated(options))
    options.update({key: found.values[key] for key in ("lang", "severity") if key in options})
    click.get_current_context().ensure_object(dict)["lang"] = options["lang"]
    settings = settings_of(config, found.values, given(options))._replace(jobs=options.get("jobs"))
    if config is None:
        return Governed(None, found, settings, lambda path: False)
    whole = covers(paths, config.folder)
    left_out = Globs(config.folder, found.values["exclude"])
    settings = settings._replace(policy=settings.policy._replace(whole=whole))
    return Governed(config, found, settings, left_out.match if left_out.patterns else lambda path: False)


@contextmanager
def blamed(governed: Governed) -> Iterator[None]:
    """Say which configuration names a rule that does not exist."""
    from plancheck.language.errors import SelectionError

    try:
        yield
    except SelectionError as error:
        top, policy = governed.config.top if governed.config else {}, governed.settings.policy
        ids = (
            *top.get("select", ()),
            *top.get("ignore", ()),
            *policy.prefixes,
            *(rule for rule, _ in governed.settings.parameters),
        )
        if governed.config is None or not any(f" {one} " in str(error) for one in ids):
            raise
        place = f"{governed.config.path}: "
        raise SelectionError(Said(f"{place}{error}", f"{place}{error.english}")) from error


@contextmanager
def config_trouble() -> Iterator[None]:
    """Turn what is wrong with a configuration, a baseline or a revision into lines on stderr and exit code 2."""
    from plancheck.source.errors import RefusedError

    try:
        yield
    except RefusedError as error:
        raise RuleTrouble(str(error), error.english) from error


def _loaded(path: str | None) -> "Config | None":
    if path is None:
        return None
    from plancheck.config.load import load

    return load(path)


def _path(paths: Sequence[str], options: dict[str, Any]) -> str | None:
    """The configuration that holds, as a person would write it."""
    from plancheck.config.find import nearest, start_of

    if options["no_config"]:
        if options["config"]:
            raise Misuse("--config 与 --no-config 不能同用", "--config and --no-config do not go together")
        return None
    if options["config"]:
        return str(options["config"])
    found = nearest(start_of(paths))
    if found is None:
        return None
    try:
        seen = os.path.relpath(found)
    except ValueError:  # another drive
        return found
    return found if seen.startswith("..") else seen


def _stated(options: dict[str, Any]) -> dict[str, Any]:
    """What the command line says itself, by key of the configuration."""
    context = click.get_current_context()
    names = {key.name: key.name.replace("-", "_") for key in TOP.keys}
    return {key: options[name] for key, name in names.items() if context.get_parameter_source(name) in _TYPED}
