"""What a document says comes back as it was, whatever its format; where it cannot be kept, it is not."""

from pathlib import Path

import pytest
from planforms import TABLES, WHOLE, Plan

from plancheck.check import bases
from plancheck.check.api import read
from plancheck.check.checked import Base
from plancheck.check.rules import vocabulary
from plancheck.extract import extract

PLAN: Plan = (
    "浙江省2020年数字经济工作要点",
    "一、主要目标",
    "全年建成5G基站5万个，完成投资5000万元左右。",
    "（一）重点实施三大工程：一是算力提升工程；二是网络升级工程。2020年6月底前完成。（责任单位：市通信管理局、市经信局）",
    (("县区", "合计", "上半年", "下半年"), ("甲县", "100", "50", "40"), ("乙县", "90", "40", "50")),
)
FORMS = [(name, make(PLAN)) for name, make in WHOLE.values()]
FORMS += [(name, make(PLAN[-1])) for name, make in TABLES.values()]  # type: ignore[arg-type]


def base(path: Path) -> Base:
    document = read(path)
    return document, extract(document, vocabulary())


def test_real_plans_come_back(corpus: Path) -> None:
    for path in corpus.glob("*.txt"):
        same(base(path))


@pytest.mark.parametrize(("name", "data"), FORMS)
def test_every_format_comes_back(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    if path.suffix == ".pdf":
        assert bases.packed(base(path)) is None
    else:
        same(base(path))


def same(base: Base) -> None:
    document, facts = base
    data = bases.packed(base)
    assert data is not None
    again, said = bases.unpacked(data)
    assert again._replace(source_map=document.source_map) == document
    assert repr(said.rows) == repr(facts.rows)
    assert again.source_map.text == document.source_map.text
    for fact in (fact for rows in facts.rows.values() for fact in rows):
        assert again.source_map.locate(fact.span) == document.source_map.locate(fact.span)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"[-1,1,2,3]",
        b'[-1,[-1],[-1,"os","x"],[-1]]',
        b"[0,[0]]",
        b'"text"',
        b'[-1,"x",[-1,"SourceMap","y"],[-1]]',
    ],
)
def test_other_data_is_refused(data: bytes) -> None:
    with pytest.raises((TypeError, ValueError)):
        bases.unpacked(data)
