"""Masses of stories: their rows are those that the verbs write."""

import datetime
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles import bulk, workflow
from articles.models import (
    Appearance,
    Article,
    ArticleTopic,
    Attribution,
    Byline,
    EarlierCoverage,
    OldPath,
    Record,
    Reference,
    Revision,
    Topic,
)
from articles.transitions import Refused
from people.models import Person, Photo
from tests.conftest import NOW
from tests.factories import (
    author,
    colleague,
    draft,
    fields,
    outlet,
    person,
    photo,
    public,
    released,
    source,
    topic,
)

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def story(**given: Any) -> bulk.Story:
    return bulk.Story(
        fields=given if "bylines" in given else fields(**given),
        by=colleague("editor"),
        saved=NOW - 5 * HOUR,
        submitted=NOW - 3 * HOUR,
        approved=NOW - HOUR,
        published=NOW,
    )


def by_the_verbs(told: bulk.Story) -> Article:
    article = workflow.save(None, told.fields, by=told.by, at=told.saved)
    if told.submitted:
        workflow.submit(article, by=told.by, at=told.submitted)
    if told.approved:
        workflow.approve(article, by=told.by, revision=1, at=told.approved)
    return workflow.publish(article, by=told.by, revision=1, at=told.published, reason=told.reason)


_OF_ITS_OWN = {"id", "uuid", "latest_revision", "live_revision", "article", "source", "content_object"}
"""The columns that say which row one is; for whose row stands the story's place among those that were written."""


_TABLES: tuple[Any, ...] = (
    Article, Revision, Record, Reference, Appearance, Attribution, Byline, EarlierCoverage, ArticleTopic,
)  # fmt: skip


def rows(articles: list[Article]) -> dict[str, list[Any]]:
    """Every row of the stories, in every table."""
    place = {article.pk: number for number, article in enumerate(articles)}
    owners = {Article: "pk", Reference: "source_id", ArticleTopic: "content_object_id"}
    found: dict[str, list[Any]] = {}
    for model in _TABLES:
        owner = owners.get(model, "article_id")
        columns = [field for field in model._meta.concrete_fields if field.name not in _OF_ITS_OWN]
        found[model.__name__] = [
            (place[getattr(row, owner)], {field.name: field.value_from_object(row) for field in columns})
            for row in model._default_manager.filter(**{f"{owner}__in": place}).order_by(owner, "pk")
        ]
    revisions = Article.objects.filter(pk__in=place).order_by("pk")
    found["fixed"] = [
        (article.latest_revision, article.live_revision) == (revision, revision)
        for article in revisions.select_related("latest_revision", "live_revision")
        for revision in article.revisions.all()
    ]
    return found


def written_by_both(told: list[bulk.Story]) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """The rows that the verbs write, undone again, and those that bulk writes from where they started."""
    with transaction.atomic():
        by_verbs = rows([by_the_verbs(each) for each in told])
        transaction.set_rollback(True)
    written: list[Article] = []
    assert bulk.publish(told, after=written.extend) == len(told)
    return by_verbs, rows(written)


