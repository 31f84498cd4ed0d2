"""Profiles: namesakes, old addresses, minors, and the desk that edits them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from people.models import Name, OldSlug, Person, Photo
from people.partial_dates import PartialDate
from tests.factories import between, person, photo

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


def form(who: Person | None = None, /, **given: Any) -> dict[str, Any]:
    """What a browser sends of a person's form."""
    data: dict[str, Any] = {"name": "Ana Sol", "state": "public", "seen": who.version if who else 0}
    for prefix in ("names", "links"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return {**data, **given}


def test_two_people_share_a_name_and_differ_in_slug() -> None:
    first, second = person("Callum Ashgrove"), person("Callum Ashgrove")
    assert (first.slug, second.slug) == ("callum-ashgrove", "callum-ashgrove-2")


def test_a_name_without_a_latin_letter_gets_an_address_all_the_same() -> None:
    hikaru = person("宇多田ヒカル")
    assert hikaru.slug.startswith("p-")
    assert Client().get(f"/people/{hikaru.slug}/").status_code == 200


def test_a_changed_slug_redirects_and_is_never_given_to_another() -> None:
    ana = Person.objects.get(pk=person("Ana Sol").pk)
    ana.slug = "ana"
    ana.save()
    response = Client().get("/people/ana-sol/")
    assert (response.status_code, response.headers["Location"]) == (301, "/people/ana/")
    twin = Person(name="Ana Sol", slug="ana-sol")
    with pytest.raises(ValidationError, match="was the address of Ana Sol"):
        twin.full_clean()
    ana.slug = "ana-sol"
    ana.save()
    assert list(OldSlug.objects.values_list("slug", flat=True)) == ["ana"]
    assert Client().get("/people/ana-sol/").status_code == 200


def test_the_slug_of_a_draft_leaves_no_trace() -> None:
    draft = Person.objects.get(pk=person("Ana Sol", state="draft").pk)
    draft.slug = "ana"
    draft.save()
    assert OldSlug.objects.count() == 0


def test_a_reserved_word_is_no_slug() -> None:
    with pytest.raises(ValidationError, match="a word of the site's own addresses"):
        Person(name="Feed", slug="feed").full_clean()


def test_a_save_that_could_mean_under_18_makes_a_minor_and_no_save_unmakes_one() -> None:
    kid = person("Kid", born=PartialDate.parse("2009"))
    assert (kid.minor, kid.is_public) == (True, False)
    kid.born = PartialDate.parse("1999")
    kid.save()
    assert kid.minor
    kid.minor = False
    kid.save()
    assert kid.is_public


def test_a_public_profile_never_becomes_a_draft_again() -> None:
    ana = Person.objects.get(pk=person("Ana Sol").pk)
    ana.state = Person.State.DRAFT
    with pytest.raises(ValidationError, match="Withdraw it instead"):
        ana.full_clean()


def test_death_before_birth_is_refused() -> None:
    with pytest.raises(ValidationError, match="before the birth, 1984"):
        Person(name="X", born=PartialDate(1984), died=PartialDate(1983)).full_clean()


def test_a_merged_profile_leads_to_the_one_it_was_merged_into() -> None:
    winner = person("Ana Sol")
    loser = person("Anna Sol", merged_into=winner)
    response = Client().get(f"/people/{loser.slug}/")
    assert (response.status_code, response.headers["Location"]) == (301, "/people/ana-sol/")


def test_a_biography_is_sanitised_on_every_path() -> None:
    ana = person(
        "Ana Sol", biography='<p onclick="x">Hi <a href="javascript:x">there</a></p><script>x</script>'
    )
    assert ana.biography == "<p>Hi <a>there</a></p>"


def test_names_find_their_person_folded_and_misspellings_are_never_printed() -> None:
    vex = person("Marigold Vex")
    Name.objects.create(person=vex, text="Margaret Renée Stubbs", kind="birth")
    wrong = Name.objects.create(person=vex, text="Marygold Vex", kind="misspelling", printable=True)
    assert wrong.printable is False
    for typed in ("marigold", "renee STUBBS", "stubbs", "marygold vex"):
        assert list(Person.objects.named_like(typed)) == [vex]
    assert list(Person.objects.named_like("marigold stub")) == [vex]
    assert list(Person.objects.named_like("nobody")) == []
    page = Client().get("/people/marigold-vex/").content.decode()
    assert "Margaret Renée Stubbs" in page
    assert "Marygold" not in page


def test_an_editor_makes_a_profile(sign_in: SignIn) -> None:
    data = form(
        name="Sølvi Brekkedal",
        born="1991-04",
        **{"names-TOTAL_FORMS": 1, "names-0-text": "Solvi B", "names-0-kind": "misspelling"},
        **{"links-TOTAL_FORMS": 1, "links-0-kind": "website", "links-0-url": "solvi.example"},
    )
    response = sign_in("editor").post("/admin/people/person/add/", data)
    assert response.status_code == 302
    who = Person.objects.get()
    assert (who.slug, who.sort_name, who.born) == (
        "solvi-brekkedal",
        "Brekkedal, Sølvi",
        PartialDate(1991, 4),
    )
    assert [link.url for link in who.links.all()] == ["https://solvi.example"]


def test_a_save_over_a_newer_profile_is_refused_once_and_says_what_changed(sign_in: SignIn) -> None:
    ana, client = person("Ana Sol"), sign_in("editor")
    url = f"/admin/people/person/{ana.pk}/change/"
    assert client.post(url, form(ana, summary="Theirs")).status_code == 302
    refused = client.post(url, form(ana, summary="Mine"))
    page = refused.content.decode()
    assert refused.status_code == 200
    assert "Somebody saved this after you opened it" in page
    assert "Summary line is now “Theirs”." in page
    assert 'value="Mine"' in page
    assert Person.objects.get().summary == "Theirs"
    ana.refresh_from_db()
    assert client.post(url, form(ana, summary="Mine")).status_code == 302
    assert Person.objects.get().summary == "Mine"


def test_a_bad_date_is_a_sentence_and_loses_nothing(sign_in: SignIn) -> None:
    response = sign_in("editor").post("/admin/people/person/add/", form(born="the eighties", summary="Kept"))
    page = response.content.decode()
    assert "Write what is known: a year (1984)" in page
    assert 'value="the eighties"' in page
    assert 'value="Kept"' in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"born": "1999"}, "Ana Sol was born 1999: under 18 when they married, May 2014."),
        ({"born": "2016", "minor": "on"}, "May 2014 is before the birth of Ana Sol, 2016."),
        ({"died": "2013-12"}, "May 2014 is after the death of Ana Sol, December 2013."),
        ({"born": "1960"}, "Cara Lo, born 1958, is older than the parent, Ana Sol, born 1960."),
    ],
)
def test_dates_that_cannot_be_beside_the_timeline_are_kept_only_with_a_reason(
    sign_in: SignIn, typed: dict[str, str], sentence: str
) -> None:
    ana, client = person("Ana Sol"), sign_in("editor")
    between(ana, person("Ben Ray"), "married", "2014-05")
    between(ana, person("Cara Lo", born=PartialDate(1958)), "known", tied="parent")
    page = f"/admin/people/person/{ana.pk}/change/"
    assert "data-unneeded" in client.get(page).content.decode()
    refused = client.post(page, form(ana, summary="Typed with care", **typed))
    errors = refused.context["adminform"].form.errors
    assert sentence in errors["dates_kept_because"]
    assert errors["dates_kept_because"][-1] == "Mend this, or write why it is kept as it is."
    shown = refused.content.decode()
    assert 'value="Typed with care"' in shown
    assert "data-unneeded" not in shown
    reason = {"dates_kept_because": "So says the register.", "radius_seen": "1"}
    assert client.post(page, form(ana, **typed, **reason)).status_code == 302
    ana.refresh_from_db()
    assert ana.dates_kept_because == "So says the register."
    kept = form(ana, summary="Later", **typed, **reason)
    assert client.post(page, kept).status_code == 302


