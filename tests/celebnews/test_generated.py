"""Stories for size: the same ones each time, whole, and shaped like a magazine's."""

from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client, override_settings

from articles.body import plain_text
from articles.models import Appearance, Article, EarlierCoverage, Record, Reference, Topic
from celebnews.demo import generated
from celebnews.demo.vocabulary import SIZE, words
from people.models import Person
from tests.factories import person

pytestmark = pytest.mark.django_db


def test_there_are_as_many_as_were_asked_for_all_public_and_each_with_its_record() -> None:
    heard: list[int] = []
    generated.add(300, say=heard.append)
    assert Article.objects.public().count() == 300
    assert Record.objects.count() == 1200
    assert heard == [250, 300]


def test_people_and_topics_grow_with_them_and_one_person_is_in_a_fifth() -> None:
    generated.add(400)
    assert (Person.objects.count(), Topic.objects.count()) == (16, 4)
    star = Person.objects.order_by("pk")[0]
    assert star.is_public
    assert 60 <= Article.objects.about(star).count() <= 100


def test_a_text_has_some_340_words_people_and_what_came_before() -> None:
    generated.add(300)
    lengths = [len(plain_text(story.body).split()) for story in Article.objects.all()]
    assert 320 <= sum(lengths) / len(lengths) <= 370
    later = Article.objects.order_by("pk")[250:]
    assert Reference.objects.filter(source__in=later, field="body", live=True).exclude(story=None).exists()
    assert EarlierCoverage.objects.filter(article__in=later).exists()
    assert not Appearance.objects.exclude(article__references__field="body").exists()


def test_there_are_common_words_and_rare_ones() -> None:
    generated.add(300)
    used = Counter(
        word for story in Article.objects.all() for word in set(plain_text(story.body).lower().split())
    )
    assert len(words()) == SIZE
    assert used[words()[0]] > 150
    assert len([word for word in words() if used[word] == 1]) > 500


def test_a_page_of_each_kind_is_there() -> None:
    generated.add(30)
    story = Article.objects.public().newest()[0]
    topic = story.topic_list[0]
    paths = ["/", story.get_absolute_url(), topic.get_absolute_url(), story.authors[0].get_absolute_url()]
    paths += [person.get_absolute_url() for person in story.people() if person.is_public]
    assert {path: Client().get(path).status_code for path in paths} == dict.fromkeys(paths, 200)


def test_they_are_the_same_each_time() -> None:
    runs = []
    for _ in range(2):
        with transaction.atomic():
            generated.add(20)
            people = {person.pk: person.name for person in Person.objects.all()}
            runs.append(
                [
                    (story.headline, plain_text(story.body), [people[person.pk] for person in story.people()])
                    for story in Article.objects.order_by("pk")
                ]
            )
            transaction.set_rollback(True)
    assert len(runs[0]) == 20
    assert runs[0] == runs[1]


def test_the_command_adds_them_and_says_how_far_it_is(tmp_path: Path) -> None:
    said = StringIO()
    person()  # so that the newsroom is no empty one, and gets no demo
    with override_settings(STATIC_ROOT=str(tmp_path)):
        call_command("demo", no_serve=True, stories=20, stdout=said)
    assert "Generated stories: 20 of 20" in said.getvalue()
    assert Article.objects.count() == 20


@pytest.mark.parametrize("count", [-1, 1_000_001])
def test_it_refuses_a_number_that_is_a_slip(count: int) -> None:
    with pytest.raises(CommandError, match=f"--stories {count}"):
        call_command("demo", no_serve=True, stories=count, stdout=StringIO())
