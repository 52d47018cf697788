"""Named bundles of settings. A configuration and the command line win over what a profile says."""

from collections.abc import Mapping
from typing import Any

# Rules that are off by default bear the tag of the least profile they belong to; `all` runs those of every profile.
PROFILES: Mapping[str, Mapping[str, Any]] = {
    "default": {},
    "strict": {"fail-on": "warning", "tags": ("strict",)},
    "format": {
        "select": ("FMT", "PUN", "UNI", "NUM03", "ENU011", "TRM005", "TRM007", "TRM009", "STR001", "STR002", "DOC"),
        "tags": ("format",),
        "severity": "info",
    },
    "all": {"severity": "info", "fail-on": "info", "tags": ("strict", "format", "all")},
}
