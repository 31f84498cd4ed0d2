"""Topics: twins by case, accent or space cannot arise."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from articles.models import Topic
from tests.factories import public, topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "twin", ["Royal wedding", "ROYAL WEDDING", "Royal  Wedding", " Röyal Wedding", "Royal\u00a0Wedding"]
)
def test_a_twin_is_refused_in_words_and_by_the_database(twin: str) -> None:
    Topic.objects.create(name="Royal Wedding")
    with pytest.raises(ValidationError, match="There is “Royal Wedding” already"):
        Topic(name=twin).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Topic.objects.create(name=twin)


def test_slugs_are_plain_and_their_own() -> None:
    assert Topic.objects.create(name="Éxits & Entrances").slug == "exits-entrances"
    assert Topic.objects.create(name="宇宙").slug == "topic"
    assert Topic.objects.create(name="宙宇").slug == "topic-2"


def test_a_merged_topic_leads_to_its_winner() -> None:
    public(topics=("divorce",))
    Topic.objects.create(name="Divorces", merged_into=topic("divorce"))
    response = Client().get("/topics/divorces/")
    assert (response.status_code, response.headers["Location"]) == (301, "/topics/divorce/")
