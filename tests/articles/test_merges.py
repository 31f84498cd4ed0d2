"""Two profiles made one, two topics made one, and apart again: what moves, what is kept, what readers are shown."""

import datetime
import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from articles import keeping_apart, merges, staleness, workflow
from articles.merges.planning import DERIVED, FILLED, KEPT
from articles.merges.relations import RELATIONS, Moves
from articles.models import Appearance, Article, ArticleTopic, Merge, MergeStep, Reference, Revision, Topic
from articles.transitions import Refused
from people import name_keys
from people.models import Link, Name, NameKey, OldSlug, Person
from people.partial_dates import PartialDate
from tests.conftest import NOW
from tests.factories import between, colleague, draft, happened, person, photo, public, topic

pytestmark = pytest.mark.django_db

_date = PartialDate.parse

STAMPS = {"version", "updated_at"}
DAY = datetime.timedelta(days=1)

Rows = dict[str, dict[Any, dict[str, Any]]]


def rows() -> Rows:
    """Every row of every table as it is stored, without the stamps of what merges write to, and without their log."""
    with connection.cursor() as cursor:
        return {model._meta.label: _stored(cursor, model) for model in _models()}


@cache
def _models() -> list[type[models.Model]]:
    everything = apps.get_models(include_auto_created=True)
    return [
        model
        for model in everything
        if model._meta.app_label in {"people", "articles"} and model not in (Merge, MergeStep)
    ]


def _stored(cursor: Any, model: type[models.Model]) -> dict[Any, dict[str, Any]]:
    left = STAMPS if model in (Person, Topic) else set()
    fields = {field.attname: f'"{field.column}"' for field in model._meta.concrete_fields}
    columns = {name: column for name, column in fields.items() if name not in left}
    cursor.execute(f"SELECT {', '.join(columns.values())} FROM {model._meta.db_table}")
    key = list(columns).index(str(model._meta.pk.attname))
    return {row[key]: dict(zip(columns, row, strict=True)) for row in cursor.fetchall()}


def cells() -> dict[tuple[str, Any, str], Any]:
    """The same, value by value."""
    return {
        (label, pk, name): value
        for label, table in rows().items()
        for pk, row in table.items()
        for name, value in row.items()
    }


def agrees() -> None:
    """Raises where a reference or a key of a name is not what stories and names call for."""
    call_command("check_references", stdout=io.StringIO())
    assert name_keys.drifted(Person.objects.values_list("pk", flat=True)) == []
    of_one, of_other = (
        models.Q(**{f"name__{side}": models.F("person")}) for side in ("person", "shared_with")
    )
    assert not NameKey.objects.exclude(name=None).exclude(of_one | of_other).exists()


def merge(loser: Any, winner: Any, **given: Any) -> Merge:
    return merges.merge(loser, winner, by=colleague("chief"), **given)


def undo(merge: Merge, **given: Any) -> Merge:
    return merges.undo(merge, by=colleague("chief"), **given)


def refused(act: Callable[..., Any], *given: Any, **named: Any) -> str:
    with pytest.raises(Refused) as caught:
        act(*given, **named)
    return caught.value.sentence


def linked(*people: Person) -> str:
    return "<p>Words.</p>" + "".join(f'<p><a data-person="{who.pk}">x</a></p>' for who in people)


