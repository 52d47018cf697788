"""The ground: bytes, places in a text, and limits."""
