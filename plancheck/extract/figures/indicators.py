"""What a quantity is said of: the indicator's name, how it is measured, and with what commitment."""

import re

from plancheck.extract.figures.aims import plainly
from plancheck.extract.figures.phrases import Phrase
from plancheck.facts.endings import Endings
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.records import NamedTuple

_FUNCTION_WORDS = ("在", "对", "以", "为", "将", "把", "和", "与", "等", "分", "由", "使")
_WORK = ("从业", "从事")  # begin a name: 从业人员
_LONGEST = 40  # a longer name is no name
_FREE = ("count", "rank", "people", "percent", "point", None)  # dimensions whose bounds do not limit a subject
_DOING = ("open", "increment")  # verbs that say what is done
_GROWING = frozenset({"increment", "cumulative", "open"})  # and those a list shares
NAMED = "率|性|业(?![务绩主态])|区(?![域级县市])|覆盖率"  # makes a name of a verb: 服务业, 保障性住房, 建成区
_MOVES = ("growth", "decrease")
_SURE, _ACTOR, _LONG = 0.95, 0.92, 0.8


class Subject(NamedTuple):
    """`indicator` as written (None: not found, elided); `aspect` as FigureFact; `actor` stood before the verb.

    `inherits`: no verb of its own, so the list's verb counts. `complement` is what follows a stop word (进入…名单).
    `base`: 从A, from which something grew. `spread`: 分别, so which number is whose is not said. `average`: 年均.
    `part`: 其中. `milestone`: 谋划, 开工, 投产.
    `own_verb`: it has a verb that says what is done (改造, 投入), not only that it is reached (完成, 建成, 达到).
    """

    indicator: str | None
    aspect: str
    commitment: str = ""
    actor: str = ""
    reference: str | None = None
    complement: str = ""
    base: bool = False
    spread: bool = False
    average: bool = False
    part: bool = False
    milestone: str = ""
    own_verb: bool = False
    inherits: bool = False
    confidence: float = _SURE


class Words(NamedTuple):
    """The word lists as anchored patterns: `lead` before the name, `trail` between name and number, and so on."""

    lead: re.Pattern[str]
    verb_end: Endings
    verb_start: re.Pattern[str]
    trail: Endings
    kinds: dict[str, str]
    trails: dict[str, str]
    tail: re.Pattern[str]
    stop: re.Pattern[str]
    difference: re.Pattern[str]
    growth: tuple[str, ...]
    milestones: dict[str, str]
    reached: frozenset[str]
    ages: tuple[str, ...]


def words(vocabulary: Vocabulary) -> Words:
    """Compile plan_verbs, measure_words and noun_tails."""
    kinds = {word: group for group in vocabulary.groups("plan_verbs") for word in vocabulary.words("plan_verbs", group)}
    trails = {
        word: group for group in vocabulary.groups("measure_words") for word in vocabulary.words("measure_words", group)
    }
    between = [w for w, group in trails.items() if group not in ("share", "number", "base", "difference", "doing")]
    between += vocabulary.words("plan_verbs", "commitment")
    tails, stops = vocabulary.words("noun_tails", "tail"), vocabulary.words("noun_tails", "stop")
    notes = vocabulary.words("noun_tails", "note")
    return Words(
        regex(
            rf"(?!从[业事])(?:(?:{any_of(kinds)})(?!{NAMED})|\s|[、,:·*※★☆▲△●◆■①-⑳]|(?:[(](?:[一二三四五六七八九十]+|\d+)[)])|[一二三四五六七八九十]是)"
        ),
        Endings(kinds),
        regex(f"(?:{any_of([*vocabulary.words('plan_verbs', 'act'), *stops])})"),
        Endings([*between, ",", ":"]),
        kinds,
        trails,
        regex(f"(?:的[^的]{{0,8}})?(?:{any_of(tails)})$"),
        regex(f"{any_of(stops)}|[(](?:{any_of(notes)})"),
        regex(f"({any_of(vocabulary.words('measure_words', 'difference'))})(?P<than>[^,]{{0,20}})$"),
        vocabulary.words("measure_words", "growth"),
        {surface: name for name, others in vocabulary.fields("milestones").items() for surface in (name, *others)},
        frozenset(vocabulary.words("measure_words", "reached")),
        vocabulary.words("noun_tails", "age"),
    )


