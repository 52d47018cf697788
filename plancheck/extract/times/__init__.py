"""When: time expressions, deadlines, years left over from the plan before, spans of years that a name fixes."""
