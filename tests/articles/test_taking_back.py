"""A withdrawal: what stands where the story was, who takes its place, and that it is gone from everywhere at once."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.test import Client

from articles import heat, keeping_apart, previews, revisions, workflow
from articles.models import Appearance, Article, PersonMonths
from articles.models.stories import MANY
from articles.transitions import Refused
from people import renditions
from people.models import Photo
from tests.conftest import NOW
from tests.factories import colleague, draft, fields, happened, person, photo, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
GONE = "/2026/05/a-tour/"
SignIn = Callable[[str], Client]


def tour(**given: Any) -> Article:
    return public(headline="A tour", at=NOW - 2 * HOUR, **given)


def withdrawn(story: Article, **given: Any) -> Article:
    return workflow.withdraw(story, by=colleague("chief"), note="Zqnote.", **given)


def get(path: str, **headers: str) -> tuple[int, str]:
    response = Client().get(path, headers=headers)
    return response.status_code, response.content.decode()


# What stands there


@pytest.mark.parametrize(("by_law", "status"), [(False, 410), (True, 451)])
def test_the_page_says_when_and_why_and_names_nothing(by_law: bool, status: int) -> None:
    story = withdrawn(tour(), by_law=by_law, public_reason="  Our source\n took it back. ")
    response = Client().get(GONE)
    text = response.content.decode()
    assert response.status_code == status
    assert "<p>Withdrawn on 20 May 2026. Our source took it back.</p>" in text
    assert [word for word in ("A tour", "Zqnote", str(story.uuid)) if word in text] == []
    link = '<http://testserver/>; rel="blocked-by"' if by_law else None
    assert response.headers.get("Link") == link


def test_a_reason_is_for_readers_only_where_there_is_one() -> None:
    withdrawn(tour())
    assert "<p>Withdrawn on 20 May 2026.</p>" in get(GONE)[1]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [("Mina Quill was named.", "names a minor"), ("x" * 501, "room for 500")],
)
def test_a_reason_that_readers_may_not_get_is_refused(reason: str, sentence: str) -> None:
    person("Mina Quill", minor=True)
    with pytest.raises(Refused, match=sentence):
        withdrawn(tour(), public_reason=reason)
    assert get(GONE)[0] == 200


def test_what_was_never_public_is_no_place_for_a_reason() -> None:
    story = workflow.approve(draft(headline="A tour"), by=colleague("editor"), revision=1)
    story = withdrawn(story, public_reason="Zqreason.")
    assert (story.withdrawn_reason, get(GONE)[0]) == ("", 404)


def test_a_reinstated_story_is_as_it_was() -> None:
    story = withdrawn(tour(), public_reason="Wrong.", successor=public(headline="A film"))
    workflow.reinstate(story, by=colleague("chief"))
    row = Article.objects.get(pk=story.pk)
    assert (row.withdrawn_reason, row.successor, row.withdrawn_at, row.is_public) == ("", None, None, True)


# Who takes its place


def test_the_page_leads_to_the_successor_while_that_is_public() -> None:
    new = public(headline="A better tour")
    withdrawn(tour(), successor=new)
    assert '<a href="/2026/05/a-better-tour/">A better tour</a>' in get(GONE)[1]
    withdrawn(new)
    assert "A better tour" not in get(GONE)[1]


def test_earlier_coverage_names_the_successor_once_and_without_the_line() -> None:
    old, new = tour(), public(headline="A better tour")
    rows = [{"story": old.pk, "line": "Zqline"}, {"story": new.pk, "line": "As it was."}]
    public(headline="A film", body=f'<p><a data-story="{old.pk}">Before</a>.</p>')
    play = workflow.save(None, fields(headline="A play") | {"earlier": rows[:1]}, by=colleague("editor"))
    workflow.publish(play, by=colleague("editor"), revision=1)
    both = workflow.save(None, fields(headline="Both") | {"earlier": rows}, by=colleague("editor"))
    workflow.publish(both, by=colleague("editor"), revision=1)
    withdrawn(old, successor=new)
    text = get("/2026/05/a-play/")[1]
    assert re.findall(r'<h3><a href="([^"]+)">', text) == ["/2026/05/a-better-tour/"]
    assert "Zqline" not in text
    assert get("/2026/05/both/")[1].count(">A better tour</a>") == 1
    assert '<p class="thread-line">As it was.</p>' in get("/2026/05/both/")[1]
    assert "<p>Before.</p>" in get("/2026/05/a-film/")[1]


def test_later_on_this_names_the_successor_and_never_the_story_itself() -> None:
    first = public(headline="First", at=NOW - 3 * HOUR)
    new = public(headline="A better tour")
    withdrawn(tour(earlier=(first,)), successor=new)
    withdrawn(public(headline="A film", earlier=(first,)), successor=first)
    text = get("/2026/05/first/")[1]
    assert re.findall(r'<h3><a href="([^"]+)">', text) == ["/2026/05/a-better-tour/"]


def test_a_successor_that_is_withdrawn_hands_on_to_its_own() -> None:
    one, two, three = tour(), public(headline="Two"), public(headline="Three")
    withdrawn(one, successor=two)
    withdrawn(two, successor=three)
    assert ">Three</a>" in get(GONE)[1]
    with pytest.raises(Refused, match="must be public"):
        withdrawn(three, successor=one)


def test_a_successor_that_is_reinstated_is_led_to_again() -> None:
    one, two, three, four = (public(headline=word) for word in ("One", "Two", "Three", "Four"))
    for story, next_one in zip((one, two, three), (two, three, four), strict=True):
        withdrawn(story, successor=next_one)
    assert led() == {"One": "Four", "Two": "Four", "Three": "Four"}
    workflow.reinstate(two, by=colleague("chief"))
    assert led() == {"One": "Two", "Three": "Four"}
    workflow.reinstate(three, by=colleague("chief"))
    assert led() == {"One": "Two"}
    withdrawn(two, successor=four)
    assert led() == {"One": "Four", "Two": "Four"}


def test_all_who_are_in_a_chain_before_a_reinstated_story_lead_to_it() -> None:
    one, two, three, four = (public(headline=word) for word in ("One", "Two", "Three", "Four"))
    for story, next_one in zip((one, two, three), (two, three, four), strict=True):
        withdrawn(story, successor=next_one)
    workflow.reinstate(three, by=colleague("chief"))
    assert led() == {"One": "Three", "Two": "Three"}


def led() -> dict[str, str]:
    """To which story each withdrawn one leads, by headline."""
    rows = Article.objects.filter(successor__isnull=False).order_by("pk")
    return dict(rows.values_list("headline", "successor__headline"))


def test_earlier_coverage_names_no_successor_that_tells_of_who_is_kept_apart() -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    old, new = tour(), public(headline="A better tour", mentioned=(rey,))
    for headline, subjects in (("A play", (ana,)), ("A film", ())):
        public(headline=headline, subjects=subjects, earlier=(old,))
    withdrawn(old, successor=new)
    leads = re.compile(r'<h3><a href="([^"]+)">')
    paths = ("/2026/05/a-play/", "/2026/05/a-film/")
    both = ["/2026/05/a-better-tour/"]
    assert [leads.findall(get(path)[1]) for path in paths] == [both, both]
    assert previewed("A play") == ["A better tour"]
    keeping_apart.keep_apart(ana, rey, reason="Counsel.", by=colleague("chief"))
    assert [leads.findall(get(path)[1]) for path in paths] == [[], both]
    assert previewed("A play") == []
    assert previewed("A film") == ["A better tour"]


def previewed(headline: str) -> list[str]:
    """The earlier coverage in the preview of a story."""
    story = Article.objects.get(headline=headline)
    shown = previews.story_of(story, revisions.data_of(story))
    return [row.earlier.headline for row in shown.earlier_coverage.all()]


def test_earlier_coverage_names_no_successor_that_was_retracted() -> None:
    old, new = tour(), public(headline="A better tour")
    public(headline="A play", earlier=(old,))
    withdrawn(old, successor=new)
    workflow.correct(new, by=colleague("chief"), kind="retraction", place="body", words="It was wrong.")
    assert "A better tour" not in get("/2026/05/a-play/")[1]


def test_a_successor_must_be_another_story_and_public() -> None:
    story = tour()
    for bad, sentence in ((story, "its own place"), (draft(), "must be public")):
        with pytest.raises(Refused, match=sentence):
            withdrawn(story, successor=bad)
    assert Article.objects.get(pk=story.pk).is_public


# Gone at once


def test_it_is_gone_from_everywhere_within_the_transaction() -> None:
    ana, ben = person("Ana Sol", slug="ana-sol"), person("Ben Roy", slug="ben-roy")
    first = public(headline="First", at=NOW - 3 * HOUR, subjects=(ana,))
    given: dict[str, Any] = {"subjects": (ana, ben), "topics": ("Touring",), "earlier": (first,)}
    story = tour(body="<p>Zqword.</p>", **given)
    happened(ana, "award", "2014", told_by=story, line="A tour of duty.")
    public(headline="Linking", body=f'<p><a data-story="{story.pk}">there</a></p>')
    heat.refresh()
    told = [
        "/", "/sections/music/", "/topics/touring/", "/authors/imogen-vale/", "/archive/2026/05/",
        "/people/ana-sol/", "/people/ana-sol/ben-roy/", "/search/?q=zqword", "/2026/05/first/", "/feed/",
        "/feed/atom/", "/feed/json/", "/people/ana-sol/feed/", "/people/ana-sol/ben-roy/feed/", "/topics/touring/feed/",
        "/sitemap-stories.xml", "/news-sitemap.xml", "/2026/05/linking/",
    ]  # fmt: skip
    before = {path: Client().get(path) for path in told}
    assert [path for path, page in before.items() if "a-tour" not in page.content.decode()] == []
    with transaction.atomic():
        withdrawn(story)
        after = {
            path: get(
                path,
                if_none_match=page.headers.get("ETag", ""),
                if_modified_since="Wed, 20 May 2026 12:00:00 GMT",
            )
            for path, page in before.items()
        }
    assert {path: status for path, (status, _text) in after.items() if status != 200} == {
        path: 404 for path in told if "touring" in path or "ben-roy" in path
    }
    assert [path for path, (_status, text) in after.items() if "a-tour" in text or "A tour" in text] == []
    assert "<p>there</p>" in after["/2026/05/linking/"][1]
    assert "Ben Roy" not in after["/"][1]


def test_what_was_counted_of_those_who_are_in_many_stories_is_counted_anew() -> None:
    ana = person("Ana Sol", slug="ana-sol")
    story = tour(subjects=(ana,))
    shared: dict[str, Any] = {"state": "released", "public_from": NOW, "year": 2026, "month": 5}
    rows = Article.objects.bulk_create(
        Article(headline=f"S {n}", slug=f"s-{n}", **shared) for n in range(MANY)
    )
    Appearance.objects.bulk_create(Appearance(article=row, person=ana) for row in rows)
    PersonMonths.objects.create(person=ana, counts={"2026-05": MANY + 1}, reckoned_at=NOW)
    assert f"{MANY + 1} stories in two years" in get("/people/ana-sol/")[1]
    withdrawn(story)
    assert f"{MANY + 1} stories in two years" not in get("/people/ana-sol/")[1]
    assert f"{MANY} stories in two years" in get("/people/ana-sol/")[1]


# The photos


def with_file(shown: Photo) -> Photo:
    for name in shown.file_names:
        storages["renditions"].save(renditions.path_of(shown, name), ContentFile(b"pixels"))
    return shown


def address(shown: Photo) -> str:
    return f"/media/{shown.key}/{sorted(shown.file_names)[0]}"


def test_the_photos_that_only_it_showed_are_refused_at_once_and_their_files_follow(
    django_capture_on_commit_callbacks: Any,
) -> None:
    alone, figure, shared, face = (with_file(photo()) for _ in range(4))
    ana = person("Ana Sol", slug="ana-sol", portrait=face)
    figures = "".join(f'<figure data-photo="{one.pk}"></figure>' for one in (figure, shared, face))
    story = tour(photo=alone.pk, body=f"<p>Text.</p>{figures}", subjects=(ana,))
    workflow.schedule(
        draft(photo=shared.pk), by=colleague("editor"), revision=1, publish_at=NOW + HOUR
    )  # the clock alone will show it
    photos = (alone, figure, shared, face)
    assert [get_file(one) for one in photos] == [200] * 4
    with django_capture_on_commit_callbacks(execute=True):
        withdrawn(story)
        assert [get_file(one) for one in photos] == [404, 404, 200, 200]
        assert has_file(alone)
    assert [has_file(one) for one in photos] == [False, False, True, True]


def get_file(shown: Photo) -> int:
    return Client().get(address(shown)).status_code


def has_file(shown: Photo) -> bool:
    path = renditions.path_of(shown, sorted(shown.file_names)[0])
    return storages["renditions"].exists(path)


def test_a_shelved_photo_is_not_made_by_command_and_comes_back_with_its_story() -> None:
    shown = photo()
    story = tour(photo=shown.pk)
    withdrawn(story)
    shown.refresh_from_db()
    assert (shown.shelved, shown.renditions, shown.needs_renditions) == (True, {}, False)
    workflow.reinstate(story, by=colleague("chief"))
    shown.refresh_from_db()
    assert (shown.shelved, shown.needs_renditions) == (False, True)


def test_a_shelved_photo_comes_back_with_another_story_that_shows_it() -> None:
    shown = photo()
    withdrawn(tour(photo=shown.pk))
    other = draft(photo=shown.pk)
    assert Photo.objects.get(pk=shown.pk).shelved
    workflow.publish(other, by=colleague("editor"), revision=1)
    assert not Photo.objects.get(pk=shown.pk).shelved


# On the desk


def test_the_page_asks_for_what_a_withdrawal_needs(sign_in: SignIn) -> None:
    story, chief = tour(), sign_in("chief")
    url = f"/admin/articles/article/{story.pk}/withdraw/"
    refused = chief.post(url, {"withdraw-public_reason": "Typed and kept.", "withdraw-successor": draft().pk})
    text = refused.content.decode()
    assert (refused.status_code, "Write why: the record keeps it." in text) == (200, True)
    assert ("must be public" in text, "Typed and kept." in text) == (True, True)
    done = chief.post(url, {"withdraw-note": "Why.", "withdraw-public_reason": "For all."}, follow=True)
    assert "Withdrawn. Its address says that it is gone." in done.content.decode()
    assert "For all." in get(GONE)[1]


def test_readers_of_the_json_feed_are_told_by_its_absence() -> None:
    tour()
    withdrawn(public(headline="A film"))
    items = json.loads(get("/feed/json/")[1])["items"]
    assert [item["title"] for item in items] == ["A tour"]
