"""What is typed is not lost: not by a closed tab, an expired login, or a lost network; and who else is at it is told."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db.models import F
from playwright.sync_api import Dialog, Page, Route, expect

from articles.models import Article, Autosave
from tests.browser import checks
from tests.browser.conftest import PASSWORD
from tests.browser.test_pages import SPARED
from tests.factories import draft, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

OpenPage = Callable[..., Page]
SOON = 20_000
"""A form reports every few seconds, and tells its colleagues' every ten."""


def begin(page: Page, story: Article | None = None) -> None:
    page.goto(change(story) if story else "/admin/articles/article/add/")
    page.locator(".guarded-editor.is-running").wait_for()


def change(story: Article) -> str:
    return f"/admin/articles/article/{story.pk}/change/"


def type_text(page: Page, words: str) -> None:
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def kept(page: Page) -> None:
    """Waits until the server has all of it, so that this browser need keep nothing."""
    expect(page.locator(".keep-kept")).to_contain_text("Kept", timeout=SOON)
    deadline = time.monotonic() + SOON / 1000
    while stored(page) and time.monotonic() < deadline:
        page.wait_for_timeout(200)
    assert stored(page) == 0


def trouble(page: Page, words: str) -> None:
    expect(page.locator(".keep-trouble")).to_contain_text(words, timeout=SOON)


def offer(page: Page) -> None:
    expect(page.locator(".keep-offer")).to_contain_text("and did not save it.", timeout=SOON)


def take_up(page: Page) -> None:
    offer(page)
    page.get_by_role("link", name="Take it up").click()
    page.locator(".guarded-editor.is-running").wait_for()


def hurry(*pages: Page) -> None:
    """Has each report now, as it does when its network is back: nobody waits for the next beat."""
    for page in pages:
        page.evaluate("window.dispatchEvent(new Event('online'))")
        page.wait_for_load_state("networkidle")


def save(page: Page) -> None:
    page.locator(".state-save").click()
    expect(page.locator(".messagelist")).to_contain_text("Saved")


def sign_in(page: Page) -> None:
    """On the login page, wherever it came from."""
    page.fill("#id_username", "editor")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(lambda url: "/login/" not in url)


def stored(page: Page) -> int:
    count: int = page.evaluate(
        "Object.keys(localStorage).filter((name) => name.startsWith('celebnews:')).length"
    )
    return count


def let_time_pass() -> None:
    Autosave.objects.update(open_until=F("open_until") - timedelta(minutes=1))


def test_nobody_is_asked_whether_to_leave_a_form_that_they_only_read(open_page: OpenPage) -> None:
    page, asked = open_page("editor"), list[str]()

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    for typed in ("", "New"):
        begin(page, draft(headline="Old"))
        page.locator("#id_headline").click()  # a page that nobody touched may ask nothing
        page.keyboard.type(typed)
        page.goto("/admin/")
    assert asked == ["beforeunload"]


def test_a_tab_that_is_closed_without_saving_loses_nothing(open_page: OpenPage) -> None:
    ana, story = person("Ana Sol"), draft(headline="Old", body="<p>Saved.</p>")
    page = open_page("editor")
    begin(page, story)
    page.locator("#id_headline").fill("New")
    type_text(page, " Ana Sol sang.")
    page.locator("[data-panel=people]").get_by_role("button", name="Link: mentioned").click()
    kept(page)
    again = page.context.new_page()
    page.close(run_before_unload=False)
    let_time_pass()
    begin(again, story)
    take_up(again)
    expect(again.locator("[data-restored]")).to_contain_text("Old")
    expect(again.locator("#id_headline")).to_have_value("New")
    expect(again.locator(".ProseMirror")).to_have_text("Saved. Ana Sol sang.")
    save(again)
    row = Article.objects.get()
    assert (row.headline, row.people()) == ("New", [ana])
    assert list(Autosave.objects.exclude(sent="")) == []
    assert stored(again) == 0
    expect(again.locator(".keep-offer")).to_have_count(0)


def test_a_reload_offers_what_was_typed_a_moment_ago(open_page: OpenPage) -> None:
    page = open_page("editor")
    begin(page)
    page.locator("#id_headline").fill("A moment ago")
    page.reload()
    take_up(page)
    expect(page.locator("#id_headline")).to_have_value("A moment ago")
    save(page)
    assert Article.objects.get().headline == "A moment ago"
    assert list(Autosave.objects.exclude(sent="")) == []


def test_what_is_typed_while_a_save_runs_is_offered_after_it(open_page: OpenPage) -> None:
    story = draft(headline="Old")
    page = open_page("editor")
    begin(page, story)
    held: list[Route] = []
    page.route(
        f"**{change(story)}",
        lambda route: held.append(route) if route.request.method == "POST" else route.continue_(),
    )
    page.locator("#id_headline").fill("Saved")
    page.evaluate(  # the driver itself would wait for the page that follows
        "() => { const field = document.querySelector('#id_headline'); field.form.addEventListener('submit', () =>"
        " setTimeout(() => { field.value = 'Typed meanwhile';"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }, 50)) }"
    )
    page.keyboard.press("Control+s")
    page.wait_for_timeout(1000)
    held[0].continue_()
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    assert Article.objects.get().headline == "Saved"
    take_up(page)
    expect(page.locator("#id_headline")).to_have_value("Typed meanwhile")
    save(page)
    assert Article.objects.get().headline == "Typed meanwhile"