def everything() -> dict[str, Any]:
    """The fields of a story with every relation, and with each that does not hold: merged, gone, doubled."""
    ana, rey, mia = person("Ana Sol"), person("Rey Marr"), person("Mia Oh")
    old = person("Ana S.")
    Person.objects.filter(pk=old.pk).update(merged_into=ana)
    letter, coast = outlet("The Quay Letter"), outlet("Coast")
    divorce, courts = topic("Divorce"), topic("Courts")
    Topic.objects.filter(pk=courts.pk).update(merged_into=divorce)
    before, linked, carded = (public(headline=name) for name in ("Before", "Linked", "Carded"))
    return {
        "kind": "interview",
        "headline": "  Øya’s   court\x00 case ",
        "standfirst": "What was said.",
        "body": f'<p onclick="x">She met <a data-person="{mia.pk}">Mia</a> and <a data-person="{old.pk}">Ana</a>, '
        f'as <a data-story="{linked.pk}">told</a>. <a data-person="999999">Nobody</a>.</p>'
        f'<aside data-story="{carded.pk}"><p>Read on</p></aside><aside data-story="999999"><p>x</p></aside>'
        f'<figure data-photo="{photo().pk}"><figcaption>x</figcaption></figure>'
        f'<blockquote data-speaker="{rey.pk}"><p>No.</p></blockquote><script>x</script>',
        "section": fields()["section"],
        "bylines": [{"author": author("Zoe Z").pk}, {"author": author("Al A").pk}, {"author": 999999}],
        "appearances": [
            {"person": rey.pk, "role": "subject"},
            {"person": old.pk, "role": "mentioned"},
            {"person": ana.pk, "role": "subject"},
            {"person": 999999, "role": "subject"},
        ],
        "earlier": [{"story": before.pk, "line": "It began"}, {"story": 999999, "line": "Gone"}],
        "sources": [
            source(letter, via=coast.pk, key="a1", url="https://letter.example/øya", seen_on="2026-05-01"),
            source(letter, key="a1", title="The same key again"),
            source(via=999999, key="a2", kind="unnamed", url="javascript:x"),
        ],
        "topics": [divorce.pk, courts.pk, topic("Music").pk],
        "photo": photo().pk,
        "seo_title": "Case",
        "seo_description": "The case.",
        "canonical_url": "https://elsewhere.example/case",
        "noindex": True,
        "desk_note": "Ask again.",
    }


def test_a_story_of_every_relation_has_the_rows_of_the_verbs() -> None:
    by_verbs, by_bulk = written_by_both([story(**everything())])
    assert {name: len(found) for name, found in by_verbs.items()} == {
        "Article": 1,
        "Revision": 1,
        "Record": 4,
        "Reference": 2 * 10,
        "Appearance": 3,
        "Attribution": 2,
        "Byline": 2,
        "EarlierCoverage": 1,
        "ArticleTopic": 2,
        "fixed": 1,
    }
    assert by_bulk == by_verbs


def test_a_draft_that_was_published_has_the_rows_of_the_verbs() -> None:
    """So are those written that the tests publish."""
    told = [
        released(),
        released(headline="Kim Lee wins", subjects=(person("Kim Lee", minor=True),), slug="kim-lee"),
        released(by=colleague("chief"), at=NOW - HOUR, topics=("Divorce",), photo=photo().pk),
        replace(released(), fields=everything()),
    ]
    by_verbs, by_bulk = written_by_both(told)
    assert [(row["verb"], row["at"]) for _, row in by_verbs["Record"][4:6]] == [
        ("save", NOW - HOUR),
        ("publish", NOW - HOUR),
    ]
    assert len(by_verbs["Record"]) == 2 * len(told)
    assert by_bulk == by_verbs


def test_three_stories_in_one_batch_have_the_rows_of_the_verbs() -> None:
    whole = everything()
    told = [
        story(**whole),
        story(headline="Second", topics=("Music",), subjects=(person("Ana Sol"),)),
        story(**{**whole, "body": "<p>Other words.</p>", "earlier": [], "slug": "typed"}),
    ]
    by_verbs, by_bulk = written_by_both(told)
    assert by_bulk == by_verbs


def test_each_address_is_free_in_its_month() -> None:
    public(headline="Twins")
    public(headline="Twins")  # twins-2
    OldPath.objects.create(path="/2026/05/twins-4/", article=public(headline="Twins moved"))
    draft(headline="Twins", slug="twins-3")  # a draft holds no address
    told = [story(headline="Twins") for _ in range(4)] + [story(headline="双子"), story(headline="Feed")]
    by_verbs, by_bulk = written_by_both(told)
    for found in (by_verbs, by_bulk):
        assert found["Article"][4][1].pop("slug").startswith("story-")
    assert by_bulk == by_verbs
    assert [row["slug"] for _, row in by_bulk["Article"] if "slug" in row] == [
        "twins-3",
        "twins-5",
        "twins-6",
        "twins-7",
        "feed-1",
    ]


