"""A dead link of a public story, by hand: from the dashboard to the very words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles import workflow
from tests import factories

pytestmark = pytest.mark.browser


@pytest.mark.django_db(transaction=True)
def test_the_dashboard_leads_to_the_words_of_a_dead_link(open_page: Callable[..., Page]) -> None:
    gone = factories.public(headline="A tour")
    filler = "<p>Words of the story.</p>" * 60
    body = f'{filler}<p>It was <a data-story="{gone.pk}">the last of them</a>.</p>'
    factories.public(headline="Linking", body=body, earlier=(gone,))
    workflow.withdraw(gone, by=factories.colleague("chief"), note="Wrong.")
    page = open_page("editor")
    page.goto("/admin/")
    page.locator('a[href*="?dead="]').click()
    expect(page.locator(".ProseMirror a[data-story]")).to_be_in_viewport()
    assert page.evaluate("String(getSelection())") == "the last of them"
