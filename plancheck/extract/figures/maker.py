"""From a phrase to a FigureFact: gates, key, role and confidence."""

import re
from collections.abc import Mapping
from functools import lru_cache

from plancheck.extract.context import Context
from plancheck.extract.figures.abbreviations import abbreviations
from plancheck.extract.figures.cases import is_case
from plancheck.extract.figures.elided import inherit, owned, same_kind
from plancheck.extract.figures.indicators import Subject, subject
from plancheck.extract.figures.keys import DEFAULT, UNDECIDED, Gates, core, key, limits, measure
from plancheck.extract.figures.phrases import Clauses, Phrase
from plancheck.extract.figures.roles import Roles
from plancheck.extract.figures.surroundings import Surroundings
from plancheck.extract.figures.times import Timeline, period_key
from plancheck.facts.kinds import DocumentFact, FigureFact, PeriodFact
from plancheck.facts.vocabulary import Vocabulary, any_of
from plancheck.source.patterns import regex
from plancheck.source.span import Span
from plancheck.values.period import Period

_ELIDED, _GENERIC, _UNDECIDED = 0.92, 0.9, 0.85
_SHORT = 3  # characters of a bare measure
_NAME = 2  # characters of the shortest name
_PLACES = tuple(f"分别{number}" for number in range(1, 10))


