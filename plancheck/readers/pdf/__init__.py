"""PDF: characters with their boxes become lines, paragraphs and ruled tables."""
