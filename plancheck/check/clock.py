"""CPU time by step."""

from time import process_time


class Clock:
    """Laps by step name; time before the first lap is `start` (the interpreter and imports)."""

    def __init__(self) -> None:
        """Counts from the start of the process."""
        self._spent: dict[str, float] = {}
        self._last = 0.0
        self.lap("start")

    def lap(self, step: str) -> None:
        """Book the time since the last lap under `step`."""
        now = process_time()
        self._spent[step] = self._spent.get(step, 0.0) + now - self._last
        self._last = now

    @property
    def milliseconds(self) -> tuple[tuple[str, float], ...]:
        """CPU milliseconds by step, in the order of first laps."""
        return tuple((step, seconds * 1000) for step, seconds in self._spent.items())
