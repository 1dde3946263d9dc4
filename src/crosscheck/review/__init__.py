"""A web page on this machine to read findings and decide about them. Needs the extra `review`.

`board` knows what can be decided and writes it; `reading` lays out an article; `pages` and `app` show both; `guard`
keeps everybody else out; `server` runs it.
"""
