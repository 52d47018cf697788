"""Results of earlier runs: what stage one made of a document, what stage two made of a set, found again by key."""

import os
from collections.abc import Sequence

from plancheck.check.cache import Cache, folder
from plancheck.check.checked import Base, Checked
from plancheck.check.keys import Keys
from plancheck.check.settings import Settings
from plancheck.diagnostics.codec import REPORTS
from plancheck.diagnostics.diagnostic import Diagnostic
from plancheck.diagnostics.report import DocumentReport
from plancheck.source.source import Source

_OFF = "PLANCHECK_NO_CACHE"


class Kept:
    """Findings are kept raw and without the path: a document may be moved. Facts are kept apart, for documents to compare."""

    def __init__(self, cache: Cache, settings: Settings) -> None:
        """Results of exactly these settings, as far as they matter."""
        self._cache = cache
        self._keys = Keys(settings)

    def one(self, source: Source) -> Checked | None:
        """What stage one made of a source."""
        found = self._known(self._keys.document(source))
        return None if found is None else _at(found, source.path)

    def keep_one(self, source: Source, checked: Checked) -> None:
        """Keep it; what cannot be read today may be readable tomorrow and is not kept."""
        if checked.report.error is None:
            self._cache.put(self._keys.document(source), REPORTS.packed(tuple(checked._replace(base=None))))

    def base(self, source: Source) -> "Base | None":
        """What a document says, where it was kept."""
        from plancheck.check import bases

        data = self._cache.get(self._keys.document(source, bases.codec().shape))
        try:
            found = None if data is None else bases.unpacked(data)
        except (TypeError, ValueError):
            return None
        return found and (found[0]._replace(path=source.path), found[1])

    def keep_base(self, source: Source, base: Base) -> None:
        """Keep it, where it can be written as data."""
        from plancheck.check import bases

        data = bases.packed(base)
        if data is not None:
            self._cache.put(self._keys.document(source, bases.codec().shape), data)

    def joint(self, members: Sequence[Checked]) -> Checked | None:
        """What stage two made of these very documents."""
        return self._known(self._keys.joint(members))

    def keep_joint(self, members: Sequence[Checked], found: Checked) -> None:
        """Keep it."""
        self._cache.put(self._keys.joint(members), REPORTS.packed(tuple(found)))

    def tidy(self) -> None:
        """Hold the cache to its size."""
        self._cache.tidy()

    def _known(self, key: str) -> Checked | None:
        data = self._cache.get(key)
        if data is None:
            return None
        try:
            found = Checked(*REPORTS.unpacked(data))
        except (TypeError, ValueError):
            return None
        return found if isinstance(found.report, DocumentReport) else None


def kept(settings: Settings) -> Kept | None:
    """As the settings, the environment and the system allow."""
    place = folder() if settings.cache and not os.environ.get(_OFF) else None
    return None if place is None else Kept(Cache(place), settings)


def _at(checked: Checked, path: str) -> Checked:
    """The same under the path it has today."""
    if checked.report.path == path:
        return checked
    return checked._replace(
        report=checked.report._replace(path=path), findings=tuple(_moved(one, path) for one in checked.findings)
    )


def _moved(finding: Diagnostic, path: str) -> Diagnostic:
    return finding._replace(path=path, related=tuple(other._replace(path=path) for other in finding.related))
