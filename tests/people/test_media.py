"""The one view that serves photos to readers, and the element in which pages show them."""

import datetime
from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.template import Context, Template
from django.test import Client

from articles import coverage, workflow
from articles.models import Article
from people import renditions, uploads
from people.models import Photo
from tests.conftest import NOW
from tests.factories import colleague, draft, number, person, photo, public
from tests.people.pictures import jpeg, stored, upload

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_stores")]

KEY = UUID(int=7)
JPEG = "/media/00000000-0000-0000-0000-000000000007/1x1-a.jpg"
WEBP = "/media/00000000-0000-0000-0000-000000000007/1x1-a.webp"


def served(**fields: Any) -> Photo:
    """A photo with two files."""
    entries = {"jpeg": [["1x1-a.jpg", 900, 900, 3]], "webp": [["1x1-a.webp", 160, 160, 4]]}
    shown = photo(key=KEY, renditions={"recipe": "", "files": {"1x1": entries}}, **fields)
    for name, data in (("1x1-a.jpg", b"one"), ("1x1-a.webp", b"four")):
        storages["renditions"].save(renditions.path_of(shown, name), ContentFile(data))
    return shown


# What is answered


def test_a_file_of_a_photo_is_served_to_be_kept_a_day(client: Client) -> None:
    served()
    answers = {url: client.get(url) for url in (JPEG, WEBP)}
    shown = ("Content-Type", "Content-Length", "Cache-Control", "ETag", "X-Content-Type-Options")
    kept = "public, max-age=86400, immutable"
    assert {
        url: (answer.status_code, answer.content, [answer.headers[name] for name in shown])
        for url, answer in answers.items()
    } == {
        JPEG: (200, b"one", ["image/jpeg", "3", kept, '"1x1-a"', "nosniff"]),
        WEBP: (200, b"four", ["image/webp", "4", kept, '"1x1-a"', "nosniff"]),
    }
    assert [answer.cookies for answer in answers.values()] == [{}, {}]
    assert ["Vary" in answer.headers for answer in answers.values()] == [False, False]


def test_files_that_were_made_are_served_as_they_lie(client: Client) -> None:
    shown = uploads.add(upload(jpeg()))
    renditions.make(shown)
    held = stored("renditions")
    assert len(shown.file_names) == 5  # a 16:9 picture has the same files cut and free
    for name in shown.file_names:
        assert client.get(f"/media/{shown.key}/{name}").content == held[f"{shown.key.hex}/{name}"]


