"""The fields of each relation, as rules and pages show them: a relation and its note, then a field a line."""
