"""What a plan does with documents, and which of its work comes before which."""
