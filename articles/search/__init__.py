"""Search: one interface for readers and for the desk, with SQLite's FTS5 or PostgreSQL's tsvector behind it.

`terms` turns text and queries into words, the same for both databases; `index` writes the entries, `engine` has the
databases match them, `finding` puts it together, `excerpts` shows why a story was found.
"""
