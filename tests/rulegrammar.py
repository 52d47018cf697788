"""Rule files derived at random from the printed grammar, in any spelling."""

import re
from functools import lru_cache

from hypothesis import strategies as st

from plancheck.language import words
from plancheck.language.grammar import productions

PARTS = re.compile(r'"[^"]+"|\'[^\']+\'|[\[\](){}|]|\S+')
WORDS = words.KEYWORDS | words.SEVERITIES | words.BASES | words.SAFETY | words.GIVEN | words.SCOPES
LEAVES: dict[str, st.SearchStrategy[str]] = {
    "text": st.sampled_from(['"甲"', "“乙”", '"""丙"""', '"x：（y）"']),
    "number": st.sampled_from(["5", "2.5", "6万", "5%"]),
    "id": st.sampled_from(["TST001", "NUM999"]),
    "name": st.sampled_from(["x", "任务", "f1"]),
    "word": st.sampled_from(["y", "title", "in", "来源"]),
    "file": st.nothing(),
}
MARKS = {"=": "＝", ",": "，", "(": "（", ")": "）", "<=": "≤", "!=": "≠", "{": "｛", "}": "｝", ":": "：", "*": "×"}


def spelled(token: str) -> st.SearchStrategy[str]:
    bare = token[1:-1]
    known = WORDS.get(bare)
    return st.sampled_from(known) if known else st.sampled_from([bare, MARKS.get(bare, bare)])


@lru_cache
def production(name: str) -> st.SearchStrategy[str]:
    if name in LEAVES:
        return LEAVES[name]
    tokens = PARTS.findall(productions()[name])
    return st.deferred(lambda: choice(tokens))


def choice(tokens: list[str]) -> st.SearchStrategy[str]:
    """Consumes tokens up to a closing bracket or the end."""
    ways: list[list[st.SearchStrategy[str]]] = [[]]
    while tokens and tokens[0] not in "])}":
        token = tokens.pop(0)
        if token == "|":
            ways.append([])
        elif token in "[({":
            inner = choice(tokens)
            tokens.pop(0)
            ways[-1].append(
                {"[": st.just("") | inner, "{": st.lists(inner, max_size=1).map(" ".join), "(": inner}[token]
            )
        else:
            ways[-1].append(spelled(token) if token[0] in "\"'" else production(token))
    return st.one_of(*(st.tuples(*way).map(" ".join) for way in ways))
