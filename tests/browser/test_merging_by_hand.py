"""Two browsers on one story, through every way in which two texts can meet."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from articles.models import Article
from tests.browser import checks
from tests.browser.test_pages import SPARED
from tests.factories import colleague, draft, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Round = Callable[[Callable[[Page], None], Callable[[Page], None]], Page]
TEXT = "<p>The night began.</p><p>The night went on.</p>"


@pytest.fixture
def story() -> Article:
    return draft(headline="Old", standfirst="Old line", body=TEXT, by=colleague("editor"))


@pytest.fixture
def play(open_page: Callable[..., Page], story: Article) -> Round:
    """Both open the story and type; the first saves, then the second, whose page is given."""
    pages = [open_page("editor"), open_page("chief")]

    def play(theirs: Callable[[Page], None], mine: Callable[[Page], None]) -> Page:
        for page in pages:
            begin(page, story)
        theirs(pages[0])
        mine(pages[1])
        save(pages[0])
        pages[1].keyboard.press("Control+s")
        return pages[1]

    return play


def begin(page: Page, story: Article) -> None:
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    ready(page)


def ready(page: Page) -> None:
    page.locator(".guarded-editor.is-running").wait_for()


def conflict(page: Page) -> Locator:
    """The question that a save was met with."""
    found = page.locator(".conflict")
    found.wait_for()
    ready(page)
    return found


def save(page: Page) -> None:
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")


def write(field: str, words: str) -> Callable[[Page], None]:
    return lambda page: page.locator(f"#id_{field}").fill(words)


def type_at(key: str, words: str) -> Callable[[Page], None]:
    """Types at the beginning or the end of the text."""

    def act(page: Page) -> None:
        page.locator(".ProseMirror").click()
        page.keyboard.press(key)
        page.keyboard.type(words)

    return act


def add_person(name: str) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("button", name="Add a person").click()
        page.locator(".select2-dropdown .select2-search__field").fill(name)
        page.locator(".select2-results__option--highlighted", has_text=name).wait_for()
        page.keyboard.press("Enter")

    return act


def headlines(story: Article) -> list[str]:
    return [row.data["headline"] for row in story.revisions.order_by("number")]


def test_what_each_changed_alone_is_merged_and_told(play: Round, story: Article) -> None:
    ana = person("Ana Sol")

    def theirs(page: Page) -> None:
        write("standfirst", "Their line")(page)
        add_person("Ana Sol")(page)

    page = play(theirs, write("headline", "Mine"))
    expect(page.locator(".messagelist")).to_contain_text("Taken over from there: Standfirst, People.")
    assert page.locator("#id_standfirst").input_value() == "Their line"
    row = Article.objects.get()
    assert (row.headline, row.standfirst, row.people()) == ("Mine", "Their line", [ana])


def test_of_two_texts_theirs_is_taken_and_ones_own_stays_in_the_history(play: Round, story: Article) -> None:
    page = play(type_at("Control+Home", "At nine. "), type_at("Control+End", " It ended."))
    question = conflict(page)
    expect(question.locator("ins")).to_contain_text(["ended"])
    assert checks.accessibility([page], spared=SPARED) + checks.too_wide(page) == []
    question.get_by_label("Take what").focus()
    page.keyboard.press("Space")
    save(page)
    assert Article.objects.get().body == "<p>At nine. The night began.</p><p>The night went on.</p>"
    bodies = [row.data["body"] for row in story.revisions.order_by("number")]
    assert len(bodies) == 4
    assert bodies[2] == "<p>The night began.</p><p>The night went on. It ended.</p>"


def test_ones_own_is_kept_and_theirs_stays_in_the_history(play: Round, story: Article) -> None:
    page = play(write("headline", "Theirs"), write("headline", "Mine"))
    expect(conflict(page)).to_contain_text("Theirs")
    save(page)
    assert headlines(story) == ["Old", "Theirs", "Mine"]


def test_of_both_a_third_is_made_and_all_stay_in_the_history(play: Round, story: Article) -> None:
    page = play(write("headline", "Theirs"), write("headline", "Mine"))
    expect(conflict(page)).to_contain_text("Theirs")
    page.locator("#id_headline").fill("Of both")
    save(page)
    assert headlines(story) == ["Old", "Theirs", "Mine", "Of both"]


def test_the_people_of_both_are_chosen_as_texts_are(play: Round, story: Article) -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    page = play(add_person("Ana Sol"), add_person("Rey Marr"))
    question = conflict(page)
    expect(question).to_contain_text("Ana Sol")
    expect(question).to_contain_text("Rey Marr")
    assert Article.objects.get().people() == [ana]
    save(page)
    assert Article.objects.get().people() == [rey]


def test_a_verb_waits_until_what_was_taken_over_was_read(
    open_page: Callable[..., Page], story: Article
) -> None:
    first, second = open_page("editor"), open_page("chief")
    for page in (first, second):
        begin(page, story)
    first.locator("#id_standfirst").fill("Their line")
    save(first)
    second.locator("#id_headline").fill("Mine")
    second.keyboard.press("Control+Enter")  # the primary verb: submit
    expect(second.locator(".messagelist")).to_contain_text("waits until you have read")
    ready(second)
    assert Article.objects.get().state == "draft"
    second.keyboard.press("Control+Enter")
    expect(second.locator(".messagelist")).to_contain_text("Submitted")
    assert Article.objects.get().state == "submitted"
