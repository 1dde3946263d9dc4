"""What the stages know of the world and of English: names, places, figures, dates, roles, the shape of a clause.

Pure functions over tokens and mentions, and frozen tables. Kinds of detail share them: kinds may not know each other.
"""
