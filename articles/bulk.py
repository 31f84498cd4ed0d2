"""Masses of public stories, generated or imported: the rows that the verbs would write, many at a time.

The one writer of stories beside `workflow`; a test holds the rows of both against each other.
"""

import itertools
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import references, revisions, shown_photos, stream
from articles.acts import Moment, address_taken, made_slug, name_of, refuse_incomplete, why_minors_are_named
from articles.models import Article, OldPath, Record, Reference, Revision, Section, State
from articles.search import index
from articles.transitions import Refused, Verb
from people import names
from people.models import Person

BATCH = 250
"""How many stories share a transaction: enough to be quick, few enough that other writers need not wait long."""

Address = tuple[int, int, str]


@dataclass(frozen=True)
class Story:
    """A whole story, in the fields of its form, and its way to readers: when `by` did what, or never did."""

    fields: dict[str, Any]
    by: Any
    saved: Moment
    submitted: Moment | None
    approved: Moment | None
    published: Moment
    reason: str = ""
    """Why it names a minor, where it does."""

    @property
    def steps(self) -> list[tuple[Verb, State, Moment]]:
        """The verbs that were done, the state after each, and when."""
        moments = ((verb, state, getattr(self, name)) for verb, state, name in _STEPS)
        return [(verb, state, moment) for verb, state, moment in moments if moment]


def publish(
    stories: Iterable[Story], *, size: int = BATCH, after: Callable[[list[Article]], None] | None = None
) -> int:
    """Writes the stories as if each were saved, submitted, approved and published; says how many they were.

    They are taken as they come, `size` at a time, and each batch is one transaction. `after` is given the rows of
    each that was written: later stories may refer to them. Raises Refused, and writes nothing of the batch, where a
    verb would refuse one of it.
    """
    source, count = iter(stories), 0
    while batch := list(itertools.islice(source, size)):
        written = _write(batch)
        count += len(written)
        if after:
            after(written)
    return count


@dataclass(frozen=True)
class _Row:
    """A story on its way into the database."""

    story: Story
    data: dict[str, Any]
    article: Article
    note: str = ""

    @classmethod
    def of(cls, story: Story, *, has_minors: bool) -> "_Row":
        data = revisions.snapshot(revisions.BLANK, story.fields)
        article = Article(
            **revisions.columns(data),
            state=State.RELEASED,
            public_from=story.published,
            publish_at=story.published,
            created_by=story.by,
            created_at=story.saved,
            edited_at=story.saved,
            modified_at=story.published,
            version=len(story.steps),
        )
        row = cls(story, data, article)
        try:
            refuse_incomplete(data)
            why = why_minors_are_named(data, story.reason) if has_minors else ""
        except Refused as refused:
            raise row.refusal(refused.sentence) from refused
        return replace(row, note=why)

    def refusal(self, sentence: str) -> Refused:
        """A refusal that says of which story it speaks: there are many."""
        return Refused(f"“{self.data['headline']}”: {sentence}")

    def address(self, slug: str) -> Address:
        month = timezone.localtime(self.story.published)
        return month.year, month.month, slug


_STEPS = (
    (Verb.SAVE, State.DRAFT, "saved"),
    (Verb.SUBMIT, State.SUBMITTED, "submitted"),
    (Verb.APPROVE, State.APPROVED, "approved"),
    (Verb.PUBLISH, State.RELEASED, "published"),
)
"""The way of a story: the verb, the state after it, and the moment of `Story` at which it happened."""


@transaction.atomic
def _write(batch: Sequence[Story]) -> list[Article]:
    has_minors = Person.objects.filter(
        minor=True
    ).exists()  # a look at each text is spared where there are none
    rows = [_Row.of(story, has_minors=has_minors) for story in batch]
    _need_four_eyes(rows)
    standing = references.resolve(*(row.data for row in rows))
    _give_addresses(rows)
    articles = _create_articles(rows)
    _write_revisions(rows)
    _write_relations(rows, standing)
    _write_records(rows, standing)
    index.add(articles)
    shown_photos.bring_back(standing.photos)
    return articles


def _need_four_eyes(rows: Iterable[_Row]) -> None:
    """Raises Refused where a section asks for four eyes: here one and the same colleague types and publishes."""
    asking = dict(Section.objects.filter(four_eyes=True).values_list("pk", "name"))
    for row in rows:
        if (pk := row.data["section"]) in asking:
            raise row.refusal(_("“%(section)s” asks for four eyes.") % {"section": asking[pk]})


