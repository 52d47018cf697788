"""PDF pages become the text, the tables and the findings of the same plan in plain text."""

from pathlib import Path
from typing import Any

import pytest
from pdfmaker import Page, Setter, pdf, plan

from plancheck import readers
from plancheck.check.pipeline import lint
from plancheck.check.rules import load, vocabulary
from plancheck.check.settings import DEFAULTS
from plancheck.document.model import Document
from plancheck.source.anchors import BoxAnchor
from plancheck.source.errors import SourceError
from plancheck.source.limits import DEFAULT_LIMITS, Limits
from plancheck.source.source import Source
from plancheck.source.span import Span

BODY = "为贯彻落实全市工作会议精神，扎实推进制造业高质量发展，结合实际制定本方案，请各单位认真组织实施。"


def read(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    return readers.read_here(Source.of("plan.pdf", data), limits)


def paragraphs(data: bytes) -> list[str]:
    document = read(data)
    return [block.span.of(document.text) for block in document.blocks]


def drawn(*lines: tuple[float, float, str], size: float = 16) -> bytes:
    page = Page()
    for x, y, words in lines:
        page.text(x, y, words, size)
    return pdf([page])


@pytest.mark.parametrize("name", ["yuntai-2024-made", "zhejiang-2021-priorities", "zhejiang-2023-tasks"])
@pytest.mark.parametrize("indent", [2.0, 0.0])
def test_a_plan_set_on_pages_is_the_plan(corpus: Path, name: str, indent: float) -> None:
    text = (corpus / f"{name}.txt").read_text(encoding="utf-8")
    seen = paragraphs(plan(text, "某某市人民政府办公室文件", indent))
    assert [" ".join(one.split()) for one in seen] == [
        " ".join(line.split()) for line in text.splitlines() if line.strip()
    ]


@pytest.mark.parametrize("name", ["yuntai-2024-made", "zhejiang-2021-priorities", "zhejiang-2023-tasks"])
def test_it_is_judged_as_the_plain_text_is(corpus: Path, name: str) -> None:
    text = (corpus / f"{name}.txt").read_text(encoding="utf-8")
    assert said("plan.pdf", plan(text)) == said("plan.txt", text.encode())


def said(path: str, data: bytes) -> list[Any]:
    words = vocabulary(DEFAULTS.rules)
    report = lint([Source.of(path, data)], load(DEFAULTS.rules, words), words, DEFAULTS)
    return [(one.rule, one.severity, one.message) for one in report.diagnostics]


def test_a_place_is_a_page_and_a_box_a_line() -> None:
    setter = Setter()
    setter.feed()
    setter.paragraph("建成5G基站5万个，" + BODY)
    document = read(setter.finished())
    start = document.text.index("5G基站")
    anchor = document.source_map.locate(Span(start, start + 4)).anchor
    assert isinstance(anchor, BoxAnchor)
    assert (anchor.page, len(anchor.boxes)) == (2, 1)
    left, top, right, bottom = anchor.boxes[0]
    assert (left, right) == pytest.approx((117 + 32, 117 + 32 + 48), abs=0.5)
    assert top < setter.top < bottom
    whole = document.source_map.anchor(document.blocks[0].span)
    assert isinstance(whole, BoxAnchor)
    assert len(whole.boxes) == 3


def test_heads_feet_and_page_numbers_are_no_text() -> None:
    setter = Setter("某市文件 内部资料")
    for number in range(60):
        setter.paragraph(f"第{number}段，{BODY}")
    seen = paragraphs(setter.finished())
    assert seen == [f"第{number}段，{BODY}" for number in range(60)]


@pytest.mark.parametrize("form", ["— {} —", "第{}页", "第{}页 共9页", "{}/9", "{}", "- {} -", "Page {} of 9"])
def test_page_numbers_are_known_in_every_form(form: str) -> None:
    setter = Setter(number=form.format)
    for _ in range(30):
        setter.paragraph(BODY)
    assert paragraphs(setter.finished()) == [BODY] * 30


def test_what_two_pages_happen_to_share_is_text() -> None:
    pages = [Page() for _ in range(6)]
    for number, page in enumerate(pages):
        for place in range(20):
            page.text(117, 105 + 28 * place, f"{number}-{place}.责任单位：市财政局。")
        if number in (1, 4):
            page.text(117, 105 + 28 * 20, "责任单位：市经信局。")
    assert paragraphs(pdf(pages)).count("责任单位：市经信局。") == 2


def test_a_single_number_at_the_end_is_text() -> None:
    assert paragraphs(drawn((85, 100, "合计"), (85, 128, "300")))[-1] == "300"


def test_latin_words_are_joined_by_a_blank_and_numbers_by_none() -> None:
    setter = Setter()
    setter.right = setter.left + 16 * 10
    setter.paragraph("推广应用Industrial Internet平台和OPC UA协议建设")
    assert paragraphs(setter.finished()) == ["推广应用Industrial Internet平台和OPC UA协议建设"]


def test_a_narrow_gap_beside_latin_characters_is_layout() -> None:
    assert paragraphs(drawn((85, 100, "建成"), (85 + 36, 100, "5G"), (85 + 56, 100, "基站"))) == ["建成5G基站"]
    assert paragraphs(drawn((85, 100, "甲局"), (85 + 60, 100, "乙局"))) == ["甲局 乙局"]


def test_radicals_are_the_characters_that_they_look_like() -> None:
    assert paragraphs(drawn((85, 100, "⼯作⻅⾯〇\u00ad")))[0] == "工作见面〇-"


def test_text_without_its_meaning_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        read(drawn((85, 100, "\ufffd" * 30 + "甲")))
    assert caught.value.code == "unmapped"
    assert paragraphs(drawn((85, 100, "增长\ufffd个百分点，工作取得新成效")))[0][2] == "\ufffd"


def test_centred_titles_of_two_lines_are_one() -> None:
    setter = Setter()
    setter.title("某某市人民政府办公室关于印发某某市二〇二四年制造业行动计划的通知")
    setter.paragraph("各县（市、区）人民政府：", 0)
    setter.paragraph(BODY)
    assert paragraphs(setter.finished())[:2] == [
        "某某市人民政府办公室关于印发某某市二〇二四年制造业行动计划的通知",
        "各县（市、区）人民政府：",
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = Page()
    left, right = "甲乙丙丁戊己庚辛壬癸子丑寅卯", "天地玄黄宇宙洪荒日月盈昃辰宿"
    for row in range(8):
        page.text(60, 100 + 24 * row, left)
        page.text(330, 100 + 24 * row, right)
    text = read(pdf([page])).text.replace("\n", "")
    assert text == left * 8 + right * 8


def test_a_watermark_and_double_struck_characters() -> None:
    page = Page()
    page.text(85, 100, "内部")
    page.text(85.3, 100, "内部")
    page.text(117, 100, "文件")
    page.drawn.append(f"BT /F 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm <{'样稿'.encode('utf-16-be').hex()}> Tj ET")
    assert paragraphs(pdf([page])) == ["内部文件"]


@pytest.mark.parametrize(
    ("turn", "matrix"),
    [(90, "0 1 -1 0 100 85"), (180, "-1 0 0 -1 510 100"), (270, f"0 -1 1 0 495 {842 - 85}")],
)
def test_turned_pages_have_their_places_as_shown(turn: int, matrix: str) -> None:
    page = Page()
    page.drawn.append(f"BT /L 16 Tf {matrix} Tm (2025-2027) Tj ET")
    document = read(pdf([page], f"/Rotate {turn}"))
    anchor = document.source_map.anchor(document.blocks[0].span)
    assert document.text.strip() == "2025-2027"
    assert isinstance(anchor, BoxAnchor)
    left, top, right, bottom = anchor.boxes[0]
    assert (left, right) == pytest.approx((85, 85 + 9 * 9.6), abs=0.5)
    assert top < 100 < bottom


@pytest.mark.parametrize(
    ("matrix", "box"),
    [
        ("0 1 -1 0 100 200", (84, 556, 104, 642)),
        ("0 -1 1 0 100 200", (96, 642, 116, 728)),
        ("-1 0 0 -1 200 700", (114, 138, 200, 158)),
    ],
)
def test_text_that_lies_on_its_side_is_read_and_has_its_place(matrix: str, box: tuple[int, ...]) -> None:
    page = Page()
    for number in range(2):
        a, b, c, d, x, y = map(float, matrix.split())
        page.drawn.append(
            f"BT /L 16 Tf {a} {b} {c} {d} {x - 40 * number * c} {y - 40 * number * d} Tm (Plan 2025) Tj ET"
        )
    document = read(pdf([page]))
    anchor = document.source_map.anchor(document.blocks[0].span)
    assert document.text.split() == ["Plan", "2025"] * 2
    assert isinstance(anchor, BoxAnchor)
    assert anchor.boxes[0] == pytest.approx(box, abs=8)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 ...", "damaged"),
        (plan(BODY)[:3000], "damaged"),
        (pdf([Page()]), "blank"),
        (
            pdf(
                [Page()],
                trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>",
            ),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == code


def test_a_scan_is_refused() -> None:
    page = Page()
    page.picture()
    with pytest.raises(SourceError) as caught:
        read(pdf([page]))
    assert caught.value.code == "scanned"


def test_too_many_pages_are_refused() -> None:
    with pytest.raises(SourceError) as caught:
        read(pdf([Page()] * 4), Limits(pages=3))
    assert (caught.value.code, caught.value.detail) == ("pages", "3")
