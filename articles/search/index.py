"""The entries: what of each story is searched, written in the transaction of the verb that changed it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db import transaction

from articles import body, references, revisions, stream
from articles.models import Article, Revision, Role, SearchEntry, State
from articles.models.search import place
from articles.search import terms

_COLUMNS = ("id", "first", "second", "third", "text", "terms")
BATCH = 200


def entries_of(article: Article) -> list[SearchEntry]:
    """The entries that a story calls for; unsaved. They follow from its row and its two revisions alone.

    One of the fixed text while it is released, whether or not its moment has come; one of the newest where that says
    something else, or where readers get none.
    """
    fixed = article.live_revision if article.state == State.RELEASED else None
    found = [_entry(article, fixed, live=True)] if fixed else []
    newest = article.latest_revision
    if newest and newest != fixed:
        desk = _entry(article, newest, live=False)
        if not found or (desk.terms, desk.text) != (found[0].terms, found[0].text):
            found.append(desk)
    return found


def _entry(article: Article, revision: Revision, *, live: bool) -> SearchEntry:
    """The words of a revision. Those of a card are another story's, which readers may not see, and are left out.

    A caption is looked through and never shown in an excerpt: its photo may expire without a verb.
    """
    data = revisions.upcast(revision.data)
    searched = body.plain_text(data["body"], without=["aside"])
    has_captions = "<figcaption" in data["body"]
    shown = body.plain_text(data["body"], without=["aside", "figure"]) if has_captions else searched
    indexed = terms.indexed(
        data["headline"], data["standfirst"], searched, _people(data), settings.LANGUAGE_CODE
    )
    return SearchEntry(
        id=place(article.pk, article.public_from) if live else -article.pk,
        article=article,
        live=live,
        text=shown,
        terms=indexed.terms,
        first=indexed.first,
        second=indexed.second,
        third=indexed.third,
    )


def _people(data: Mapping[str, Any]) -> dict[int, bool]:
    """The ids of a revision's people, with whether it is about them. A merged one is followed when it is asked for."""
    listed = {row["person"]: row["role"] == Role.SUBJECT for row in data["appearances"]}
    return dict.fromkeys(references.in_data(data).people, False) | listed


def plan(article: Article) -> dict[int, int]:
    """Which revision stands behind each entry that a story may have, by the entry's key."""
    found: dict[int, int] = {}
    fixed = article.live_revision_id if article.state == State.RELEASED else None
    if fixed:
        found[place(article.pk, article.public_from)] = fixed
    if article.latest_revision_id and article.latest_revision_id != fixed:
        found[-article.pk] = article.latest_revision_id
    return found


def follow(article: Article, before: Mapping[int, int]) -> None:
    """Makes the entries of a story those that it calls for now, from those of its plan `before`: at most two queries."""
    after = plan(article)
    if after == before:
        return
    entries = entries_of(article)
    kept = {entry.pk for entry in entries}
    same_live = _live(before) == _live(after)
    if not same_live or before.keys() - kept:
        SearchEntry.objects.filter(article=article).exclude(pk__in=kept).delete()
    # Where the live text is another, what the desk's is compared with has changed too.
    written = [entry for entry in entries if not same_live or before.get(entry.pk) != after[entry.pk]]
    _write(written)


def _live(plan: Mapping[int, int]) -> dict[int, int]:
    return {key: revision for key, revision in plan.items() if key > 0}


def _write(entries: Iterable[SearchEntry]) -> None:
    SearchEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["id"], update_fields=_COLUMNS[1:]
    )


def add(articles: Iterable[Article]) -> None:
    """Writes the entries of stories that have none yet, with their revisions at hand."""
    stream.write(entry for article in articles for entry in entries_of(article))


def mend(article: Article) -> bool:
    """Makes the stored entries of a story those that it calls for, whatever they are; says whether they were others."""
    called_for = {entry.pk: entry for entry in entries_of(article)}
    stored = {entry.pk: _told(entry) for entry in SearchEntry.objects.filter(article=article)}
    if stored == {pk: _told(entry) for pk, entry in called_for.items()}:
        return False
    SearchEntry.objects.filter(article=article).delete()
    _write(called_for.values())
    return True


def _told(entry: SearchEntry) -> tuple[Any, ...]:
    return tuple(getattr(entry, name) for name in _COLUMNS)


def rebuild(ids: Iterable[int]) -> list[int]:
    """Mends the entries of a batch of stories as they stand now; the ids of those whose entries were others."""
    with transaction.atomic():
        # Locked before they are read: a verb that waits here writes its own entries afterwards.
        list(Article.objects.select_for_update().filter(pk__in=ids).values_list("pk"))
        return [article.pk for article in _whole(ids) if mend(article)]


def drifted(ids: Iterable[int]) -> list[int]:
    """Of a batch of stories, those whose stored entries are not what they call for."""
    stories = {article.pk: article for article in _whole(ids)}
    stored: dict[int, list[Any]] = {pk: [] for pk in stories}
    for entry in SearchEntry.objects.filter(article__in=stories):
        stored[entry.article_id].append(_told(entry))
    return [
        pk for pk, article in stories.items() if sorted(map(_told, entries_of(article))) != sorted(stored[pk])
    ]


def _whole(ids: Iterable[int]) -> Iterable[Article]:
    return (
        Article.objects.filter(pk__in=ids).select_related("latest_revision", "live_revision").order_by("pk")
    )
