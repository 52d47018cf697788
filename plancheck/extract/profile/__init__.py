"""What the document says of itself: title, kind, period, region, issuer."""
