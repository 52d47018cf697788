"""Why an input cannot be read, in both languages."""

_REASONS = {
    "missing": ("文件不存在", "the file does not exist"),
    "folder": ("是文件夹，不是文件", "this is a folder, not a file"),
    "permission": ("没有读取权限，或文件正被其他程序占用", "no permission to read, or another program holds the file"),
    "system": ("无法读取（{detail}）", "cannot be read ({detail})"),
    "size": ("文件大于 {detail} 字节的上限", "the file is larger than the limit of {detail} bytes"),
    "line": ("一行超过 {detail} 个字符的上限", "a line is longer than the limit of {detail} characters"),
    "empty": ("文件为空", "the file is empty"),
    "blank": ("文件没有文字", "the file holds no text"),
    "nul": ("含有 NUL 字符，不是文本文件", "it holds a NUL character, so it is no text file"),
    "control": ("控制字符过多，不是文本文件", "too many control characters for a text file"),
    "encoding": (
        "不是 UTF-8 或 GB18030 文本（可能是二进制文件或编码损坏）",
        "neither UTF-8 nor GB18030 text (binary or damaged)",
    ),
    "declared": ("文件开头标明为 {detail}，但内容不符", "the file begins as {detail}, but its content is not"),
    "format": ("暂不支持 {detail} 格式", "the format {detail} is not supported"),
    "damaged": ("文件已损坏或不完整", "the file is damaged or incomplete"),
    "encrypted": ("文件已加密，请先取消密码", "the file is encrypted: remove the password first"),
    "pages": ("多于 {detail} 页的上限", "more pages than the limit of {detail}"),
    "scanned": (
        "页面是图片，没有可读的文字（扫描件须先做文字识别）",
        "its pages are pictures without text (a scan: recognise its text first)",
    ),
    "unmapped": ("文字没有编码信息，读不出来", "its text does not say which characters it is made of"),
    "cells": ("多于 {detail} 个单元格的上限", "more cells than the limit of {detail}"),
    "parts": ("内含部件多于 {detail} 个的上限", "more parts inside than the limit of {detail}"),
    "unpacked": ("解压后大于 {detail} 字节的上限", "larger than the limit of {detail} bytes when unpacked"),
    "ratio": ("部件 {detail} 的压缩率异常", "the part {detail} is compressed beyond belief"),
    "part": ("部件 {detail} 过大", "the part {detail} is too large"),
    "dtd": ("部件 {detail} 含有 DTD，不予读取", "the part {detail} holds a DTD and is not read"),
    "xml_encoding": ("部件 {detail} 不是 UTF-8 编码的 XML", "the part {detail} is no XML in UTF-8"),
    "deep": ("嵌套过深", "nested too deeply"),
    "time": ("读取超过 {detail} 秒的时限", "reading took more than the limit of {detail} seconds"),
    "memory": ("读取时内存超限", "reading took more memory than the limit"),
    "crashed": ("读取程序意外中止，文件可能已损坏", "the reader broke down; the file may be damaged"),
    "worker": ("核对进程意外中止，本文件未核对", "the checking process broke down; this file was not checked"),
    "legacy": (
        "请在 WPS 或 Word 中另存为 .docx 再检查（安装了 LibreOffice 时可自动转换）",
        "save it as .docx in WPS or Word (converted by itself where LibreOffice is installed)",
    ),
    "legacy_failed": (
        "请在 WPS 或 Word 中另存为 .docx 再检查（LibreOffice 未能转换）",
        "save it as .docx in WPS or Word (LibreOffice could not convert it)",
    ),
    "extra": (
        "读取这种格式需要安装：pip install 'plancheck[{detail}]'",
        "to read this format: pip install 'plancheck[{detail}]'",
    ),
    "no_article": ("网页没有可读的文字", "the page shows no text"),
    "changed": ("文件在检查之后有改动", "the file changed after it was checked"),
    "unwritable": ("文件的编码写不出修改后的文字", "its encoding has no form for the changed text"),
    "irregular": (
        "文件的编码不规范，改写会动到别处",
        "its encoding is irregular: writing it would change other places",
    ),
    "elsewhere": ("修改会动到别处", "the change would reach other places"),
    "unmatched": ("没有匹配的文件", "matches no file"),
}


class RefusedError(Exception):
    """Why a run cannot begin: its configuration, baseline or revision; the text says it all, `english` in English."""

    def __init__(self, chinese: str, english: str = "") -> None:
        """Without `english` the Chinese has to do."""
        super().__init__(chinese)
        self.english = english or chinese


class SourceError(Exception):
    """An input that cannot be read: `path` as shown, `code` (a key of the reasons), `place` as (unit, number from 1)."""

    def __init__(self, path: str, code: str, detail: str = "", place: tuple[str, int] | None = None) -> None:
        """`detail` fills the reason; `place` is ("line" or "byte", number)."""
        self.path, self.code, self.detail, self.place = path, code, detail, place
        super().__init__(f"{path}: {self.reason('zh')}")

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str, str, tuple[str, int] | None]]:
        """Its parts, so that it can be sent to another process."""
        return SourceError, (self.path, self.code, self.detail, self.place)

    def reason(self, lang: str = "zh") -> str:
        """One sentence in Chinese (`zh`) or English (`en`), with the place where known."""
        chinese = lang == "zh"
        text = _REASONS[self.code][0 if chinese else 1].format(detail=self.detail)
        if self.place is None:
            return text
        unit, number = self.place
        if chinese:
            return f"第{number}{'行' if unit == 'line' else '字节'}：{text}"
        return f"{unit} {number}: {text}"
