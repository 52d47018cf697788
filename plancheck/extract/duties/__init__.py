"""Tasks, and the units that have a part in them."""
