"""What each page may ask of the database, at one and at three of everything; and no query of more than a page's worth."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.models.sql import compiler
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import heat, notes, workflow
from articles.models import Appearance, Article, ArticleTopic, Author, Byline, Correction, Reference, Topic
from people.models import Name, Person
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import author, between, colleague, happened, outlet, person, photo, public, source

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


def world(count: int) -> Article:
    """A story with `count` people, bylines, topics, earlier stories, links and cards, and as many that point at it."""
    people = [person(f"Person {number}") for number in range(count)]
    earlier = [public(headline=f"Before {number}", subjects=tuple(people)) for number in range(count)]
    links = "".join(f'<p><a data-person="{who.pk}">x</a></p>' for who in people)
    cards = "".join(f'<aside data-story="{story.pk}"><p>x</p></aside>' for story in earlier)
    figures = "".join(
        f'<figure data-photo="{photo().pk}"><figcaption>x</figcaption></figure>' for _ in people
    )
    story = public(
        headline="The story",
        body=f"<p>Words.</p>{links}{cards}{figures}",
        subjects=tuple(people),
        earlier=tuple(earlier),
        topics=tuple(f"topic {number}" for number in range(count)),
        bylines=[{"author": author(f"Author {number}").pk} for number in range(count)],
        sources=[
            source(outlet(f"Outlet {number}"), via=outlet(f"Via {number}").pk) for number in range(count)
        ],
    )
    for number in range(count):
        public(headline=f"Later {number}", subjects=tuple(people), earlier=(story,))
    for number in range(count):
        other = person(f"Another {number}")
        for who in people:
            between(who, other, "dating", told_by=story)
            between(who, other, "married", told_by=earlier[number])
            between(who, other, "known", tied="siblings")
            Name.objects.create(
                person=who, shared_with=other, kind="together", text=f"{who.name}{other.name}"
            )
            happened(who, "award", told_by=story)
    for number in range(count):
        workflow.correct(
            story, by=colleague("editor"), kind="update", place="headline", words=f"Note {number}."
        )
        gone = public(headline=f"Gone {number}", earlier=(story,))
        workflow.withdraw(gone, by=colleague("chief"), note="Wrong.", successor=earlier[number])
    heat.refresh()  # once an hour, and after a response: no page's own
    return story


def spent(act: Callable[..., Any], *given: Any) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = act(*given)
    assert response.status_code in (200, 302, 404), response.status_code
    return len(queries)


PAGES = {
    "/": 8,
    "/2026/05/the-story/": 12,
    "/people/person-0/": 14,
    "/people/another-0/person-0/": 10,
    "/people/another-0/person-0/feed/": 10,
    "/people.opml": 2,
    "/sections/music/": 6,
    "/topics/topic-0/": 6,
    "/authors/author-0/": 6,
    "/archive/2026/05/": 6,
    "/feed/": 8,  # with the corrections, where any story was touched since
    "/feed/atom/": 8,
    "/feed/json/": 8,
    "/people/person-0/feed/": 9,  # the feed's eight, and whose it is
    "/people/person-0/feed/json/": 9,
    "/corrections/": 2,
    "/corrections/feed/": 1,
    "/news-sitemap.xml": 1,
    "/people/": 4,
    "/search/?q=story": 8,
    "/search/?q=person+0": 8,
    "/nowhere/person-0/": 3,
}


@pytest.mark.parametrize("count", [1, 3])
def test_readers_pages(count: int) -> None:
    world(count)
    used = {path: spent(Client().get, path) for path in PAGES}
    assert {path: number for path, number in used.items() if number > PAGES[path]} == {}, used


@pytest.mark.parametrize("count", [1, 3])
def test_the_desk(count: int, sign_in: SignIn) -> None:
    story = world(count)
    for _ in range(count):
        notes.answer(notes.write(story, text="x", by=colleague("chief")), text="x", by=colleague("editor"))
    client = sign_in("editor")
    url = f"/admin/articles/article/{story.pk}/change/"
    shown = {
        "people": [
            {"person": pk, "role": "subject"} for pk in story.appearances.values_list("person", flat=True)
        ],
        "earlier": [
            {"story": pk, "line": ""} for pk in story.earlier_coverage.values_list("earlier", flat=True)
        ],
    }
    form = {"appearances": shown["people"], "earlier": shown["earlier"], "body": story.body}
    form["sources"] = [source(row.outlet, via=row.via_id, key=row.key) for row in story.attributions.all()]
    add = "/admin/articles/article/add/"
    budget = {
        "list": 14,
        "form": 22,  # with the notes, and to whom one may write
        "save": 25,
        "save draft": 25,
        "save new": 40,
        "publish changes": 44,  # with what profiles the text is held against
        "publish": 48,
    }
    used = {
        "list": spent(client.get, "/admin/articles/article/"),
        "form": spent(client.get, url),
        "save": spent(client.post, url, typed(headline="Changed", base=1, **form)),
        "publish changes": spent(
            client.post, url, typed(headline="Changed more", base=2, _verb="publish_changes", **form)
        ),
        "save new": spent(client.post, add, typed(headline="New", **form)),
    }
    draft = f"/admin/articles/article/{Article.objects.get(headline='New').pk}/change/"
    fewer = form | {"appearances": [], "earlier": [], "sources": [], "body": "<p>Other words.</p>"}
    used["save draft"] = spent(client.post, draft, typed(headline="Newer", base=1, **fewer))
    used["publish"] = spent(client.post, draft, typed(headline="Newest", base=2, _verb="publish", **form))
    assert {name: number for name, number in used.items() if number > budget[name]} == {}, used


@pytest.mark.parametrize("count", [1, 3])
def test_where_used(count: int, sign_in: SignIn) -> None:
    story = world(count)
    who, shown = story.people()[0], photo()
    workflow.save(story, {"photo": shown.pk}, by=colleague("editor"), base=1)
    for number in range(count):
        photo().people.add(who)
        person(f"Portrayed {number}", portrait=shown)
        Author.objects.create(name=f"Portrayed {number}", portrait=shown)
    client = sign_in("reporter")  # of whom it is asked which stories they may see
    budget = {
        f"/admin/articles/article/{story.pk}/used/": 11,
        f"/admin/people/person/{who.pk}/used/": 10,
        f"/admin/people/photo/{shown.pk}/used/": 11,
        "/admin/people/person/": 8,
        "/admin/people/photo/": 7,
        f"/admin/people/person/{who.pk}/change/": 17,  # with the timeline, and what cannot be of it
        f"/admin/people/photo/{shown.pk}/change/": 8,
    }
    used = {path: spent(client.get, path) for path in budget}
    assert {path: number for path, number in used.items() if number > budget[path]} == {}, used


@pytest.fixture
def row_counts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each query returned, from here on."""
    counts: list[int] = []
    plain = compiler.cursor_iter

    def counting(*args: Any) -> Iterator[Any]:
        counts.append(0)
        for chunk in plain(*args):
            counts[-1] += len(chunk)
            yield chunk

    monkeypatch.setattr(compiler, "cursor_iter", counting)
    return counts


