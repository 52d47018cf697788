"""plancheck: the linter for plan documents."""
