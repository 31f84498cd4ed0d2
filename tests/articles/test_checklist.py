"""The checks beside the button that publishes: each says what is wrong in a sentence, or nothing."""

import datetime
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import cast, checklist, suggestions, workflow
from articles.cast import Draft
from articles.checklist import CHECKS, Coverage, PhotoFacts, Text
from articles.models import Article, Record
from articles.transitions import Refused
from people.partial_dates import PartialDate
from tests.articles.test_story_form import typed
from tests.conftest import NOW
from tests.factories import colleague, draft, number, person, photo, public, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
TODAY = datetime.date(2026, 5, 20)  # a Wednesday
SHOT = {1: PhotoFacts("Shot", "alt", "credit")}
FINE = Text("A headline", "A standfirst.", "<p>Words.</p>", 1, (), SHOT, TODAY)


def told(subject: Any) -> list[str]:
    return [found.sentence for found in checklist.run(subject)]


def with_body(html: str) -> list[str]:
    return told(replace(FINE, body=html))


def test_a_text_that_is_fine_is_told_nothing() -> None:
    assert told(FINE) == []


def test_what_a_text_lacks_is_told() -> None:
    bare = Text("H" * 101, " ", "<p>Words.</p>", photos={7: PhotoFacts("The quay", "", "")}, today=TODAY)
    assert told(bare) == [
        "The headline has 101 characters; beyond 100 it is cut in lists and searches.",
        "There is no standfirst.",
        "There is no lead photo.",
        "The photo “The quay” has no alternative text.",
        "The photo “The quay” has no credit.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She said TK.", "TK"),
        ("TKTK years later", "TKTK"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("in the year XXXX", "XXXX"),
        ("signed in [to come]", "[to come]"),
        ("Two TKs left", "TKs"),
        ("The TK Maxx on the corner", ""),
        ("tk and xxx in small letters", ""),
        ("ATKINS, STK and exxxtra", ""),
    ],
)
def test_placeholders_stop_a_story(text: str, words: str) -> None:
    stops = checklist.run(Text(FINE.headline, text, "<p>Words.</p>", 1), checklist.STOP)
    expected = [f"“{words}” still stands where words are to come."] if words else []
    assert [found.sentence for found in stops] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Wednesday, 20 May 2026 she left", ""),
        ("on Thursday, 20 May 2026 she left", "Wednesday"),
        ("on Thursday 20 May she left", "Wednesday"),
        ("Monday, May 18th", ""),
        ("Sunday, May 18, 2026", "Monday"),
        ("on Tuesday the 19th of May", ""),
        ("Friday, 31 February 2026", ""),
        ("Friday, 29 February", ""),
        ("on Thursday 20 people came", ""),
        ("Thursday. 20 May 2026", ""),
    ],
)
def test_a_weekday_must_fit_its_date(text: str, day: str) -> None:
    found = with_body(f"<p>{text}</p>")
    assert [sentence.rpartition("that day is a ")[2] for sentence in found] == ([f"{day}."] if day else [])


def test_a_quote_needs_a_speaker_or_a_source() -> None:
    quotes = (
        "<blockquote><p>Nobody says so.</p><blockquote><p>Nor so.</p></blockquote></blockquote>"
        '<blockquote data-speaker-name="A guard"><p>So.</p></blockquote>'
        '<blockquote data-speaker="3"><p>So.</p></blockquote><blockquote data-source="k"><p>So.</p></blockquote>'
    )
    assert with_body(quotes) == ["A block quote has neither a speaker nor a source."]


def test_marks_that_do_not_pair_and_a_lone_unnamed_source_are_told() -> None:
    assert with_body("<p>She said “no.</p><p>“Never,” said he.</p><p>‘Oh!”</p>") != []
    assert with_body("<p>“‘No,’ she said,” he said.</p>") == []
    assert len(told(replace(FINE, sources=[{"kind": "unnamed"}]))) == 1
    assert told(replace(FINE, sources=[{"kind": "unnamed"}, {"kind": "own"}])) == []