def test_the_month_of_an_address_is_the_newsrooms(settings: Any) -> None:
    settings.TIME_ZONE = "Pacific/Auckland"
    told = bulk.Story(
        **{**vars(story()), "published": datetime.datetime(2026, 4, 30, 13, tzinfo=datetime.UTC)}
    )
    by_verbs, by_bulk = written_by_both([told])
    assert by_bulk == by_verbs
    assert by_bulk["Article"][0][1]["month"] == 5


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"section": None, "body": "<p> </p>"},
            "“Wrong”: Before its release the story needs a text, a section.",
        ),
        (
            {"slug": "taken"},
            "“Wrong”: Another story of that month has the address “taken”. Choose another slug.",
        ),
    ],
)
def test_what_a_verb_would_refuse_is_refused_with_its_whole_batch(
    wrong: dict[str, Any], sentence: str
) -> None:
    public(headline="Taken")
    told = [story(headline="Right"), story(headline="Wrong", **wrong)]
    with pytest.raises(Refused) as refusal:
        bulk.publish(told)
    assert refusal.value.sentence == sentence
    assert list(Article.objects.values_list("headline", flat=True)) == ["Taken"]
    assert (Record.objects.count(), Revision.objects.count()) == (2, 1)


def test_an_address_that_two_of_a_batch_ask_for_is_refused() -> None:
    with pytest.raises(Refused, match="has the address “same”"):
        bulk.publish([story(slug="same"), story(slug="same")])


def test_a_field_that_no_story_has_is_an_error() -> None:
    with pytest.raises(ValueError, match="no fields of a story"):
        bulk.publish([story(**fields(), colour="red")])


def test_batches_that_were_written_stay_and_later_stories_may_refer_to_them() -> None:
    written: list[list[Article]] = []

    def telling() -> Any:
        yield story(headline="One")
        yield story(headline="Two")
        yield story(headline="Three", earlier=(written[0][1],))
        yield story(headline="Bad", section=None)

    with pytest.raises(Refused):
        bulk.publish(telling(), size=2, after=written.append)
    assert [[each.headline for each in batch] for batch in written] == [["One", "Two"]]
    assert bulk.publish([story(headline="Three", earlier=(written[0][1],))]) == 1
    assert EarlierCoverage.objects.get().earlier == written[0][1]


def test_a_batch_costs_the_same_however_many_it_holds() -> None:
    def asked(count: int) -> tuple[Counter[str], set[str]]:
        """The statements of a batch; INSERTs by table, since Django cuts them at what SQLite takes at once."""
        whole = everything()
        told = [story(**{**whole, "headline": "Same"}) for _ in range(count)]
        with CaptureQueriesContext(connection) as queries:
            bulk.publish(told)
        # What SQLite is given many rows for is told as “30 times: INSERT …”.
        statements = [query["sql"].rpartition(" times: ")[2] for query in queries]
        inserts = {sql.split()[2] for sql in statements if sql.startswith("INSERT")}
        return Counter(sql.split()[0] for sql in statements if not sql.startswith("INSERT")), inserts

    with transaction.atomic():
        one = asked(1)
        transaction.set_rollback(True)
    assert asked(30) == one


def test_a_photo_that_went_with_a_withdrawal_is_back_with_a_story_that_shows_it() -> None:
    shown = photo()
    workflow.withdraw(public(photo=shown.pk), by=colleague("chief"), note="Wrong.")
    told = [Photo.objects.get(pk=shown.pk).shelved]
    bulk.publish([story(photo=shown.pk)])
    told.append(Photo.objects.get(pk=shown.pk).shelved)
    assert told == [True, False]
