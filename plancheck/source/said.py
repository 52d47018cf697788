"""A sentence in both languages."""

from collections.abc import Iterable

from plancheck.source.records import NamedTuple


class Said(NamedTuple):
    """The same in Chinese and in English; false where it says nothing."""

    zh: str
    en: str

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.zh)

    def told(self, lang: str) -> str:
        """The sentence in `zh` or `en`."""
        return self.en if lang == "en" else self.zh

    def short(self, chinese: int, english: int) -> "Said":
        """The same with at most so many characters, whatever names stand in it."""
        return Said(self.zh[:chinese], self.en[:english])


NOTHING = Said("", "")


def said(phrase: tuple[str, str], **values: object) -> Said:
    """A phrase of a catalogue with its holes filled, each language with its own part of what is Said."""
    chinese = {name: value.zh if isinstance(value, Said) else value for name, value in values.items()}
    english = {name: value.en if isinstance(value, Said) else value for name, value in values.items()}
    return Said(phrase[0].format(**chinese), phrase[1].format(**english))


def words(names: Iterable[str]) -> Said:
    """Names in a row."""
    known = list(names)
    return Said("、".join(known), ", ".join(known))


def either(choices: Iterable[Said]) -> Said:
    """One of some things."""
    known = list(choices)
    return Said("、".join(one.zh for one in known), " or ".join(one.en for one in known))