def test_what_was_wrong_before_stops_no_other_date(sign_in: SignIn) -> None:
    ana, client = person("Ana Sol", born=PartialDate(2000)), sign_in("editor")
    between(ana, person("Ben Ray"), "married", "2014-05")
    page = f"/admin/people/person/{ana.pk}/change/"
    assert client.post(page, form(ana, born="2000", died="2024")).status_code == 302
    ana.refresh_from_db()
    assert (ana.born, ana.died) == (PartialDate(2000), PartialDate(2024))


def test_a_photo_is_public_while_it_is_usable_and_not_expired() -> None:
    shown = photo(expires_on="2026-05-20")
    photo(expires_on="2026-05-19")
    photo(usable=False)
    assert list(Photo.objects.public()) == [shown]
    assert [row.pk for row in Photo.objects.all() if row.is_public] == [shown.pk]


def test_the_index_pages_by_sort_key_and_letter() -> None:
    for number in range(130):
        person(f"Ana Solberg{number:03}")
    person("宇多田ヒカル")
    person("Hidden Solberg", state="draft")
    client = Client()
    first = client.get("/people/?letter=S").content.decode()
    assert first.count("Ana Solberg") == 100
    assert "Hidden" not in first
    after = first.split("after=")[1].split('"')[0]
    second = client.get(f"/people/?letter=S&after={after}").content.decode()
    assert second.count("Ana Solberg") == 30
    assert "宇多田ヒカル" in client.get("/people/?letter=%23").content.decode()
    assert client.get("/people/?letter=B").status_code == 200
    for bad in ("letter=BB", "letter=b", "letter=é", "after=%00"):
        assert client.get(f"/people/?{bad}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/admin/people/person/?q=%00a",
        "/admin/people/person/?state__exact=%00",
        "/admin/articles/article/?q=%00",
        "/admin/autocomplete/?app_label=articles&model_name=appearance&field_name=person&term=%00a",
        "/admin/autocomplete/?app_label=articles&model_name=article&field_name=photo&term=%00a",
    ],
)
def test_a_nul_in_an_address_of_the_desk_is_no_500(sign_in: SignIn, path: str) -> None:
    assert sign_in("editor").get(path, follow=True).status_code == 200


