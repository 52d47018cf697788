"""Reports made by hand, for tests of what prints them."""

from plancheck.diagnostics.diagnostic import Diagnostic, Related, fingerprint
from plancheck.diagnostics.report import Coverage, DocumentReport, Report, RuleInfo
from plancheck.source.errors import SourceError
from plancheck.source.sourcemap import SourceMap
from plancheck.source.span import Span

PLAN = (
    "一、数字经济\n主要目标：建成5G基站5万个，数字经济核心产业增加值增长15%。\n"
    "二、工作举措\n1.加快网络建设，力争到年底建成5G基站6万个，实现县城以上全覆盖。\n2.加快推进推进产业数字化。\n"
)
RULES = (
    RuleInfo("NUM001", "同一指标的数值应当一致", "error", "regulation", "《党政机关公文处理工作条例》第二十条（四）"),
    RuleInfo("NUM002", "同一指标的界限应当一致", "info", "practice", "公文写作惯例"),
    RuleInfo("TRM003", "词语不重复", "warning", "practice", "公文写作惯例"),
)


def place(text: str, part: str) -> Span:
    """Where `part` first stands in `text`."""
    return Span(text.index(part), text.index(part) + len(part))


def diagnostic(
    text: str,
    part: str,
    other: str | None = None,
    *,
    path: str = "plan.txt",
    rule: str = "NUM001",
    severity: str = "error",
    message: str = "两处表述不一致，请核对",
    confidence: float = 0.97,
) -> Diagnostic:
    """A finding at the first `part` of `text`, related to `other`."""
    span, lines = place(text, part), SourceMap(text)
    related = ()
    if other is not None:
        there = place(text, other)
        related = (Related(path, there, lines.locate(there), "一、数字经济", other),)
    return Diagnostic(
        rule, severity, message, (("indicator", "5G基站"),), path, span, lines.locate(span), "二、工作举措 › 1.",
        part, fingerprint(rule, [part], ""), confidence, related,
    )  # fmt: skip


def report(*findings: Diagnostic, text: str = PLAN, errors: tuple[SourceError, ...] = ()) -> Report:
    """A report over `plan.txt` and inputs that could not be read."""
    counts = Coverage(
        figures=3, comparable_groups=1, tasks=2, tasks_with_units=0, references=0, tables=1, tables_unread=1
    )
    plan = DocumentReport("plan.txt", "sha256:" + "0" * 64, "plain", text, counts)
    unread = [DocumentReport(error.path, "", "", "", error=error) for error in errors]
    return Report("0.0.1", (plan, *unread), findings, RULES, not_applicable=(("NUM001", 4),))


def full_report() -> Report:
    """One finding of each severity, an unreadable input, files left out."""
    five = "“5G基站”两处表述不一致，请核对：5万个、6万个"
    findings = (
        diagnostic(PLAN, "力争到年底建成5G基站6万个", "建成5G基站5万个", message=five),
        diagnostic(PLAN, "增长15%", rule="NUM002", severity="info", message="界限不同"),
        diagnostic(PLAN, "推进推进", rule="TRM003", severity="warning", message="“推进”重复", confidence=0.8),
    )
    nul = SourceError("bad.txt", "nul", place=("line", 3))
    return report(*findings, errors=(nul,))._replace(
        skipped_files=2, other_files=((".pptx", 3), (".rtf", 1)), sets=1, suppressed=1, baseline=2
    )
