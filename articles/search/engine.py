"""What differs by database: SQLite's FTS5 table and PostgreSQL's tsvector hang on `SearchEntry.terms`, beside the model.

They are made after each migrate, not by a migration: SQLite rebuilds a table to alter it and drops its triggers in
silence. `articles.checks` looks that they stand. Both get the words as `terms` made them: no tokeniser, dictionary or
configuration of either has a say, and nothing that a reader typed is in a query but as one of these words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, connection, connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone

from articles.models.search import ID_MASK, YEAR, last_place
from articles.search.terms import Atom, Clause, Prefix, Query, Someone, Words, person

TABLE = "articles_searchentry"
INDEX = "articles_searchindex"
RANKED = 2000
"""How many of the newest hits are weighed against each other."""

_LAST = 2**63 - 1
_ADD = f"INSERT INTO {INDEX}(rowid, terms) VALUES (new.id, new.terms);"
_DROP = f"INSERT INTO {INDEX}({INDEX}, rowid, terms) VALUES ('delete', old.id, old.terms);"
_TRIGGERS = {
    f"{INDEX}_insert": f"AFTER INSERT ON {TABLE} BEGIN {_ADD} END",
    f"{INDEX}_delete": f"AFTER DELETE ON {TABLE} BEGIN {_DROP} END",
    f"{INDEX}_update": f"AFTER UPDATE OF id, terms ON {TABLE} BEGIN {_DROP} {_ADD} END",
}
_SQLITE = [
    # Words are indexed by their first three letters ("=bre") too: so short a beginning would take long to gather. No
    # sizes of columns are kept, which only bm25 would read. The ascii tokenizer splits at spaces alone here: all else
    # at which it would is no part of a word of ours.
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {INDEX} USING fts5(terms, content='{TABLE}', content_rowid='id', "
    "columnsize=0, prefix='4', tokenize=\"ascii tokenchars '=@'\")",
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
# All keys of what matches; or of the highest, with what they are weighed by: they are read where they are found. Of a
# word in most stories the newest few thousand entries hold enough hits: they are read one by one, newest first. Any
# other is looked up, and its hits are sorted. The planner would choose well, but that it does not know what it costs to
# read a vector, which lies out of line: so its estimate of the hits decides.
_LOOK_UP = f"""
CREATE OR REPLACE FUNCTION {{name}}(query tsquery, lowest bigint, highest bigint, most integer)
RETURNS {{rows}} LANGUAGE plpgsql ROWS 100 SET enable_indexscan = on SET enable_seqscan = on AS $$
DECLARE
  plan json;
  stories float := (SELECT reltuples FROM pg_class WHERE oid = '{TABLE}'::regclass);
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM {TABLE} WHERE vector @@ %L::tsquery', query) INTO plan;
  IF most IS NULL OR (plan->0->'Plan'->>'Plan Rows')::float < 0.7 * stories THEN
    PERFORM set_config('enable_indexscan', 'off', true), set_config('enable_seqscan', 'off', true);
  END IF;
  RETURN QUERY EXECUTE format('SELECT {{columns}} FROM {TABLE} entry WHERE vector @@ %L::tsquery '
    'AND entry.id BETWEEN %s AND %s %s',
    query, lowest, highest, CASE WHEN most IS NULL THEN '' ELSE 'ORDER BY entry.id DESC LIMIT ' || most END);
END $$
"""
_KEYS = _LOOK_UP.format(name="articles_search_keys", rows="SETOF bigint", columns="entry.id")
_NEWEST = _LOOK_UP.format(
    name="articles_search_newest",
    rows='TABLE (id bigint, "first" text, "second" text, third text)',
    columns='entry.id, entry."first", entry."second", entry.third',
)
# An entry is put on the index's list of pending ones, and the statement that wrote it ends with merging that list into
# the index: hundreds at once, where one by one each would touch every word's own pages. So no search has a list to read
# through. The function has the rights of who made the index, which alone may do this; without an index it does nothing.
_MERGE = f"""
CREATE OR REPLACE FUNCTION articles_search_merge() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM gin_clean_pending_list(to_regclass('{INDEX}'));
  RETURN NULL;
