"""crosscheck: see where the sources of a story disagree, before you publish."""

__version__ = "0.1.0"
