"""Every verb: its times, its changes, its refusals."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from articles import append_only, workflow
from articles.acts import Act
from articles.models import Article, Change, Record, Reference, Revision, Stage, State
from articles.transitions import Conflict, IllegalVerb, Refused, Verb
from tests.conftest import NOW
from tests.factories import colleague, draft, fields, number, person, public

pytestmark = pytest.mark.django_db

HOUR = datetime.timedelta(hours=1)


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_a_draft_follows_its_newest_revision() -> None:
    editor = colleague("editor")
    article = draft(headline="First")
    workflow.save(article, {"headline": "Second"}, by=editor, base=1)
    assert fresh(article).headline == "Second"
    assert [revision.number for revision in article.revisions.all()] == [2, 1]


def test_a_public_story_stays_as_it_is_until_its_change_is_published() -> None:
    editor = colleague("editor")
    ana, rey = person("Ana Sol"), person("Rey Marr")
    article = public(headline="Fixed", subjects=(ana,), topics=("Divorce",))
    workflow.save(
        article,
        {"headline": "Changed", "appearances": [{"person": rey.pk, "role": "subject"}], "topics": []},
        by=editor,
        base=1,
    )
    row = fresh(article)
    assert (row.headline, row.change, row.people(), len(row.topic_list)) == ("Fixed", Change.DRAFT, [ana], 1)
    workflow.publish_changes(article, by=editor, revision=2, is_update=True)
    row = fresh(article)
    assert (row.headline, row.change, row.people(), row.topic_list) == ("Changed", Change.NONE, [rey], [])
    assert (row.public_from, row.revised_at) == (NOW, NOW)


def test_discarded_changes_leave_a_revision_equal_to_the_fixed_one() -> None:
    editor = colleague("editor")
    article = public(headline="Fixed")
    workflow.save(article, {"headline": "Changed"}, by=editor, base=1)
    workflow.discard_changes(article, by=editor)
    row = Article.objects.select_related("latest_revision").get()
    assert (row.latest_revision.number, row.latest_revision.data["headline"]) == (3, "Fixed")  # type: ignore[union-attr]  # saved
    assert row.change == Change.NONE
    assert Revision.objects.get(number=2).data["headline"] == "Changed"


def test_a_save_over_a_newer_revision_is_refused_and_keeps_both() -> None:
    editor, reporter = colleague("editor"), colleague("reporter")
    article = draft()
    workflow.save(article, {"headline": "Theirs"}, by=editor, base=1)
    with pytest.raises(Conflict) as refusal:
        workflow.save(article, {"headline": "Mine"}, by=reporter, base=1)
    assert refusal.value.newest.data["headline"] == "Theirs"
    assert fresh(article).headline == "Theirs"


def test_ones_own_double_click_is_one_save() -> None:
    editor = colleague("editor")
    first = workflow.save(None, fields(headline="Once"), by=editor, key="k1")
    assert workflow.save(None, fields(headline="Once"), by=editor, key="k1") == first
    for _ in range(2):
        workflow.save(first, {"headline": "Twice"}, by=editor, base=1, key="k2")
    assert Article.objects.count() == 1
    assert Revision.objects.count() == 2


def test_saving_what_is_saved_already_makes_no_revision() -> None:
    article = draft(headline="Same")
    workflow.save(article, {"headline": "Same"}, by=colleague("editor"), base=1)
    assert Revision.objects.count() == 1


def test_submit_approve_publish() -> None:
    editor = colleague("editor")
    article = draft()
    assert workflow.submit(article, by=editor).state == State.SUBMITTED
    approved = workflow.approve(article, by=editor, revision=1)
    assert (approved.state, approved.live_revision, approved.public_from) == (
        State.APPROVED,
        approved.latest_revision,
        None,
    )
    released = workflow.publish(article, by=editor, revision=1)
    assert (released.state, released.public_from, released.is_public) == (State.RELEASED, NOW, True)
    assert fresh(article).get_absolute_url() == f"/2026/05/{article.headline.lower().replace(' ', '-')}/"


def test_approve_and_publish_are_for_the_revision_that_was_seen() -> None:
    editor = colleague("editor")
    article = draft()
    workflow.save(article, {"headline": "Newer"}, by=editor, base=1)
    with pytest.raises(Conflict):
        workflow.approve(article, by=editor, revision=1)
    with pytest.raises(Conflict):
        workflow.publish(article, by=editor, revision=1)
    with pytest.raises(Conflict):
        workflow.schedule(article, by=editor, revision=1, publish_at=NOW + HOUR)
    assert fresh(article).state == State.DRAFT


def test_a_returned_story_is_a_draft_that_follows_its_newest_revision() -> None:
    editor = colleague("editor")
    article = draft(headline="Fixed")
    workflow.approve(article, by=editor, revision=1)
    workflow.save(article, {"headline": "Changed"}, by=editor, base=1)
    row = workflow.return_(workflow.submit(article, by=editor), by=editor, note="Ask her agent.")
    assert (row.state, row.change) == (State.APPROVED, Change.DRAFT)
    row = workflow.return_(article, by=editor, note="Start again.")
    assert (row.state, row.change, row.live_revision, fresh(article).headline) == (
        "draft",
        "none",
        None,
        "Changed",
    )
    assert Reference.objects.filter(live=True).count() == 0
    with pytest.raises(Refused, match="what is to be done"):
        workflow.return_(workflow.submit(article, by=editor), by=editor, note=" ")


def test_a_story_that_lacks_something_is_not_released() -> None:
    article = draft(section=None, bylines=[], body="<p> </p>")
    with pytest.raises(Refused, match="the story needs a text, a section, a byline"):
        workflow.publish(article, by=colleague("editor"), revision=1)
    assert fresh(article).state == State.DRAFT


def test_schedule_move_and_unschedule() -> None:
    editor = colleague("editor")
    article = draft()
    workflow.schedule(article, by=editor, revision=1, publish_at=NOW + HOUR)
    assert (fresh(article).stage(), fresh(article).public_from) == (Stage.WAITING, NOW + HOUR)
    workflow.schedule(article, by=editor, revision=1, publish_at=NOW + 2 * HOUR)
    assert fresh(article).public_from == NOW + 2 * HOUR
    row = workflow.unschedule(article, by=editor)
    assert (row.state, row.public_from, row.year, row.get_absolute_url()) == (State.APPROVED, None, None, "")
    with pytest.raises(Refused, match="has passed"):
        workflow.schedule(article, by=editor, revision=1, publish_at=NOW)


def test_an_embargo_decides_with_the_schedule() -> None:
    editor = colleague("editor")
    article = draft()
    workflow.embargo(article, by=editor, until=NOW + 2 * HOUR)
    workflow.schedule(article, by=editor, revision=1, publish_at=NOW + HOUR)
    assert fresh(article).public_from == NOW + 2 * HOUR
    workflow.embargo(article, by=editor, until=None)
    assert fresh(article).public_from is None
    workflow.lift_embargo(article, by=editor)
    assert fresh(article).public_from == NOW + HOUR
    workflow.publish(article, by=editor, revision=1)
    assert fresh(article).is_public
    with pytest.raises(
        IllegalVerb,
        match=r"“Embargo” is not possible: this story is public\. Possible now: “Hold”, “Correct”, “Withdraw”",
    ):
        workflow.embargo(article, by=editor, until=NOW + HOUR)


def test_a_lifted_embargo_never_dates_a_story_back() -> None:
    editor = colleague("editor")
    article = draft()
    workflow.embargo(article, by=editor, until=None)
    workflow.publish(article, by=editor, revision=1)
    row = workflow.lift_embargo(article, by=editor, at=NOW + HOUR)
    assert row.public_from == NOW + HOUR


def test_a_hold_stops_the_clock_of_a_waiting_story_and_freezes_a_public_one() -> None:
    chief = colleague("chief")
    article = draft()
    workflow.schedule(article, by=chief, revision=1, publish_at=NOW + HOUR)
    workflow.hold(article, by=chief, note="Letter from counsel.")
    assert fresh(article).public_from is None
    with pytest.raises(IllegalVerb, match="scheduled, held"):
        workflow.publish(article, by=chief, revision=1)
    row = workflow.lift_hold(article, by=chief, at=NOW + 2 * HOUR)
    assert row.public_from == NOW + 2 * HOUR

    shown = public(headline="Fixed")
    workflow.hold(shown, by=chief, note="Again.")
    assert fresh(shown).is_public
    workflow.save(shown, {"headline": "Changed"}, by=chief, base=1)
    with pytest.raises(IllegalVerb):
        workflow.publish_changes(shown, by=chief, revision=2)
    with pytest.raises(Refused, match="Write why"):
        workflow.hold(draft(), by=chief, note="")


def test_withdraw_keeps_what_was_public_and_reinstate_brings_the_same_address_back() -> None:
    chief = colleague("chief")
    article = public()
    url = fresh(article).get_absolute_url()
    row = workflow.withdraw(article, by=chief, note="Wrong.", by_law=True, at=NOW + HOUR)
    assert (row.state, row.public_from, row.withdrawn_by_law, row.get_absolute_url()) == (
        "withdrawn",
        NOW,
        True,
        url,
    )
    with pytest.raises(IllegalVerb, match="“Save” is not possible: this story is withdrawn"):
        workflow.save(article, {"headline": "No"}, by=chief, base=1)
    row = workflow.reinstate(article, by=chief, at=NOW + 2 * HOUR)
    assert (row.is_public, row.public_from, row.get_absolute_url()) == (True, NOW, url)


def test_a_withdrawn_story_that_nobody_saw_has_no_address() -> None:
    chief = colleague("chief")
    article = draft()
    workflow.schedule(article, by=chief, revision=1, publish_at=NOW + HOUR)
    row = workflow.withdraw(article, by=chief, note="Not ours.")
    assert (row.public_from, row.year) == (None, None)
    assert workflow.reinstate(article, by=chief).state == State.APPROVED


def test_the_address_is_final_once_a_story_was_public() -> None:
    editor = colleague("editor")
    article = public(headline="A tour")
    workflow.save(article, {"headline": "No tour", "slug": "no-tour"}, by=editor, base=1)
    workflow.publish_changes(article, by=editor, revision=2)
    assert fresh(article).get_absolute_url() == "/2026/05/a-tour/"


def test_two_stories_of_a_month_never_share_an_address() -> None:
    editor = colleague("editor")
    assert public(headline="A tour").slug == "a-tour"
    assert public(headline="A Tour").slug == "a-tour-2"
    wanted = draft(headline="Another", slug="a-tour")
    with pytest.raises(Refused, match="Choose another slug"):
        workflow.publish(wanted, by=editor, revision=1)


def test_every_act_is_recorded_and_no_record_can_be_changed() -> None:
    editor = colleague("editor")
    article = draft(subjects=(person("Ana Sol"),))
    workflow.publish(article, by=editor, revision=number(article))
    assert list(
        Record.objects.order_by("pk").values_list(
            "verb", "actor_name", "from_revision", "to_revision", "live_revision"
        )
    ) == [("save", "Editor", None, 1, None), ("publish", "Editor", 1, 1, 1)]
    assert list(Record.objects.first().labels["people"].values()) == ["Ana Sol"]  # type: ignore[union-attr]  # recorded
    for change in (
        lambda: Record.objects.update(verb="x"),
        lambda: Record.objects.all().delete(),
        lambda: Revision.objects.update(data={}),
        lambda: Revision.objects.all().delete(),
    ):
        with pytest.raises(Exception, match=append_only.REFUSAL), transaction.atomic():
            change()
    assert Record.objects.count() == 2


def test_of_two_who_decide_at_the_same_moment_one_is_told() -> None:
    editor = colleague("editor")
    article = draft()
    first, second = (Act.begin(Verb.SUBMIT, article, editor, NOW) for _ in range(2))
    first.finish(state=State.SUBMITTED)
    with pytest.raises(Refused, match="at the same moment"):
        second.finish(state=State.SUBMITTED)
    assert Record.objects.filter(verb="submit").count() == 1


def test_of_two_who_save_at_the_same_moment_one_is_told_and_nothing_of_the_other_is_written() -> None:
    editor = colleague("editor")
    article = draft(headline="Old")
    Revision.objects.create(article=article, number=2, data=article.revisions.get().data, author_name="Rey")
    with pytest.raises(Conflict, match="Rey saved this story after you opened it"):
        workflow.save(article, {"headline": "Mine"}, by=editor, base=1)
    assert (fresh(article).headline, Revision.objects.count(), Record.objects.count()) == ("Old", 2, 1)


def test_a_story_that_became_public_meanwhile_keeps_its_first_moment() -> None:
    editor = colleague("editor")
    article = draft()
    workflow.schedule(article, by=editor, revision=1, publish_at=NOW + HOUR)
    late = Act.begin(Verb.SCHEDULE, article, editor, NOW)
    late.at = NOW + HOUR
    late.article.public_from = None  # as it was read before a colleague scheduled it
    with pytest.raises(Refused, match="at the same moment"):
        late.finish(publish_at=NOW + 3 * HOUR)
    assert fresh(article).public_from == NOW + HOUR


def test_the_same_form_with_other_words_is_no_double_click() -> None:
    editor = colleague("editor")
    article = workflow.save(None, fields(headline="One"), by=editor, key="k1")
    workflow.save(article, {"headline": "Two"}, by=editor, base=1, key="k2")
    with pytest.raises(Conflict):
        workflow.save(article, {"headline": "Three"}, by=editor, base=1, key="k2")
    assert (fresh(article).headline, Revision.objects.count()) == ("Two", 2)


def test_a_new_form_sent_again_with_other_words_is_its_next_revision() -> None:
    editor = colleague("editor")
    typed = fields(headline="One")
    article = workflow.save(None, typed, by=editor, key="k1")
    assert workflow.save(None, {**typed, "headline": "Two"}, by=editor, key="k1") == article
    assert (fresh(article).headline, Article.objects.count(), Revision.objects.count()) == ("Two", 1, 2)


def test_the_database_makes_one_story_of_a_form_that_is_sent_twice() -> None:
    article = workflow.save(None, fields(), by=colleague("editor"), key="k1")
    twin = Article.objects.create(created_by=colleague("editor"))
    with pytest.raises(IntegrityError), transaction.atomic():
        Revision.objects.create(
            article=twin,
            number=1,
            data=article.revisions.get().data,
            created_by=colleague("editor"),
            key="k1",
        )


def test_a_verb_that_waited_for_the_lock_past_the_first_moment_is_refused(clock: Any) -> None:
    editor = colleague("editor")
    article = draft()
    workflow.schedule(article, by=editor, revision=1, publish_at=NOW + HOUR)
    act = Act.begin(Verb.UNSCHEDULE, article, editor, None)
    clock.shift(HOUR)
    with pytest.raises(Refused, match="at the same moment"):
        act.finish(state=State.APPROVED, publish_at=None)
    assert fresh(article).is_public


def test_an_address_that_was_made_up_gives_way_and_one_that_was_written_is_asked_about() -> None:
    chief = colleague("chief")
    made_up, written = draft(headline="A tour"), draft(headline="Other", slug="a-tour-3")
    for article in (made_up, written):
        workflow.schedule(article, by=chief, revision=1, publish_at=NOW + HOUR)
        workflow.hold(article, by=chief, note="Wait.")
    public(headline="A tour")
    public(headline="More", slug="a-tour-3")
    assert workflow.lift_hold(made_up, by=chief).slug == "a-tour-2"
    assert workflow.lift_hold(written, by=chief).slug == "a-tour-3-2"
    with pytest.raises(Refused, match="Choose another slug"):
        workflow.publish(draft(slug="a-tour"), by=chief, revision=1)


def test_an_address_that_another_takes_at_the_same_moment_is_refused_in_words() -> None:
    editor = colleague("editor")
    late = Act.begin(Verb.PUBLISH, draft(slug="a-tour"), editor, NOW)

    def take_it(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.startswith("UPDATE") and not taken:
            taken.append(True)
            public(slug="a-tour", headline="Sooner")
        return execute(sql, *rest)

    taken: list[bool] = []
    with connection.execute_wrapper(take_it), pytest.raises(Refused, match="Choose another slug"):
        late.finish(fix=late.newest, state=State.RELEASED, publish_at=NOW)
    assert taken == [True]
    assert Article.objects.public().count() == 0
