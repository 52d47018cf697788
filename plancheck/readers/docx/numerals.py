"""Numbers as Word draws them before paragraphs (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

Form = Callable[[int], str]

_PLAIN, _ROUND, _CIRCLE = "零一二三四五六七八九", "〇一二三四五六七八九", "○一二三四五六七八九"
_FORMAL, _FORMAL_TRADITIONAL = "零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖"
_TENS, _FORMAL_TENS = ("", "十", "百", "千"), ("", "拾", "佰", "仟")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 30_000  # Word counts no further (17.9.25); beyond it a number is drawn in digits
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def drawn(number: int, form: str) -> str:
    """A number in a format of Word; in digits where the format is unknown or ends before it."""
    return _FORMS.get(form, str)(number) if 0 <= number <= _MOST else str(number)


def _counted(digits: str, tens: tuple[str, ...] = _TENS, short: bool = True) -> Form:
    """一百零一: digits with their places; `short` says 十 for 一十."""

    def form(number: int) -> str:
        if number >= 10_000:
            high, low = divmod(number, 10_000)
            return f"{form(high)}万{digits[0] if 0 < low < 1000 else ''}{_places(low, digits, tens)}"
        text = _places(number, digits, tens) or digits[0]
        return text[1:] if short and 10 <= number < 20 else text

    return form


def _places(number: int, digits: str, tens: tuple[str, ...]) -> str:
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += (digits[0] if gap and text else "") + digits[digit] + tens[place]
        gap = not digit
    return text


def _japanese(number: int) -> str:
    """百一: neither a zero inside nor a one before 十, 百 and 千."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return f"{_japanese(high)}万{_japanese(low) if low else ''}"
    text = _places(number, _PLAIN, _TENS).replace("零", "")
    for unit in _TENS[1:]:
        text = text.replace(f"一{unit}", unit)
    return text or _ROUND[0]


def _digital(digits: str) -> Form:
    return lambda number: "".join(digits[int(digit)] for digit in str(number))


def _below_hundred(digits: str) -> Form:
    """Counted below a hundred, digit by digit from there on."""
    counted, digital = _counted(_PLAIN), _digital(digits)
    return lambda number: counted(number) if number < 100 else digital(number)


def _listed(signs: str) -> Form:
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _block(first: str, count: int) -> Form:
    return _listed("".join(chr(ord(first) + index) for index in range(count)))


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (number // worth)
        number %= worth
    return text or "0"


def _letters(number: int) -> str:
    """The letters from a to z, then aa, bb and so on."""
    return chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 100) if number else "0"


def _wide(number: int) -> str:
    return str(number).translate(_FULL_WIDTH)


_FORMS: dict[str, Form] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalEnclosedCircle": _block("①", 20),
    "decimalEnclosedCircleChinese": _block("①", 10),
    "decimalEnclosedParen": _block("⑴", 20),
    "decimalEnclosedFullstop": _block("⒈", 20),
    "numberInDash": lambda number: f"- {number} -",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _below_hundred(_CIRCLE),
    "chineseCountingThousand": _counted(_ROUND),
    "japaneseCounting": _japanese,
    "taiwaneseCounting": _below_hundred(_ROUND),
    "taiwaneseCountingThousand": _counted(_PLAIN),
    "chineseLegalSimplified": _counted(_FORMAL, _FORMAL_TENS, short=False),
    "ideographLegalTraditional": _counted(_FORMAL_TRADITIONAL, _FORMAL_TENS, short=False),
    "ideographDigital": _digital(_ROUND),
    "ideographEnclosedCircle": _block("㈠", 10),
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "none": lambda number: "",
}
