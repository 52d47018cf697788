"""Typed relations between the text and the rules."""
