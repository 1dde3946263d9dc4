"""What every report shares: letters, lines, excerpts, readings and wording. Pure functions over a run."""