class FigureMaker:
    """Knows the document around a phrase: its year, times, headings, tasks and rows."""

    def __init__(self, context: Context, ids: Mapping[int, str]) -> None:
        """All facts but figures must be there; `ids` are the figures' own, by where their quantities begin."""
        self.context, self.vocabulary, self._ids = context, context.vocabulary, ids
        self.timeline = Timeline(context.facts(PeriodFact), context.document.folded)
        self.places = Surroundings(context)
        document = next(iter(context.facts(DocumentFact)), None)
        self.plan: Period | None = document.period if document else None
        self._roles = Roles(context, self.places, self.plan)
        self._short = context.once(abbreviations).apply
        self._generic = frozenset(self.vocabulary.words("noun_tails", "generic"))
        self._generic_ends = self.vocabulary.words("noun_tails", "generic ending")
        self._adding = self.vocabulary.words("noun_tails", "adding")
        self._gift = self.vocabulary.once(_gift)
        self._each = self.vocabulary.once(_each)

    def figure(self, phrase: Phrase, clauses: Clauses, previous: FigureFact | None) -> FigureFact:
        """The fact of one phrase; `previous` is the figure before it in its sentence."""
        left, right = self._words(phrase.left), self._until_time(phrase.right)
        stage = _stage().search(left) or _stage().match(right)
        if stage:
            left, right = left.replace(stage[0], ""), right.replace(stage[0], "")
        said = subject(phrase, left, right, self.vocabulary)
        elided = (
            said.indicator is None and previous is not None and same_kind(previous, phrase, said.aspect, said.spread)
        )
        indicator = previous.indicator if elided and previous else owned(said.indicator, phrase, previous)
        if indicator and phrase.found.quantity.dimension == "count" and indicator.endswith(self._adding):
            indicator = None  # 两项合计300亿元: how many are added up
        if phrase.listed and said.inherits and previous is not None:
            said = inherit(said, previous)
        if is_case(phrase, self.context.document.folded):
            said = said._replace(aspect="threshold")
        time = self.timeline.stated(phrase, clauses)
        gates = Gates(
            period=self._period(phrase, said, time),
            region=self.places.region(phrase.found.at.start) or DEFAULT,
            stage=self._share(phrase, said, previous, elided, stage),
            scope=_scope(said),
            reference=said.reference or DEFAULT,
            threshold=self._threshold(phrase),
        )
        period = time.period if time else None
        role = "base" if said.base else self._roles.of(phrase, period)
        if phrase.grown and role == "target" and period is None:
            role = None  # 由21户增加到38户, without a time: more often told than planned
        return self.fact(phrase, said, indicator, gates, period, elided=elided, role=role)

    def fact(
        self,
        phrase: Phrase,
        said: Subject,
        indicator: str | None,
        gates: Gates,
        period: Period | None,
        *,
        elided: bool = False,
        role: str | None = "target",
    ) -> FigureFact:
        """Put the parts together; a name too general to stand alone counts only within its table row."""
        start = phrase.found.at.start
        name = self._short(core(indicator + said.complement, self.vocabulary)) if indicator else None
        if name is not None and len(name) < _NAME:
            name = None
        row, task, heading = self.places.row(start), self.places.task(start), self.places.heading(start)
        if name is not None and self._too_general(name):
            gates = gates._replace(place=row)
        if name is not None and self._gift.fullmatch(name):
            gates = gates._replace(place=None)
        level, scope, subset = self.vocabulary.once(limits).of(name)
        measured = measure(said.aspect, phrase.found.quantity, self.vocabulary)
        doubt = _UNDECIDED if (gates.period or "").startswith(UNDECIDED) else 1.0
        joint = key(name, measured, role, gates)
        confidence = min(_ELIDED if elided else said.confidence, _GENERIC if gates.place != DEFAULT else 1.0, doubt)
        return FigureFact(
            self._ids.get(phrase.found.at.start, ""), phrase.span, self.context.text(phrase.span), self.context.section_at(start), confidence,
            at=phrase.found.at, indicator=indicator, aspect=said.aspect,
            quantity=phrase.found.quantity, origin="text", role=role, core=name,
            key=joint, same=joint, commitment=said.commitment, scope=scope, level=level, subset=subset,
            region=gates.region, actor=gates.scope or DEFAULT,
            stage=gates.stage, period=period, period_key=gates.period, threshold=gates.threshold,
            reference=gates.reference, task=task, row=row, place=row or task or heading, heading=heading,
        )  # fmt: skip

    def ended(self, day: str) -> bool:
        """Whether a day (ISO) lies before the plan's first."""
        return bool(self.plan and self.plan.first and day < self.plan.first.isoformat())

    def _too_general(self, name: str) -> bool:
        """Whether a name says too little to stand alone: 企业, 覆盖率, 加上级补助收入 of a budget's balance."""
        plain = (name, name.removeprefix("加"), name.removeprefix("加上"))
        return not self._generic.isdisjoint(plain) or (len(name) <= _SHORT and name.endswith(self._generic_ends))

    def _period(self, phrase: Phrase, said: Subject, time: PeriodFact | None) -> str | None:
        if self.timeline.lasts(phrase.left, self.plan) or _years_past().match(
            self.context.document.folded, phrase.sentence
        ):
            return None
        if time is not None:
            return period_key(time, said.aspect, self.plan)
        column = self.places.column_period(phrase.found.at.start)
        if column != DEFAULT:
            return column
        heading = self.places.heading_times(phrase.found.at.start)
        keys = {period_key(fact, said.aspect, self.plan) for fact in heading}
        opening = self.places.opening(phrase.found.at.start)
        own = opening is None or self.timeline.is_own(opening, self.plan)
        if opening is not None and not own and {period_key(opening, said.aspect, self.plan)} not in ({DEFAULT}, keys):
            return None  # 到2025年，……。覆盖率达到75%: a sentence under another time
        if len(keys) > 1:
            frame = self.places.frame(phrase.found.at.start)
            return period_key(frame, said.aspect, self.plan) if frame else self.places.undecided(phrase.found.at.start)
        return keys.pop() if keys else DEFAULT

    def _share(
        self, phrase: Phrase, said: Subject, previous: FigureFact | None, elided: bool, own: re.Match[str] | None
    ) -> str | None:
        """The stage; of a list dealt out by 分别 (城镇、农村居民收入分别增长6%、7%) the place of each number."""
        if said.spread:
            plain = said.indicator and _listed().search(said.indicator) and not self.timeline.expressions(phrase.left)
            return _PLACES[0] if plain else None
        if elided and phrase.listed and previous and previous.stage in _PLACES[:-1]:
            return _PLACES[_PLACES.index(previous.stage) + 1]
        if self._dealt(phrase):
            return None
        return _stage_gate(self._stage(phrase, said, own), phrase, said, previous, elided)

    def _dealt(self, phrase: Phrase) -> bool:
        """Whether several share in the number: 四个片区各建设1个; 一季度、上半年分别完成20%; 分别覆盖9个、7个乡镇."""
        before = self.context.document.folded[phrase.clause.start : phrase.left.end]
        return "分别" in before or bool(self._each.search(before))

    def _stage(self, phrase: Phrase, said: Subject, own: re.Match[str] | None) -> str:
        """The stage that a phrase or its verb states, else the heading it stands under (一期工程)."""
        return own[0] if own else said.milestone or self.places.stage(phrase.found.at.start) or DEFAULT

    def _words(self, span: Span) -> str:
        """The words of a span without its time expressions, width-folded."""
        folded, parts, position = self.context.document.folded, [], span.start
        for fact in self.timeline.expressions(span):
            parts.append(folded[position : fact.span.start].rstrip("较比"))
            position = fact.span.end
        return "".join([*parts, folded[position : span.end]])

    def _until_time(self, span: Span) -> str:
        """The words of a span up to its first time expression."""
        times = self.timeline.expressions(span)
        return self.context.document.folded[span.start : times[0].span.start if times else span.end]

    def _threshold(self, phrase: Phrase) -> str:
        """A limit inside the subject: the number between the phrase's ends that is not its own, or the one before it."""
        folded = self.context.document.folded
        inside = _limit().search(folded, phrase.right.start, phrase.right.end)
        if inside is None and folded.startswith("的", phrase.left.start):
            inside = _limited().search(folded, phrase.clause.start, phrase.left.start)
        return inside[0] if inside else DEFAULT


