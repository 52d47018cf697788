"""What the document says that can be reckoned up: totals and parts, growth, stocks, levels, ranges."""
