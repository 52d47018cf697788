"""SARIF 2.1.0 (OASIS, with errata 01), as code scanning services and editors read it."""

from plancheck.reporters.sarif.log import render

__all__ = ["render"]