def _gift(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Names of money given: 补助, 每年奖励; and of no more than whose share is stated: 每组, 每个乡镇."""
    given, places = (any_of(vocabulary.words(*which)) for which in (("noun_tails", "gift"), ("gates", "place ending")))
    return regex(f"(?:每.{{1,6}}?)?(?:{given})+|每[^十百千万亿]|每个?(?:[街()、]|{places}){{1,8}}")


def _each(vocabulary: Vocabulary) -> re.Pattern[str]:
    """各, and a verb, right before a number: 各建设|1个."""
    return regex(f"各(?:自)?(?:{any_of(vocabulary.words('plan_verbs', 'open', 'increment'))})?$")


def _scope(said: Subject) -> str:
    """What narrows the figure: who does it, an average a year, a part of a whole."""
    marks = ("年均" if said.average else "", "其中" if said.part else "")
    return said.actor + "".join(marks) or DEFAULT


def _stage_gate(stage: str, phrase: Phrase, said: Subject, previous: FigureFact | None, elided: bool) -> str | None:
    """The stage, or None where it is not said what the number is of: 分别800公里、600公里; 新建3万亩，改造2万亩."""
    follows = phrase.listed and previous is not None and (elided or previous.stage is None)
    another = elided and said.own_verb
    return None if follows or another else stage


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    return regex("[、和与及]|城乡")


@lru_cache(maxsize=1)
def _years_past() -> re.Pattern[str]:
    """近三年累计, 五年来: what a sentence says of several years gone by."""
    return regex(r"[\s—]*(?:(?:近|过去)[两三四五六七八九十]年|[两三四五六七八九十]年(?:多|以)?来)")


@lru_cache(maxsize=1)
def _stage() -> re.Pattern[str]:
    return regex(r"第[一二三四五六七八九十\d]+(?:批次?|期|阶段|轮)|首(?:批(?![次(])|期|轮)")


@lru_cache(maxsize=1)
def _limited() -> re.Pattern[str]:
    """The number that a 的 follows: 500万元及以下|的企业."""
    return regex(r"[\d一二三四五六七八九十百千万亿.]+[^\d,]{0,8}\Z")


@lru_cache(maxsize=1)
def _limit() -> re.Pattern[str]:
    return regex(r"[\d一二三四五六七八九十百千万亿.]+(?:元|亩|平方米|千瓦|吨|岁)(?:以上|以下|以内)")
