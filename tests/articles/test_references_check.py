"""check_references: every kind of damage is found and named, and mended without a change to anything else."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import bulk, references_check, workflow
from articles.management.commands.check_references import NAMED
from articles.models import Appearance, Article, ArticleTopic, Byline, EarlierCoverage, Reference, Topic
from people.models import Person
from tests.conftest import NOW
from tests.factories import author, colleague, draft, fields, number, person, photo, public, topic

pytestmark = pytest.mark.django_db

Told = Callable[[], str]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """What was printed since it was last asked for, as it stands on the screen in the end."""
    return lambda: "\n".join(line.rpartition("\r")[2] for line in capsys.readouterr().out.split("\n"))


def linked(*people: Person) -> str:
    return "<p>Words.</p>" + "".join(f'<p><a data-person="{who.pk}">x</a></p>' for who in people)


def check(*arguments: str) -> list[str]:
    """The drifts that the command names: it fails where there are any."""
    failure: CommandError | None = None
    try:
        call_command("check_references", *arguments)
    except CommandError as error:
        failure = error
    assert failure is None or failure.returncode == 1
    return str(failure).splitlines()[1:] if failure else []


ROWS: tuple[Any, ...] = (Reference, Appearance, Byline, EarlierCoverage, ArticleTopic)


def rows() -> dict[str, list[tuple[Any, ...]]]:
    """Every row that the check looks at, without its key and its place."""
    found = {}
    for model in ROWS:
        names = [
            field.attname for field in model._meta.concrete_fields if field.name not in ("id", "position")
        ]
        found[model.__name__] = sorted(model._default_manager.values_list(*names), key=repr)
    return found


class World:
    """A public story with a change that is not public yet, and all that stories can refer to."""

    def __init__(self) -> None:
        self.ana, self.ben, self.li = person("Ana Sol"), person("Ben O’Rourke"), person("李娜")
        self.before, self.other = public(headline="Before"), public(headline="Other")
        self.lead, self.shot = photo(), photo()
        figure = f'<figure data-photo="{self.shot.pk}"><figcaption>x</figcaption></figure>'
        card = f'<aside data-story="{self.before.pk}"><p>x</p></aside>'
        self.story = public(
            headline="Señorita",
            body=linked(self.ana, self.ben) + figure + card,
            subjects=(self.ana,),
            earlier=(self.before,),
            topics=("sea", "divorce"),
            photo=self.lead.pk,
            bylines=[{"author": author("Imogen Vale").pk}, {"author": author("Otto").pk}],
        )
        workflow.save(self.story, {"body": linked(self.li)}, by=colleague("editor"), base=1)
        self.live = Reference.objects.filter(source=self.story, live=True)
        self.draft = Reference.objects.filter(source=self.story, live=False)

    @property
    def named(self) -> str:
        return f"story {self.story.pk} “Señorita”"


@pytest.fixture
def world() -> World:
    return World()


# Agreement


def test_what_the_verbs_wrote_agrees(world: World, told: Told) -> None:
    assert Reference.objects.count() > 10
    assert check() == []
    lines = told().splitlines()
    assert lines == [
        f"3 stories, {Reference.objects.count()} references examined.",
        "9 people, bylines, topics and earlier stories compared.",
        "Nothing has drifted.",
    ]


def test_a_newsroom_without_stories_agrees(told: Told) -> None:
    assert check() == []
    assert told().splitlines()[0] == "0 stories, 0 references examined."


def test_no_verb_makes_a_drift(world: World) -> None:
    editor, chief = colleague("editor"), colleague("chief")
    new = {"body": linked(world.ben), "subjects": (world.li,), "earlier": (world.before,)}
    returned = draft(**new)
    workflow.approve(returned, by=editor, revision=1)
    workflow.return_(returned, by=editor, note="More.")
    again = draft(**new)
    workflow.approve(again, by=editor, revision=1)
    workflow.return_(again, by=editor, note="More.")
    workflow.save(again, {"body": linked(world.ana)}, by=editor, base=1)
    workflow.approve(again, by=editor, revision=2)
    withdrawn = public(**new)
    workflow.withdraw(withdrawn, by=chief, note="Wrong.")
    workflow.discard_changes(world.story, by=editor)
    changed = public(**new)
    workflow.save(changed, {"appearances": [], "earlier": []}, by=editor, base=1)
    workflow.publish_changes(changed, by=editor, revision=number(changed))
    live = Reference.objects.filter(live=True)
    assert not live.filter(source=returned).exists()
    assert live.filter(source=again).exists()
    assert live.filter(source=withdrawn).exists()
    assert check() == []


def test_a_merged_person_and_a_merged_topic_are_those_into_which_they_were_merged(world: World) -> None:
    assert world.live.filter(person=world.ben, field="body").count() == 1
    Person.objects.filter(pk=world.ben.pk).update(merged_into=world.li)
    Topic.objects.filter(key="sea").update(merged_into=topic("divorce"))
    found = check()
    assert [line.removeprefix(f"{world.named}, ") for line in found] == [
        f"live: lacks body → person {world.li.pk}; has body → person {world.ben.pk}",
        f"appearances: lacks person {world.li.pk}, role mentioned; has person {world.ben.pk}, role mentioned",
        f"topics: has tag {topic('sea').pk}",
    ]
    assert check("--fix") == []
    assert world.live.filter(person=world.li, field="body").count() == 1
    assert check() == []


# Drift, kind by kind


def missing_live(world: World) -> str:
    world.live.filter(field="body", person=world.ana).delete()
    return f"live: lacks body → person {world.ana.pk}"


def missing_draft(world: World) -> str:
    world.draft.filter(field="photo").delete()
    return f"draft: lacks photo → photo {world.lead.pk}"


def all_live_missing(world: World) -> str:
    gone = sorted(
        f"{row.field} → {kind} {getattr(row, f'{kind}_id')}"
        for row in world.live
        for kind in ("person", "story", "photo")
        if getattr(row, f"{kind}_id")
    )
    world.live.delete()
    return f"live: lacks {', '.join(gone)}"


def too_much(world: World) -> str:
    Reference.objects.create(source=world.story, live=True, field="earlier", story=world.other)
    return f"live: has earlier → story {world.other.pk}"


def twice(world: World) -> str:
    Reference.objects.create(source=world.story, live=False, field="body", person=world.li)
    return f"draft: has body → person {world.li.pk}"


def wrong_field(world: World) -> str:
    world.live.filter(field="earlier").update(field="headline")
    return f"live: lacks earlier → story {world.before.pk}; has headline → story {world.before.pk}"


def wrong_target(world: World) -> str:
    world.live.filter(field="body", photo=world.shot).update(photo=world.lead)
    return f"live: lacks body → photo {world.shot.pk}; has body → photo {world.lead.pk}"


def drawn_from_the_draft(world: World) -> str:
    world.draft.filter(field="body").update(live=True)
    return f"live: has body → person {world.li.pk}|draft: lacks body → person {world.li.pk}"


def lost_appearance(world: World) -> str:
    Appearance.objects.filter(article=world.story, person=world.ben).delete()
    return f"appearances: lacks person {world.ben.pk}, role mentioned"


def other_role(world: World) -> str:
    Appearance.objects.filter(article=world.story, person=world.ben).update(role="subject")
    return (
        f"appearances: lacks person {world.ben.pk}, role mentioned; has person {world.ben.pk}, role subject"
    )


def of_the_draft(world: World) -> str:
    Appearance.objects.create(article=world.story, person=world.li, role="mentioned", position=9)
    return f"appearances: has person {world.li.pk}, role mentioned"


def other_order(world: World) -> str:
    Byline.objects.filter(article=world.story, position=0).update(position=9)
    return "bylines: in another order"


def other_author(world: World) -> str:
    otto, vale, eve = author("Otto"), author("Imogen Vale"), author("Eve")
    Byline.objects.filter(article=world.story, author=vale).update(author=eve)
    assert otto.pk != eve.pk
    return f"bylines: lacks author {vale.pk}; has author {eve.pk}"


def lost_earlier(world: World) -> str:
    EarlierCoverage.objects.filter(article=world.story).delete()
    return f"earlier: lacks earlier {world.before.pk}"


def other_line(world: World) -> str:
    EarlierCoverage.objects.filter(article=world.story).update(line="Façade")
    return f"earlier: lacks earlier {world.before.pk}; has earlier {world.before.pk}, line Façade"


def other_topic(world: World) -> str:
    ArticleTopic.objects.filter(content_object=world.story, tag=topic("sea")).update(tag=topic("land"))
    return f"topics: lacks tag {topic('sea').pk}; has tag {topic('land').pk}"


DAMAGE = [
    missing_live, missing_draft, all_live_missing, too_much, twice, wrong_field, wrong_target, drawn_from_the_draft,
    lost_appearance, other_role, of_the_draft, other_order, other_author, lost_earlier, other_line, other_topic,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_found_named_and_mended_and_nothing_else_is_touched(
    world: World, told: Told, damage: Callable[[World], str]
) -> None:
    whole, others = rows(), Reference.objects.exclude(source=world.story)
    untouched = list(others.order_by("pk").values())
    words = [f"{world.named}, {part}" for part in damage(world).split("|")]
    assert check() == words
    assert "Mended" not in told()
    assert check("--fix") == []
    assert ["Mended: 1 stories.", *words] == told().splitlines()[2:]
    assert rows() == whole
    assert list(others.order_by("pk").values()) == untouched
    assert check() == []


def test_the_draft_of_a_story_that_was_never_fixed_is_checked_too() -> None:
    ana = person("Ana Sol")
    story = draft(headline="Ébauche", body=linked(ana))
    Reference.objects.filter(source=story).update(live=True)
    named = f"story {story.pk} “Ébauche”"
    assert check() == [
        f"{named}, live: has body → person {ana.pk}",
        f"{named}, draft: lacks body → person {ana.pk}",
    ]
    assert check("--fix") == []
    assert list(Reference.objects.values_list("live", "person")) == [(False, ana.pk)]


# What rows alone do not mend


def test_a_row_whose_text_was_changed_past_the_newsroom_is_named_and_left_alone(world: World) -> None:
    Article.objects.filter(pk=world.story.pk).update(body=linked(world.li), photo=None)
    before = rows()
    assert [line.removeprefix(f"{world.named}, ") for line in check()] == [
        f"the story's own row: lacks body → person {world.ana.pk}, body → person {world.ben.pk}, "
        f"body → photo {world.shot.pk}, body → story {world.before.pk}, photo → photo {world.lead.pk}; "
        f"has body → person {world.li.pk}"
    ]
    assert len(check("--fix")) == 1
    assert rows() == before
    assert Article.objects.get(pk=world.story.pk).body == linked(world.li)


@pytest.mark.parametrize("revision", ["latest_revision_id", "live_revision_id"])
def test_a_story_whose_revision_is_missing_keeps_its_rows(world: World, revision: str) -> None:
    Article.objects.filter(pk=world.story.pk).update(**{revision: 999_999})
    before = rows()
    assert check() == [f"{world.named}, a revision of it is missing"]
    assert check("--fix") == [f"{world.named}, a revision of it is missing"]
    assert rows() == before


def test_a_story_without_any_revision_is_named() -> None:
    story = Article.objects.create(headline="Bare")
    assert check() == [f"story {story.pk} “Bare”, a revision of it is missing"]


def test_mending_mends_what_it_can_and_says_what_is_left(world: World, told: Told) -> None:
    missing_live(world)
    bare = Article.objects.create(headline="Bare")
    assert check("--fix") == [f"story {bare.pk} “Bare”, a revision of it is missing"]
    assert "Mended: 1 stories." in told().splitlines()
    assert check() == [f"story {bare.pk} “Bare”, a revision of it is missing"]


# Many


def mass(count: int) -> list[Article]:
    """Public stories, each with its person."""
    ana = person("Ana Sol")
    made: list[Article] = []
    hour = datetime.timedelta(hours=1)
    times = (NOW - 4 * hour, NOW - 3 * hour, NOW - hour, NOW)
    stories = (
        bulk.Story(fields(subjects=(ana,), body=linked(ana)), colleague("editor"), *times)
        for _ in range(count)
    )
    bulk.publish(stories, after=made.extend)
    return made


def test_no_more_than_twenty_are_named(told: Told) -> None:
    stories = mass(NAMED + 5)
    Reference.objects.filter(live=True, field="body").delete()
    found = check()
    assert [line.split(" ")[1] for line in found[:NAMED]] == [str(story.pk) for story in stories[:NAMED]]
    assert found[NAMED:] == ["and 5 more"]
    told()
    assert check("--fix") == []
    lines = told().splitlines()
    assert (lines[2], lines[-1], len(lines)) == ("Mended: 25 stories.", "and 5 more", 2 + 1 + NAMED + 1)
    assert check() == []


def test_a_second_batch_is_looked_at_too(told: Told) -> None:
    stories = mass(references_check.BATCH + 5)
    last = stories[-1]
    Reference.objects.filter(source=last, live=False, field="body").delete()
    assert [line.split(",")[0] for line in check()] == [f"story {last.pk} “{last.headline}”"]
    assert told().splitlines()[0] == f"{len(stories)} stories, {4 * len(stories) - 1} references examined."


def test_a_batch_costs_the_same_whatever_is_in_it() -> None:
    spent = []
    for count in (1, 30):
        ids = [story.pk for story in mass(count)]
        with CaptureQueriesContext(connection) as queries:
            assert references_check.check(ids).drifts == []
        spent.append(len(queries))
    assert spent[0] == spent[1] <= 12


def test_each_batch_is_mended_in_one_transaction(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    missing_live(world)
    lost_earlier(world)
    damaged = rows()

    def fail(*args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(type(EarlierCoverage.objects.all()), "bulk_create", fail)
    with pytest.raises(RuntimeError):
        references_check.check([world.story.pk], mend=True)
    assert rows() == damaged
