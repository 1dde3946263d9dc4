"""One module is one output format: a pure function of a run."""
