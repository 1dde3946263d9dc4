"""One module is one kind of detail: value, extraction, comparison, canonical form and examples."""
