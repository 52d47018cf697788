"""Opening a PDF, and refusing one that holds nothing to read."""

from typing import Any

from plancheck.source.errors import SourceError
from plancheck.source.limits import Limits
from plancheck.source.source import Source

_FEW = 20  # characters a page on average; fewer beside pictures mean a scan
_KNOWN = 5  # characters to one unknown, at least


def opened(source: Source, limits: Limits) -> Any:
    """The PDFium document of a source; SourceError where it cannot be opened or has too many pages."""
    try:
        import pypdfium2
        import pypdfium2.raw as pdfium
    except ImportError as error:
        raise SourceError(source.path, "extra", "pdf") from error
    try:
        document = pypdfium2.PdfDocument(source.data)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise SourceError(source.path, "encrypted" if locked else "damaged") from error
    if not pages:
        raise SourceError(source.path, "damaged")
    if pages > limits.pages:
        raise SourceError(source.path, "pages", f"{limits.pages:,}")
    return document


def refuse_unreadable(path: str, document: Any, characters: int, unknown: int) -> None:
    """SourceError for pages that are pictures, or empty, and for text without its meaning."""
    if unknown * _KNOWN > characters:
        raise SourceError(path, "unmapped")
    if characters >= _FEW * len(document):
        return
    if any(_pictures(page) for page in document):
        raise SourceError(path, "scanned")
    if not characters:
        raise SourceError(path, "blank")


def _pictures(page: Any) -> bool:
    """Whether a picture covers half of the page."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = (picture.get_bounds if hasattr(picture, "get_bounds") else picture.get_pos)()
        if (right - left) * (top - bottom) * 2 >= width * height:
            return True
    return False