def test_who_is_named_and_not_linked_is_told_and_whose_age_is_wrong() -> None:
    person("Ana Sol", born=PartialDate.parse("1990-05-20"))
    person("Rey Marr", born=PartialDate.parse("1980"))
    hidden = person("Ben Roy", state="draft")
    text = (
        f'<p>Ana Sol, 35, met Rey Marr, 12, and <a data-person="{hidden.pk}">Ben</a>. Ana Sol, 36.</p>'
        "<p>Ana Sol, 1,000 fans and Sol, 40 kilos lighter, left.</p>"
    )
    assert told(cast.of(Draft(body=text))) == [
        "Ana Sol is named and not linked.",
        "Rey Marr is named and not linked.",
        "The profile of Ben Roy is not public: readers get plain text there.",
        "Ana Sol, 35: by the date of birth on file it is 36.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, 35, left.", "Ana Sol, aged 35.", "Ana Sol (35) left.", "Ana Sol is 35.", "It was Ana Sol, 35",
        "The 35-year-old Ana Sol left.", "A 35-year-old soul singer Ana Sol", "Ana Sol, 35 – and so on",
    ],
)  # fmt: skip
def test_a_wrong_age_is_told_in_whatever_way_it_is_written(text: str) -> None:
    person("Ana Sol", born=PartialDate.parse("1990-05-20"))
    wrong = "Ana Sol, 35: by the date of birth on file it is 36."
    assert wrong in told(cast.of(Draft(body=f"<p>{text}</p>")))
    assert wrong not in told(cast.of(Draft(body=f"<p>{text.replace('35', '36')}</p>")))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, 40 kilos lighter, left.", "Ana Sol, 1,000 fans.", "Ana Sol (1990) left.", "Ana Sol is 40 minutes late.",
        "The 35-year-old house, and in it who but the great Ana Sol", "Ana Sol, 3.5 of 5 stars",
    ],
)  # fmt: skip
def test_a_number_that_is_no_age_is_none(text: str) -> None:
    person("Ana Sol", born=PartialDate.parse("1990-05-20"))
    assert told(cast.of(Draft(body=f"<p>{text}</p>"))) == ["Ana Sol is named and not linked."]


def test_earlier_coverage_that_is_not_given_and_a_twin_are_told() -> None:
    ana, rey = person("Ana Sol"), person("Rey Marr")
    hour = datetime.timedelta(hours=1)
    public(headline="Just out", subjects=(ana, rey), topics=("divorce",), at=NOW - 47 * hour)
    wanted = suggestions.Wanted({ana.pk: "subject", rey.pk: "subject"}, [topic("divorce").pk])
    offered = suggestions.earlier(wanted)
    subjects = [ana.pk, rey.pk]
    assert told(Coverage(offered=offered, subjects=subjects, now=NOW)) == [
        "No earlier coverage is given, though “Just out” seems to be some.",
        "“Just out” came out in the last two days, about the same. Update that one instead?",
    ]
    assert told(Coverage([1], [], offered, subjects, NOW + 2 * hour)) == []
    other = person("Ben Roy")
    assert told(Coverage([1], [], offered, [*subjects, other.pk], NOW)) == []
    assert told(Coverage(hidden=["A draft"])) == ["“A draft” is not public: readers get plain text there."]


def test_every_check_has_a_name_of_its_own_and_a_level() -> None:
    assert len({each.name for each in CHECKS}) == len(CHECKS) > 10
    assert {each.level for each in CHECKS} == {"stop", "reason", "warn"}


# A stop, and who overrides it


def test_a_stop_keeps_a_story_from_its_readers_until_it_is_overridden_with_a_reason() -> None:
    story, chief = draft(standfirst="TK"), colleague("chief")
    sentence = (
        "“TK” still stands where words are to come. Mend it first, or have it overridden with a reason."
    )
    for why in ("", "  "):
        with pytest.raises(Refused, match="still stands") as refused:
            workflow.publish(story, by=chief, revision=1, override=why)
        assert refused.value.sentence == sentence
    with pytest.raises(Refused):
        workflow.schedule(story, by=chief, revision=1, publish_at=NOW + datetime.timedelta(days=1))
    assert workflow.publish(story, by=chief, revision=1, override="It is her initials.").is_public
    record = Record.objects.filter(article=story, verb="publish").get()
    assert record.note == ("Overridden: “TK” still stands where words are to come. Why: It is her initials.")
    workflow.save(story, {"headline": "XXX"}, by=chief, base=1)
    with pytest.raises(Refused, match="XXX"):
        workflow.publish_changes(story, by=chief, revision=2)


