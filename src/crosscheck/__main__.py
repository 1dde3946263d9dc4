"""`python -m crosscheck` is the command `crosscheck`."""

from crosscheck.cli import run

run()
