"""Faults planted into real documents, one a copy. Sites come from simple patterns of this room, never from plancheck."""
