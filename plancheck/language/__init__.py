"""The rule language: text to tree to closures."""
