"""What stands on the front: an editor's choice, else the newest, and nothing twice."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import workflow
from articles.front import front_page
from articles.models import Article, Front
from people.models import Photo
from tests.conftest import NOW
from tests.factories import colleague, draft, photo, public, publics

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)
LEAD, SECOND, THIRD = Front.Place


def stories(count: int) -> list[Article]:
    """S 0 is the newest, and so on."""
    return publics({"headline": f"S {number}", "at": NOW - number * HOUR} for number in range(count))


def put(place: int, story: Article) -> None:
    Front.objects.update_or_create(place=place, defaults={"story": story})


def above() -> list[str]:
    return [story.headline for story in front_page().above]


def river(number: int = 1) -> list[str]:
    return [story.headline for story in front_page(number).river]


def names(start: int, end: int) -> list[str]:
    return [f"S {number}" for number in range(start, end)]


# Left to the newest


def test_the_newest_leads_and_the_next_two_stand_beside_it() -> None:
    stories(6)
    page = front_page()
    assert page.lead is not None
    assert page.lead.headline == "S 0"
    assert [story.headline for story in page.seconds] == ["S 1", "S 2"]
    assert (river(), page.has_next, page.chosen) == (["S 3", "S 4", "S 5"], False, set())


@pytest.mark.parametrize(
    ("pictured", "found"),
    [
        ((0, 1), ["S 0", "S 1", "S 2"]),
        ((1,), ["S 1", "S 0", "S 2"]),
        ((4, 5), ["S 4", "S 0", "S 1"]),
        ((5,), ["S 0", "S 1", "S 2"]),
    ],
)
def test_the_first_of_the_newest_five_with_a_picture_leads(
    pictured: tuple[int, ...], found: list[str]
) -> None:
    made = stories(7)
    for number in pictured:
        Article.objects.filter(pk=made[number].pk).update(photo=photo())
    assert above() == found
    assert sorted(above() + river()) == names(0, 7)


def test_a_picture_that_may_not_be_shown_makes_no_lead() -> None:
    made = stories(3)
    Article.objects.filter(pk=made[2].pk).update(photo=photo())
    assert above() == ["S 2", "S 0", "S 1"]
    Photo.objects.update(usable=False)
    assert above() == ["S 0", "S 1", "S 2"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_where_there_are_few_stories_few_stand_there(count: int) -> None:
    stories(count)
    assert (above(), river(), front_page().has_next) == (names(0, count), [], False)


# Chosen


def test_a_chosen_story_takes_its_place_and_the_others_are_left_to_the_newest() -> None:
    made = stories(6)
    put(SECOND, made[5])
    assert (above(), river()) == (["S 0", "S 5", "S 1"], ["S 2", "S 3", "S 4"])
    put(LEAD, made[3])
    assert (above(), river()) == (["S 3", "S 5", "S 0"], ["S 1", "S 2", "S 4"])
    put(THIRD, made[0])
    assert (above(), river()) == (["S 3", "S 5", "S 0"], ["S 1", "S 2", "S 4"])
    assert front_page().chosen == {LEAD, SECOND, THIRD}


def test_a_chosen_lead_needs_no_picture_and_the_seconds_are_the_newest_whatever_theirs() -> None:
    made = stories(5)
    Article.objects.filter(pk=made[3].pk).update(photo=photo())
    put(LEAD, made[4])
    assert above() == ["S 4", "S 0", "S 1"]


def test_a_story_in_two_places_stands_in_the_first() -> None:
    made = stories(4)
    put(SECOND, made[3])
    put(THIRD, made[3])
    assert (above(), river()) == (["S 0", "S 3", "S 1"], ["S 2"])


def test_a_story_that_is_not_public_leaves_its_place_to_the_newest(clock: Any) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    made = stories(3)
    put(LEAD, made[2])
    assert above() == ["S 2", "S 0", "S 1"]
    workflow.withdraw(made[2], by=chief, note="Wrong.")
    assert above() == ["S 0", "S 1"]
    later = draft(headline="Later")
    workflow.schedule(later, by=editor, revision=1, publish_at=NOW + HOUR)
    put(LEAD, later)
    put(THIRD, draft(headline="Draft"))
    assert above() == ["S 0", "S 1"]
    clock.shift(HOUR)
    assert above() == ["Later", "S 0", "S 1"]
    clock.shift(DAY)
    public(headline="Newest", at=NOW + DAY)
    assert above() == ["Later", "Newest", "S 0"]


# Page after page


@pytest.mark.parametrize(
    "places", [{}, {LEAD: 40}, {LEAD: 21, THIRD: 22}, {LEAD: 0, SECOND: 30, THIRD: 46}, {SECOND: 2, THIRD: 1}]
)
def test_no_story_stands_on_the_front_twice_and_none_is_missing(places: dict[Any, int]) -> None:
    made = stories(47)
    Article.objects.filter(pk=made[4].pk).update(photo=photo())
    for place, number in places.items():
        put(place, made[number])
    pages = [front_page(number) for number in (1, 2, 3, 4)]
    shown = [story.headline for page in pages for story in (*page.above, *page.river)]
    assert sorted(shown) == sorted(names(0, 47))
    assert [len(page.river) for page in pages] == [20, 20, 4, 0]
    assert [len(page.above) for page in pages] == [3, 0, 0, 0]
    assert [page.has_next for page in pages] == [True, True, False, False]
    for page in pages:
        assert [story.public_from for story in page.river] == sorted(
            (story.public_from for story in page.river if story.public_from), reverse=True
        )


def test_a_front_that_is_just_full_has_no_further_page() -> None:
    stories(23)
    assert (len(river()), front_page().has_next, river(2)) == (20, False, [])
    assert Client().get("/?page=2").status_code == 404
    public(headline="One more")
    assert (front_page().has_next, river(2)) == (True, ["S 22"])
    assert Client().get("/?page=2").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("number", [1, 2])
def test_a_page_of_the_front_is_three_queries(count: int, number: int) -> None:
    made = stories(24)
    for place in list(Front.Place)[:count]:
        put(place, made[-1 - place])
    with CaptureQueriesContext(connection) as queries:
        page = front_page(number)
        assert [(story.authors, story.section, story.lead) for story in (*page.above, *page.river)]
    assert len(queries) == 3


def test_the_front_says_who_the_newest_stories_are_by() -> None:
    stories(4)
    put(LEAD, Article.objects.get(headline="S 3"))
    page = front_page()
    assert [[author.name for author in story.authors] for story in (*page.above, *page.river)] == [
        ["Imogen Vale"]
    ] * 4


# On the desk

PAGE = "/admin/articles/front/"


def typed(lead: Any = "", second: Any = "", third: Any = "", **more: Any) -> dict[str, Any]:
    """The page's form as opened on a front that nobody filled, with these choices."""
    chosen = {"lead": lead, "second": second, "third": third}
    data = {f"{place}-{name}": "" for place in chosen for name in ("was", "automatic")}
    return data | {f"{p}-seen": 0 for p in chosen} | {f"{p}-story": pk for p, pk in chosen.items()} | more


