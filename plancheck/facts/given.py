"""What the configuration says of a document because the draft does not."""

from plancheck.source.records import NamedTuple


class Given(NamedTuple):
    """Document facts that the configuration states because the draft does not; None: not given."""

    year: int | None = None
    region: str | None = None
    issuer: str | None = None
    kind: str | None = None
