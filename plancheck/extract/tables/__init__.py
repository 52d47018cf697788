"""Tables, rows and cells, and labels that differ from their like."""