def test_only_who_has_the_right_overrides_a_stop(sign_in: SignIn) -> None:
    said = {}
    for role in ("editor", "chief"):
        story = draft(standfirst="TK", by=colleague("editor"))
        url = f"/admin/articles/article/{story.pk}/change/"
        client = sign_in(role)
        page = client.get(url).content.decode()
        data = typed(
            standfirst="TK", base=number(story), _verb="publish", **{"publish-override": "Initials."}
        )
        answer = client.post(url, data, follow=True).content.decode()
        story.refresh_from_db()
        said[role] = ("publish-override" in page, story.is_public, "You may not override a stop." in answer)
    assert said == {"editor": (False, False, True), "chief": (True, True, False)}


def test_a_refused_stop_is_told_where_it_was_pressed(sign_in: SignIn) -> None:
    answer = sign_in("editor").post(
        "/admin/articles/article/add/", typed(headline="TK", _verb="publish"), follow=True
    )
    assert "“TK” still stands where words are to come. Mend it first" in answer.content.decode()
    assert not Article.objects.get().is_public


# The panel


def test_the_panel_is_told_what_the_checks_find(sign_in: SignIn) -> None:
    shot = photo(alt="", credit="Agency", caption="The quay")
    sent = {"headline": "TK", "standfirst": "Line.", "body": "<p>Words.</p>", "photo": shot.pk}
    client = sign_in("reporter")
    with CaptureQueriesContext(connection) as queries:
        answer = client.post(
            "/admin/articles/article/checks/", json.dumps(sent), content_type="application/json"
        )
    assert answer.json() == {
        "notes": [
            {"level": "stop", "sentence": "“TK” still stands where words are to come."},
            {"level": "warn", "sentence": "The photo “The quay (Agency)” has no alternative text."},
        ]
    }
    assert len(queries) <= 6


def test_the_panel_says_what_release_would_be_refused_for(sign_in: SignIn) -> None:
    client, fine = (
        sign_in("reporter"),
        {"headline": "A", "standfirst": "Line.", "photo": photo(alt="x", credit="x").pk},
    )

    def notes(**sent: Any) -> list[dict[str, str]]:
        url = "/admin/articles/article/checks/"
        answer = client.post(url, json.dumps(fine | sent), content_type="application/json").json()
        return list(answer["notes"])

    assert notes(body="<p>Words.</p>", section=True, byline=True) == []
    assert notes(body="<p></p>", section=True, byline=False) == [
        {"level": "stop", "sentence": "Before its release the story needs a text, a byline."}
    ]


def test_what_readers_do_not_get_is_told_before_it_is_public() -> None:
    gone, minor = person("Gone", state="withdrawn"), person("Young", minor=True)
    links = "".join(f'<p><a data-person="{pk}">x</a></p>' for pk in (gone.pk, minor.pk, 999))
    assert told(cast.of(Draft(body=links))) == [
        "3 links lead to profiles that are withdrawn, minors' or gone: readers get plain text there."
    ]
    photos = {1: PhotoFacts("The pier", "A pier", "Mara Lind", is_public=False)}
    assert told(replace(FINE, photos=photos)) == [
        "The photo “The pier” has expired or may not be used: readers do not get it."
    ]


def test_a_twin_is_told_of_a_story_about_many() -> None:
    crowd = tuple(person(f"Guest {number}") for number in range(suggestions.MOST_PEOPLE + 2))
    public(headline="The party", subjects=crowd, topics=("party",), at=NOW - datetime.timedelta(hours=3))
    ids = [who.pk for who in crowd]
    wanted = suggestions.Wanted(people=dict.fromkeys(ids, "subject"), topics=[topic("party").pk])
    coverage = Coverage([1], [], suggestions.earlier(wanted), ids, NOW)
    assert told(coverage) == [
        "“The party” came out in the last two days, about the same. Update that one instead?"
    ]
