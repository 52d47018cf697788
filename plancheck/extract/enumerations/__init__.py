"""Stated counts and what is listed."""
