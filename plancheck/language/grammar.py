"""The grammar of rule files in EBNF, for the reference and for tests that derive sentences from it.

A quoted word is a keyword in its English spelling or a mark; `…` stands for any characters of a quoted text.
"""

from collections.abc import Iterator
from textwrap import fill

from plancheck.language import words

_PRODUCTIONS = """\
file = { rule | fact | relation }
rule = "rule" id text [ "en" text ] { clause }
clause = severity | "default off" | tags | parameter | because | foreach | where | grouped | let | expect | report \
| note | find | unless | replace | "also" | example
severity = "severity" level [ "when" expr ] { "," level [ "when" expr ] }
tags = "tags" text { "," text }
parameter = "parameter" name "=" ( number | text | "true" | "false" | choices ) [ "in" choices ] [ text [ "en" text ] ]
because = "because" basis text
foreach = "for each" source { "," source } [ "across documents" ]
source = name "in" name
where = "where" expr
grouped = "grouped by" path { "," path }
let = "let" name "=" expr
expect = "expect" expr
report = "report" [ path | "(" expr ")" ] text [ "en" text ]
note = "note" [ path | "(" expr ")" ] text [ "en" text ]
find = "find" text
unless = "unless" text
replace = "replace" safety text
example = ( "good" | "bad" ) text { "and" text } { "at" text { "," text } | "given" key value { "," key value } }
fact = "fact" name "(" column { "," column } ")" "from" scope "like" text { "or" text }
column = name ":" type
relation = "relation" name "(" name { "," name } ")" "from" source { "," source } { "where" expr } \
"give" expr { "," expr }
expr = both { "or" both }
both = unary { "and" unary }
unary = { "not" } comparison
comparison = sum [ operator sum | [ "not" ] "in" set | "is" [ "not" ] state | state | "like" text | "have" name ]
state = "known" | "unknown"
operator = "=" | "!=" | "<" | "<=" | ">" | ">="
set = choices | name [ "." word ]
choices = "{" choice { "," choice } "}"
choice = text | [ "-" ] number
sum = product { ( "+" | "-" ) product }
product = term { ( "*" | "/" ) term }
term = number | text | "true" | "false" | path | call | aggregate | quantified | "(" expr ")" | "-" term
call = name "(" [ expr { "," expr } ] ")"
aggregate = ( "count" | "sum" | "min" | "max" | "list" ) [ "of" ] expr "for" source [ "with" expr ]
quantified = ( "some" | "no" ) source [ "with" expr ] | "every" source [ "with" expr ] "has" expr
path = name { "." word }
type = word [ "." word ]
value = text | word
number = digits [ "." digits ] [ "万" | "亿" | "%" ]
text = '"' … '"' | '“' … '”' | '\"\"\"' … '\"\"\"'
id = letter letter letter digit digit digit"""
_TABLES = {
    "level": words.SEVERITIES, "basis": words.BASES, "safety": words.SAFETY, "key": words.GIVEN, "scope": words.SCOPES,
}  # fmt: skip


def productions() -> dict[str, str]:
    """Every production by name; those of closed word tables are made from the tables."""
    own = {name: body for name, _, body in (line.partition(" = ") for line in _PRODUCTIONS.splitlines())}
    return own | {name: " | ".join(f'"{word}"' for word in table) for name, table in _TABLES.items()}


def lines() -> Iterator[str]:
    """The grammar as it is printed."""
    known = productions()
    width = max(map(len, known))
    for name, body in known.items():
        yield fill(f"{name:{width}} = {body} ;", 118, subsequent_indent=" " * (width + 3), break_on_hyphens=False)
