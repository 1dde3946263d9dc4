"""One module is one way to embed sentences."""
