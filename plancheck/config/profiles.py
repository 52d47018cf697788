"""Named bundles of settings. A configuration and the command line win over what a profile says."""

from collections.abc import Mapping
from typing import Any

# No shipped rule is off by default, so `all` differs by what it shows; rules that are off run under `select` with their id.
PROFILES: Mapping[str, Mapping[str, Any]] = {
    "default": {},
    "strict": {"fail-on": "warning"},
    "format": {"select": ("FMT", "PUN", "STR001", "STR002", "DOC")},
    "all": {"severity": "info", "fail-on": "info"},
}
