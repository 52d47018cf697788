"""The graph of tasks, departments and documents: built from facts, looked at, laid out, written."""
