"""Where caches are."""

import sys

import pytest

from plancheck.source.caches import user_cache


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/plancheck"),
        ("linux", {"HOME": "/h"}, "/h/.cache/plancheck"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/plancheck/Cache"),
        ("win32", {}, None),
    ],
)
def test_the_users_cache(
    platform: str, variables: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = user_cache()
    assert (found and found.as_posix()) == expected
