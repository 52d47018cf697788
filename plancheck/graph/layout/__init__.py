"""Where nodes stand: in pure Python, the same on every machine, so that two pages of one plan are equal."""
