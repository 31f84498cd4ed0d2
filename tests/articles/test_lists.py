"""Lists of stories: of one person, topic or author the same however many there are; on the desk, what may be asked."""

import datetime
import re
from collections.abc import Callable

import pytest
from django.test import Client

from articles.models import Article, ArticleQuerySet
from tests.conftest import NOW
from tests.factories import author, colleague, draft, person, public, section, topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("many", [1, 3, 300])
def test_few_and_many_are_found_alike(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr("articles.models.stories.MANY", many)
    ana, rey, zoe, al = person("Ana Sol"), person("Rey Marr"), author("Zoe Z"), author("Al A")
    for place, (who, signs, filed) in enumerate(
        [(ana, zoe, "music"), (rey, al, "courts"), (ana, al, "music"), (ana, zoe, "courts")]
    ):
        public(
            headline=f"S{place}",
            subjects=(who,),
            bylines=[{"author": signs.pk}],
            topics=(filed,),
            at=NOW - datetime.timedelta(hours=place),
        )
    draft(subjects=(ana,), bylines=[{"author": zoe.pk}], topics=("music",))

    def headlines(stories: ArticleQuerySet) -> list[str]:
        return [story.headline for story in stories.for_listing().newest()]

    stories = Article.objects.public()
    assert headlines(stories.about(ana)) == ["S0", "S2", "S3"]
    assert headlines(stories.about(rey)) == ["S1"]
    assert headlines(stories.signed_by(zoe)) == ["S0", "S3"]
    assert headlines(stories.on(topic("music"))) == ["S0", "S2"]


def test_the_months_lead_to_each_other_and_the_front_to_its_last() -> None:
    for headline, month in (("Old", 2), ("Newer", 4), ("Newest", 5)):
        public(headline=headline, at=NOW.replace(month=month))
    draft(headline="No month of readers")
    shown = {month: _months(f"/archive/2026/{month:02}/") for month in (2, 4, 5)}
    assert shown == {
        2: ["/archive/2026/04/"],
        4: ["/archive/2026/05/", "/archive/2026/02/"],
        5: ["/archive/2026/04/"],
    }
    for number in range(3):
        public(headline=f"Above {number}")
    assert _months("/") == ["/archive/2026/02/"]


def _months(page: str) -> list[str]:
    return re.findall(r'href="(/archive/[0-9/]+)"', Client().get(page).content.decode())


# The desk's


@pytest.mark.parametrize(
    "asked",
    ["desk_note__icontains=lawyer", "held_at__isnull=False", "change__exact=submitted", "changes_at__gte=2026-01-01",
     "latest_revision__data__desk_note__icontains=lawyer", "created_by__username=editor"],
)  # fmt: skip
def test_the_list_of_stories_cannot_be_asked_for_what_it_does_not_show(
    sign_in: Callable[[str], Client], asked: str
) -> None:
    public(headline="Another's", by=colleague("editor"))
    path = f"/admin/articles/article/?{asked}"
    codes = {role: sign_in(role).get(path).status_code for role in ("reporter", "superuser")}
    assert codes == {"reporter": 400, "superuser": 400}


def test_it_can_be_asked_for_what_pages_lead_to(sign_in: Callable[[str], Client]) -> None:
    ana = person("Ana Sol")
    story = public(headline="Ana sings", subjects=(ana,))
    public(headline="Nobody sings", section=section("Film").pk)
    desk, wanted = sign_in("reporter"), {"appearances__person": ana.pk, "section": story.section_id}
    lists = {
        field: desk.get(f"/admin/articles/article/?{field}__id__exact={pk}").context["cl"].result_list
        for field, pk in wanted.items()
    }
    shown = {field: [row.headline for row in rows] for field, rows in lists.items()}
    assert shown == {"appearances__person": ["Ana sings"], "section": ["Ana sings"]}