def archive(count: int) -> Article:
    """A story with `count` later ones that have all in common with it, and as many people, topics and authors."""
    first = public(
        headline="First", subjects=(person("Ana Sol"),), topics=("divorce",), by=colleague("editor")
    )
    shared = {"state": "released", "public_from": NOW, "publish_at": NOW, "year": 2026, "month": 5}
    stories = Article.objects.bulk_create(
        Article(headline=f"S {n}", headline_key=f"s {n}", slug=f"s-{n}", section=first.section, **shared)
        for n in range(count)
    )
    Appearance.objects.bulk_create(Appearance(article=story, person=first.people()[0]) for story in stories)
    Byline.objects.bulk_create(Byline(article=story, author=first.authors[0]) for story in stories)
    ArticleTopic.objects.bulk_create(ArticleTopic(content_object=s, tag=first.topic_list[0]) for s in stories)
    for target in ({"story": first}, {"person": first.people()[0]}):
        Reference.objects.bulk_create(Reference(source=s, field="body", live=True, **target) for s in stories)
    Person.objects.bulk_create(
        Person(name=f"P {n}", slug=f"p-{n}", key=f"p {n}", sort_key=f"p {n:04}", letter="P", state="public")
        for n in range(count)
    )
    Correction.objects.bulk_create(
        Correction(article=story, kind="update", place="body", words="Note.") for story in stories
    )
    Topic.objects.bulk_create(Topic(name=f"T {n}", slug=f"t-{n}", key=f"t {n}") for n in range(count))
    heat.refresh()
    return first


def test_no_query_of_a_page_returns_more_than_a_pages_worth(sign_in: SignIn, row_counts: list[int]) -> None:
    first, shown = archive(250), photo()
    ana = first.people()[0]
    ana.photos.set(photo() for _ in range(250))
    Person.objects.update(portrait=shown)
    desk = sign_in("superuser")
    row_counts.clear()
    read = ["/", "/?page=3", first.get_absolute_url(), "/people/", "/people/?letter=P", "/people/ana-sol/"]
    read += ["/sections/music/", "/topics/divorce/", "/authors/imogen-vale/", "/archive/2026/05/", "/feed/"]
    read += ["/feed/atom/", "/feed/json/", "/people/ana-sol/feed/atom/"]
    read += ["/corrections/", "/corrections/?page=2", "/corrections/feed/", "/corrections/feed/json/"]
    read += ["/search/?q=s", "/search/?q=first", "/search/?q=p"]
    work = [
        f"/admin/{name}/"
        for name in ("articles/article", "people/person", "articles/topic", "articles/author")
    ]
    work += [
        "/admin/articles/article/?q=s",
        f"/admin/articles/article/{first.pk}/change/",
        "/admin/people/photo/",
    ]
    work += [f"/admin/articles/article/{first.pk}/used/{page}" for page in ("", "?page=5")]
    work += ["/admin/", f"/admin/people/person/{ana.pk}/change/"]
    work += [
        f"/admin/articles/article/{first.pk}/{page}/" for page in ("history", "history/as-it-was", "notes")
    ]
    work += [f"/admin/people/person/{ana.pk}/used/", f"/admin/people/photo/{shown.pk}/used/"]
    work += [
        f"/admin/autocomplete/?app_label=articles&model_name={model}&field_name={field}&term="
        for model, field in (
            ("appearance", "person"),
            ("earliercoverage", "earlier"),
            ("articletopic", "tag"),
        )
    ]
    codes = {path: Client().get(path).status_code for path in read} | {
        path: desk.get(path).status_code for path in work
    }
    assert set(codes.values()) == {200}, codes
    assert len(row_counts) > 50
    assert max(row_counts) <= 200


def test_no_list_grows_with_the_archive(sign_in: SignIn) -> None:
    ana, editor = person("Ana Sol"), colleague("editor")
    for number in range(25):
        public(headline=f"Story {number}", subjects=(ana,), by=editor)
    page = Client().get("/").content.decode()
    assert page.count('<article class="teaser') == 3 + 20  # the lead and two seconds, the river
    assert Client().get("/?page=2").content.decode().count('<article class="teaser') == 2
    for bad in ("0", "3", "51", "x", "-1", "1.5", "９", "99999999999999999999"):
        assert Client().get(f"/?page={bad}").status_code == 404
