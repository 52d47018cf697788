"""Mentions that point somewhere, and what answers them."""
