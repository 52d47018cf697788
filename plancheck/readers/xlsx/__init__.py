"""Excel: sheets become paragraphs and tables, each value as a person sees it."""
