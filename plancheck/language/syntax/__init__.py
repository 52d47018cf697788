"""The grammar: the only place of pyparsing, imported when a rule file is not in the cache."""
