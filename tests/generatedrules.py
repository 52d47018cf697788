"""Rules of every construct that both backends know, well typed and several levels deep, as hypothesis strategies."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from hypothesis import strategies as st

from plancheck.facts.schema import schema
from plancheck.language.types import STRUCTURES

# Fields of which rules speak and that facts have; the rest of a fact is the same in all rows.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "figure": ("indicator", "quantity", "period", "role", "same", "task", "row", "confidence"),
    "task": ("title", "parent", "level", "period", "complete", "confidence"),
    "assignment": ("task", "unit", "role", "order", "joint"),
    "section": ("title", "parent", "ordinal"),
    "row": ("label", "number"),
    "document": ("title", "year", "period", "checkable"),
}
ODD_WORDS = ("k", "target", "牵头", "'", "；--", "\\\\", "（１", "%_", "𠮷", "{{")
PATTERNS = ("k", "^.$", "[ke]+", r"\(\d", "(目标|责)", "\\pL{n:numeral}?", "。|'", "𠮷", "^[^k]", "t$")
LISTS = ("roles", "commitments")
_LITERALS = ("0", "1", "5", "5.04", "6", "0.95", "2020", "5万", "60%", "-5", "0.0001")
_ORDERED, _EQUAL = ("=", "!=", "<", "<=", ">", ">="), ("=", "!=")
_PLAIN = ("number", "text", "date", "boolean", "quantity", "period")


class Names(NamedTuple):
    """What an expression may speak of: relations of variables, types of named values, keys and columns of a group."""

    rows: Mapping[str, str]
    values: Mapping[str, str]
    groups: Mapping[str, str] = {}
    keys: Mapping[str, str] = {}

    def with_row(self, name: str, relation: str) -> "Names":
        """These and one row more."""
        return self._replace(rows={**self.rows, name: relation})

    def with_value(self, name: str, kind: str) -> "Names":
        """These and one value more."""
        return self._replace(values={**self.values, name: kind})

    def of_type(self, kind: str) -> list[str]:
        """Every way to say a value of a type."""
        found = [f"{name}.{path}" for name, relation in self.rows.items() for path in paths(relation).get(kind, ())]
        found += [name for name, relation in self.rows.items() if kind == f"ref {relation}"]
        found += [path for path, known in self.keys.items() if known == kind]
        for name, known in self.values.items():
            inner = [f"{name}.{path}" for path in paths(known.removeprefix("ref ")).get(kind, ())]
            found += ([name] if known == kind else []) + (inner if known.startswith("ref ") else [])
        return found


def paths(relation: str, depth: int = 2) -> dict[str, list[str]]:
    """What a row leads to by type: fields, fields of quantities and periods, and over ids those of other rows."""
    found: dict[str, list[str]] = {}

    def put(path: str, kind: str, left: int) -> None:
        found.setdefault(kind, []).append(path)
        if kind.startswith("ref ") and left and kind[4:] in FIELDS:
            for inner, deeper in paths(kind[4:], left - 1).items():
                found.setdefault(inner, []).extend(f"{path}.{rest}" for rest in deeper)
        for name, inner in STRUCTURES.get(kind, {}).items() if kind != "date" or left else ():
            put(f"{path}.{name}", inner, left - 1)

    if relation in FIELDS:
        for name in FIELDS[relation]:
            put(name, schema()[relation].fields[name].type, depth)
        put("document", "ref document", min(depth, 1))
    return found


class Maker:
    """Draws expressions; `depth` is how many levels may still be nested."""

    def __init__(self, draw: Callable[[Any], Any]) -> None:
        """`draw` is hypothesis's own."""
        self.draw, self.made = draw, 0

    def one(self, *choices: Any) -> Any:
        """One of some things."""
        return self.draw(st.sampled_from(choices))

    def fresh(self) -> str:
        """A name that no other row has."""
        self.made += 1
        return f"x{self.made}"

    def path(self, known: list[str]) -> str:
        """One of some paths, mostly a short one."""
        least = min(path.count(".") for path in known)
        return str(self.one(*(known if self.one(True, False) else [one for one in known if one.count(".") <= least])))

    def value(self, kind: str, names: Names, depth: int) -> str:
        """An expression of a type; a literal where no field has it."""
        known = names.of_type(kind)
        if kind == "number":
            if not known or self.one(True, False, False):
                return str(self.one(*_LITERALS))
            if depth > 0 and self.one(True, False, False):
                return self.calculated(names, depth)
        elif kind == "text":
            if not known or self.one(True, False, False):
                return f'"{self.one(*ODD_WORDS)}"'
        elif kind == "boolean":
            known = known or ["true", "false"]
        return self.path(known)

    def calculated(self, names: Names, depth: int) -> str:
        """A number that is made of others."""
        kind = self.one("arithmetic", "sum", "aggregate", "extreme", "group")
        if kind == "arithmetic":
            parts = (self.measure(names, depth - 1), self.one("+", "-", "*"), self.measure(names, depth - 1))
            return "({} {} {})".format(*parts)
        if kind == "aggregate":
            return self.aggregate(names, depth - 1)
        if kind == "group" and names.groups:
            return self.of_group(names, self.one("count", "distinct", "min", "max"))
        function = "sum" if kind == "sum" else self.one("min", "max")
        parts = [self.value("number", names, depth - 1) for _ in range(self.one(1, 2, 3))]
        return f"{function}({', '.join(parts)})"

    def aggregate(self, names: Names, depth: int) -> str:
        """A total of rows."""
        source, inner = self.source(names)
        condition = self.maybe_with(inner, depth)
        function = self.one("count", "sum", "min", "max")
        value = self.value("number", inner, depth - 1)
        return f"({function} of {value} for {source}{condition})"

    def maybe_with(self, inner: Names, depth: int) -> str:
        """A condition on rows, mostly one that can be looked up."""
        return f" with {self.joining(inner, depth)}" if self.one(True, True, False) else ""

    def source(self, names: Names) -> tuple[str, Names]:
        """`x in relation`, and the names with it."""
        variable, relation = self.fresh(), self.one(*FIELDS)
        return f"{variable} in {relation}", names.with_row(variable, relation)

    def measure(self, names: Names, depth: int) -> str:
        """A number or a quantity."""
        quantities = names.of_type("quantity")
        return self.path(quantities) if quantities and self.one(True, False) else self.value("number", names, depth)

    def joining(self, names: Names, depth: int) -> str:
        """Equalities of the newest row with what was there before, and anything else."""
        newest = list(names.rows)[-1]
        before = names._replace(rows={name: kind for name, kind in names.rows.items() if name != newest})
        own = Names({newest: names.rows[newest]}, {})
        kind = self.one("text", "number", "ref task", "boolean")
        left = own.of_type(kind)
        right = before.of_type(kind) or ([self.value(kind, before, 0)] if kind in _PLAIN else [])
        if not left or not right or self.one(True, False, False):
            return self.condition(names, depth)
        equality = f"{self.path(left)} = {self.path(right)}"
        return f"{equality} and {self.condition(names, depth)}" if self.one(True, False) else equality

    def condition(self, names: Names, depth: int) -> str:
        """Something true, false or unknown."""
        if depth > 0 and self.one(True, False):
            return self.connected(names, depth)
        kinds = (self.compared, self.known, self.member, self.like, self.of_measures, self.of_times)
        return str(self.one(*kinds)(names, depth))

    def connected(self, names: Names, depth: int) -> str:
        """A condition of conditions, or on the rows of a relation."""
        kind = self.one("not", "and", "or", "some", "no", "every", "flag", "have")
        if kind == "not":
            return f"(not {self.condition(names, depth - 1)})"
        if kind in ("and", "or"):
            return f"({self.condition(names, depth - 1)} {kind} {self.condition(names, depth - 1)})"
        if kind == "flag":
            return f"({self.condition(names, depth - 1)} {self.one(*_EQUAL)} {self.condition(names, depth - 1)})"
        if kind == "have":
            tasks = names.of_type("ref task")
            return f"(siblings({self.path(tasks)}) have {self.one('assignment', 'figure')})" if tasks else "true"
        source, inner = self.source(names)
        rows = source + self.maybe_with(inner, depth - 1)
        return f"(every {rows} has {self.condition(inner, depth - 1)})" if kind == "every" else f"({kind} {rows})"

    def compared(self, names: Names, depth: int) -> str:
        """Two values of one kind."""
        kind = self.one("measure", "measure", "text", "text", "date", "boolean", "period", "ref task", "ref section")
        if kind == "measure":
            return f"({self.measure(names, depth)} {self.one(*_ORDERED)} {self.measure(names, depth)})"
        if kind not in ("text", "boolean") and not names.of_type(kind):
            return "true"
        sign = self.one(*(_ORDERED if kind in ("text", "date") else _EQUAL))
        return f"({self.value(kind, names, depth)} {sign} {self.value(kind, names, depth)})"

    def known(self, names: Names, depth: int) -> str:
        """Whether something is known."""
        kind = self.one(*_PLAIN, "ref task", "ref section", "ref row")
        if kind not in ("text", "number", "boolean") and not names.of_type(kind):
            return "true"
        return f"({self.value(kind, names, depth)} is {self.one('known', 'unknown')})"

    def member(self, names: Names, depth: int) -> str:
        """One of some words, of a word list or of some numbers."""
        if self.one(True, False):
            listed = ", ".join(self.draw(st.lists(st.sampled_from(_LITERALS), min_size=1, max_size=3)))
            return f"({self.measure(names, depth)}{self.one('', ' not')} in {{{listed}}})"
        words = ", ".join(f'"{self.one(*ODD_WORDS)}"' for _ in range(self.one(1, 3)))
        chosen = self.one(f"{{{words}}}", *LISTS)
        return f"({self.value('text', names, depth)}{self.one('', ' not')} in {chosen})"

    def like(self, names: Names, depth: int) -> str:
        """Whether a pattern is found in a text."""
        return f'({self.value("text", names, depth)} like "{self.one(*PATTERNS)}")'

    def of_measures(self, names: Names, depth: int) -> str:
        """What intervals have in common."""
        quantities = names.of_type("quantity")
        function = self.one("agree", "alike", "within", "same_unit", "sums")
        if function == "same_unit":
            return f"same_unit({self.one(*quantities)}, {self.one(*quantities)})" if quantities else "true"
        if function == "alike":
            kind = self.one("text", "number", *(("quantity",) if quantities else ()))
            parts = [self.value(kind, names, depth) for _ in range(self.one(1, 2, 3))]
            return f"alike({', '.join(parts)})"
        if function == "sums" and quantities:
            total = f"sum({', '.join(self.one(*quantities) for _ in range(self.one(1, 2, 3)))})"
            return self.one(
                f"agree({total}, {self.measure(names, depth)})", f"({total} < {self.measure(names, depth)})"
            )
        parts = [self.measure(names, depth) for _ in range(3 if function == "within" else self.one(1, 2, 3))]
        return f"{'within' if function == 'within' else 'agree'}({', '.join(parts)})"

    def of_times(self, names: Names, depth: int) -> str:
        """How days and periods lie."""
        times = [*names.of_type("period"), *names.of_type("date")]
        days = names.of_type("date")
        if not days:
            return "true"
        if self.one(True, False, False):
            return "within({}, {}, {})".format(*(self.path(days) for _ in range(3)))
        return f"{self.one('before', 'overlaps')}({self.path(times)}, {self.path(times)})"

    def of_group(self, names: Names, function: str) -> str:
        """A function of all members of a group."""
        variable, relation = self.one(*names.groups.items())
        found = paths(relation)
        if function == "count":
            return f"count({variable})"
        if function in ("min", "max"):
            number = found.get("number") or ["confidence"]
            return f"{function}({variable}.{self.one(*number)})"
        if function in ("agree", "sum"):
            number = [*found.get("quantity", ()), *found.get("number", ())] or ["confidence"]
            return f"{function}({variable}.{self.one(*number)})"
        kinds = [kind for kind in (*_PLAIN, "ref task", "ref section") if kind in found]
        return f"{function}({variable}.{self.one(*found[self.one(*kinds)])})"

    def group_condition(self, names: Names, depth: int) -> str:
        """What a group has to fulfil."""
        kind = self.one("agree", "alike", "number", "number", "sum", "have", "other")
        tasks = [name for name, relation in names.groups.items() if relation == "task" and name not in names.keys]
        if kind == "other" or (kind == "have" and not tasks):
            return self.condition(names, depth)
        if kind == "have":
            return f"({self.one(*tasks)} have {self.one('assignment', 'figure')})"
        if kind in ("agree", "alike"):
            return self.of_group(names, kind)
        left = self.of_group(names, "sum" if kind == "sum" else self.one("count", "distinct", "min", "max"))
        return f"({left} {self.one(*_ORDERED)} {self.measure(names, depth)})"

    def body(self) -> str:
        """The clauses of a case but for its report."""
        names, sources = Names({}, {}), []
        for variable in "fgh"[: self.one(1, 1, 2, 2, 3)]:
            relation = self.one(*FIELDS, "figure", "figure", "task")
            names = names.with_row(variable, relation)
            sources.append(f"{variable} in {relation}")
        grouped = self.one(True, False)
        across = grouped and self.one(True, False, False)
        lines = [f"for each {', '.join(sources)}{' across documents' if across else ''}"]
        lines += [f"where {self.joining(names, 2)}" for _ in range(self.one(0, 0, 1, 2))]
        return "\n  ".join([*lines, *(self.grouped(names) if grouped else self.lets(names, self.condition))])

    def grouped(self, names: Names) -> list[str]:
        """Keys and what is said of groups."""
        keys = {}
        for _ in range(self.one(1, 1, 2)):
            kind = self.one("text", "number", "ref task", *_PLAIN)
            known = names.of_type(kind)
            keys |= {self.one(*known): kind} if known else {}
        keys = keys or {f"{next(iter(names.rows))}.document": "ref document"}
        of_groups = Names({}, {}, names.rows, keys)
        return [f"grouped by {', '.join(keys)}", *self.lets(of_groups, self.group_condition)]

    def lets(self, names: Names, condition: Callable[[Names, int], str]) -> list[str]:
        """Named values, and what is expected of them and of all else."""
        lines = []
        for number in range(self.one(0, 0, 1, 2)):
            kind = self.one("number", "text", "boolean", "quantity", "period", "ref task", "condition")
            if kind not in ("number", "text", "boolean", "condition") and not names.of_type(kind):
                continue
            said = condition(names, 2) if kind == "condition" else self.value(kind, names, 2)
            lines.append(f"let y{number} = {said}")
            names = names.with_value(f"y{number}", "boolean" if kind == "condition" else kind)
        return [*lines, *(f"expect {condition(names, 3)}" for _ in range(self.one(1, 1, 2)))]


@st.composite
def bodies(draw: Callable[[Any], Any]) -> str:
    """The clauses of a case, from `for each` to `expect`."""
    return Maker(draw).body()
