"""What a text says that happened, as the desk offers it for a timeline."""

import datetime
import json
from collections.abc import Callable

import pytest
from django.test import Client

from articles import said
from articles.said import Said, Spot
from people.partial_dates import PartialDate
from tests.factories import between, happened, person, public

SignIn = Callable[[str], Client]

ON = datetime.date(2026, 5, 20)
PEOPLE = {"Ana": 1, "Ben": 2, "Cara": 3}


def told(text: str, language: str = "en-gb") -> list[tuple[str, tuple[int, ...], str]]:
    spots = [
        Spot(start, start + len(name), pk)
        for name, pk in PEOPLE.items()
        for start in range(len(text))
        if text.startswith(name, start)
    ]
    return [(one.kind, one.people, str(one.when or "")) for one in said.events([(text, spots)], language, ON)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana and Ben are engaged", [("engaged", (1, 2), "")]),
        ("Ben and Ana got engaged on 3 May.", [("engaged", (1, 2), "3 May 2026")]),
        ("Ana married Ben in Rome on May 3, 2014.", [("married", (1, 2), "3 May 2014")]),
        ("Ana and Ben divorced in 2019.", [("divorced", (1, 2), "2019")]),
        ("Ana and Ben split in June 2019.", [("separated", (1, 2), "June 2019")]),
        ("Ana died on 24 May.", [("death", (1,), "24 May 2025")]),
        ("Ana died on 30 December.", [("death", (1,), "30 December 2025")]),
        ("Ana won the Gannet award.", [("award", (1,), "")]),
        ("Cara says that Ana and Ben are back together.", [("reconciled", (1, 2), "")]),
        ("Ana is here. Ben is engaged.", []),
        ("Ana is engaged.", []),
        ("Ana and Ben are not engaged.", []),
        ("Ana denied that she and Ben are dating.", []),
        ("Ana and Ben aren’t married.", []),
        ("Ana and Ben talked.", []),
        ("Ana and Ben were engaged on 31 February.", [("engaged", (1, 2), "")]),
        ("Engagement of Ana and Ben. Ana and Ben got engaged in 2025.", [("engaged", (1, 2), "2025")]),
        ("", []),
    ],
)
def test_what_a_sentence_says(text: str, found: list[tuple[str, tuple[int, ...], str]]) -> None:
    assert told(text) == found


def test_of_a_language_without_a_table_nothing_is_found() -> None:
    assert told("Ana and Ben are engaged", "de") == []
    assert said.events([], "en", ON) == []
    assert Said("death", (1,), PartialDate(2020)).is_between is False


@pytest.mark.django_db
def test_the_panel_offers_what_no_timeline_has(sign_in: SignIn) -> None:
    ana, ben = person("Ana Sol"), person("Ben Ray")
    story = public(subjects=(ana, ben))
    text = {
        "story": story.pk,
        "headline": "Ana Sol and Ben Ray are engaged",
        "body": f'<p><a data-person="{ana.pk}">The singer</a> died on 3 May.</p>',
    }

    def offered(role: str) -> list[tuple[str, str]]:
        answer = sign_in(role).post(
            "/admin/articles/article/people/", json.dumps(text), content_type="application/json"
        )
        assert answer.status_code == 200
        return [(row["words"], row["url"]) for row in answer.json()["said"]]

    address = f"/admin/people/person/{ana.pk}/timeline/?what="
    engaged = f"{address}partners.engaged&when=&other={ben.pk}&story={story.pk}"
    assert offered("editor") == [
        ("Ana Sol & Ben Ray: engaged", engaged),
        ("Ana Sol: death, 3 May 2026", f"{address}life.death&when=2026-05-03&story={story.pk}"),
    ]
    assert offered("reporter") == []
    between(ana, ben, "engaged", "2026", state="disputed")
    happened(ana, "death", "2026")
    assert offered("editor") == []
