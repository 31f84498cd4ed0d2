"""A person's timeline as an editor meets it: below the form, by keyboard, with nothing lost of what stands in the form."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from people.models import Person, RelationshipEvent
from people.partial_dates import PartialDate
from tests.factories import between, person, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def ana(db: None) -> Person:
    person("Ben Ray")
    return person("Ana Sol", born=PartialDate(1984))


def pick(page: Page, label: str, typed: str, found: str) -> None:
    """What the keyboard finds in the picker that has the focus next."""
    picker = page.locator(f".timeline-field-{label} .select2-selection")
    picker.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".select2-container--open .select2-search__field").last).to_be_focused()
    page.keyboard.type(typed)
    expect(page.locator(".select2-results__option", has_text=found)).to_be_visible()
    page.keyboard.press("Enter")
    expect(picker).to_contain_text(found)


def add(page: Page, what: str, when: str) -> None:
    page.locator("#id_event-what").select_option(what)
    pick(page, "other", "ben", "Ben Ray")
    page.locator("#id_event-when").fill(when)
    page.locator("#id_event-when").press("Enter")


def test_events_are_added_by_keyboard_and_the_form_above_is_left_alone(
    open_page: Callable[..., Page], ana: Person
) -> None:
    story = public(headline="They wed in Rome")
    page = open_page("editor")
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    page.locator("#id_summary").fill("Typed and not saved")
    add(page, "partners.engaged", "2013")
    rows = page.locator(".timeline-list > li")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("Engaged to Ben Ray")
    expect(rows.first).to_contain_text("not seen by readers")
    expect(page.locator("#id_event-what")).to_be_focused()
    expect(page.locator(".timeline-said")).to_have_text("Added to the timeline: Engaged to Ben Ray.")
    page.locator(".timeline-field-stories .select2-search__field").focus()
    page.keyboard.type("rome")
    expect(page.locator(".select2-results__option", has_text="They wed in Rome")).to_be_visible()
    page.keyboard.press("Enter")
    add(page, "partners.married", "2014-05")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("They wed in Rome")
    expect(rows.first).not_to_contain_text("not seen by readers")
    expect(page.locator("#id_summary")).to_have_value("Typed and not saved")
    assert RelationshipEvent.objects.get(kind="married").sources.get().story == story


def test_what_cannot_be_is_told_where_it_was_typed(open_page: Callable[..., Page], ana: Person) -> None:
    page = open_page("editor")
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    expect(page.locator("#id_event-kept_because")).to_be_hidden()
    add(page, "partners.married", "1999")
    told = page.locator(".timeline-field-kept_because")
    expect(told).to_contain_text("Ana Sol was born 1984: under 18 when they married, 1999.")
    expect(page.locator("#id_event-kept_because")).to_be_focused()
    expect(page.locator(".timeline-field-other .select2-selection")).to_contain_text("Ben Ray")
    page.keyboard.type("Court record")
    page.keyboard.press("Enter")
    expect(page.locator(".timeline-problem")).to_contain_text("Kept because: Court record")


def test_an_event_is_opened_changed_and_left(open_page: Callable[..., Page], ana: Person) -> None:
    between(ana, Person.objects.get(name="Ben Ray"), "married", "2014")
    page = open_page("editor")
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    change = page.get_by_role("link", name="Change: Married Ben Ray")
    change.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#id_event-when")).to_have_value("2014")
    expect(page.locator("#id_event-what")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Add to the timeline")).to_be_visible()
    page.get_by_role("link", name="Change: Married Ben Ray").click()
    expect(page.locator("#id_event-when")).to_have_value("2014")
    page.locator("#id_event-when").fill("2015")
    page.get_by_role("button", name="Save the event").click()
    expect(page.locator(".timeline-when")).to_have_text("2015")
    expect(page).to_have_url(f"{page.url.split('/admin')[0]}/admin/people/person/{ana.pk}/change/")


def test_a_story_that_says_what_happened_leads_to_it_filled_in(
    open_page: Callable[..., Page], ana: Person
) -> None:
    story = public(headline="Ana Sol and Ben Ray are engaged", subjects=(ana,))
    page = open_page("editor")
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Record it: Ben Ray & Ana Sol: engaged").click()
    form = opened.value
    expect(form.locator("#id_event-what")).to_have_value("partners.engaged")
    form.get_by_role("button", name="Add to the timeline").click()
    expect(form.locator(".timeline-list > li")).to_contain_text("Ana Sol and Ben Ray are engaged")


def test_nothing_that_was_typed_is_left_without_a_question(
    open_page: Callable[..., Page], ana: Person
) -> None:
    between(ana, person("Cara Lo"), "dating", "2011")
    page = open_page("editor")
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    change = page.locator(".timeline-list [data-timeline-link]").first
    change.click()
    expect(page.locator("#id_event-when")).to_have_value("2011")
    assert asked == []
    page.locator("#id_event-line").fill("By the sea")
    page.keyboard.press("Escape")
    expect(page.locator("#id_event-when")).to_have_value("")
    assert asked == ["confirm"]
    page.locator("#id_event-line").fill("Not sent")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/admin/people/person/")
    assert asked == ["confirm", "beforeunload"]
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    page.locator("#id_summary").fill("Typed")
    page.goto("/admin/people/person/")
    assert asked == ["confirm", "beforeunload", "beforeunload"]


def test_two_presses_add_one_event(open_page: Callable[..., Page], ana: Person) -> None:
    page = open_page("editor")
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    page.locator("#id_event-what").select_option("life.award")
    page.locator("[data-timeline-form] button[type=submit]").dblclick()
    expect(page.locator(".timeline-list > li")).to_have_count(1)
    expect(page.locator(".timeline-said")).to_have_text("Added to the timeline: Award.")
    assert ana.life_events.count() == 1