def test_a_photo_whose_file_is_lost_can_still_be_blocked(sign_in: SignIn) -> None:
    lost = photo()
    data = {"caption": "Lost", "focal_x": 50, "focal_y": 50, "seen": lost.version}
    assert sign_in("picture editor").post(f"/admin/people/photo/{lost.pk}/change/", data).status_code == 302
    assert list(Photo.objects.values_list("usable", "caption")) == [(False, "Lost")]


@pytest.mark.parametrize(
    ("since", "until", "period"),
    [
        ("1984", "2000", "1984–2000"),
        ("2014-05", None, "since May 2014"),
        (None, "2000-05-03", "until 3 May 2000"),
        (None, None, ""),
    ],
)
def test_a_name_says_when_it_was_theirs(since: str | None, until: str | None, period: str) -> None:
    ana = person("Ana Sol")
    Name.objects.create(person=ana, text="Ana Marr", kind="married", since=since, until=until)
    page = Client().get("/people/ana-sol/").content.decode()
    told = f"<dd>Ana Marr ({period})</dd>" if period else "<dd>Ana Marr</dd>"
    assert told in page


def test_a_name_that_ends_before_it_began_is_refused() -> None:
    name = Name(person=person("Ana Sol"), text="Ana Marr", since="2001", until="2000-12")
    with pytest.raises(ValidationError, match="This is before it began, 2001"):
        name.full_clean()
    Name(person=name.person, text="Ana Marr", since="2000", until="2000-12").full_clean()
