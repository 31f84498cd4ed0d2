"""What differs by database: SQLite's FTS5 table and PostgreSQL's tsvector hang on `SearchEntry.terms`, beside the model.

They are made after each migrate, not by a migration: SQLite rebuilds a table to alter it and drops its triggers in
silence. `articles.checks` looks that they stand. Both get the words as `terms` made them: no tokeniser, dictionary or
configuration of either has a say, and nothing that a reader typed is in a query but as one of these words.
"""

from collections.abc import Iterable
from typing import Any

from django.db import DatabaseError, connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.search.terms import Atom, Prefix, Query, Someone, Words, person

TABLE = "articles_searchentry"
INDEX = "articles_searchindex"
RANKED = 2000
"""How many of the newest hits are weighed against each other."""

_ADD = f"INSERT INTO {INDEX}(rowid, terms) VALUES (new.id, new.terms);"
_DROP = f"INSERT INTO {INDEX}({INDEX}, rowid, terms) VALUES ('delete', old.id, old.terms);"
_TRIGGERS = {
    f"{INDEX}_insert": f"AFTER INSERT ON {TABLE} BEGIN {_ADD} END",
    f"{INDEX}_delete": f"AFTER DELETE ON {TABLE} BEGIN {_DROP} END",
    f"{INDEX}_update": f"AFTER UPDATE OF id, terms ON {TABLE} BEGIN {_DROP} {_ADD} END",
}
_SQLITE = [
    # The ascii tokenizer splits at spaces alone here: all else that it would split at is no part of a word of ours.
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5(terms, content='{TABLE}', content_rowid='id', "
    "columnsize=0, tokenize=\"ascii tokenchars '=@'\")",
    *(f"CREATE TRIGGER IF NOT EXISTS {name} {act}" for name, act in _TRIGGERS.items()),
]

# A stem gets its position, for phrases; a word and a person need none. A tsvector counts no further than 16383.
_FUNCTION = """
CREATE OR REPLACE FUNCTION articles_search_vector(terms text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
  SELECT coalesce(string_agg(quote_literal(term) || CASE WHEN left(term, 1) IN ('=', '@') THEN ''
                             ELSE ':' || least(place, 16383) END, ' '), '')::tsvector
  FROM unnest(string_to_array(terms, ' ')) WITH ORDINALITY AS each (term, place) WHERE term <> ''
$$
"""
_POSTGRES = [
    _FUNCTION,
    f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS vector tsvector "
    "GENERATED ALWAYS AS (articles_search_vector(terms)) STORED",
    # Out of line and not compressed: the rows that a search weighs stay narrow.
    f"ALTER TABLE {TABLE} ALTER COLUMN vector SET STORAGE EXTERNAL",
    # Without a list of pending entries, which every search would have to read through.
    f"CREATE INDEX IF NOT EXISTS {INDEX} ON {TABLE} USING gin (vector) WITH (fastupdate = off)",
]


def install(using: str = "default", **kwargs: Any) -> None:
    """Puts up what is missing; a receiver of post_migrate."""
    connection = connections[using]
    if TABLE not in connection.introspection.table_names() or not missing(connection):
        return
    with connection.cursor() as cursor:
        for statement in _SQLITE if connection.vendor == "sqlite" else _POSTGRES:
            cursor.execute(statement)
    refill(connection)


def missing(connection: BaseDatabaseWrapper) -> set[str]:
    """What of the index does not stand."""
    if connection.vendor == "sqlite":
        wanted, query = (
            {INDEX, *_TRIGGERS},
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')",
        )
    else:
        wanted, query = (
            {INDEX},
            "SELECT indexname FROM pg_indexes WHERE schemaname = ANY (current_schemas(false))",
        )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return wanted - {name for (name,) in cursor.fetchall()}


def refill(connection: BaseDatabaseWrapper) -> None:
    """Makes the index anew from the entries. PostgreSQL keeps it by itself."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')")


def faults(connection: BaseDatabaseWrapper) -> list[str]:
    """What is wrong with the index, held against the entries; PostgreSQL's follows from them by itself."""
    if connection.vendor == "sqlite" and not missing(connection):
        try:
            with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
                cursor.execute(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('integrity-check', 1)")
        except DatabaseError as error:
            return [str(error)]
    return sorted(f"{name} is missing" for name in missing(connection))


class Found(models.Func):
    """Whether a key is that of an entry that matches a query, with a key from `lowest` to `highest`.

    Of more than `most` the highest count, which are the newest.
    """

    output_field = models.BooleanField()

    def __init__(self, query: Query, *, lowest: int, highest: int, most: int | None = RANKED) -> None:
        super().__init__(models.F("pk"))
        self.query, self.lowest, self.highest, self.most = query, lowest, highest, most

    def as_sqlite(self, compiler: Any, connection: Any, **kwargs: Any) -> tuple[str, Any]:
        return self._sql(
            compiler,
            f"SELECT rowid AS key FROM {INDEX} WHERE {INDEX} MATCH %s AND rowid",
            "rowid",
            fts(self.query),
        )

    def as_postgresql(self, compiler: Any, connection: Any, **kwargs: Any) -> tuple[str, Any]:
        return self._sql(
            compiler,
            f"SELECT id AS key FROM {TABLE} WHERE vector @@ %s::tsquery AND id",
            "id",
            tsquery(self.query),
        )

    def _sql(self, compiler: Any, select: str, key: str, match: str) -> tuple[str, Any]:
        column, params = compiler.compile(self.source_expressions[0])
        newest = f" ORDER BY {key} DESC LIMIT {self.most:d}" if self.most else ""
        found = f"{column} IN ({select} BETWEEN %s AND %s{newest})"
        return found, (*params, match, self.lowest, self.highest)


def fts(query: Query) -> str:
    """The query as FTS5 reads it."""
    wanted = " AND ".join(f"({' OR '.join(map(_fts, clause))})" for clause in query.clauses)
    if not query.excluded:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(_fts, query.excluded))})"


def _fts(atom: Atom) -> str:
    match atom:
        case Words():
            return f'"{" ".join(atom.stems)}"'
        case Prefix():
            return f'"={atom.word}" *'
        case Someone():
            return "(" + " OR ".join(f'"{person(pk)}"' for pk in atom.ids) + ")"


def tsquery(query: Query) -> str:
    """The query as PostgreSQL reads it."""
    wanted = [f"({' | '.join(map(_tsquery, clause))})" for clause in query.clauses]
    return " & ".join([*wanted, *(f"!{_tsquery(atom)}" for atom in query.excluded)])


def _tsquery(atom: Atom) -> str:
    match atom:
        case Words():
            return f"({' <-> '.join(_quoted(atom.stems))})"
        case Prefix():
            return f"'={atom.word}':*"
        case Someone():
            return f"({' | '.join(_quoted(map(person, atom.ids)))})"


def _quoted(each: Iterable[str]) -> list[str]:
    return [f"'{word}'" for word in each]