def _give_addresses(rows: Iterable[_Row]) -> None:
    """A slug that is free in its month for each, as `workflow` would find one after the other.

    The whole batch is asked for at once, and again only where all that was asked for is taken.
    """
    taken: dict[Address, bool] = {}
    while True:
        given = _assigned(rows, taken)
        unknown = given.keys() - taken.keys()
        if not unknown:
            break
        held = _held(unknown)
        taken |= {address: address in held for address in unknown}
    for (year, month, slug), row in given.items():
        row.article.year, row.article.month, row.article.slug = year, month, slug


def _assigned(rows: Iterable[_Row], taken: dict[Address, bool]) -> dict[Address, _Row]:
    """An address for each row, by what is known of those that are `taken`: the first that nobody has."""
    given: dict[Address, _Row] = {}
    for row in rows:
        wanted = row.data["slug"]
        candidates = names.numbered(wanted or made_slug(row.article, row.data["headline"]))
        address = next(
            address
            for address in map(row.address, candidates)
            if address not in given and not taken.get(address)
        )
        if wanted and address[2] != wanted:
            raise row.refusal(address_taken(wanted))
        given[address] = row
    return given


def _held(addresses: Collection[Address]) -> set[Address]:
    """Those of `addresses` that a story has, or once had."""
    years, months, slugs = (set(part) for part in zip(*addresses, strict=True))
    having = Article.objects.filter(year__in=years, month__in=months, slug__in=slugs)
    paths = {
        kept: (year, month, slug)
        for year, month, slug in addresses
        for kept in OldPath.known_as(f"/{year}/{month:02}/{slug}/")
    }
    old = OldPath.objects.filter(path__in=paths).values_list("path", flat=True)
    standing = set(having.values_list("year", "month", "slug"))
    return {address for address in addresses if address in standing} | {paths[path] for path in old}


def _create_articles(rows: Iterable[_Row]) -> list[Article]:
    try:
        with transaction.atomic():
            return Article.objects.bulk_create([row.article for row in rows])
    except IntegrityError as error:
        # Only an address can be another's: between the look and this INSERT somebody released a story there.
        raise Refused(
            _("Another story took one of these addresses at the same moment. Try again.")
        ) from error


def _write_revisions(rows: Iterable[_Row]) -> None:
    made = Revision.objects.bulk_create(
        Revision(
            article=row.article,
            number=1,
            data=row.data,
            created_by=row.story.by,
            author_name=name_of(row.story.by),
            created_at=row.story.saved,
        )
        for row in rows
    )
    first = Subquery(Revision.objects.filter(article=OuterRef("pk"), number=1).values("pk"))
    written = Article.objects.filter(pk__in=[revision.article_id for revision in made])
    written.update(latest_revision=first, live_revision=first)
    for revision in made:
        revision.article.latest_revision = revision.article.live_revision = revision


def _write_relations(rows: Sequence[_Row], standing: references.Standing) -> None:
    for _model, _owner, make in revisions.RELATIONS.values():
        stream.write(made for row in rows for made in make(row.article, row.data, standing))
    stream.write(
        reference
        for row in rows
        for reference in references.rows(row.article, row.data, standing, live=False)
    )
    _copy_references([row.article.pk for row in rows])


def _copy_references(sources: Sequence[int]) -> None:
    """The fixed text refers to what the newest one does: copied where they lie, since of all rows they are the most."""
    table = Reference._meta.db_table
    columns = ", ".join(
        str(field.column) for field in Reference._meta.concrete_fields if field.name not in ("id", "live")
    )
    places = ", ".join(["%s"] * len(sources))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (live, {columns}) "
            f"SELECT %s, {columns} FROM {table} WHERE source_id IN ({places}) ORDER BY id",
            [True, *sources],
        )


def _write_records(rows: Iterable[_Row], standing: references.Standing) -> None:
    stream.write(record for row in rows for record in _records(row, standing))


def _records(row: _Row, standing: references.Standing) -> list[Record]:
    labels = references.names_in(row.data, standing)
    return [
        Record(
            article=row.article,
            verb=verb,
            actor=row.story.by,
            actor_name=name_of(row.story.by),
            at=moment,
            note=row.note if verb == Verb.PUBLISH else "",
            state=state,
            public_from=row.story.published if state == State.RELEASED else None,
            from_revision=None if verb == Verb.SAVE else 1,
            to_revision=1,
            live_revision=1 if state in (State.APPROVED, State.RELEASED) else None,
            labels=labels,
        )
        for verb, state, moment in row.story.steps
    ]
