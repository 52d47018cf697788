"""The second backend: the checked tree of a rule as one SQL query for DuckDB. Text only; nothing is run here."""
