"""The report as one page: no network, no scripts, both places of each finding side by side, then the whole text."""

from plancheck.reporters.html.page import render

__all__ = ["render"]
