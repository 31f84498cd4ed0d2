"""Several stories at once, by hand: ticked in the list, read, and done."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles import workflow
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.browser


@pytest.mark.django_db(transaction=True)
def test_an_editor_reads_what_will_happen_and_has_it_done(open_page: Callable[..., Page]) -> None:
    editor = factories.colleague("editor")
    story = workflow.submit(factories.draft(headline="Ready"), by=editor)
    out = factories.public(headline="Out")
    page = open_page("editor", width=390)
    page.goto("/admin/articles/article/")
    for pk in (story.pk, out.pk):
        page.locator(f'input[name="_selected_action"][value="{pk}"]').check()
    page.get_by_label("Action:").select_option("Approve…")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_role("heading", name="What will happen 1")).to_be_visible()
    expect(page.get_by_text("“Approve” is not possible: this story is public.")).to_be_visible()
    page.get_by_role("button", name="Approve 1 story").click()
    expect(page.get_by_role("heading", name="Done 1", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Not done 1")).to_be_visible()
    assert Article.objects.get(pk=story.pk).state == "approved"
