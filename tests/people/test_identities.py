"""Who somebody is elsewhere: one way to write each, and nothing taken for an id that is none."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from people import identities
from people.models import Link
from tests.factories import person
from tests.people.test_person import form

SignIn = Callable[[str], Client]
MUSICIAN = "0383dadf-2a4e-4d10-a46a-e9e041da8eb3"


@pytest.mark.parametrize(
    ("kind", "typed", "address"),
    [
        ("wikidata", "Q42", "https://www.wikidata.org/wiki/Q42"),
        ("wikidata", " https://m.wikidata.org/wiki/Q42?uselang=en ", "https://www.wikidata.org/wiki/Q42"),
        ("wikidata", "http://www.wikidata.org/entity/Q42", "https://www.wikidata.org/wiki/Q42"),
        ("imdb", "nm0000158", "https://www.imdb.com/name/nm0000158/"),
        ("imdb", "https://m.imdb.com/name/nm10000158?ref_=x", "https://www.imdb.com/name/nm10000158/"),
        ("musicbrainz", MUSICIAN, f"https://musicbrainz.org/artist/{MUSICIAN}"),
        ("instagram", "@ana.sol_1", "https://www.instagram.com/ana.sol_1/"),
        ("instagram", "instagram.com/anasol?igsh=x", "https://www.instagram.com/anasol/"),
        ("x", "https://twitter.com/AnaSol", "https://x.com/AnaSol"),
        ("tiktok", "https://www.tiktok.com/@ana.sol", "https://www.tiktok.com/@ana.sol"),
        ("youtube", "@AnaSol", "https://www.youtube.com/@AnaSol"),
        (
            "youtube",
            "https://youtube.com/channel/UC" + "x" * 22,
            "https://www.youtube.com/channel/UC" + "x" * 22,
        ),
        (
            "wikipedia",
            "https://de.wikipedia.org/wiki/Øya_(Sängerin)",
            "https://de.wikipedia.org/wiki/Øya_(Sängerin)",
        ),
        ("other", "https://anywhere.example/x", "https://anywhere.example/x"),
    ],
)
def test_an_address_or_an_id_is_written_in_one_way(kind: str, typed: str, address: str) -> None:
    assert identities.written(kind, typed) == address
    assert identities.written(kind, address) == address


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("wikidata", "42"),
        ("wikidata", "Q042"),
        ("wikidata", "https://www.wikidata.org/wiki/Property:P345"),
        ("imdb", "tt0111161"),
        ("imdb", "https://www.imdb.com/title/tt0111161/"),
        ("musicbrainz", "https://musicbrainz.org/release/" + MUSICIAN),
        ("instagram", "https://www.instagram.com/p/Cxyz/"),
        ("instagram", "ana sol"),
        ("x", "https://x.com/anasol/status/1"),
        ("x", "an_account_that_is_too_long"),
        ("tiktok", "https://www.tiktok.com/@anasol/video/1"),
        ("youtube", "https://www.youtube.com/watch?v=x"),
        ("wikipedia", "https://wikipedia.org.evil.example/wiki/Ana"),
        ("x", "https://evil.example/x.com/anasol"),
        ("x", "anasol\nx"),
    ],
)
def test_what_is_no_page_of_that_kind_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(ValueError, match="This is no page of that kind"):
        identities.written(kind, typed)


@pytest.mark.django_db
def test_every_kind_of_link_that_has_a_shape_is_one_and_its_example_is_good() -> None:
    assert identities.IDENTITIES.keys() < set(Link.Kind.values)
    for kind, identity in identities.IDENTITIES.items():
        Link(person=person(), kind=kind, url=identities.written(kind, identity.example)).full_clean()
    with pytest.raises(ValidationError, match="This is no page of that kind"):
        Link(person=person(), kind="imdb", url="https://anywhere.example/").full_clean()


@pytest.mark.django_db
def test_the_desk_takes_an_id_and_readers_and_machines_get_the_address(sign_in: SignIn) -> None:
    ana, client = person("Ana Sol"), sign_in("editor")
    url = f"/admin/people/person/{ana.pk}/change/"
    rows: dict[str, Any] = {
        "links-TOTAL_FORMS": 2, "links-0-kind": "wikidata", "links-0-url": "Q42",
        "links-1-kind": "other", "links-1-url": "quay.example/ana",
    }  # fmt: skip
    assert client.post(url, form(ana, **rows)).status_code == 302
    addresses = ["https://www.wikidata.org/wiki/Q42", "https://quay.example/ana"]
    assert list(Link.objects.values_list("url", flat=True)) == addresses
    page = Client().get("/people/ana-sol/").content.decode()
    assert '<a href="https://www.wikidata.org/wiki/Q42" rel="noopener">Wikidata</a>' in page
    assert '<a href="https://quay.example/ana" rel="noopener">quay.example</a>' in page
    assert '"sameAs": ["https://www.wikidata.org/wiki/Q42", "https://quay.example/ana"]' in page
    bad = form(ana, **rows | {"links-0-url": "forty-two"}, seen=1)
    refused = client.post(url, bad).content.decode()
    assert "as in Q42" in refused
    assert "forty-two" in refused
