"""A page of one rule: what, why, good, bad, how to silence it, what it reads; as Markdown or as a page of its own."""

from collections.abc import Iterator, Sequence
from html import escape

from plancheck.language.ast import Example
from plancheck.language.page import RulePage
from plancheck.source.records import NamedTuple

_WORDS = {
    "zh": {
        "error": "错误", "warning": "警告", "info": "提示", "severity": "级别", "why": "依据", "what": "核对什么", "good": "正例",
        "bad": "反例", "settings": "参数", "reads": "所读的事实", "silence": "不予报告", "tags": "标签", "topic": "类别",
        "off": "默认不运行，`--select {id}` 才运行", "at": "报告处", "given": "给定", "and": "又一份文件", "default": "默认",
        "allowed": "可用", "colon": "：", "semicolon": "；", "list": "、", "place": "所在文件",
        "mark": "在这一处（Markdown、HTML 的注释或 Word 的批注里）写明理由：",
        "config": "或在 `plancheck.toml` 中写明：", "ignore": "整个文件夹都不用这条规则：", "reason": "理由",
    },
    "en": {
        "error": "error", "warning": "warning", "info": "info", "severity": "Severity", "why": "Why", "what": "What is checked",
        "good": "Good", "bad": "Bad", "settings": "Parameters", "reads": "Facts it reads", "silence": "How to silence it",
        "tags": "Tags", "topic": "Topic", "off": "off by default; runs with `--select {id}`", "at": "reported at",
        "given": "given", "and": "and another document", "default": "default", "allowed": "one of", "colon": ": ", "semicolon": "; ", "list": ", ",
        "place": "File", "mark": "Say why at the place itself (a comment in Markdown or HTML, or in the margin in Word):",
        "config": "or in `plancheck.toml`:", "ignore": "Not this rule in the whole folder:", "reason": "the reason",
    },
}  # fmt: skip


class Part(NamedTuple):
    """`kind`: title, heading, line or code; the text is plain."""

    kind: str
    text: str


def parts(page: RulePage, lang: str) -> Iterator[Part]:
    """The page in order."""
    say = _WORDS[lang]
    yield Part("title", f"{page.id} {page.title}")
    yield Part("line", say["severity"] + say["colon"] + say[page.severity] + (
        "" if page.enabled else f" · {say['off'].format(id=page.id)}"
    ))  # fmt: skip
    yield Part("line", say["topic"] + say["colon"] + page.topic)
    if page.tags:
        yield Part("line", say["tags"] + say["colon"] + say["list"].join(page.tags))
    yield Part("heading", say["why"])
    yield from (Part("line", f"{basis}{say['colon']}{source}") for basis, source in page.because)
    yield Part("heading", say["what"])
    yield Part("code", "\n".join(page.body))
    if page.settings:
        yield Part("heading", say["settings"])
        yield from (Part("line", line) for line in _settings(page, say))
    for kind in ("good", "bad"):
        yield Part("heading", say[kind])
        for example in page.examples:
            if example.kind == kind:
                yield from _example(example, say)
    if page.reads:
        yield Part("heading", say["reads"])
        yield from (
            Part("line", f"{kind}{say['colon'] if fields else ''}{say['list'].join(fields)}")
            for kind, fields in page.reads
        )
    yield Part("heading", say["silence"])
    yield from _silence(page.id, say)


def markdown(page: RulePage, lang: str) -> str:
    """The page for docs/rules."""
    return "\n".join(_markdown(part) for part in parts(page, lang))


def html(page: RulePage, lang: str) -> str:
    """The page by itself: no network, no scripts."""
    body = "\n".join(_html(part) for part in parts(page, lang))
    tongue = "zh-CN" if lang == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{tongue}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(f'{page.id} {page.title}')}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


_STYLE = (
    "body{max-width:60em;margin:2em auto;padding:0 1em;font:16px/1.7 system-ui,'Microsoft YaHei','PingFang SC',"
    "'Noto Sans CJK SC',sans-serif;color:#1f2328;background:#fff}h1{font-size:1.5em;border-bottom:1px solid #d0d7de;"
    "padding-bottom:.3em}h2{font-size:1.15em;margin:1.6em 0 .4em}p{margin:.3em 0}pre{background:#f6f8fa;border:1px solid #d0d7de;"
    "border-radius:6px;padding:.8em 1em;overflow-x:auto;white-space:pre-wrap;font:14px/1.6 ui-monospace,'Noto Sans Mono CJK SC',"
    "monospace}@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}pre{background:#161b22;border-color:#30363d}"
    "h1{border-color:#30363d}}"
)


def _settings(page: RulePage, say: dict[str, str]) -> Iterator[str]:
    for known in page.settings:
        about = f"{known.about}{say['semicolon']}" if known.about else ""
        allowed = f"{say['semicolon']}{say['allowed']} {say['list'].join(known.allowed)}" if known.allowed else ""
        yield f"{known.name}{say['colon']}{about}{say['default']} {known.default}{allowed}"


def _example(example: Example, say: dict[str, str]) -> Iterator[Part]:
    for number, text in enumerate(example.texts):
        if number:
            yield Part("line", say["and"] + say["colon"])
        yield Part("code", text.replace("\\n", "\n").strip("\n"))
    if example.given:
        yield Part(
            "line", say["given"] + say["colon"] + say["list"].join(f"{key} {value}" for key, value in example.given)
        )
    if example.at:
        yield Part("line", say["at"] + say["colon"] + say["list"].join(f"“{place}”" for place in example.at))


def _silence(identity: str, say: dict[str, str]) -> Iterator[Part]:
    reason = say["reason"]
    yield Part("line", say["mark"])
    yield Part("code", f"<!-- plancheck: ignore {identity} {reason} -->")
    yield Part("line", say["config"])
    yield Part("code", f'[[suppress]]\nrule = "{identity}"\nreason = "{reason}"')
    yield Part("line", say["ignore"])
    yield Part("code", f'ignore = ["{identity}"]')


def _markdown(part: Part) -> str:
    if part.kind == "code":
        fence = "`" * max(3, 1 + max((len(line) - len(line.lstrip("`")) for line in part.text.split("\n")), default=0))
        return f"{fence}text\n{part.text}\n{fence}\n"
    mark = {"title": "# ", "heading": "## "}.get(part.kind, "")
    return f"{mark}{_escaped(part.text) if mark == '' else part.text}\n"


def _escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "*_<>[]|" else char for char in text)


def _html(part: Part) -> str:
    tag = {"title": "h1", "heading": "h2", "code": "pre"}.get(part.kind, "p")
    return f"<{tag}>{escape(part.text)}</{tag}>"


def index(pages: Sequence[RulePage], lang: str) -> str:
    """The table of all rules, in Markdown, by topic."""
    say = _WORDS[lang]
    head = ("# 规则" if lang == "zh" else "# Rules", "")
    lines = list(head)
    for topic in dict.fromkeys(page.topic for page in sorted(pages, key=lambda one: (one.topic, one.id))):
        lines += [f"## {topic}", ""]
        for page in (one for one in pages if one.topic == topic):
            lines.append(
                f"- [{page.id}]({page.id}{'' if lang == 'zh' else '.en'}.md) {say[page.severity]}{say['colon']}{page.title}"
            )
        lines.append("")
    return "\n".join(lines)