def test_a_login_that_expires_while_one_types_is_mended_in_another_tab(open_page: OpenPage) -> None:
    story = draft(body="<p>Saved.</p>")
    page = open_page("editor", may_fail=True)
    begin(page, story)
    type_text(page, " Before.")
    kept(page)
    Session.objects.all().delete()
    type_text(page, " After.")
    trouble(page, "Not sent: kept in this browser. You are signed out")
    assert stored(page) == 1
    assert "After" not in Autosave.objects.get().sent
    beside = page.context.new_page()
    beside.goto("/admin/login/")
    sign_in(beside)
    page.bring_to_front()
    kept(page)
    assert "After" in Autosave.objects.get().sent
    assert stored(page) == 0
    expect(page.locator(".keep-trouble")).to_be_empty()
    save(page)
    assert Article.objects.get().body == "<p>Saved. Before. After.</p>"


def test_cookies_that_are_gone_are_a_login_that_is_gone(open_page: OpenPage) -> None:
    page = open_page("editor", may_fail=True)
    begin(page)
    page.context.clear_cookies()
    page.locator("#id_headline").fill("Typed without a cookie")
    trouble(page, "You are signed out")
    page.goto("/admin/login/?next=/admin/articles/article/add/")
    sign_in(page)
    take_up(page)
    expect(page.locator("#id_headline")).to_have_value("Typed without a cookie")


def test_a_save_that_is_met_by_the_login_page_is_offered_after_it(open_page: OpenPage) -> None:
    story = draft(headline="Old")
    page = open_page("editor", may_fail=True)
    begin(page, story)
    Session.objects.all().delete()
    page.locator("#id_headline").fill("Typed before the login page")
    page.locator(".state-save").click()
    page.wait_for_url("**/login/**")
    assert stored(page) == 1
    sign_in(page)
    take_up(page)
    expect(page.locator("#id_headline")).to_have_value("Typed before the login page")
    save(page)
    assert Article.objects.get().headline == "Typed before the login page"
    assert stored(page) == 0


def test_what_is_typed_without_a_network_is_offered_when_it_is_back(open_page: OpenPage) -> None:
    story = draft(headline="Old")
    page = open_page("editor", may_fail=True)
    begin(page, story)
    page.context.set_offline(True)
    page.locator("#id_headline").fill("Typed on a train")
    trouble(page, "Not sent: kept in this browser. No network")
    again = page.context.new_page()
    page.close(run_before_unload=False)
    assert list(Autosave.objects.exclude(sent="")) == []
    again.context.set_offline(False)
    begin(again, story)
    take_up(again)
    expect(again.locator("#id_headline")).to_have_value("Typed on a train")
    again.route("**/keep/", lambda route: route.abort())
    again.locator("#id_headline").fill("Typed on a later train")
    trouble(again, "No network")
    again.unroute("**/keep/")
    again.reload()
    expect(again.locator("#id_headline")).to_have_value("Typed on a train")
    offer(again)
    again.get_by_role("link", name="Take it up").click()
    expect(again.locator("#id_headline")).to_have_value("Typed on a later train")


def test_what_is_thrown_away_is_not_offered_again(open_page: OpenPage) -> None:
    page = open_page("editor")
    begin(page)
    page.locator("#id_headline").fill("Not so good")
    page.reload()
    offer(page)
    page.get_by_role("button", name="Throw it away").click()
    expect(page.locator(".keep-offer")).to_have_count(0)
    page.reload()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".keep-offer")).to_have_count(0)
    assert list(Autosave.objects.exclude(sent="")) == []


def test_colleagues_see_one_another(open_page: OpenPage) -> None:
    story = draft()
    editor, chief = open_page("editor"), open_page("chief")
    begin(editor, story)
    begin(chief, story)
    here = editor.locator(".keep-others")
    expect(chief.locator(".keep-others")).to_have_text("Editor has this open.", timeout=SOON)
    hurry(editor)
    expect(here).to_have_text("Chief has this open.", timeout=SOON)
    chief.locator("#id_headline").fill("Chief’s")
    hurry(chief, editor)
    expect(here).to_have_text("Chief has this open, with unsaved text.", timeout=SOON)
    save(chief)
    hurry(editor)
    expect(here).to_contain_text("Chief saved a newer text (revision 2).", timeout=SOON)
    chief.close(run_before_unload=False)
    hurry(editor)
    expect(here).to_have_text("Chief saved a newer text (revision 2).", timeout=SOON)


def test_somebody_else_on_the_same_browser_sees_nothing_of_it(open_page: OpenPage) -> None:
    story = draft(headline="Old")
    page = open_page("chief", may_fail=True)
    begin(page, story)
    page.context.set_offline(True)
    page.locator("#id_headline").fill("The chief’s secret")
    trouble(page, "No network")
    page.context.clear_cookies()
    page.context.set_offline(False)
    anothers = page.context.new_page()
    page.close(run_before_unload=False)
    open_page("editor")  # has a password since
    anothers.goto(f"/admin/login/?next={change(story)}")
    sign_in(anothers)
    anothers.wait_for_load_state("networkidle")
    expect(anothers.locator(".keep-offer")).to_have_count(0)
    assert stored(anothers) == 1
    assert list(Autosave.objects.exclude(sent="")) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_use_the_offer(open_page: OpenPage, width: int) -> None:
    story = draft(headline="Old")
    page = open_page("editor", width=width)
    begin(page, story)
    page.locator("#id_headline").fill("New")
    page.reload()
    offer(page)
    found = checks.accessibility([page], spared=SPARED) + checks.too_wide(page)
    take_up(page)
    page.emulate_media(color_scheme="light")
    assert found + checks.accessibility([page], spared=SPARED) + checks.too_wide(page) == []