class World:
    """Ana Sol twice, with all that ties to a person; and stories in which both are."""

    def __init__(self) -> None:
        self.shot, self.both = photo(caption="Pier"), photo(caption="Both")
        self.ana = person("Ana Sol", summary="Singer")
        self.anna = person(
            "Anna Sol",
            summary="A singer",
            biography="<p>Born by the sea.</p>",
            born=_date("1984-05-03"),
            portrait=self.shot,
        )
        self.ben = person("Ben Roy")
        for who, text in ((self.ana, "Ana Maria"), (self.anna, "Ana Maria"), (self.anna, "A. Sol")):
            Name.objects.create(person=who, text=text)
        for who, page in ((self.ana, "a"), (self.anna, "a"), (self.anna, "b")):
            Link.objects.create(person=who, url=f"https://example.com/{page}")
        OldSlug.objects.create(person=self.anna, slug="anna-of-old")
        Name.objects.create(person=self.ben, shared_with=self.anna, kind="together", text="Benanna")
        happened(self.anna, "award", "2015")
        between(self.ana, self.ben, "dating", "2012")
        between(self.anna, self.ben, "married", "2014")
        between(self.ben, self.anna, "known", tied="parent")
        lawyer = colleague("lawyer")
        for one, other in (
            (self.anna, self.ben),
            (self.ana, self.anna),
            (self.anna, topic("divorces")),
            (self.ben, topic("divorces")),
        ):
            rule = keeping_apart.keep_apart(one, other, reason="Why.", by=lawyer)
            keeping_apart.end(rule, by=lawyer)  # it is moved all the same
        staleness.snooze(self.anna, "empty", days=7, reason="Why.", by=lawyer)
        self.shot.people.add(self.anna)
        self.both.people.add(self.ana, self.anna)
        self.alone = public(headline="Alone", subjects=(self.anna,), topics=("Divorces",))
        self.together = public(
            headline="Together",
            mentioned=(self.ben, self.ana),
            subjects=(self.anna,),
            body=linked(self.anna, self.ana),
            topics=("Divorces", "Divorce"),
        )
        self.linked = public(headline="Linked", body=linked(self.anna))
        workflow.save(self.linked, {"body": linked(self.ben)}, by=colleague("editor"), base=1)
        self.draft = draft(headline="Draft", subjects=(self.anna,))


@pytest.fixture
def world() -> World:
    return World()


def cast_of(story: Article) -> list[tuple[str, str]]:
    return list(story.appearances.order_by("position", "pk").values_list("person__name", "role"))


# Everything is thought of


@pytest.mark.parametrize("kind", [Person, Topic])
def test_every_column_that_points_at_one_has_a_policy(kind: type[models.Model]) -> None:
    pointing = {
        f"{model._meta.label_lower}.{column.name}"
        for model in apps.get_models(include_auto_created=True)
        for column in model._meta.concrete_fields
        if column.related_model is kind
    }
    of_kind = {
        name
        for name in RELATIONS
        if apps.get_model(name.rpartition(".")[0])._meta.get_field(name.rpartition(".")[2]).related_model
        is kind
    }
    assert len(pointing) > 3
    assert pointing == of_kind


@pytest.mark.parametrize("kind", [Person, Topic])
def test_every_field_of_one_has_a_policy(kind: type[models.Model]) -> None:
    named = [*FILLED[kind], *KEPT[kind], *DERIVED[kind]]
    assert sorted(named) == sorted(column.name for column in kind._meta.concrete_fields)


def test_every_policy_that_moves_is_met_in_this_file(world: World) -> None:
    """What no row of this file's world points through is tested by nothing below."""
    merge(world.ben, world.anna)
    moving = {
        name
        for name, policy in RELATIONS.items()
        if isinstance(policy, Moves)
        and apps.get_model(name.rpartition(".")[0])
        ._default_manager.filter(**{f"{name.rpartition('.')[2]}__in": [world.anna.pk, topic("divorces").pk]})
        .exists()
    }
    assert moving == {name for name, policy in RELATIONS.items() if isinstance(policy, Moves)} - {
        "articles.topic.merged_into"
    }


# The dry run


def test_the_dry_run_tells_field_by_field_what_is_kept_and_counts_what_moves(world: World) -> None:
    plan = merges.plan(world.anna, world.ana)
    assert [(field.label, field.kept) for field in plan.fields] == [
        ("Name", "Ana Sol"),
        ("Sort name", "Sol, Ana"),
        ("Slug", "ana-sol"),
        ("State", "public"),
        ("Minor", "no"),
        ("Summary line", "Singer"),
        ("Biography", "Born by the sea."),
        ("Born", "3 May 1984"),
        ("Portrait", "Pier"),
    ]
    assert [(moving.label, moving.count, moving.doubles) for moving in plan.moving] == [
        ("Other names", "2", "1"),
        ("Names of two together", "1", ""),
        ("Pages elsewhere", "2", "1"),
        ("Events of their life", "1", ""),
        ("Photos that show them", "2", "1"),
        ("Stories whose subject they are", "3", "1"),
        ("Stories that mention them", "1", ""),
        ("Stories that refer to them, in the fixed text", "3", "1"),
        ("Stories that refer to them, in the newest draft", "3", "1"),
        ("Snoozed reminders", "1", ""),
        ("Relationships", "2", "1"),
        ("Rules that keep them apart", "2", ""),
    ]
    assert (plan.alias, list(plan.printed), plan.refusal) == ("Anna Sol", ["Anna Sol", "A. Sol"], "")


