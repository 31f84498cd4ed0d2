"""The demo: the whole magazine through the real workflow, once."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client, override_settings
from PIL import Image

from articles.body import plain_text
from articles.models import Article, Attribution, Correction, Record, Reference, Section
from articles.transitions import standing
from celebnews.demo import gallery, generated, loader, tour
from celebnews.demo.people import PEOPLE
from celebnews.demo.shapes import DemoPhoto
from celebnews.demo.sources import SOURCES
from celebnews.demo.stories import STORIES
from people import crops, names
from people.models import Person
from tests.conftest import NOW


def sketches(photos: Iterable[DemoPhoto], looks: object) -> Iterator[gallery.Drawn]:
    """Small pictures in place of the drawn ones, each unlike the others, with their files."""
    for number, photo in enumerate(photos):
        stream = io.BytesIO()
        Image.new("RGB", (64, 48), (number, 90, 160)).save(stream, "JPEG", comment=photo.key)
        yield gallery.Drawn(
            photo.key, stream.getvalue(), crops.cut(stream, photo.focal, gallery.rights(photo))
        )


@pytest.fixture(scope="module")
def magazine(kept: None) -> None:
    """The whole of it, filled once for all who look at it."""
    assert not loader.is_filled()
    with time_machine.travel(NOW, tick=False):
        loader.fill(sketches)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # or PostgreSQL keeps the plans that were good for tables with hardly a row
    assert loader.is_filled()


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_the_magazine_is_complete_and_has_a_story_in_every_state() -> None:
    assert (Person.objects.count(), Article.objects.count()) == (26, 48)
    assert Counter(standing(story)[0] for story in Article.objects.all()) == {
        "public": 41,
        "draft": 1,
        "submitted": 1,
        "approved": 1,
        "scheduled": 1,
        "embargoed": 1,
        "held": 1,
        "withdrawn": 1,
    }
    changes = Article.objects.exclude(change="none").order_by("public_from").reverse()
    assert [change.changes_at for change in changes] == [
        NOW.replace(hour=18),
        None,
    ]
    assert list(Section.objects.filter(four_eyes=True).values_list("slug", flat=True)) == ["courts"]


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_every_page_of_it_is_there_and_no_link_of_it_is_dead() -> None:
    client = Client()
    pages = [story.get_absolute_url() for story in Article.objects.public()]
    pages += [person.get_absolute_url() for person in Person.objects.public()]
    asked = {page: client.get(page) for page in pages}
    found = {
        path for page in asked.values() for path in re.findall(r'href="(/[^"#]*)"', page.content.decode())
    }
    answers = {page: answer.status_code for page, answer in asked.items()} | {
        path: client.get(path).status_code for path in found - asked.keys() if not path.startswith("/static/")
    }
    assert len(answers) > 50
    assert {path: code for path, code in answers.items() if code != 200} == {}


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_each_later_story_links_what_it_builds_on() -> None:
    linking = set(
        Reference.objects.filter(live=False, field="body")
        .exclude(story=None)
        .values_list("source", flat=True)
    )
    first = Article.objects.order_by("created_at").first()
    assert first is not None
    telling = Article.objects.exclude(pk=first.pk).filter(retracted_at=None)
    assert linking == set(telling.values_list("pk", flat=True))


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_it_has_taken_back_what_was_wrong() -> None:
    notes = Correction.objects.newest().values_list("kind", flat=True)
    assert Counter(notes) == {"correction": 3, "clarification": 1, "retraction": 1}
    gone = Article.objects.get(state="withdrawn")
    answer = Client().get(gone.get_absolute_url())
    assert gone.successor
    assert (answer.status_code, gone.successor.headline in answer.content.decode()) == (410, True)


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_what_stories_rest_on_stands_under_them() -> None:
    assert SOURCES.keys() <= {story.key for story in STORIES}
    assert Attribution.objects.count() == sum(map(len, SOURCES.values()))
    story = Article.objects.get(headline__startswith="Sølvi Brekkedal and Jory Penhallick are engaged")
    page = Client().get(story.get_absolute_url()).content.decode()
    listed = page.split('id="sources"')[1].split("</section>")[0]
    assert [
        name for name in ("The Harbour Gazette", "Lantern Weekly", "Hemline Quarterly") if name not in listed
    ] == []


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_generated_stories_are_added_to_what_is_there() -> None:
    for total in (48 + 20, 48 + 40):
        generated.add(20)
        assert Article.objects.count() == total
    assert len(set(Article.objects.values_list("headline", flat=True))) > 50


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_what_is_printed_as_worth_seeing_is_there() -> None:
    assert [what for what, _ in tour.stops()] == [
        "A couple: the story so far",
        "Two of one name",
        "Every correction",
        "A retraction",
        "A withdrawal, and what stands instead",
        "What is due",
    ]
    with time_machine.travel(NOW, tick=False):
        codes = [Client().get(address).status_code for _, address in tour.stops()]
    assert codes == [200, 200, 200, 200, 410, 302]


@pytest.mark.django_db
@pytest.mark.usefixtures("magazine")
def test_each_story_s_record_is_in_the_order_of_its_moments() -> None:
    for story in Article.objects.all():
        moments = [*Record.objects.filter(article=story).order_by("pk").values_list("at", flat=True)]
        assert moments == sorted(moments), story


def test_no_sentence_occurs_twice() -> None:
    told = [text for story in STORIES for text in (story.headline, story.standfirst, plain_text(story.body))]
    known = [text for person in PEOPLE for text in (person.summary, plain_text(person.biography))]
    sentences = [
        names.key(sentence)
        for text in [*told, *known]
        for sentence in re.split(r"(?<=[.!?…])[”’]*\s|\n", text)
        if len(sentence.split()) > 3
    ]
    assert len(sentences) > 500
    assert {sentence for sentence, count in Counter(sentences).items() if count > 1} == set()


def test_it_refuses_a_site_that_others_can_reach() -> None:
    with override_settings(LOCAL=False), pytest.raises(CommandError, match="runs on this machine only"):
        call_command("demo", no_serve=True, stdout=StringIO())


def test_it_refuses_a_port_that_is_none() -> None:
    with pytest.raises(CommandError, match="--port 70000 is no port"):
        call_command("demo", port=70000, no_serve=True, stdout=StringIO())
