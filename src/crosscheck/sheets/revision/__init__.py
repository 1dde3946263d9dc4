"""What changed between two versions, one module a format: a constant `PLUGIN`. `terminal` is for the screen."""