def test_a_dry_run_changes_nothing(world: World) -> None:
    before = rows()
    merges.plan(world.anna, world.ana)
    assert rows() == before


def test_a_merge_does_what_its_dry_run_told(world: World) -> None:
    told = {field.label: field.kept for field in merges.plan(world.anna, world.ana).fields}
    merge(world.anna, world.ana)
    nobody = person("Nobody", state="draft")
    kept = {
        field.label: field.winner for field in merges.plan(nobody, Person.objects.get(pk=world.ana.pk)).fields
    }
    assert {label: kept[label] for label in told} == told


# What a merge does


def test_every_reference_is_the_winners_and_agrees_with_its_story(world: World) -> None:
    agrees()
    merge(world.anna, world.ana)
    assert cast_of(world.alone) == [("Ana Sol", "subject")]
    assert cast_of(world.together) == [("Ana Sol", "subject"), ("Ben Roy", "mentioned")]
    assert cast_of(world.linked) == [("Ana Sol", "mentioned")]
    assert cast_of(world.draft) == [("Ana Sol", "subject")]
    assert not Reference.objects.filter(person=world.anna).exists()
    assert Reference.objects.filter(person=world.ana).count() == 8
    assert list(world.both.people.all()) == list(world.shot.people.all()) == [world.ana]
    agrees()


def test_the_losers_names_are_the_winners_and_lead_to_it(world: World) -> None:
    merge(world.anna, world.ana)
    assert list(world.ana.names.values_list("text", "printable")) == [
        ("Ana Maria", True),
        ("A. Sol", True),
        ("Anna Sol", True),
    ]
    assert set(Link.objects.filter(person=world.ana).values_list("url", flat=True)) == {
        "https://example.com/a",
        "https://example.com/b",
    }


@pytest.mark.parametrize(
    ("loser", "winner", "alias"),
    [
        ({"name": "Anna Sol"}, {"name": "Ana Sol"}, [("Anna Sol", True)]),
        ({"name": "Ana Sol"}, {"name": "Ana Sol"}, []),
        ({"name": "ana sol"}, {"name": "Ana Sol"}, []),
        ({"name": "Anna Sol", "state": "draft"}, {"name": "Ana Sol"}, [("Anna Sol", False)]),
        ({"name": "Anna Sol", "minor": True}, {"name": "Ana Sol", "minor": True}, [("Anna Sol", False)]),
    ],
)
def test_the_losers_own_name_is_printed_only_if_readers_knew_it(
    loser: dict[str, Any], winner: dict[str, Any], alias: list[tuple[str, bool]]
) -> None:
    kept = person(**winner)
    merge(person(**loser), kept)
    assert list(kept.names.values_list("text", "printable")) == alias


@pytest.mark.parametrize(
    ("loser", "winner", "taken"),
    [
        ({"summary": "Singer"}, {}, {"summary": "Singer"}),
        ({"summary": "Singer"}, {"summary": "Diver"}, {"summary": "Diver"}),
        ({"desk_note": "Rings back."}, {}, {"desk_note": "Rings back."}),
        ({"occupations": "actor"}, {}, {"occupations": "actor"}),
        ({"born": _date("1984")}, {"died": _date("2020")}, {"born": _date("1984")}),
        (
            {"born": _date("1984"), "died": _date("2020")},
            {"died": _date("1980")},
            {"born": None, "died": _date("1980")},
        ),
    ],
)
def test_what_the_winner_lacks_it_takes_and_nothing_else(
    loser: dict[str, Any], winner: dict[str, Any], taken: dict[str, Any]
) -> None:
    kept = person("Ana Sol", **winner)
    merge(person("Anna Sol", **loser), kept)
    kept.refresh_from_db()
    assert {name: getattr(kept, name) for name in taken} == taken


def test_no_text_and_no_revision_is_rewritten(world: World) -> None:
    texts = list(Article.objects.order_by("pk").values_list("body", "version"))
    revisions = list(Revision.objects.order_by("pk").values())
    merge(world.anna, world.ana)
    undo(Merge.objects.get())
    assert list(Article.objects.order_by("pk").values_list("body", "version")) == texts
    assert list(Revision.objects.order_by("pk").values()) == revisions


