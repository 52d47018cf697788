"""The configuration: found, checked, merged with the command line."""
