"""Comparisons for tests of the formats: one of each change, hostile words, places without lines."""

from reporters.made import EVIL, NAMES
from reporters.made import hostile as hostile_report
from versions import comparison, edited

from plancheck.diagnostics.comparison import Change, Comparison, Pair
from plancheck.diagnostics.diagnostic import Related
from plancheck.diagnostics.report import DocumentReport
from plancheck.source.anchors import BoxAnchor, RunAnchor
from plancheck.source.errors import SourceError

_EDITS = (
    ("5G基站1200个", "5G基站1500个"),
    ("，规上工业", "，力争规上工业"),
    ("9月底前", "10月底前"),
    ("，11月底前完成", ""),
    ("责任单位：市经信局、市财政局", "牵头单位：市经信局\n责任单位：市财政局、市科技局"),
    ("责任单位：市通管办、市建设局", "责任单位：市建设局"),
    ("推进企业数字化改造。", "推进企业数字化改造和绿色转型。"),
    ("《云台市新型基础设施建设规划》", "《云台市信息通信业发展规划》"),
    ("（一）加强组织领导", "（一）加强统筹协调"),
    ("新增智能工厂20家", "新增智能工厂20家，新建5G基站1300个"),
    ("三、保障措施", "5.建设产业数据中心。组织上云企业500家。\n责任单位：市发改委\n三、保障措施"),
)


def everything() -> Comparison:
    """Changes of every kind in one document; a file that went, one that came, one unreadable, one without changes."""
    pair = edited(*_EDITS)
    old = DocumentReport("旧/甲.txt", "sha256:" + "0" * 64, "plain", "文")
    nul = SourceError("新/丙.txt", "nul", place=("line", 3))
    unread = Pair(old._replace(path="旧/丙.txt"), DocumentReport(nul.path, "", "", "", error=nul), "name")
    same = edited()
    return comparison(pair, Pair(old, None), Pair(None, old._replace(path="新/乙.txt")), unread, same)._replace(
        skipped_files=2
    )


def hostile() -> Comparison:
    """Whatever a document, a name or a message may hold, in every kind of change."""
    report = hostile_report()
    first, second, _ = report.documents
    finding = report.diagnostics[0]
    place = Related(first.path, finding.span, finding.location, EVIL, EVIL)
    there = place._replace(path=second.path)
    changes = [
        Change(kind, how, EVIL, place, there, EVIL, EVIL, EVIL + "。", "牵头")
        for kind, how in (("target", "changed"), ("figure", "dropped"), ("task", "moved"), ("item", "reworded"),
                          ("unit", "role"), ("deadline", "redated"), ("reference", "added"))
    ]  # fmt: skip
    changes.append(Change("finding", "added", finding.rule, new=there, finding=finding))
    unread = DocumentReport(NAMES[2], "", "", "", error=SourceError(NAMES[2], "system", EVIL))
    return comparison(Pair(first, second, "title", tuple(changes)), Pair(unread, None))


def unlined() -> Comparison:
    """A Word draft and its PDF."""
    pair = edited(("5G基站1200个", "5G基站1500个"))
    (change,) = pair.changes
    assert pair.old is not None
    assert pair.new is not None
    assert change.old is not None
    assert change.new is not None
    old = change.old._replace(
        path="稿.docx", location=change.old.location._replace(anchor=RunAnchor("document", 3, 9, 3, 20))
    )
    new = change.new._replace(
        path="稿.pdf", location=change.new.location._replace(anchor=BoxAnchor(2, ((1.0, 2.0, 3.0, 4.0),)))
    )
    documents = pair.old._replace(path="稿.docx"), pair.new._replace(path="稿.pdf")
    return comparison(Pair(*documents, "stem", (change._replace(old=old, new=new),), pair.coverage))