def test_both_stamps_move_so_that_an_open_form_is_told(world: World) -> None:
    versions = [world.anna.version, world.ana.version]
    made = merge(world.anna, world.ana)
    undo(made)
    world.anna.refresh_from_db()
    world.ana.refresh_from_db()
    assert [world.anna.version, world.ana.version] == [version + 2 for version in versions]


def test_topics_merge_the_same_way(world: World) -> None:
    merge(topic("divorces"), topic("divorce"))
    assert [item.tag.name for item in ArticleTopic.objects.all()] == ["Divorce", "Divorce"]
    agrees()


# Chains


def test_a_chain_is_one_step_long_and_is_undone_from_its_end() -> None:
    a, b, c = person("A A"), person("B B"), person("C C")
    story, before = public(subjects=(a,)), rows()
    first = merge(a, b)
    between = rows()
    second = merge(Person.objects.get(pk=b.pk), c)
    assert dict(Person.objects.values_list("name", "merged_into__name")) == {
        "A A": "C C",
        "B B": "C C",
        "C C": None,
    }
    assert cast_of(story) == [("C C", "subject")]
    agrees()
    assert refused(undo, first) == "“B B” was merged into “C C” later. Undo that first."
    undo(second)
    assert rows() == between
    undo(first)
    assert rows() == before


def test_merges_of_others_are_undone_in_any_order() -> None:
    pairs = [(person(), person()) for _ in range(2)]
    before = rows()
    first, _second = (merge(*pair) for pair in pairs)
    undo(first)
    undo(Merge.objects.standing().get())
    assert rows() == before


# What is refused

STATES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({}, {}, ""),
    ({"state": "draft"}, {}, ""),
    ({"state": "draft"}, {"state": "draft"}, ""),
    ({"state": "withdrawn"}, {"state": "withdrawn"}, ""),
    ({"minor": True}, {"minor": True}, ""),
    ({}, {"state": "draft"}, "Readers know “Loser”, and “Winner” is a draft. Let “Loser” stay."),
    (
        {},
        {"minor": True},
        "“Winner” is marked as a minor and the other is not. Mark both, or neither, first.",
    ),
    ({"minor": True}, {}, "“Loser” is marked as a minor and the other is not. Mark both, or neither, first."),
    (
        {"state": "withdrawn"},
        {},
        "“Loser” is withdrawn and the other is not. Withdraw both, or make it public, first.",
    ),
    (
        {"state": "draft"},
        {"state": "withdrawn"},
        "“Winner” is withdrawn and the other is not. Withdraw both, or make it public, first.",
    ),
]


@pytest.mark.parametrize(("loser", "winner", "sentence"), STATES)
def test_what_would_leak_or_lose_is_refused(
    loser: dict[str, Any], winner: dict[str, Any], sentence: str
) -> None:
    pair = person("Loser", **loser), person("Winner", **winner)
    before = rows()
    assert merges.plan(*pair).refusal == sentence
    if sentence:
        assert refused(merge, *pair) == sentence
        assert rows() == before
    else:
        undo(merge(*pair))
        assert rows() == before


def test_nobody_is_merged_into_themselves_or_twice() -> None:
    a, b, c = person("A A"), person("B B"), person("C C")
    assert refused(merge, a, a) == "These are one and the same. Pick another."
    merge(a, b)
    assert refused(merge, a, c) == "“A A” was merged into “B B”. Merge that one."
    assert refused(merge, c, a) == "“A A” was merged into “B B”. Merge that one."


def test_what_was_changed_since_the_dry_run_is_looked_at_again() -> None:
    a, b = person("A A"), person("B B")
    Person.objects.filter(pk=b.pk).update(version=7)
    assert (
        refused(merge, a, b, seen=[0, 0])
        == "Somebody changed one of the two after you looked. Look again, then decide."
    )
    merge(a, b, seen=[0, 7])


@pytest.mark.parametrize(("after", "is_refused"), [(30 * DAY, False), (30 * DAY + DAY / 2, True)])
def test_thirty_days_it_can_be_undone(after: datetime.timedelta, is_refused: bool) -> None:
    made = merge(person(), person())
    if is_refused:
        sentence = "A merge can be undone for 30 days: these are over."
        assert refused(undo, made, at=NOW + after) == sentence
    else:
        assert undo(made, at=NOW + after).undone_at == NOW + after


