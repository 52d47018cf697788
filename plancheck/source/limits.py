"""How much is read before an input is refused."""

from plancheck.source.records import NamedTuple


class Limits(NamedTuple):
    """Upper bounds; an input beyond one of them is refused with a clear reason."""

    file_bytes: int = 100_000_000
    line_chars: int = 10_000_000
    unpacked_bytes: int = 300_000_000
    part_bytes: int = 80_000_000
    ratio: int = 200
    parts: int = 5_000
    pages: int = 2_000
    cells: int = 1_000_000
    nested_tables: int = 20
    seconds: int = 60  # of a worker, on one file
    memory_bytes: int = 2_000_000_000  # of a worker, where the system can hold it to that


DEFAULT_LIMITS = Limits()
