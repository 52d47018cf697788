"""Bytes to Document, one file a format."""