def subject(phrase: Phrase, left: str, right: str, vocabulary: Vocabulary) -> Subject:
    """The subject of a phrase; `left` and `right` are its words with dates and bounds blanked."""
    rules = vocabulary.once(words)
    reference, left = _reference(phrase, left, rules)
    before, trails = _strip_trail(left, rules)
    name, leads = _strip_lead(before, rules)
    noun, complement = _noun(right, rules, ranked=phrase.found.quantity.dimension == "rank")
    if noun and not trails:
        name, verbs = _strip_verbs(name, rules)
        leads += verbs
    base = (
        phrase.base or bool(leads and leads[0] in ("从", "由")) or (name[:1] in ("从", "由") and name[:2] not in _WORK)
    )
    if rules.trails.get(name) in _MOVES:
        name = ""  # 由480亿元增加|到560亿元: what grew is said before
    chosen, actor = _choose(name, noun, complement, trails, rules)
    aspect = _aspect(phrase, chosen, leads, trails, reference, rules, bool(noun and chosen == noun), actor)
    chosen, aspect = plainly(chosen, aspect, trails, percent=phrase.found.quantity.dimension == "percent")
    around = [*leads, *trails]
    kinds = [rules.kinds.get(word) for word in around]
    commitment = around[kinds.index("commitment")] if "commitment" in kinds else ""
    confidence = _SURE if not actor else _ACTOR
    if chosen is None or len(chosen) > _LONGEST:
        chosen, confidence = (chosen, _LONG) if chosen is None else (None, _LONG)
    return Subject(
        chosen.strip("从由") or None if base and chosen else chosen,
        aspect,
        commitment,
        actor,
        reference,
        complement if chosen == noun and phrase.found.quantity.dimension != "rank" else "",
        base,
        "分别" in trails or "分别" in leads,
        any("均" in word and word not in ("均", "均为") for word in around),
        "其中" in leads,
        next((rules.milestones[word] for word in leads if word in rules.milestones), ""),
        any(kind in _DOING and word not in rules.reached for word, kind in zip(around, kinds, strict=True)),
        _GROWING.isdisjoint(kinds[: len(leads)]),
        confidence,
    )


def _reference(phrase: Phrase, left: str, rules: Words) -> tuple[str | None, str]:
    """高于规上工业0.6个百分点: the group compared with, and the words before."""
    if phrase.found.quantity.dimension not in ("point", "percent"):
        return None, left
    match = rules.difference.search(left)
    if match is None or not match["than"].strip() or left.endswith("或", 0, match.start()):
        return None, left  # 达到或好于Ⅲ类 names a class
    return match["than"].strip(), left[: match.start()].rstrip("不")


def _strip_trail(text: str, rules: Words) -> tuple[str, list[str]]:
    found: list[str] = []
    while (word := rules.trail.of(text)) or text[-1:].isspace():
        verb = rules.verb_end.of(text)
        if len(verb) > len(word) and rules.kinds[verb] in ("open", "increment"):
            break  # 整治提升 is one verb, no 提升
        text = text.removesuffix("\n").removesuffix(word) if word else text[:-1]
        if word:
            found.append(word)
    return text, found


def _strip_lead(text: str, rules: Words) -> tuple[str, list[str]]:
    found: list[str] = []
    while match := rules.lead.match(text):
        text = text[match.end() :]
        if match[0].strip():
            found.append(match[0])
    return text.strip(" 、,:的"), found


def _strip_verbs(text: str, rules: Words) -> tuple[str, list[str]]:
    """Verbs between an actor and the number: 小镇累计引进|100家服务商."""
    found: list[str] = []
    while word := rules.verb_end.of(text):
        text = text.removesuffix("\n").removesuffix(word).rstrip()
        found.append(word)
    return ("" if text in _FUNCTION_WORDS else text), found


def _noun(text: str, rules: Words, ranked: bool) -> tuple[str, str]:
    """The name after a number (60项产业链协同创新项目实施), and what a stop word brings after it."""
    text = text.strip().lstrip("的以上左右")
    match = rules.stop.search(text)
    complement = text[match.start() :] if match and match[0][:1] != "(" else ""
    name = text[: match.start()] if match else text
    if ranked:
        name = re.split("[、和等]", name, maxsplit=1)[0]
    previous = None
    while previous != name:
        previous, name = name, rules.tail.sub("", name).strip(" 、的")
    return ("" if name.startswith("(") else name), complement


def _choose(name: str, noun: str, complement: str, trails: list[str], rules: Words) -> tuple[str | None, str]:
    """The indicator from the words before and after the number, and an actor left over."""
    if name and rules.verb_start.match(noun):
        noun = ""
    if name and (trails or not noun):
        return name, ""
    if not noun:
        return complement or None, ""
    return noun, "" if "、" in name else name


def _aspect(
    phrase: Phrase,
    name: str | None,
    leads: list[str],
    trails: list[str],
    reference: str | None,
    rules: Words,
    after: bool,
    actor: str,
) -> str:
    dimension = phrase.found.quantity.dimension
    groups = {rules.trails.get(word) for word in trails} | {rules.kinds.get(word) for word in leads}
    quantity = phrase.found.quantity
    limited = quantity.bound in ("ge", "gt", "le", "lt") and dimension not in _FREE and not trails
    if phrase.inner or (limited and after and actor):
        return "threshold"
    if dimension == "time":
        if not (name and name.endswith(rules.ages)):
            return "duration"
        return "increment" if groups & {"growth", "increment"} else "amount"  # 预期寿命提高1岁
    if reference is not None:
        return "difference"
    if dimension in ("percent", "point") and groups & {"growth", "decrease"}:
        return "decrease" if "decrease" in groups else "growth"
    if dimension == "percent":
        return "growth" if name and name.endswith(rules.growth) else "share"
    if dimension == "point":
        return "growth"
    if "cumulative" in groups:
        return "cumulative"
    if "increment" in groups or "growth" in groups:
        return "increment"
    if "decrease" in groups:
        return "decrease"
    counted = dimension in ("count", "rank", "people", None)
    if "level" in groups or dimension == "ratio" or (dimension is None and not after):
        return "level"
    return "count" if counted else "amount"
