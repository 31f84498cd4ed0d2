"""A preview is shared by a link: with whoever has it, for some hours, of one revision, until it is taken back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from articles import sharing, workflow
from articles.models import Article, PreviewLink, Revision
from articles.transitions import Refused
from tests.conftest import NOW
from tests.factories import colleague, draft, person, photo, public

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
HOUR = timedelta(hours=1)


def newest(story: Article) -> Revision:
    return Revision.objects.filter(article=story).latest("number")


def shared(story: Article, **given: Any) -> PreviewLink:
    return sharing.share(newest(story), by=colleague("editor"), **{"hours": 48, **given})


def read(link: PreviewLink) -> HttpResponse:
    """What somebody without a desk is answered."""
    address = sharing.address(link)
    assert address.startswith(f"{settings.SITE_URL}/preview/")
    return Client().get(address.removeprefix(settings.SITE_URL))  # type: ignore[return-value]  # the test client's own class


def page(link: PreviewLink) -> str:
    response = read(link)
    assert response.status_code == 200
    return response.content.decode()


def test_whoever_has_the_link_reads_the_story_as_its_page_will_be() -> None:
    ana, hidden = person("Ana Sol"), person("Hidden Star", state="draft")
    body = f'<p><a data-person="{ana.pk}">Ana</a> left <a data-person="{hidden.pk}">him</a>.</p>'
    story = draft(headline="Øya wins", standfirst="At last", body=body, photo=photo(caption="The pier").pk)
    shown = page(shared(story))
    assert "<h1>Øya wins</h1>" in shown
    assert '<p><a href="/people/ana-sol/">Ana</a> left him.</p>' in shown
    assert "Hidden Star" not in shown
    assert "The pier" in shown
    assert "A preview, shared by" in shown


def test_it_is_kept_by_no_cache_listed_by_no_search_engine_and_told_to_no_other_site() -> None:
    link = shared(draft(headline="Not yet"))
    response = read(link)
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in response.headers
    shown = response.content.decode()
    assert '<meta name="robots" content="noindex">' in shown
    assert [word for word in ("og:", "canonical", "ld+json") if word in shown] == []


def test_it_stays_with_its_revision() -> None:
    story = draft(headline="First", by=colleague("editor"))
    link = shared(story)
    workflow.save(story, {"headline": "Second"}, by=colleague("editor"), base=1)
    assert "<h1>First</h1>" in page(link)
    assert "<h1>Second</h1>" in page(shared(story))


def test_it_is_open_for_its_hours_and_not_a_moment_longer(clock: Any) -> None:
    link = shared(draft(), hours=2)
    clock.shift(2 * HOUR - timedelta(seconds=1))
    assert read(link).status_code == 200
    clock.shift(timedelta(seconds=1))
    response = read(link)
    assert response.status_code == 410
    assert "This preview has ended" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("hours", [0, -1, sharing.MOST_HOURS + 1])
def test_no_link_is_open_for_ever(hours: int) -> None:
    with pytest.raises(ValueError, match="hours"):
        shared(draft(), hours=hours)


def test_a_revoked_link_shows_nothing_and_says_nothing_of_the_story() -> None:
    link = shared(draft(headline="Secret words"))
    assert sharing.revoke(link, by=colleague("chief"))
    response = read(link)
    assert response.status_code == 410
    assert "Secret" not in response.content.decode()
    assert not sharing.revoke(link, by=colleague("editor"))  # who was first stands in it
    assert PreviewLink.objects.get().revoked_by_name == "Chief"


def test_what_was_withdrawn_is_shown_to_nobody() -> None:
    story = public(headline="Wrong", by=colleague("editor"))
    link = shared(story)
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    assert read(link).status_code == 410
    with pytest.raises(Refused, match="withdrawn"):
        shared(story)


@pytest.mark.parametrize("change", [lambda token: token[:-1], lambda token: f"1{token}", lambda _: "1"])
def test_a_token_that_was_not_given_out_leads_nowhere(change: Callable[[str], str]) -> None:
    token = sharing.token_of(shared(draft()).pk)
    assert Client().get(f"/preview/{token}/").status_code == 200
    assert Client().get(f"/preview/{change(token)}/").status_code == 404


def test_a_token_of_a_link_that_is_gone_leads_nowhere() -> None:
    assert Client().get(f"/preview/{sharing.token_of(10**30)}/").status_code == 404
    assert Client().get(f"/preview/{sharing.token_of(1)}/").status_code == 404


def test_an_editor_makes_a_link_and_takes_it_back(sign_in: SignIn) -> None:
    story, client = draft(headline="Not yet"), sign_in("editor")
    url = f"/admin/articles/article/{story.pk}/share/"
    assert f'href="{url}"' in client.get(f"/admin/articles/article/{story.pk}/change/").content.decode()
    response = client.post(url, {"revision": 1, "hours": 3, "for_whom": "Ana’s agent"}, follow=True)
    link = PreviewLink.objects.get()
    assert (link.expires_at, link.made_by_name, link.revision) == (NOW + 3 * HOUR, "Editor", newest(story))
    shown = response.content.decode()
    assert f'value="{sharing.address(link)}"' in shown
    assert "for Ana’s agent" in shown
    revoke = f"/admin/articles/article/share/{link.pk}/revoke/"
    shown = client.post(revoke, follow=True).content.decode()
    assert "revoked by Editor on 20 May 2026, 12:00 UTC" in shown
    assert sharing.address(link) not in shown


def test_a_link_is_made_to_the_text_that_was_shown(sign_in: SignIn) -> None:
    story, client = draft(headline="First", by=colleague("editor")), sign_in("chief")
    workflow.save(story, {"headline": "Second"}, by=colleague("editor"), base=1)
    client.post(f"/admin/articles/article/{story.pk}/share/", {"revision": 1, "hours": 3})
    assert "<h1>First</h1>" in page(PreviewLink.objects.get())
    assert "an older text" in client.get(f"/admin/articles/article/{story.pk}/share/").content.decode()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"hours": "0"}, "A link is open for 1 to 720 hours."),
        ({"hours": "721"}, "A link is open for 1 to 720 hours."),
        ({"hours": "soon"}, "A link is open for 1 to 720 hours."),
        ({"hours": ""}, "A link is open for 1 to 720 hours."),
        ({"hours": "1", "for_whom": "a\0b"}, "Null characters"),
    ],
)
def test_bad_hours_are_told_beside_their_field(sign_in: SignIn, sent: dict[str, str], sentence: str) -> None:
    url = f"/admin/articles/article/{draft().pk}/share/"
    response = sign_in("editor").post(url, {"revision": 1, "for_whom": "Ana’s agent", **sent})
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("number", ["", "2", "x", "9" * 18, "9" * 40])
def test_of_a_text_that_never_was_no_link_is_made(sign_in: SignIn, number: str) -> None:
    url = f"/admin/articles/article/{draft().pk}/share/"
    response = sign_in("editor").post(url, {"revision": number, "hours": 1})
    assert response.status_code == 404
    assert not PreviewLink.objects.exists()