END $$
"""
_POSTGRES = [
    _FUNCTION,
    f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS vector tsvector "
    "GENERATED ALWAYS AS (articles_search_vector(terms)) STORED",
    # Out of line and not compressed: the rows that a search weighs stay narrow.
    f"ALTER TABLE {TABLE} ALTER COLUMN vector SET STORAGE EXTERNAL",
    f"CREATE INDEX IF NOT EXISTS {INDEX} ON {TABLE} USING gin (vector) WITH (fastupdate = on)",
    _MERGE,
    f"CREATE OR REPLACE TRIGGER {INDEX}_merge AFTER INSERT OR UPDATE ON {TABLE} "
    "FOR EACH STATEMENT EXECUTE FUNCTION articles_search_merge()",
    _KEYS,
    _NEWEST,
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
            {INDEX, f"{INDEX}_merge"},
            "SELECT indexname FROM pg_indexes WHERE schemaname = ANY (current_schemas(false)) "
            f"UNION ALL SELECT tgname FROM pg_trigger WHERE tgrelid = to_regclass('{TABLE}')",
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


@dataclass(frozen=True)
class Hit:
    """A story that was found, with the text to quote from, and how many were found in all (of what was weighed)."""

    article: int
    text: str
    count: int


_POSITION = {"sqlite": "instr", "postgresql": "strpos"}


def best(query: Query, *, start: int, most: int) -> list[Hit]:
    """A page's worth of the stories that match and whose moment has come, the weightiest first.

    A live entry is that of a released story, and its key tells its moment; who shows a hit asks `public()` all the same.
    """
    ranked, params = _ranked(query, start=start, most=most)
    sql = f"""
        SELECT entry.id & {ID_MASK}, entry.text, hit.total FROM ({ranked}) hit
        JOIN {TABLE} entry ON entry.id = hit.id ORDER BY hit.score DESC, hit.id DESC
    """
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Hit(*row) for row in cursor.fetchall()]


def best_of(query: Query, *, most: int, at_least: float) -> tuple[str, list[Any]]:
    """The ids of the weightiest that match and weigh `at_least` so much, as SQL."""
    ranked, params = _ranked(query, start=0, most=most, at_least=at_least)
    return f"SELECT id & {ID_MASK} AS article_id FROM ({ranked}) hit", params


def _ranked(query: Query, *, start: int, most: int, at_least: float = 0.0) -> tuple[str, list[Any]]:
    """The newest hits by their relevance, which a year halves.

    In SQL as it stands: it is the same for both databases, and the ORM would take longer over it than they do. Whose
    entry it is, is read from its key: the column stands behind the texts.
    """
    highest = last_place(timezone.now())
    newest, newest_params = _newest(query, highest)
    heavy = "WHERE relevance >= %s " if at_least else ""
    relevance, weight_params = _relevance(query)
    ranked = f"""
        SELECT id, score, count(*) OVER () AS total FROM (
          SELECT id, relevance, relevance / (1.0 + (%s - id) / {YEAR}.0) AS score FROM (
            SELECT entry.id, {relevance} AS relevance FROM ({newest}) entry
          ) matching
        ) weighed {heavy}ORDER BY score DESC, id DESC LIMIT %s OFFSET %s
    """
    floor = [at_least] if at_least else []
    return ranked, [highest, *weight_params, *newest_params, *floor, most, start]


def _relevance(query: Query) -> tuple[str, list[str]]:
    """What a story weighs for a query, as SQL."""
    if query.is_any:
        weights = [_weight((atom,), "0") for atom in query.clauses[0]]
    else:
        weights = [_weight(clause, "1") for clause in query.clauses]
    return " + ".join(sql for sql, _params in weights), [each for _sql, params in weights for each in params]


def _weight(clause: Clause, elsewhere: str) -> tuple[str, list[str]]:
    """What a story weighs for a clause: as much as the heaviest of its atoms does, by the part that has it."""
    exact = [needle for atom in clause for needle in _needles(atom)]
    begun = [f" {atom.word}" for atom in clause if isinstance(atom, Prefix)]
    position = _POSITION[connection.vendor]
    whens, params = [], []
    for part, needles, weight in (
        ("first", exact, "8.0"),
        ("second", exact, "4.0"),
        ("first", begun, "3.0"),
        ("third", exact, "2.0"),
        ("second", begun, "1.5"),
    ):
        if needles:
            has = " OR ".join([f"{position}(entry.{part}, %s) > 0"] * len(needles))
            whens.append(f"WHEN {has} THEN {weight}")
            params += needles
    return f"CASE {' '.join(whens)} ELSE {elsewhere}.0 END", params


def _needles(atom: Atom) -> list[str]:
    match atom:
        case Words():
            return [f" {' '.join(atom.stems)} "]
        case Someone():
            return [f" {person(pk)} " for pk in (*atom.ids, *atom.others)]
    return []


def _newest(query: Query, highest: int) -> tuple[str, list[Any]]:
    """The live entries that match with a key up to `highest`, as SQL: of more than RANKED those with the highest."""
    if connection.vendor == "postgresql":
        return "SELECT * FROM articles_search_newest(%s::tsquery, 1, %s, %s)", [
            tsquery(query),
            highest,
            RANKED,
        ]
    keys, params = _keys(query, 1, highest)
    newest = f"{keys} ORDER BY rowid DESC LIMIT {RANKED}"
    return f"SELECT entry.* FROM ({newest}) found JOIN {TABLE} entry ON entry.id = found.id", params


def _keys(query: Query, lowest: int, highest: int) -> tuple[str, list[Any]]:
    """The keys of all entries that match, as SQL."""
    if connection.vendor == "sqlite":
        sql = f"SELECT rowid AS id FROM {INDEX} WHERE {INDEX} MATCH %s AND rowid BETWEEN %s AND %s"
        return sql, [fts(query), lowest, highest]
    sql = "SELECT found AS id FROM articles_search_keys(%s::tsquery, %s, %s, NULL) found"
    return sql, [tsquery(query), lowest, highest]


class IsMatched(models.Func):
    """Whether a story's id is that of one with an entry, live or the desk's, that matches a query."""

    output_field = models.BooleanField()

    def __init__(self, query: Query, *, live: bool = True, desk: bool = True) -> None:
        super().__init__(models.F("pk"))
        self.asked = (query, -_LAST if desk else 1, _LAST if live else 0)

    def as_sql(self, compiler: Any, connection: Any, **kwargs: Any) -> tuple[str, Any]:  # type: ignore[override]  # takes no template
        column, params = compiler.compile(self.source_expressions[0])
        keys, more = _keys(*self.asked)
        # A key holds the story's id: no entry need be read for it.
        ids = f"SELECT CASE WHEN id > 0 THEN id & {ID_MASK} ELSE -id END FROM ({keys}) found"
        return f"{column} IN ({ids})", (*params, *more)


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
            each = (" OR ".join(f'"{person(pk)}"' for pk in ids) for ids in (atom.ids, atom.others) if ids)
            return "(" + " AND ".join(f"({one})" for one in each) + ")"


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
            each = (" | ".join(_quoted(map(person, ids))) for ids in (atom.ids, atom.others) if ids)
            return "(" + " & ".join(f"({one})" for one in each) + ")"


def _quoted(each: Iterable[str]) -> list[str]:
    return [f"'{word}'" for word in each]
