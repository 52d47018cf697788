"""The tool's version, a literal: reading package metadata costs 60 ms at start."""

VERSION = "0.1.0"
