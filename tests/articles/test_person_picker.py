"""The person picker, wherever it stands: who is offered, in which order, with what beside them, and at what cost."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import heat, workflow
from articles.admin.people import MOST_TOLD
from articles.models import Appearance, Article, PersonHeat
from people.models import Name, Person
from tests.conftest import NOW
from tests.factories import colleague, draft, person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]

DAY = datetime.timedelta(days=1)

# The rows of a story and its text, the people of a photo.
PICKERS = (("articles", "appearance", "person"), ("people", "photo", "people"))


def ask(desk: Client, term: str = "", page: int = 1, picker: tuple[str, str, str] = PICKERS[0]) -> Any:
    app, model, field = picker
    asked: dict[str, Any] = {"app_label": app, "model_name": model, "field_name": field}
    return desk.get("/admin/autocomplete/", {**asked, "term": term, "page": page})


def offered(desk: Client, term: str = "", **more: Any) -> list[str]:
    return [row["text"] for row in ask(desk, term, **more).json()["results"]]


@pytest.mark.parametrize("picker", PICKERS)
def test_each_is_told_by_portrait_name_summary_and_stories(sign_in: SignIn, picker: Any) -> None:
    ana = person("Ana Sol", summary="Singer", portrait=photo())
    ben = person("Ben Roy")
    for _ in range(2):
        public(subjects=(ana,), mentioned=(ben,))
    public(subjects=(ana,))
    public(subjects=(ana,), at=NOW - 1000 * DAY)
    workflow.withdraw(public(subjects=(ana, ben)), by=colleague("editor"), note="Wrong.")
    draft(subjects=(ana, ben))
    public(mentioned=(person("Rey Marr"),))
    person("Zoe")
    heat.refresh()
    for role in ("reporter", "editor"):
        assert ask(sign_in(role), picker=picker).json() == {
            "results": [
                {"id": str(ana.pk), "text": "Ana Sol — Singer", "note": "4 stories", "image": ana.thumbnail_url},
                {"id": str(ben.pk), "text": "Ben Roy", "note": "2 stories"},
                {"id": str(Person.objects.get(name="Rey Marr").pk), "text": "Rey Marr", "note": "1 story"},
                {"id": str(Person.objects.get(name="Zoe").pk), "text": "Zoe", "note": "no story"},
            ],
            "pagination": {"more": False},
        }  # fmt: skip
    assert ana.thumbnail_url


def test_who_is_called_so_is_first_then_who_is_most_in_the_news_then_by_name(sign_in: SignIn) -> None:
    hot = person("Solange Brand")
    Name.objects.create(person=hot, text="Lange Sola")
    for name in ("Ana Solberg", "Sol", "Ana Soler", "Solberg Zoe"):
        person(name)
    public(subjects=(hot,))
    public(subjects=(Person.objects.get(name="Solberg Zoe"),), at=NOW - 5 * DAY)
    heat.refresh()
    assert offered(sign_in("editor"), "sol") == [
        "Sol",
        "Solange Brand",
        "Solberg Zoe",
        "Ana Solberg",
        "Ana Soler",
    ]
    assert offered(sign_in("editor"), "Ana Soler") == [
        "Ana Soler",
        "Ana Solberg",
    ]  # who is called nearly so is last


def test_whom_no_story_may_link_is_not_offered_by_any_name_nor_by_one_like_it(sign_in: SignIn) -> None:
    desk = sign_in("superuser")
    kept = person("Ana Kardashian", state="draft")
    hidden = [person(f"{name} Kardashian") for name in ("Gone", "Minor", "Merged")]
    assert len(offered(desk, "kardashian")) == len(offered(desk, "kardashan")) == 4
    Person.objects.filter(pk=hidden[0].pk).update(state="withdrawn")
    Person.objects.filter(pk=hidden[1].pk).update(minor=True)
    Person.objects.filter(pk=hidden[2].pk).update(merged_into=kept)
    assert [offered(desk, term) for term in ("kardashian", "kardashan", "")] == [["Ana Kardashian"]] * 3


def test_a_star_has_more_stories_than_are_counted(sign_in: SignIn) -> None:
    ana, first = person("Ana Sol"), public()
    shared = {"state": "released", "public_from": NOW, "publish_at": NOW, "year": 2026, "month": 5}
    stories = Article.objects.bulk_create(
        Article(headline=f"S {n}", slug=f"s-{n}", section=first.section, **shared) for n in range(MOST_TOLD)
    )
    Appearance.objects.bulk_create(Appearance(article=story, person=ana) for story in stories)
    assert ask(sign_in("editor"), "ana").json()["results"][0]["note"] == f"{MOST_TOLD} stories"
    public(subjects=(ana,))
    assert ask(sign_in("editor"), "ana").json()["results"][0]["note"] == f"{MOST_TOLD}+ stories"


def test_the_rest_is_on_the_next_page(sign_in: SignIn) -> None:
    for number in range(45):
        person(f"Ana Solberg{number:02}")
    desk = sign_in("editor")
    pages = [ask(desk, "ana", page=number).json() for number in (1, 2, 3)]
    assert [page["pagination"]["more"] for page in pages] == [True, True, False]
    told = [row["text"] for page in pages for row in page["results"]]
    assert told == [f"Ana Solberg{number:02}" for number in range(45)]
    assert ask(desk, "ana", page=51).status_code == 404


def test_the_picker_of_a_new_hour_has_the_heat_reckoned_after_it_answered(
    sign_in: SignIn, clock: Any
) -> None:
    person("Ana Able")
    public(subjects=(person("Zoe Marr"),))
    assert offered(sign_in("editor")) == ["Ana Able", "Zoe Marr"]
    assert offered(sign_in("editor")) == ["Zoe Marr", "Ana Able"]
    clock.shift(datetime.timedelta(hours=1))
    public(subjects=(Person.objects.get(name="Ana Able"),))
    assert PersonHeat.objects.count() == 1
    offered(sign_in("editor"))
    assert PersonHeat.objects.count() == 2


def test_who_may_make_a_profile_is_told_where(sign_in: SignIn) -> None:
    assert ask(sign_in("editor"), "ana").headers["Link"] == '</admin/people/person/add/>; rel="create-form"'
    assert "Link" not in ask(sign_in("reporter"), "ana").headers


@pytest.mark.parametrize("count", [1, 3])
def test_what_a_keystroke_asks(sign_in: SignIn, count: int) -> None:
    for number in range(5 * count):
        public(subjects=(person(f"Ana Marr{number}", portrait=photo()),))
    person("Kim Kardashian")
    heat.refresh()
    desk = sign_in("editor")
    asked = {term: spent(desk, term) for term in ("", "ana", "marr ana", "kardashan", "🎬")}
    # Three say who asks and what they may.
    assert asked == {"": 4, "ana": 4, "marr ana": 4, "kardashan": 6, "🎬": 3}


def spent(desk: Client, term: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert ask(desk, term).status_code == 200
    return len(queries)
