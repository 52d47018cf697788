"""A Report in one output format each."""
