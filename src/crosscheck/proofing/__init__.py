"""Claims held against other texts: a draft against its sources, a new version against the old one."""
