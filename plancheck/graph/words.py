"""What people read in tables and pictures, in Chinese and English."""

_WORDS = {
    "title": ("关系图", "Graph"),
}


def say(lang: str, key: str, **values: object) -> str:
    """A phrase in `zh` or `en`, its holes filled."""
    return _WORDS[key][lang == "en"].format(**values)
