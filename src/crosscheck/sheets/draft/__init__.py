"""A marked draft, one module a format: a constant `PLUGIN` that keeps `DraftFormat`. `terminal` is for the screen."""
