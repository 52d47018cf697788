"""What a reader makes of a source: one text, a tree of blocks, and the way back."""
