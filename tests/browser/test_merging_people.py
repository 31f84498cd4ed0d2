"""Two profiles made one and apart again, as a chief does it on a telephone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from people.models import Person
from tests import factories

pytestmark = pytest.mark.browser


@pytest.mark.django_db(transaction=True)
def test_two_are_picked_compared_merged_and_undone(open_page: Callable[..., Page]) -> None:
    ana, anna = factories.person("Ana Sol"), factories.person("Anna Sol", summary="Singer")
    page = open_page("chief", width=390)
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    page.get_by_role("link", name="Merge…").click()
    page.locator(".select2-selection").click()
    page.locator(".select2-search__field").fill("anna")
    page.locator(".select2-results__option", has_text="Anna Sol").click()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("row", name="Summary line")).to_contain_text("taken over Singer")
    page.get_by_role("button", name="Merge Anna Sol into Ana Sol").click()
    expect(page.locator(".messagelist")).to_have_text(
        "“Anna Sol” is merged into “Ana Sol”. It can be undone below."
    )
    assert Person.objects.get(pk=anna.pk).merged_into == ana
    page.get_by_role("button", name="Undo the merge of Anna Sol").click()
    expect(page.locator(".messagelist")).to_have_text("Undone: “Anna Sol” stands by itself again.")
    assert Person.objects.get(pk=anna.pk).merged_into is None
