"""One module is one input format."""