def text(response: Any) -> str:
    html = re.sub(r"<(script|option)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_editor_fills_the_front_on_one_page(sign_in: Callable[[str], Client]) -> None:
    made = stories(5)
    desk = sign_in("editor")
    page = text(desk.get(PAGE))
    assert [page.count("Automatic: among the newest"), page.count("Chosen by")] == [3, 0]
    response = desk.post(PAGE, typed(lead=made[4].pk), follow=True)
    assert response.redirect_chain == [(PAGE, 302)]
    page = text(response)
    assert "The front is set. Readers see it now." in page
    assert "Lead S 4 Chosen by Editor" in page
    assert page.count("Automatic: among the newest") == 2
    assert above() == ["S 4", "S 0", "S 1"]
    front = Front.objects.get(place=LEAD)
    assert (front.story, front.set_by, front.version) == (made[4], colleague("editor"), 1)
    assert [each.set_by for each in Front.objects.filter(story=None)] == [None, None]


def test_a_place_is_made_automatic_by_its_button_or_by_emptying_it(sign_in: Callable[[str], Client]) -> None:
    made = stories(5)
    desk = sign_in("chief")
    put(LEAD, made[3])
    put(SECOND, made[4])
    was = {"lead-was": made[3].pk, "second-was": made[4].pk}
    desk.post(PAGE, typed(made[3].pk, made[4].pk, **was | {"second-automatic": "on"}))
    assert (above(), set(front_page().chosen)) == (["S 3", "S 0", "S 1"], {LEAD})
    desk.post(PAGE, typed(**{"lead-was": made[3].pk}))
    assert (above(), set(front_page().chosen)) == (["S 0", "S 1", "S 2"], set())


def test_a_colleagues_choice_is_not_overwritten_in_silence(sign_in: Callable[[str], Client]) -> None:
    made = stories(5)
    sign_in("chief").post(PAGE, typed(lead=made[4].pk))
    late = typed(lead=made[3].pk)
    page = text(sign_in("editor").post(PAGE, late))
    assert "Somebody saved this after you opened it." in page
    assert "Lead is now “S 4”." in page
    assert above()[0] == "S 4"
    sign_in("editor").post(PAGE, late | {"lead-seen": 1})  # as the page that refused it was drawn
    assert above()[0] == "S 3"


def test_a_place_that_was_not_touched_stays_as_a_colleague_filled_it_meanwhile(
    sign_in: Callable[[str], Client],
) -> None:
    made = stories(5)
    sign_in("chief").post(PAGE, typed(lead=made[4].pk))
    assert sign_in("editor").post(PAGE, typed(second=made[3].pk)).status_code == 302
    assert above() == ["S 4", "S 3", "S 0"]
    assert Front.objects.get(place=LEAD).set_by == colleague("chief")


def test_a_story_is_refused_in_a_second_place(sign_in: Callable[[str], Client]) -> None:
    made = stories(4)
    page = text(sign_in("editor").post(PAGE, typed(made[3].pk, made[3].pk)))
    assert "This story stands in “Lead” already. Choose another one." in page
    assert Front.objects.exclude(story=None).count() == 0


def test_two_stories_can_change_places(sign_in: Callable[[str], Client]) -> None:
    made = stories(4)
    put(LEAD, made[2])
    put(SECOND, made[3])
    was = {"lead-was": made[2].pk, "second-was": made[3].pk}
    sign_in("editor").post(PAGE, typed(made[3].pk, made[2].pk, **was))
    assert above() == ["S 3", "S 2", "S 0"]


def test_a_scheduled_story_may_be_chosen_and_the_page_says_that_it_waits(
    sign_in: Callable[[str], Client],
) -> None:
    stories(3)
    later = draft(headline="Later")
    workflow.schedule(later, by=colleague("editor"), revision=1, publish_at=NOW + HOUR)
    page = text(sign_in("editor").post(PAGE, typed(lead=later.pk), follow=True))
    assert (
        "Scheduled “Later” was chosen, and readers do not see it. Until they do, the newest stands here."
        in page
    )
    assert "Lead S 0 Automatic: among the newest" in page


@pytest.mark.parametrize("given", ["999999", "x", "-1", "9" * 40, "\x00"])
def test_what_is_no_story_that_can_be_chosen_is_refused_with_a_sentence(
    sign_in: Callable[[str], Client], given: str
) -> None:
    gone = public()
    workflow.withdraw(gone, by=colleague("chief"), note="Wrong.")
    answers = [sign_in("editor").post(PAGE, typed(lead=story)) for story in (given, gone.pk)]
    told = [(answer.status_code, b'class="errorlist"' in answer.content) for answer in answers]
    assert told == [(200, True), (200, True)]


def test_who_does_not_see_every_story_does_not_fill_the_front(sign_in: Callable[[str], Client]) -> None:
    reporter = sign_in("reporter")
    group = Group.objects.get(name="reporter")
    group.permissions.add(Permission.objects.get(codename="change_front"))
    assert reporter.get(PAGE).status_code == 403
    group.permissions.add(Permission.objects.get(codename="view_every_article"))
    assert reporter.get(PAGE).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_what_the_page_asks_of_the_database(sign_in: Callable[[str], Client], count: int) -> None:
    made = stories(6)
    for place in list(Front.Place)[:count]:
        put(place, made[-1 - place])
    desk = sign_in("editor")
    with CaptureQueriesContext(connection) as queries:
        assert desk.get(PAGE).status_code == 200
    assert len(queries) <= 13
