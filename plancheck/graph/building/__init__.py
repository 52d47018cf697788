"""Facts to nodes and edges, one file a subject."""