def test_whoever_has_it_is_told_that_nothing_changed_while_it_may_be_shown(client: Client) -> None:
    shown = served()
    answer = client.get(JPEG, headers={"if-none-match": '"1x1-a"'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert (answer.headers["ETag"], answer.headers["Cache-Control"]) == (
        '"1x1-a"',
        "public, max-age=86400, immutable",
    )
    assert client.get(JPEG, headers={"if-none-match": '"another"'}).status_code == 200
    Photo.objects.filter(pk=shown.pk).update(usable=False)
    assert client.get(JPEG, headers={"if-none-match": '"1x1-a"'}).status_code == 404


def test_head_is_answered_as_get_without_the_file(client: Client) -> None:
    served()
    got, asked = client.get(JPEG), client.head(JPEG)
    assert (asked.status_code, asked.content, asked.headers) == (200, b"", got.headers)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_nothing_else_is_answered(client: Client, method: str) -> None:
    served()
    assert getattr(client, method)(JPEG).status_code == 405


def test_it_is_one_query_and_no_session(client: Client, django_assert_num_queries: Any) -> None:
    served()
    with django_assert_num_queries(1):
        client.get(JPEG)


def test_a_picture_is_not_compressed_again(client: Client) -> None:
    shown = served()
    path = renditions.path_of(shown, "1x1-a.jpg")
    storages["renditions"].delete(path)
    storages["renditions"].save(path, ContentFile(b"a" * 5000))
    answer = client.get(JPEG, headers={"accept-encoding": "gzip"})
    assert ("Content-Encoding" in answer.headers, answer.content) == (False, b"a" * 5000)


# What is not


@pytest.mark.parametrize("gone", [{"usable": False}, {"expires_on": "2026-05-19"}])
def test_of_a_blocked_or_expired_photo_no_file_is_served(client: Client, gone: dict[str, Any]) -> None:
    shown = served(**gone)
    assert [client.get(url).status_code for url in (JPEG, WEBP)] == [404, 404]
    assert len(stored("renditions")) == 2  # though they lie there
    Photo.objects.filter(pk=shown.pk).update(usable=True, expires_on=None)
    assert [client.get(url).status_code for url in (JPEG, WEBP)] == [200, 200]


@pytest.mark.parametrize(
    "url",
    [
        "/media/00000000-0000-0000-0000-000000000008/1x1-a.jpg",
        "/media/00000000-0000-0000-0000-000000000007/1x1-b.jpg",
        "/media/00000000-0000-0000-0000-000000000007/1x1-A.jpg",
        "/media/00000000-0000-0000-0000-000000000007/1x1-a",
        "/media/00000000-0000-0000-0000-000000000007/other.jpg",
        "/media/00000000-0000-0000-0000-000000000007/..%2fother.jpg",
        "/media/00000000-0000-0000-0000-000000000007/%00.jpg",
        "/media/00000000-0000-0000-0000-000000000007/",
        "/media/00000000000000000000000000000007/1x1-a.jpg",
        "/media/7/1x1-a.jpg",
    ],
)
def test_what_is_no_file_of_the_photo_is_not_there(client: Client, url: str) -> None:
    shown = served()
    storages["renditions"].save(renditions.path_of(shown, "other.jpg"), ContentFile(b"lies there"))
    assert client.get(url).status_code == 404


def test_a_lost_file_is_not_there(client: Client) -> None:
    shown = served()
    storages["renditions"].delete(renditions.path_of(shown, "1x1-a.jpg"))
    assert client.get(JPEG).status_code == 404


# How long it may be kept


@pytest.mark.parametrize(
    ("last_day", "kept"),
    [("2026-05-20", 43_199), ("2026-05-21", 86_400), ("2026-05-22", 86_400), ("9999-12-31", 86_400)],
)
def test_a_file_is_never_kept_past_the_last_day(client: Client, last_day: str, kept: int) -> None:
    served(expires_on=last_day)
    assert client.get(JPEG).headers["Cache-Control"] == f"public, max-age={kept}, immutable"


@pytest.mark.parametrize(
    ("zone", "moment", "answer"),
    [
        ("America/New_York", "2026-05-21T03:59:50", "public, max-age=9, immutable"),
        ("America/New_York", "2026-05-21T03:59:59", "public, max-age=0, immutable"),
        ("America/New_York", "2026-05-21T04:00:00", None),
        ("Asia/Tokyo", "2026-05-20T14:59:50", "public, max-age=9, immutable"),
        ("Asia/Tokyo", "2026-05-20T15:00:00", None),
        ("America/New_York", "2026-05-20T03:59:50", "public, max-age=86400, immutable"),
    ],
)
def test_the_last_day_ends_at_the_newsrooms_midnight(
    client: Client, clock: Any, settings: Any, zone: str, moment: str, answer: str | None
) -> None:
    settings.TIME_ZONE = zone
    served(expires_on="2026-05-20")
    clock.move_to(datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.UTC))
    found = client.get(JPEG)
    assert (found.status_code, found.headers.get("Cache-Control")) == (
        (200, answer) if answer else (404, None)
    )


def test_a_last_day_that_ends_in_a_short_night_ends_on_time(
    client: Client, clock: Any, settings: Any
) -> None:
    settings.TIME_ZONE = "America/New_York"
    served(expires_on="2026-03-08")  # of 23 hours
    clock.move_to(datetime.datetime(2026, 3, 8, 5, 0, 1, tzinfo=datetime.UTC))
    assert client.get(JPEG).headers["Cache-Control"] == f"public, max-age={23 * 3600 - 2}, immutable"


# In a page


def drawn(call: str, shown: Photo | None) -> str:
    return Template("{% load pictures %}{% picture photo " + call + " %}").render(Context({"photo": shown}))


def test_a_picture_element_is_drawn_from_what_the_photo_says_alone(django_assert_num_queries: Any) -> None:
    files = {"jpeg": [["a.jpg", 1200, 675, 9]], "webp": [["b.webp", 480, 270, 5], ["c.webp", 960, 540, 7]]}
    shown = photo(key=KEY, alt='A "pier" <b>', renditions={"recipe": "", "files": {"16x9": files}})
    at = "/media/00000000-0000-0000-0000-000000000007"
    with django_assert_num_queries(0):
        html = drawn('"16x9" "100vw"', shown)
    assert html == (
        f'<picture><source type="image/webp" srcset="{at}/b.webp 480w, {at}/c.webp 960w" sizes="100vw">'
        f'<img src="{at}/a.jpg" width="1200" height="675" alt="A &quot;pier&quot; &lt;b&gt;" '
        'loading="lazy" decoding="async"></picture>'
    )
    assert stored("renditions") == {}
    assert 'alt="" fetchpriority="high">' in drawn('"16x9" "100vw" eager=True alt=""', shown)


def test_where_there_is_no_file_nothing_is_drawn() -> None:
    assert drawn('"16x9" "100vw"', None) == ""
    assert drawn('"16x9" "100vw"', photo(renditions={})) == ""


# What a profile shows


def test_a_profiles_photos_are_those_of_public_stories() -> None:
    ana, ben = person("Ana Sol"), person("Ben Ash")
    lead, figure, draft_lead, embargoed, withdrawn, unused, of_ben = [photo() for _ in range(7)]
    blocked, expired, unmade = photo(usable=False), photo(expires_on="2026-05-19"), photo(renditions={})
    for each in Photo.objects.exclude(pk=of_ben.pk):
        each.people.add(ana)
    of_ben.people.add(ben)
    for shown in (lead, of_ben, blocked, expired, unmade):
        public(photo=shown.pk)
    public(body=f'<figure data-photo="{figure.pk}"></figure>')
    draft(photo=draft_lead.pk)
    _embargoed(embargoed)
    story = public(photo=withdrawn.pk)
    assert list(coverage.photos_of(ana)) == [withdrawn, figure, lead]
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    assert list(coverage.photos_of(ana)) == [figure, lead]
    assert list(coverage.photos_of(ben)) == [of_ben]
    assert unused not in coverage.photos_of(ana)


def _embargoed(shown: Photo) -> Article:
    story = draft(photo=shown.pk)
    workflow.embargo(story, until=NOW + datetime.timedelta(hours=1), by=colleague("editor"))
    return workflow.publish(story, revision=number(story), by=colleague("editor"))


def test_an_embargo_that_ends_shows_its_photo_and_a_change_does_not(clock: Any) -> None:
    ana, first, second = person("Ana Sol"), photo(), photo()
    for shown in (first, second):
        shown.people.add(ana)
    story = _embargoed(first)
    assert list(coverage.photos_of(ana)) == []
    clock.shift(datetime.timedelta(hours=1))
    assert list(coverage.photos_of(ana)) == [first]
    workflow.save(story, {"photo": second.pk}, by=colleague("editor"), base=number(story))
    assert list(coverage.photos_of(ana)) == [first]
    workflow.publish_changes(story, by=colleague("editor"), revision=number(story))
    assert list(coverage.photos_of(ana)) == [second]
