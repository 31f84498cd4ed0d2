"""One act on several photos or profiles: what will happen to each is said first, then what happened to each."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people.models import Person, Photo
from tests.conftest import NOW
from tests.factories import person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
Told = tuple[str, bool, str]


def page(verb: str, *rows: Any) -> str:
    kind = rows[0]._meta.model_name
    return f"/admin/people/{kind}/several/{verb}/?rows={','.join(str(row.pk) for row in rows)}"


def told(response: Any) -> list[Told]:
    """Each row, whether it will be or was done, and the sentence."""
    assert response.status_code == 200
    lines = [*response.context["done"], *response.context["others"]]
    assert response.content.decode().count('class="several-told"') == len(lines)
    return [(str(line.row), line.is_done, line.sentence) for line in lines]


def sent_after(client: Client, verb: str, *rows: Any) -> dict[str, Any]:
    """What the page names to be done, as its button sends it."""
    before = client.get(page(verb, *rows)).context
    return {
        "chosen": [line.sent for line in before["done"]],
        "left": [line.pk for line in before["others"]],
    }


def done(client: Client, verb: str, *rows: Any, **data: Any) -> list[Told]:
    return told(client.post(page(verb, *rows), sent_after(client, verb, *rows) | data))


# Photos


def test_blocking_photos_tells_first_what_shows_them(sign_in: SignIn) -> None:
    used, unused, gone = photo(caption="Used"), photo(caption="Unused"), photo(caption="Gone", usable=False)
    public(headline="A tour", photo=used.pk)
    person("Ana Sol", portrait=used)
    client = sign_in("picture editor")
    before = client.get(page("block", used, unused, gone))
    stake = "1 public story uses this photo. It is the portrait of 1 public person."
    assert told(before) == [
        ("Used", True, f"It is shown nowhere any more. {stake}"),
        ("Unused", True, "It is shown nowhere any more."),
        ("Gone", False, "It is blocked already."),
    ]
    assert [line.used_url for line in before.context["done"]] == [
        f"/admin/people/photo/{used.pk}/used/",
        "",
    ]
    assert Photo.objects.public().count() == 2
    assert done(client, "block", used, unused, gone) == [
        ("Used", True, "Blocked: it is shown nowhere."),
        ("Unused", True, "Blocked: it is shown nowhere."),
        ("Gone", False, "Left as it was."),
    ]
    assert list(Photo.objects.order_by("pk").values_list("usable", "version")) == [
        (False, 1),
        (False, 1),
        (False, 0),
    ]
    assert LogEntry.objects.filter(object_id=str(used.pk)).count() == 1


def test_allowing_photos_again_says_what_else_keeps_them_from_readers(sign_in: SignIn) -> None:
    day = datetime.date(2026, 5, 1)
    late, fine, shown = (
        photo(caption="Late", usable=False, expires_on=day),
        photo(caption="Fine", usable=False, credit="Reel"),
        photo(caption="Shown"),
    )
    expected = [
        ("Late", True, "It may be shown again. Its last day of use has passed."),
        ("Fine", True, "It may be shown again."),
        ("Shown", False, "It is not blocked."),
    ]
    client = sign_in("picture editor")
    assert told(client.get(page("allow", late, fine, shown))) == expected
    expected[2] = ("Shown", False, "Left as it was.")
    assert done(client, "allow", late, fine, shown) == expected
    assert list(Photo.objects.order_by("pk").values_list("usable", "credit")) == [
        (True, ""),
        (True, "Reel"),
        (True, ""),
    ]


def test_setting_the_last_day_of_use(sign_in: SignIn) -> None:
    one, other = photo(caption="One"), photo(caption="Other", expires_on=datetime.date(2026, 5, 30))
    client = sign_in("picture editor")
    assert [line[2] for line in told(client.get(page("expire", one, other)))] == [
        "After the day it is shown nowhere.",
        "After the day it is shown nowhere. So far the day is 2026-05-30.",
    ]
    late = client.post(page("expire", one), sent_after(client, "expire", one) | {"expire-day": "2026-05-19"})
    assert "This day has passed. To take photos from readers now, block them." in late.content.decode()
    assert [line[2] for line in done(client, "expire", one, other, **{"expire-day": "2026-06-30"})] == [
        "Its last day of use is 2026-06-30.",
        "Its last day of use is 2026-06-30.",
    ]
    assert set(Photo.objects.values_list("expires_on", flat=True)) == {datetime.date(2026, 6, 30)}


def test_adding_a_person_to_whom_photos_show(sign_in: SignIn) -> None:
    ana, minor = person("Ana Sol"), person("Bo Wren", minor=True)
    new, known = photo(caption="New"), photo(caption="Known", consent="Her mother.")
    known.people.add(ana)
    client = sign_in("picture editor")
    assert done(client, "show", new, known, **{"show-person": ana.pk}) == [
        ("New", True, "It shows Ana Sol."),
        ("Known", False, "It shows Ana Sol already."),
    ]
    assert done(client, "show", new, known, **{"show-person": minor.pk}) == [
        ("Known", True, "It shows Bo Wren."),
        ("New", False, "Bo Wren is a minor, and no consent is recorded: add them on the photo's own form."),
    ]
    assert [[who.name for who in each.people.order_by("pk")] for each in (new, known)] == [
        ["Ana Sol"],
        ["Ana Sol", "Bo Wren"],
    ]
    assert Photo.objects.public().count() == 2


# People


def test_checking_profiles_today(sign_in: SignIn) -> None:
    ana, merged = person("Ana Sol"), person("Ana Soll")
    Person.objects.filter(pk=merged.pk).update(merged_into=ana)
    client = sign_in("editor")
    assert told(client.get(page("check", ana, merged))) == [
        ("Ana Sol", True, "It is kept that you looked at all of it today."),
        ("Ana Soll", False, "It was merged into “Ana Sol”, and is kept as it was."),
    ]
    assert done(client, "check", ana, merged)[0] == ("Ana Sol", True, "Checked today.")
    rows = Person.objects.order_by("pk").values_list("checked_at", "checked_by__username", "version")
    assert list(rows) == [(NOW, "editor", 1), (None, None, 0)]


def test_publishing_profiles(sign_in: SignIn) -> None:
    drafted, out, back = person("Ana Sol", state="draft"), person("Ben Roy"), person("Cy", state="withdrawn")
    minor = person("Bo Wren", minor=True, state="draft")
    client = sign_in("editor")
    assert told(client.get(page("publish", drafted, out, back, minor))) == [
        ("Ana Sol", True, "Readers get the profile."),
        ("Cy", True, "Readers get the profile."),
        ("Ben Roy", False, "Readers see it already."),
        ("Bo Wren", False, "It is marked as a minor's: readers see no profile. Decide of that on its form."),
    ]
    assert [was for _name, was, _said in done(client, "publish", drafted, out, back, minor)] == [
        True,
        True,
        False,
        False,
    ]
    assert list(Person.objects.public().values_list("name", flat=True)) == ["Cy", "Ben Roy", "Ana Sol"]


def test_taking_profiles_from_readers_tells_first_what_links_there(sign_in: SignIn) -> None:
    ana, plain, drafted = person("Ana Sol", portrait=photo()), person("Ben Roy"), person("Cy", state="draft")
    public(headline="A tour", subjects=(ana,))
    client = sign_in("editor")
    stake = "1 public story links here. Unless the profile is public, its link is plain text."
    assert told(client.get(page("withdraw", ana, plain, drafted))) == [
        ("Ana Sol", True, f"Its address says that it is gone. {stake}"),
        ("Ben Roy", True, "Its address says that it is gone."),
        ("Cy", False, "No reader has seen this profile: leave it a draft."),
    ]
    after = "Taken from readers: its address says that it is gone."
    assert done(client, "withdraw", ana, plain, drafted) == [
        ("Ana Sol", True, after),
        ("Ben Roy", True, after),
        ("Cy", False, "Left as it was."),
    ]
    assert Client().get("/people/ana-sol/").status_code == 410
    assert Photo.objects.get().shelved


# What somebody else did meanwhile, and what is sent by mistake


def test_what_somebody_saved_meanwhile_is_left(sign_in: SignIn) -> None:
    ana, ben, client = person("Ana Sol"), person("Ben Roy"), sign_in("editor")
    sent = sent_after(client, "withdraw", ana, ben)
    ana.version += 1
    ana.save()
    assert told(client.post(page("withdraw", ana, ben), sent)) == [
        ("Ben Roy", True, "Taken from readers: its address says that it is gone."),
        ("Ana Sol", False, "Somebody saved this meanwhile. Look at it again, then decide."),
    ]


def test_what_breaks_of_one_stops_no_other(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    bad, good = photo(caption="Bad"), photo(caption="Good")
    plain = Photo.save

    def save(self: Photo, *args: Any, **given: Any) -> None:
        if self.pk == bad.pk:
            raise RuntimeError
        plain(self, *args, **given)

    monkeypatch.setattr(Photo, "save", save)
    assert done(sign_in("picture editor"), "block", bad, good) == [
        ("Good", True, "Blocked: it is shown nowhere."),
        ("Bad", False, "Something broke; the log says what. This one is as it was."),
    ]


@pytest.mark.parametrize("rows", ["", "0", "x", "99999999999999999999", "%00", "9"])
def test_what_names_no_row_is_told(sign_in: SignIn, rows: str) -> None:
    response = sign_in("editor").get(f"/admin/people/person/several/check/?rows={rows}")
    said = response.content.decode()
    assert ("Nothing is chosen." in said, "1 of those chosen is not there." in said) == (
        rows != "9",
        rows == "9",
    )


def test_no_more_than_a_hundred_at_a_time(sign_in: SignIn) -> None:
    many = ",".join(str(pk) for pk in range(1, 102))
    said = sign_in("editor").get(f"/admin/people/person/several/check/?rows={many}").content.decode()
    assert "At most 100 at a time: choose fewer of them." in said


@pytest.mark.parametrize(
    ("role", "people", "photos"),
    [
        ("reporter", [], []),
        ("editor", ["check", "publish", "withdraw"], []),
        ("picture editor", [], ["block", "allow", "expire", "show"]),
    ],
)
def test_the_lists_offer_what_a_role_may_do(
    sign_in: SignIn, role: str, people: list[str], photos: list[str]
) -> None:
    client = sign_in(role)
    for row, offered in ((person(), people), (photo(), photos)):
        url = f"/admin/people/{row._meta.model_name}/"
        shown = client.get(url).content.decode()
        every = ["check", "publish", "withdraw", "block", "allow", "expire", "show"]
        assert [verb for verb in every if f'<option value="several_{verb}">' in shown] == offered
        assert "delete_selected" not in shown
        picked = [
            {"action": f"several_{verb}", "index": "0", "_selected_action": [row.pk]} for verb in offered
        ]
        led = [client.post(url, each).headers["Location"] for each in picked]
        assert led == [page(verb, row) for verb in offered]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("verb", ["check", "publish", "withdraw"])
def test_the_page_before_costs_the_same_for_many(sign_in: SignIn, verb: str, count: int) -> None:
    people = [person(portrait=photo()) for _ in range(count)]
    client = sign_in("editor")
    with CaptureQueriesContext(connection) as queries:
        client.get(page(verb, *people))
    assert len(queries) == 3 + 2  # who asks and what they may; the people, and how they are used
