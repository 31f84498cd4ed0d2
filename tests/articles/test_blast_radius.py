"""What depends on a story before it is taken from readers, or on a person before a merge; and the tasks afterwards."""

import datetime
import re
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from django.test import Client

from articles import blast_radius, sweeping, where_used, workflow
from articles.blast_radius import Radius, Some
from articles.models import Article, Author, Front
from people.models import Person, Photo
from tests.conftest import NOW
from tests.factories import between, colleague, draft, happened, person, photo, public, publics, topic

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
SignIn = Callable[[str], Client]


def test_all_that_a_story_carries_is_named() -> None:
    ana, ben, cy = (person(name) for name in ("Ana Sol", "Ben Roy", "Cy Lund"))
    alone, shared = photo(caption="Alone"), photo(caption="Shared")
    figure = f'<figure data-photo="{shared.pk}"></figure>'
    story = public(
        headline="A tour",
        subjects=(ana, ben, cy),
        photo=alone.pk,
        body=f"<p>Text.</p>{figure}",
        at=NOW - HOUR,
    )
    public(headline="Both", subjects=(ana, cy), body=f"<p>Text.</p>{figure}")
    between(ben, cy, "married", "2014")  # by an outlet too: their page stays
    happened(ana, "award", "2014", told_by=story)
    between(ana, ben, "engaged", "2015", told_by=story)
    twice = happened(ben, "arrest", "2016", told_by=story)
    twice.sources.create(story=public(headline="Elsewhere"))
    linking = public(headline="Linking", earlier=(story,))
    scheduled = draft(headline="Scheduled", body=f'<p><a data-story="{story.pk}">x</a></p>')
    workflow.schedule(scheduled, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    typed = draft(headline="Typed", earlier=(story,))
    Front.objects.create(place=0, story=story)
    found = blast_radius.of_story(Article.objects.get(pk=story.pk))
    assert [row["source"] for row in found.links.rows] == [linking.pk, scheduled.pk, typed.pk]
    assert [row.headline for row in found.scheduled.rows] == ["Scheduled"]
    assert [str(row) for row in found.fronts.rows] == ["Lead"]
    assert found.events.rows == ["Ana Sol: Engaged to Ben Roy", "Ana Sol: Award"]
    assert [str(pair) for pair in found.pairs.rows] == ["Ana Sol and Ben Roy"]
    assert list(found.photos.rows) == [alone]


def test_of_a_story_that_nobody_reads_only_the_links_are_at_stake() -> None:
    story = workflow.approve(
        draft(photo=photo().pk, subjects=(person(), person())), by=colleague("editor"), revision=1
    )
    assert not blast_radius.of_story(story)


def cut(found: Radius) -> dict[str, tuple[int, bool]]:
    """How many rows of each kind are named, and whether it is said that there are more; no kind without any."""
    kinds = {kind.name: getattr(found, kind.name) for kind in fields(Radius)}
    return {name: (len(some.rows), some.more) for name, some in kinds.items() if some}


def refer(count: int, **to: Any) -> None:
    """So many public stories that refer to something, and as many that are scheduled."""
    made = publics([{"body": "<p>Text.</p>", **to} for _ in range(2 * count)])
    ids = [one.pk for one in made[:count]]
    Article.objects.filter(pk__in=ids).update(public_from=NOW + HOUR, publish_at=NOW + HOUR)


def test_of_a_story_no_more_of_a_kind_is_named_than_a_screen_holds_and_what_is_left_out_is_said() -> None:
    people = [person() for _ in range(7)]
    figures = "".join(f'<figure data-photo="{photo().pk}"></figure>' for _ in range(11))
    story = public(subjects=tuple(people[:6]), body=f"<p>Text.</p>{figures}")
    refer(11, earlier=(story,))
    for year in range(2000, 2011):
        happened(people[0], "award", str(year), told_by=story)
    cuts = {"links": (10, True), "scheduled": (10, True), "events": (10, True), "photos": (10, True)}
    assert cut(blast_radius.of_story(story)) == {**cuts, "pairs": (10, True)}


def test_events_of_both_kinds_are_cut_as_one() -> None:
    ana, others = person("Ana Sol"), [person() for _ in range(6)]
    story = public(subjects=(ana,))
    for who in others:
        happened(who, "award", "2014", told_by=story)
        between(ana, who, "engaged", "2015", told_by=story)
    assert cut(blast_radius.of_story(story)) == {"events": (10, True)}


def test_of_a_story_about_more_people_than_are_looked_at_that_is_said() -> None:
    people = tuple(person() for _ in range(7))
    story = public(subjects=people)
    public(subjects=people)
    assert blast_radius.of_story(story).pairs == Some(rows=[], more=True)


def test_of_a_profile_no_more_of_a_kind_is_named_than_a_screen_holds_and_what_is_left_out_is_said() -> None:
    ana, others = person("Ana Sol"), tuple(person() for _ in range(11))
    public(subjects=(ana, *others))
    refer(11, mentioned=(ana,))
    cuts = {"links": (10, True), "scheduled": (10, True)}
    assert cut(blast_radius.of_person(ana)) == {**cuts, "pairs": (10, True)}
    for who in others:
        between(ana, who, "engaged", "2015")
    assert cut(blast_radius.of_person(ana)) == {**cuts, "pairs": (10, True), "events": (10, True)}


def test_of_a_photo_no_more_of_a_kind_is_named_than_a_screen_holds_and_what_is_left_out_is_said() -> None:
    shown = photo()
    refer(11, photo=shown.pk)
    for number in range(6):
        person(portrait=shown)
        Author.objects.create(name=f"Author {number}", portrait=shown)
    cuts = {"links": (10, True), "scheduled": (10, True), "faces": (10, True)}
    assert cut(blast_radius.of_photo(shown)) == cuts


def test_a_story_that_refers_in_two_places_is_named_once() -> None:
    ana = person("Ana Sol")
    body = f'<p><a data-person="{ana.pk}">She</a> sang.</p>'
    story = public(subjects=(ana,), body=body)
    (row,) = blast_radius.of_person(ana).links.rows
    assert (row["source"], where_used.words(row)) == (story.pk, "text, people")


def test_what_waits_stands_in_the_order_of_time_and_what_has_none_is_last(sign_in: SignIn) -> None:
    editor, story = colleague("editor"), public()
    link = f'<p><a data-story="{story.pk}">x</a></p>'
    held = draft(headline="Held", body=link)
    workflow.schedule(held, by=editor, revision=1, publish_at=NOW + HOUR)
    workflow.hold(held, by=colleague("chief"), note="Wait.")
    late = draft(headline="Late", body=link)
    workflow.schedule(late, by=editor, revision=1, publish_at=NOW + 3 * HOUR)
    changed = public(headline="Changed", body="<p>No link yet.</p>")
    workflow.save(changed, {"body": link}, by=editor, base=1)
    sweeping.sweep()
    workflow.schedule_changes(changed, by=editor, revision=2, changes_at=NOW + 2 * HOUR)
    page = sign_in("chief").get(f"/admin/articles/article/{story.pk}/withdraw/")
    assert [row.headline for row in page.context["scheduled"]] == ["Changed", "Late", "Held"]


@pytest.mark.parametrize("count", [1, 3])
def test_it_costs_the_same_however_much_there_is(count: int, django_assert_max_num_queries: Any) -> None:
    people = tuple(person() for _ in range(count + 1))
    story = public(subjects=people, photo=photo().pk)
    for who in people:
        happened(who, "award", "2014", told_by=story)
        public(earlier=(story,))
    with django_assert_max_num_queries(11):
        found = blast_radius.of_story(story)
    kinds = (found.links, found.events, found.pairs, found.photos)
    assert [len(kind.rows) for kind in kinds] == [count + 1, count + 1, count * (count + 1) // 2, 1]


@pytest.mark.parametrize("count", [1, 3])
def test_so_it_does_of_a_profile(count: int, django_assert_max_num_queries: Any) -> None:
    ana = person("Ana Sol", portrait=photo())
    for who in [person() for _ in range(count)]:
        public(subjects=(ana, who))
        between(ana, who, "married", "2014")
    refer(count, mentioned=(ana,))
    with django_assert_max_num_queries(5):
        found = blast_radius.of_person(ana)
    assert cut(found) == {
        "links": (3 * count, False),
        "scheduled": (count, False),
        "events": (count, False),
        "pairs": (count, False),
        "photos": (1, False),
    }


def test_a_merge_ends_the_page_of_the_two_and_reaches_what_is_scheduled() -> None:
    one, other = person("Ana Sol"), person("Ana Soll")
    public(headline="Both", subjects=(one, other))
    scheduled = draft(headline="Scheduled", subjects=(other,))
    workflow.schedule(scheduled, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    found = blast_radius.of_merge(other, one)
    assert [str(pair) for pair in found.pairs.rows] == ["Ana Sol and Ana Soll"]
    assert [row.headline for row in found.scheduled.rows] == ["Scheduled"]
    assert len(found.links.rows) == 2


def test_a_topic_that_is_merged_reaches_what_is_scheduled() -> None:
    scheduled = draft(headline="Scheduled", topics=("tours",))
    workflow.schedule(scheduled, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    found = blast_radius.of_merge(topic("tours"), topic("touring"))
    assert [row.headline for row in found.scheduled.rows] == ["Scheduled"]


def test_all_that_hangs_on_a_profile_is_named() -> None:
    shown = photo(caption="Alone")
    ana, ben, cy = person("Ana Sol", portrait=shown), person("Ben Roy"), person("Cy Lund")
    story = public(headline="A tour", subjects=(ana, ben))
    between(ana, cy, "married", "2014")
    between(ana, cy, "engaged", "2013", state="disputed")
    happened(ana, "award", "2014")
    scheduled = draft(headline="Scheduled", subjects=(ana,))
    workflow.schedule(scheduled, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    found = blast_radius.of_person(ana)
    assert [row["source"] for row in found.links.rows] == [story.pk, scheduled.pk]
    assert [row.headline for row in found.scheduled.rows] == ["Scheduled"]
    assert found.events.rows == ["Cy Lund: Married Ana Sol"]
    assert [str(pair) for pair in found.pairs.rows] == ["Ana Sol and Cy Lund", "Ana Sol and Ben Roy"]
    assert list(found.photos.rows) == [shown]


def test_all_that_shows_a_photo_is_named() -> None:
    shown = photo()
    story = public(headline="A tour", body=f'<p>Text.</p><figure data-photo="{shown.pk}"></figure>')
    person("Ana Sol", portrait=shown)
    person("A Draft", portrait=shown, state="draft")
    Author.objects.create(name="Imogen Vale", portrait=shown)
    found = blast_radius.of_photo(shown)
    assert [row["source"] for row in found.links.rows] == [story.pk]
    assert [str(face) for face in found.faces.rows] == ["Ana Sol", "Imogen Vale"]
    assert not blast_radius.of_photo(photo())


# On the desk


def test_the_page_shows_it_before_the_button(sign_in: SignIn) -> None:
    ana, ben = person("Ana Sol"), person("Ben Roy")
    story = public(headline="A tour", subjects=(ana, ben), photo=photo(caption="Alone").pk)
    happened(ana, "award", "2014", told_by=story)
    public(headline="Linking", earlier=(story,))
    text = sign_in("chief").get(f"/admin/articles/article/{story.pk}/withdraw/").content.decode()
    words = ("Linking", "Ana Sol: Award", "Ana Sol and Ben Roy", "Alone")
    assert [word for word in words if word not in text] == []
    assert "Nothing else depends on it." not in text


def test_the_page_tells_of_no_change_of_what_is_withdrawn(sign_in: SignIn) -> None:
    story, editor = public(), colleague("editor")
    gone, there = (public(headline=name, earlier=(story,)) for name in ("Gone", "There"))
    for one in (gone, there):
        workflow.save(one, {"standfirst": "Anew."}, by=editor, base=1)
    workflow.withdraw(gone, by=colleague("chief"), note="Wrong.")
    places = sign_in("chief").get(f"/admin/articles/article/{story.pk}/withdraw/").context["places"]
    assert {place.story.headline: (place.word, place.mark) for place in places} == {
        "Gone": ("withdrawn", ""),
        "There": ("public", "change in draft"),
    }


def test_a_merge_shows_it_too(sign_in: SignIn) -> None:
    one, other = person("Ana Sol"), person("Ana Soll")
    scheduled = draft(headline="Due tomorrow", subjects=(other,))
    workflow.schedule(scheduled, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    url = f"/admin/people/person/{one.pk}/merge/?other={other.pk}&stays={one.pk}"
    assert "Due tomorrow" in sign_in("chief").get(url).content.decode()


# Afterwards


def test_each_dead_link_is_a_task_until_it_is_mended(sign_in: SignIn) -> None:
    story, shown = public(headline="A tour"), photo(caption="Blocked")
    ana = person("Ana Sol")
    linking = public(headline="Linking", earlier=(story,), body=f'<p><a data-person="{ana.pk}">x</a></p>')
    pictured = public(headline="Pictured", photo=shown.pk)
    editor = sign_in("editor")
    assert dead(editor) == []
    workflow.withdraw(story, by=colleague("chief"), note="Wrong.")
    shown.usable = False
    shown.save()
    assert dead(editor) == [
        (f"/admin/articles/article/{pictured.pk}/change/?dead=photo-{shown.pk}#dead", "Photo: Blocked"),
        (f"/admin/articles/article/{linking.pk}/change/?dead=story-{story.pk}#dead", "Story: A tour"),
    ]
    ana.state = "withdrawn"
    ana.save()
    assert dead(editor)[1][1] == "Person: Ana Sol; Story: A tour"
    changed = workflow.save(linking, {"earlier": [], "body": "<p>x</p>"}, by=colleague("editor"), base=1)
    workflow.publish_changes(changed, by=colleague("editor"), revision=2)
    assert [note for _url, note in dead(editor)] == ["Photo: Blocked"]


def test_the_form_names_each_dead_link_with_its_words(sign_in: SignIn) -> None:
    gone, shown, ana = public(headline="A tour"), photo(caption="Blocked"), person("Ana Sol")
    link = f'<a data-person="{ana.pk}">the <em>singer</em></a>'
    told = f'<p>So {link} and {link}.</p><p><a data-story="{gone.pk}">before</a></p>'
    story = public(
        headline="Linking",
        subjects=(ana,),
        earlier=(gone,),
        photo=shown.pk,
        body=f'{told}<figure data-photo="{shown.pk}"><figcaption>On deck</figcaption></figure>',
    )
    workflow.withdraw(gone, by=colleague("chief"), note="Wrong.")
    Person.objects.filter(pk=ana.pk).update(state="withdrawn")
    Photo.objects.filter(pk=shown.pk).update(usable=False)
    url = f"/admin/articles/article/{story.pk}/change/"
    client = sign_in("editor")
    assert "dead" not in client.get(url).context
    response = client.get(f"{url}?dead=person-{ana.pk}")
    person_is, story_is, photo_is = "Person: Ana Sol", "Story: A tour", "Photo: Blocked"
    assert sorted((at.field, at.told, at.words, at.number) for at in response.context["dead"]) == [
        ("appearances", person_is, "", 0),
        ("body", person_is, "the singer", 0),
        ("body", person_is, "the singer", 1),
        ("body", photo_is, "On deck", 0),
        ("body", story_is, "before", 0),
        ("earlier", story_is, "", 0),
        ("photo", photo_is, "", 0),
    ]
    page = response.content.decode()
    leads = re.findall(r'<a href="#(id_\w+)" data-dead', page)
    assert len(leads) == 7
    assert [anchor for anchor in leads if f'id="{anchor}"' not in page] == []
    assert page.count('aria-current="true"') == 3
    workflow.save(story, {"body": told, "earlier": [], "photo": None}, by=colleague("editor"), base=1)
    mended = client.get(f"{url}?dead=x").context["dead"]
    assert sorted((at.field, at.words) for at in mended) == [
        ("appearances", ""),
        ("body", "before"),
        ("body", "the singer"),
        ("body", "the singer"),
    ]


def dead(client: Client) -> list[tuple[str, str]]:
    """The rows of the panel of dead links: where each leads, and what is dead."""
    panels = client.get("/admin/").context["panels"]
    return [(row.url, row.note) for panel in panels if panel.name == "dead" for row in panel.rows]
