"""Measurements: how right plancheck is (judgement), how fast (speed)."""
