"""From bytes and rules to a Report."""
