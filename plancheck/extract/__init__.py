"""Document to facts, one file a kind."""
