"""Who: organisations and places by name, lists of them, and the phrases that name them."""
