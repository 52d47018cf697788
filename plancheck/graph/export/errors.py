"""What a format cannot hold."""


class TooLargeError(Exception):
    """A graph beyond the limits of a format: `what` (edges or characters), how many there are, and the `limit`."""

    def __init__(self, what: str, count: int, limit: int) -> None:
        """All three for the message."""
        super().__init__(f"{count} {what}, more than {limit}")
        self.what, self.count, self.limit = what, count, limit
