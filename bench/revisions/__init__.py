"""Single edits as an editor makes them, planted into real plans: `compare` should tell each, and nothing else."""
