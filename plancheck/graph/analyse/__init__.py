"""Parts of a graph, and counts over it."""
