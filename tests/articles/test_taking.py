"""A profile or a photo that is about to be taken from readers: what depends on it is shown once, before it is saved."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client, RequestFactory

from people.models import Person, Photo
from tests.factories import between, colleague, person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
ASKED = "This takes it from readers. Look at what depends on it, then save once more."


def form_of(client: Client, row: Person | Photo) -> tuple[str, dict[str, Any]]:
    """The address of a row's form, and what a browser would send of it."""
    url = f"/admin/people/{row._meta.model_name}/{row.pk}/change/"
    context = client.get(url).context
    form, sent = context["adminform"].form, {}
    for field in form:
        value = field.value()
        if value is not None and value is not False:
            sent[field.html_name] = (
                [getattr(one, "pk", one) for one in value] if isinstance(value, list) else value
            )
    for formset in context["inline_admin_formsets"]:
        sent |= {field.html_name: field.value() for field in formset.formset.management_form}
    return url, sent


def asked(response: Any) -> list[str]:
    """What the form says against the save; nothing where it was saved."""
    if response.status_code == 302:
        return []
    return list(response.context["adminform"].form.non_field_errors())


def used_person() -> Person:
    ana, ben = person("Ana Sol", portrait=photo(caption="Alone")), person("Ben Roy")
    public(headline="A tour", subjects=(ana,))
    between(ana, ben, "married")
    return ana


def test_taking_a_profile_from_readers_shows_first_what_depends_on_it(sign_in: SignIn) -> None:
    ana, client = used_person(), sign_in("editor")
    url, sent = form_of(client, ana)
    sent |= {"state": "withdrawn", "desk_note": "She asked."}
    first = client.post(url, sent)
    assert asked(first) == [ASKED]
    shown = ("A tour", "Ben Roy: Married Ana Sol", "Ana Sol and Ben Roy", "Alone", "She asked.")
    assert [words for words in shown if words not in first.content.decode()] == []
    assert Person.objects.get(pk=ana.pk).state == "public"
    assert "Please correct the error" not in first.content.decode()
    again = sent | {"radius_seen": first.context["adminform"].form["radius_seen"].value()}
    assert asked(client.post(url, again)) == []
    ana.refresh_from_db()
    assert (ana.state, ana.desk_note) == ("withdrawn", "She asked.")


@pytest.mark.parametrize("typed", [{"minor": "on"}, {"born": "2012"}])
def test_so_it_is_of_one_who_is_marked_as_a_minor(sign_in: SignIn, typed: dict[str, str]) -> None:
    client = sign_in("editor")
    url, sent = form_of(client, used_person())
    assert asked(client.post(url, sent | typed)) == [ASKED]


def test_a_save_that_takes_nothing_away_is_not_interrupted(sign_in: SignIn) -> None:
    client, alone = sign_in("editor"), person("Cy Lund")
    url, sent = form_of(client, used_person())
    assert asked(client.post(url, sent | {"summary": "Singer"})) == []
    url, sent = form_of(client, alone)
    assert asked(client.post(url, sent | {"state": "withdrawn"})) == []
    assert Person.objects.get(pk=alone.pk).state == "withdrawn"


def test_the_portrait_of_a_profile_goes_with_it_where_nothing_else_shows_it(sign_in: SignIn) -> None:
    alone, shared = photo(), photo()
    ana, ben = person("Ana Sol", portrait=alone), person("Ben Roy", portrait=shared)
    public(photo=shared.pk)
    client = sign_in("editor")
    for who in (ana, ben):
        url, sent = form_of(client, who)
        assert asked(client.post(url, sent | {"state": "withdrawn", "radius_seen": "1"})) == []
    assert [Photo.objects.get(pk=one.pk).shelved for one in (alone, shared)] == [True, False]


@pytest.mark.parametrize("typed", [{"usable": None}, {"expires_on": "2026-05-19"}])
def test_blocking_a_photo_shows_first_what_shows_it(sign_in: SignIn, typed: dict[str, str | None]) -> None:
    shown = photo(alt="A")
    public(headline="A tour", photo=shown.pk)
    person("Ana Sol", portrait=shown)
    client = sign_in("picture editor")
    url, sent = form_of(client, shown)
    sent = {name: value for name, value in (sent | typed | {"caption": "Anew"}).items() if value is not None}
    first = client.post(url, sent)
    assert asked(first) == [ASKED]
    assert [words for words in ("A tour", "Ana Sol", "Anew") if words not in first.content.decode()] == []
    assert "It is blocked." not in first.content.decode()
    assert Photo.objects.get(pk=shown.pk).is_public
    assert asked(client.post(url, sent | {"radius_seen": "1"})) == []
    stored = Photo.objects.get(pk=shown.pk)
    assert (stored.is_public, stored.caption) == (False, "Anew")


def test_so_it_is_of_one_that_lacks_a_consent_by_whom_it_is_said_to_show(sign_in: SignIn) -> None:
    shown, minor = photo(alt="A"), person("Bo Wren", minor=True)
    public(photo=shown.pk)
    client = sign_in("picture editor")
    url, sent = form_of(client, shown)
    assert asked(client.post(url, sent | {"people": [minor.pk]})) == [ASKED]
    assert asked(client.post(url, sent | {"people": [minor.pk], "consent": "Her mother, by e-mail."})) == []


def test_a_photo_that_nothing_shows_is_blocked_at_once(sign_in: SignIn) -> None:
    client, unused = sign_in("picture editor"), photo(alt="A")
    url, sent = form_of(client, unused)
    del sent["usable"]
    assert asked(client.post(url, sent)) == []


def test_nothing_on_the_desk_is_deleted() -> None:
    request = RequestFactory().get("/admin/")
    request.user = colleague("superuser")
    desks = admin.site._registry.values()
    assert len(desks) == 10
    assert [desk for desk in desks if desk.has_delete_permission(request)] == []
