"""How things are written: doubled words, marks without a partner, stray blanks, names written in two ways."""
