"""What was found, and the report of a run."""
