"""Numbers, quantities and periods with exact bounds."""
