"""Sections, topics, authors and outlets on the desk: nobody overwrites another in silence."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles.models import Author, Outlet, Section, Topic
from tests.factories import author, outlet, section, topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "make", "sent"),
    [
        (Section, lambda: section("Music"), {"slug": "music", "position": 0, "hue": 25}),
        (Topic, lambda: topic("Music"), {"slug": "music"}),
        (Author, lambda: author("Music"), {"slug": "music"}),
        (Outlet, lambda: outlet("Music"), {"domains-TOTAL_FORMS": 0, "domains-INITIAL_FORMS": 0}),
    ],
)
def test_a_save_over_a_newer_one_is_refused_once_and_told(
    sign_in: Callable[[str], Client], model: Any, make: Callable[[], Any], sent: dict[str, Any]
) -> None:
    row, client = make(), sign_in("superuser")
    url = f"/admin/articles/{model._meta.model_name}/{row.pk}/change/"
    assert client.post(url, {"name": "Theirs", "seen": 0, **sent}).status_code == 302
    answer = client.post(url, {"name": "Mine", "seen": 0, **sent})
    assert "Somebody saved this after you opened it." in answer.content.decode()
    assert "Name is now “Theirs”." in answer.content.decode()
    assert model.objects.get(pk=row.pk).name == "Theirs"
    assert client.post(url, {"name": "Mine", "seen": 1, **sent}).status_code == 302
    assert model.objects.get(pk=row.pk).name == "Mine"
