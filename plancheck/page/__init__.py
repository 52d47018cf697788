"""What all pages share: their head and its policy, text that stays text, the keys and their help, the base of style and script."""
