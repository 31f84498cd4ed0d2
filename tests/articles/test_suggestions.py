"""Earlier coverage: what is offered for a text, why, and what never is."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import suggestions, workflow
from articles.models import Appearance, Article, ArticleTopic
from articles.suggestions import Wanted
from people.models import Person
from tests.conftest import NOW
from tests.factories import colleague, draft, person, public, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
EARLIER = "/admin/articles/article/earlier/"
WEEK = datetime.timedelta(weeks=1)


def offered(**wanted: Any) -> list[tuple[str, str]]:
    return [(one.story.headline, one.reasons) for one in suggestions.earlier(Wanted(**wanted))]


def about(*people: Person) -> dict[int, str]:
    return {who.pk: "subject" for who in people}


def test_each_story_is_offered_with_its_reasons_in_words() -> None:
    ana, rey, ben = person("Ana Sol"), person("Rey Marr"), person("Ben Roy")
    public(
        headline="The house is sold", standfirst="A truce at last.", subjects=(ana, rey), topics=("Divorce",),
        at=NOW - 3 * WEEK,
    )  # fmt: skip
    public(headline="Ana alone", subjects=(ana,), at=NOW - WEEK)
    public(headline="All three", mentioned=(ana, rey, ben), at=NOW - 2 * WEEK)
    found = offered(
        people=about(ana, rey, ben), topics=[topic("divorce").pk], text="They have sold the house"
    )
    assert found == [
        ("The house is sold", "both Ana Sol and Rey Marr; same topic: Divorce; 3 weeks ago"),
        ("All three", "Ana Sol, Rey Marr and Ben Roy; 2 weeks ago"),
        ("Ana alone", "Ana Sol; 1 week ago"),
    ]


def test_somebody_seldom_written_of_says_more_than_a_star() -> None:
    star, rare = person("Star"), person("Rare")
    for number in range(30):
        public(headline=f"Star {number}", subjects=(star,), at=NOW - WEEK)
    public(headline="Of the rare one", subjects=(rare,), at=NOW - 2 * WEEK)
    assert offered(people=about(star, rare))[0] == ("Of the rare one", "Rare; 2 weeks ago")


def test_a_subject_says_more_than_somebody_mentioned_and_the_newer_more_than_the_older() -> None:
    ana = person("Ana Sol")
    public(headline="Mentioned", mentioned=(ana,), at=NOW - WEEK)
    public(headline="Years ago", subjects=(ana,), at=NOW - 200 * WEEK)
    public(headline="Of late", subjects=(ana,), at=NOW - 2 * WEEK)
    assert [headline for headline, _why in offered(people=about(ana))] == [
        "Of late",
        "Years ago",
        "Mentioned",
    ]


def test_the_pair_is_found_behind_all_that_is_newer_of_each() -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    public(headline="Of both", subjects=(ana, rey), at=NOW - 9 * WEEK)
    for number in range(70):
        public(headline=f"Newer {number}", subjects=((ana, rey)[number % 2],), at=NOW - WEEK)
    assert offered(people=about(ana, rey))[0] == ("Of both", "both Ana Sol and Rey Marr; 2 months ago")


def test_words_find_what_no_person_and_no_topic_does() -> None:
    public(headline="The lighthouse keeper leaves", standfirst="A lantern and a kestrel.", at=NOW - WEEK)
    public(headline="Something else entirely", at=NOW - WEEK)
    assert offered(text="Who keeps the lighthouse lanterns now?") == [
        ("The lighthouse keeper leaves", "same words: lanterns, lighthouse; 1 week ago")
    ]


def test_nothing_is_offered_for_a_text_that_says_nothing() -> None:
    public(subjects=(person("Ana Sol"),), at=NOW - WEEK)
    assert offered() == []
    assert offered(text="It was so.") == []
    assert offered(people={999_999: "subject"}, topics=[999_999]) == []


def test_only_what_is_public_and_came_before_is_offered() -> None:
    ana, chief = person("Ana Sol"), colleague("chief")
    public(headline="Before", subjects=(ana,), at=NOW - 3 * WEEK)
    public(headline="After", subjects=(ana,), at=NOW - WEEK)
    draft(headline="A draft", subjects=(ana,))
    waiting = draft(headline="Waiting", subjects=(ana,))
    workflow.schedule(waiting, by=chief, revision=1, publish_at=NOW + WEEK)
    workflow.withdraw(public(headline="Gone", subjects=(ana,), at=NOW - 4 * WEEK), by=chief, note="Wrong.")
    assert offered(people=about(ana), before=NOW - 2 * WEEK) == [("Before", "Ana Sol; 3 weeks ago")]
    assert [headline for headline, _why in offered(people=about(ana))] == ["After", "Before"]


def test_a_change_that_is_not_public_yet_offers_nothing() -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    story = public(headline="Of Ana", subjects=(ana,), at=NOW - WEEK)
    changed = [{"person": rey.pk, "role": "subject"}]
    workflow.save(story, {"appearances": changed, "headline": "Of Rey"}, by=colleague("chief"), base=1)
    assert offered(people=about(rey)) == []
    assert offered(people=about(ana)) == [("Of Ana", "Ana Sol; 1 week ago")]


def test_what_is_linked_already_or_was_declined_is_left_out() -> None:
    ana = person("Ana Sol")
    stories = [public(headline=f"Story {number}", subjects=(ana,), at=NOW - WEEK) for number in range(3)]
    without = [story.pk for story in stories[:2]]
    assert offered(people=about(ana), without=without) == [("Story 2", "Ana Sol; 1 week ago")]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_two_queries_whatever_there_is(django_assert_num_queries: Any, count: int) -> None:
    people = [person() for _ in range(min(count, 10))]
    for number in range(count):
        public(headline=f"Story {number}", subjects=tuple(people[:3]), topics=("divorce",), at=NOW - WEEK)
    wanted = Wanted(about(*people), [topic("divorce").pk], "The longest words of headlines", None)
    with django_assert_num_queries(2):
        assert len(suggestions.earlier(wanted)) == min(count, suggestions.MOST)


# The panel


def ask(client: Client, **sent: Any) -> Any:
    return client.post(EARLIER, json.dumps(sent), content_type="application/json")


def test_the_panel_is_told_what_is_offered_hidden_and_would_be_later(sign_in: SignIn) -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    before = public(headline="Before", subjects=(ana, rey), at=NOW - WEEK)
    listed = public(headline="Listed", subjects=(ana,), at=NOW - 2 * WEEK)
    hidden = draft(headline="Hidden", subjects=(ana,))
    text = f'<p><a data-person="{rey.pk}">Rey</a> <a data-story="{hidden.pk}">said</a></p>'
    answer = ask(sign_in("editor"), body=text, listed=[ana.pk], subjects=[ana.pk], stories=[listed.pk]).json()
    assert answer == {
        "offered": [
            {
                "id": before.pk,
                "headline": "Before",
                "reasons": "both Ana Sol and Rey Marr; 1 week ago",
                "url": before.get_absolute_url(),
            }
        ],
        "later": ["Listed"],
        "notes": [{"level": "warn", "sentence": "“Hidden” is not public: readers get plain text there."}],
    }


def test_named_people_count_and_the_story_itself_is_not_offered(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    own = public(headline="Own", subjects=(ana,), at=NOW - WEEK)
    other = public(headline="Other", subjects=(ana,), at=NOW - 2 * WEEK)
    newer = {"named": [ana.pk], "story": own.pk, "before": (NOW - WEEK).isoformat()}
    found = ask(sign_in("editor"), **newer).json()["offered"]
    assert [one["id"] for one in found] == [other.pk]
    declined = {"stories": [other.pk], "people": [], "names": []}
    assert ask(sign_in("editor"), declined=declined, **newer).json()["offered"] == []


def test_a_headline_that_a_colleague_may_not_see_is_not_told(sign_in: SignIn) -> None:
    secret = draft(headline="The secret wedding")
    answer = ask(sign_in("reporter"), stories=[secret.pk])
    assert answer.json()["notes"] == [
        {
            "level": "warn",
            "sentence": "“A story that you may not see” is not public: readers get plain text there.",
        }
    ]
    assert "wedding" not in answer.content.decode()


@pytest.mark.parametrize(
    "sent",
    [{"topics": "1"}, {"stories": [0]}, {"named": {}}, {"subjects": ["1"]}, {"story": "x"}, {"declined": {"stories": 1}}],
)  # fmt: skip
def test_what_no_panel_sends_is_refused(sign_in: SignIn, sent: dict[str, Any]) -> None:
    assert ask(sign_in("editor"), **sent).status_code == 400


@pytest.mark.parametrize("before", ["", "yesterday", "2026-13-45T99:00", "2026-05-01T00:00:00", 7, None])
def test_a_moment_that_is_none_is_now(sign_in: SignIn, before: Any) -> None:
    ana = person("Ana Sol")
    public(headline="Before", subjects=(ana,), at=NOW - WEEK)
    assert len(ask(sign_in("editor"), listed=[ana.pk], before=before).json()["offered"]) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_panel_asks_the_database_six_times_at_most(sign_in: SignIn, count: int) -> None:
    client = sign_in("reporter")
    people = [person() for _ in range(count)]
    stories = [public(subjects=tuple(people), topics=("divorce",), at=NOW - WEEK) for _ in range(2 * count)]
    sent = {
        "headline": "The longest words of headlines",
        "listed": [who.pk for who in people],
        "topics": [topic("divorce").pk],
        "stories": [story.pk for story in stories[:count]],
    }
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, **sent).json()
    assert (len(answer["offered"]), len(answer["later"])) == (count, count)
    assert len(queries) <= 6, [query["sql"][:200] for query in queries]
    assert Article.objects.count() == 2 * count


def test_of_somebody_much_in_the_news_since_what_came_before_an_old_story_is_offered() -> None:
    ana = person("Ana Sol")
    before = public(headline="Before", subjects=(ana,), topics=("divorce",), at=NOW - 100 * WEEK)
    own = public(headline="Own", subjects=(ana,), at=NOW - 99 * WEEK)
    later = Article.objects.bulk_create(
        Article(headline="L", slug=f"l-{n}", section=own.section, state="released", public_from=NOW, year=2026, month=5)
        for n in range(suggestions.CANDIDATES + suggestions.NEIGHBOURS)
    )  # fmt: skip
    Appearance.objects.bulk_create(Appearance(article=row, person=ana, role="subject") for row in later)
    filed = [topic("divorce").pk]
    ArticleTopic.objects.bulk_create(ArticleTopic(content_object=row, tag_id=filed[0]) for row in later)
    wanted = Wanted(people={ana.pk: "subject"}, topics=filed, before=own.public_from, without=[own.pk])
    assert [one.story for one in suggestions.earlier(wanted)] == [before]
