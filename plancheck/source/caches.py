"""Where what is worked out once is kept for the next run."""

import os
import sys
from pathlib import Path


def user_cache() -> Path | None:
    """The folder for caches of this tool: PLANCHECK_CACHE or the user's own; None where the system tells none."""
    chosen = os.environ.get("PLANCHECK_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA")
        return Path(root) / "plancheck" / "Cache" if root else None
    root = os.environ.get("XDG_CACHE_HOME")
    if root:
        return Path(root) / "plancheck"
    home = os.path.expanduser("~")
    return Path(home) / ".cache" / "plancheck" if os.path.isabs(home) else None
