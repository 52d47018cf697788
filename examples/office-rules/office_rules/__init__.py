"""Rules and word lists for plancheck; nothing here is imported."""
