"""The Python API: what `import crosscheck` offers to notebooks and programs."""
