"""What a way of working lays on the desk besides the report of a run: a marked draft, a list of changed facts."""