def test_a_merge_is_undone_once() -> None:
    made = merge(person(), person())
    undo(made)
    assert refused(undo, made) == "This merge is undone already."


def test_an_undo_brings_nobody_back_to_readers_whom_an_editor_took_from_them() -> None:
    loser, winner = person("Anna Sol"), person("Ana Sol")
    made = merge(loser, winner)
    Person.objects.filter(pk=winner.pk).update(minor=True)
    assert refused(undo, made) == (
        "Undone, “Anna Sol” would be public again, and “Ana Sol” is not any more. Make that one public first."
    )


# Undone


def test_undone_every_row_of_every_table_is_what_it_was(world: World) -> None:
    before = rows()
    made = merge(world.anna, world.ana)
    assert rows() != before
    assert undo(made).left == []
    assert rows() == before
    agrees()


def test_undone_every_row_of_a_topic_is_what_it_was(world: World) -> None:
    before = rows()
    made = merge(topic("divorces"), topic("divorce"))
    assert rows() != before
    assert undo(made).left == []
    assert rows() == before


def _rename(world: World) -> None:
    Name.objects.get(text="A. Sol").delete()


def _print(world: World) -> None:
    name = Name.objects.get(text="A. Sol")
    name.printable = False
    name.save()


def _alias(world: World) -> None:
    name = Name.objects.get(text="Anna Sol")
    name.kind = Name.Kind.MISSPELLING
    name.save()


def _summary(world: World) -> None:
    Person.objects.filter(pk=world.ana.pk).update(biography="<p>Anew.</p>")


def _photo(world: World) -> None:
    world.shot.people.clear()


def _link(world: World) -> None:
    Link.objects.filter(url="https://example.com/b").update(kind=Link.Kind.WIKIPEDIA)


def _save(world: World) -> None:
    workflow.save(world.draft, {"appearances": []}, by=colleague("editor"), base=1)


def _role(world: World) -> None:
    Appearance.objects.filter(article=world.alone).update(position=3)


@pytest.mark.parametrize(
    ("touch", "left"),
    [
        (_rename, ["other name: A. Sol"]),
        (_print, ["other name: A. Sol"]),
        (_alias, ["other name: Anna Sol"]),
        (_summary, ["Biography of “Ana Sol”"]),
        (_photo, ["who is shown on the photo “Pier”"]),
        (_link, ["link: https://example.com/b"]),
        (_save, ["the story “Draft”"]),
        (_role, ["the story “Alone”"]),
    ],
)
def test_what_was_touched_since_stays_as_it_is_and_is_named(
    world: World, touch: Callable[[World], None], left: list[str]
) -> None:
    merge(world.anna, world.ana)
    merged = cells()
    touch(world)
    touched = {cell: value for cell, value in cells().items() if merged.get(cell) != value}
    gone = merged.keys() - cells().keys()
    assert touched or gone
    assert undo(Merge.objects.get()).left == left
    stands = cells()
    assert {cell: stands.get(cell) for cell in touched} == touched
    assert not gone & stands.keys()
    assert Person.objects.get(pk=world.anna.pk).merged_into is None
    assert name_keys.drifted([world.ana.pk, world.anna.pk]) == []


def test_a_story_that_was_saved_since_stands_as_its_text_says(world: World) -> None:
    made = merge(world.anna, world.ana)
    editor = colleague("editor")
    workflow.save(world.alone, {"headline": "Alone again", "body": linked(world.ben)}, by=editor, base=1)
    workflow.publish_changes(world.alone, by=editor, revision=2)
    later = draft(headline="Later", body=linked(world.anna))
    assert cast_of(world.alone) == [("Ana Sol", "subject"), ("Ben Roy", "mentioned")]
    assert cast_of(later) == [("Ana Sol", "mentioned")]
    assert undo(made).left == ["the story “Alone again”"]
    assert cast_of(world.alone) == [("Anna Sol", "subject"), ("Ben Roy", "mentioned")]
    assert cast_of(later) == [("Anna Sol", "mentioned")]
    agrees()


def test_a_row_for_which_there_is_no_room_any_more_is_named(world: World) -> None:
    made = merge(world.anna, world.ana)
    Name.objects.create(person=world.anna, text="A. Sol")
    world.both.people.add(world.anna)
    assert undo(made).left == ["who is shown on the photo “Both”", "other name: A. Sol"]
