"""The name of two people together leads to both: in texts, in pickers, in the search, and at its address."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from articles import cast, keeping_apart, merges
from articles.cast import Draft
from people import name_keys
from people.models import Name, NameKey, Person
from tests.factories import colleague, person, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


@pytest.fixture
def couple() -> tuple[Person, Person]:
    return person("Ana Sol"), person("Ben Ray")


def together(one: Person, other: Person, text: str = "Benana", **given: bool) -> Name:
    return Name.objects.create(person=one, shared_with=other, kind="together", text=text, **given)


def owners(text: str) -> list[str]:
    rows = NameKey.objects.filter(text=text).order_by("person__name")
    return list(rows.values_list("person__name", flat=True))


@pytest.mark.parametrize("listed", [0, 1])
def test_it_names_both_in_a_text_whoever_of_them_is_listed(
    couple: tuple[Person, Person], listed: int
) -> None:
    together(*couple)
    found = cast.of(
        Draft(headline="Benana are engaged", listed=tuple(person.pk for person in couple[:listed]))
    )
    assert [(seen.person.name, len(seen.places)) for seen in found.named] == [("Ana Sol", 1), ("Ben Ray", 1)]
    assert (found.ambiguous, found.unknown) == ([], [])
    assert [(one.kind, one.people) for one in found.said] == [("engaged", (couple[0].pk, couple[1].pk))]


def test_where_a_third_is_called_so_too_it_is_asked_who_is_meant(couple: tuple[Person, Person]) -> None:
    together(*couple)
    person("Benana")
    found = cast.of(Draft(headline="Benana sings"))
    assert [[who.name for who in one.people] for one in found.ambiguous] == [["Ana Sol", "Ben Ray", "Benana"]]


def test_a_picker_offers_both(couple: tuple[Person, Person], sign_in: SignIn) -> None:
    together(*couple)
    asked = {"term": "bena", "app_label": "articles", "model_name": "appearance", "field_name": "person"}
    found = sign_in("editor").get("/admin/autocomplete/", asked).json()["results"]
    assert [row["text"] for row in found] == [
        "Ben Ray",
        "Ana Sol",
    ]


def test_readers_find_the_two_and_the_stories_of_both(couple: tuple[Person, Person]) -> None:
    together(*couple)
    public(headline="Of both of them", subjects=couple)
    public(headline="Of one of them", subjects=couple[:1])
    public(headline="Benana as a word")
    shown = Client().get("/search/", {"q": "benana"}).content.decode()
    told = ("Of both of them", "Of one of them", "Benana as a word", "/people/ana-sol/", "/people/ben-ray/")
    assert [words in shown for words in told] == [True, False, True, True, True]


def test_its_address_leads_to_the_story_so_far(couple: tuple[Person, Person]) -> None:
    together(*couple, text="Ben-Ana")
    public(subjects=couple)
    answer = Client().get("/people/ben-ana/")
    assert (answer.status_code, answer["Location"]) == (302, "/people/ana-sol/ben-ray/")
    assert "“Ben-Ana”" in Client().get(answer["Location"]).content.decode()
    assert Client().get("/people/ben-ana/feed/").status_code == 404


def test_a_profile_says_with_whom_a_name_is_shared(couple: tuple[Person, Person]) -> None:
    together(*couple)
    together(*couple, text="Secretana", printable=False)
    for slug, other in (("ana-sol", "Ben Ray"), ("ben-ray", "Ana Sol")):
        shown = Client().get(f"/people/{slug}/").content.decode()
        assert f"<dt>Together with {other}</dt><dd>Benana</dd>" in shown
        assert "Secretana" not in shown
        assert '"alternateName"' not in shown
    assert Client().get("/people/secretana/").status_code == 404


@pytest.mark.parametrize("change", [{"state": "draft"}, {"minor": True}, {"state": "withdrawn"}])
def test_nothing_of_it_is_told_where_one_of_the_two_is_not_public(
    couple: tuple[Person, Person], change: dict[str, object]
) -> None:
    together(*couple)
    Person.objects.filter(pk=couple[1].pk).update(**change)
    assert "Benana" not in Client().get("/people/ana-sol/").content.decode()
    assert "/people/ana-sol/" not in Client().get("/search/", {"q": "benana"}).content.decode()
    assert Client().get("/people/benana/").status_code == 404


def test_it_is_kept_in_step_with_what_it_says(couple: tuple[Person, Person]) -> None:
    name, cara = together(*couple), person("Cara Lo")
    assert owners("benana") == ["Ana Sol", "Ben Ray"]
    name.shared_with, name.text = cara, "Carana"
    name.save()
    assert (owners("benana"), owners("carana")) == ([], ["Ana Sol", "Cara Lo"])
    everyone = [who.pk for who in (*couple, cara)]
    assert name_keys.drifted(everyone) == []
    NameKey.objects.filter(text="carana", person=cara).delete()
    assert name_keys.drifted(everyone) == [cara.pk]
    name_keys.rebuild(everyone)
    assert owners("carana") == ["Ana Sol", "Cara Lo"]
    name.delete()
    assert owners("carana") == []


@pytest.mark.parametrize(("merged", "owned"), [(0, ["Ben Ray", "Carla Lo"]), (1, ["Ana Sol", "Carla Lo"])])
def test_a_merge_of_either_takes_it_along_and_back(
    couple: tuple[Person, Person], merged: int, owned: list[str]
) -> None:
    together(*couple)
    loser, winner = couple[merged], person("Carla Lo")
    made = merges.merge(loser, winner, by=colleague("chief"))
    assert owners("benana") == owned
    assert name_keys.drifted([winner.pk, *(each.pk for each in couple)]) == []
    merges.undo(made, by=colleague("chief"))
    assert owners("benana") == ["Ana Sol", "Ben Ray"]


def test_of_two_who_were_one_it_stays_with_the_one_that_was_merged(couple: tuple[Person, Person]) -> None:
    name = together(*couple)
    made = merges.merge(couple[1], couple[0], by=colleague("chief"))
    assert Name.objects.get(pk=name.pk).shared_with == couple[1]
    merges.undo(made, by=colleague("chief"))
    assert owners("benana") == ["Ana Sol", "Ben Ray"]


@pytest.mark.parametrize(("kind", "other"), [("together", None), ("alias", 1), ("together", 0)])
def test_a_name_of_two_says_of_whom_and_no_other_does(
    couple: tuple[Person, Person], kind: str, other: int | None
) -> None:
    shared_with = None if other is None else couple[other]
    with pytest.raises(ValidationError) as refused:
        Name(person=couple[0], shared_with=shared_with, kind=kind, text="Benana").full_clean()
    assert refused.value.message_dict.keys() == {"shared_with"}


def test_the_name_of_two_who_are_kept_apart_brings_nobody_together(couple: tuple[Person, Person]) -> None:
    together(*couple)
    public(subjects=couple)
    asked = ("/people/ana-sol/", "/people/ben-ray/", "/search/?q=benana")
    told = [Client().get(path).content.decode() for path in asked]
    assert ["Benana" in told[0], "Benana" in told[1], "/people/ben-ray/" in told[2]] == [True, True, True]
    keeping_apart.keep_apart(*couple, reason="By order of the court.", by=colleague("lawyer"))
    told = [Client().get(path).content.decode() for path in asked]
    assert ["Benana" in told[0], "Benana" in told[1], "/people/ben-ray/" in told[2]] == [False, False, False]
    assert Client().get("/people/benana/").status_code == 404
