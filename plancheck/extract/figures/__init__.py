"""Numbers said of an indicator, and which of them state the same."""
