"""The only writer of a story's state: one function a verb.

Each asks the table of `transitions` whether it is legal, decides, and claims the row in one UPDATE; who comes second
is refused with a sentence. `at` is the moment of the act, now by default: the demo and imports give another.
`revision` is the number of the revision that the colleague saw. Faces check the permission before they call.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import correcting, revisions, shown_photos, taking_back
from articles.acts import Act, Moment, changed_meanwhile, name_of, why_minors_are_named
from articles.models import UNSCHEDULED, Article, Change, Correction, Revision, Stage, State
from articles.transitions import Conflict, Refused, Verb
from people import clock

NOTE_LENGTH = 200
"""How much a save may say of why."""


def save(
    article: Article | None,
    fields: Mapping[str, Any],
    *,
    by: Any,
    base: int = 0,
    key: str = "",
    note: str = "",
    at: Moment | None = None,
) -> Article:
    """Writes the next revision: that of `base`, with `fields` in it. A new story is made with its first.

    The row follows a draft; beside a fixed revision the new one is a change, and the row stays. Raises Conflict
    where somebody saved after `base`; one's own double click, told by `key`, is the same save. `note` says why.
    """
    if article is None:
        return _make(fields, by=by, key=key, note=note, at=at)
    act = Act.begin(Verb.SAVE, article, by, at)
    if _is_repeated(act.newest, fields, by=by, base=base, key=key):
        return act.article
    act.must_have_seen(base)
    data = revisions.snapshot(act.newest.data, fields)
    if data == revisions.data_of(act.article):
        return act.article
    columns: dict[str, Any] = {"edited_at": act.at}
    if act.article.live_revision:
        columns["change"] = Change.DRAFT
    try:
        return _write(act, data, key, columns, note)
    except IntegrityError as error:
        newest = act.article.revisions.order_by("-number").first()
        if newest is None or newest.number == base:
            raise
        if _is_repeated(newest, fields, by=by, base=base, key=key):
            return Article.objects.select_related("latest_revision", "live_revision").get(pk=article.pk)
        raise Conflict(newest) from error


def _is_repeated(newest: Revision, fields: Mapping[str, Any], *, by: Any, base: int, key: str) -> bool:
    """Whether `newest` is this very save, sent twice: the same form by the same hand, with nothing typed since."""
    if not key or newest.key != key or newest.created_by_id != by.pk or newest.number != base + 1:
        return False
    before = Revision.objects.filter(article=newest.article_id, number=base).first()
    same: bool = newest.data == revisions.snapshot(before.data if before else revisions.blank(), fields)
    return same


def _make(fields: Mapping[str, Any], *, by: Any, key: str, note: str, at: Moment | None) -> Article:
    """Makes the story of a form; the one that the same form made before, where it was sent twice."""
    made = _made_by(key, by)
    if made is None:
        moment = at or timezone.now()
        try:
            with transaction.atomic():
                article = Article.objects.create(created_by=by, created_at=moment, edited_at=moment)
                act = Act(Verb.SAVE, article, by, moment)
                return _write(act, revisions.snapshot(revisions.blank(), fields), key, {}, note)
        except IntegrityError:
            made = _made_by(key, by)
            if made is None:
                raise
    base = made.number if made.data != revisions.snapshot(revisions.blank(), fields) else 0
    return save(made.article, fields, by=by, base=base, key=key, note=note, at=at)


def _made_by(key: str, by: Any) -> Revision | None:
    first = Revision.objects.filter(key=key, number=1, created_by=by).select_related("article")
    return first.first() if key else None


def _write(
    act: Act, data: dict[str, Any], key: str, columns: dict[str, Any], note: str = "", *, fixes: bool = False
) -> Article:
    """Writes the next revision; with `fixes` it is what readers get."""
    with transaction.atomic():
        revision = Revision.objects.create(
            article=act.article,
            number=(act.seen or 0) + 1,
            data=data,
            created_by=act.by,
            author_name=name_of(act.by),
            created_at=act.at,
            note=note[:NOTE_LENGTH],
            key=key,
        )
        follow = None if act.article.live_revision else revision
        if fixes:
            return act.write(fix=revision, latest_revision=revision, **columns)
        return act.write(follow=follow, latest_revision=revision, **columns)


def submit(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Hands a draft, or the draft of a change, to the editors."""
    act = Act.begin(Verb.SUBMIT, article, by, at)
    return act.finish(**act.step(State.SUBMITTED, Change.SUBMITTED))


def return_(article: Article, *, by: Any, note: str, at: Moment | None = None) -> Article:
    """Gives a story, or a change, back to its reporter with a note that says what is to be done."""
    act = Act.begin(
        Verb.RETURN, article, by, at, _needed(note, _("Write what is to be done: the reporter reads it."))
    )
    if act.moves_change:
        return act.finish(change=Change.DRAFT)
    if act.article.live_revision is None:
        return act.finish(state=State.DRAFT)
    return act.finish(follow=act.newest, state=State.DRAFT, change=Change.NONE, live_revision=None)


def approve(article: Article, *, by: Any, revision: int, at: Moment | None = None) -> Article:
    """Fixes the newest revision of a new story; marks a change as good to publish."""
    act = Act.begin(Verb.APPROVE, article, by, at)
    act.must_have_seen(revision)
    if act.moves_change:
        return act.finish(change=Change.APPROVED)
    return act.finish(fix=act.newest, state=State.APPROVED)


def publish(
    article: Article,
    *,
    by: Any,
    revision: int,
    override: str = "",
    reason: str = "",
    at: Moment | None = None,
) -> Article:
    """Releases the newest revision now: readers see it at once, or at the end of its embargo.

    `override` is why a stop of the checklist is overridden, by somebody with the right; `reason` why the story names a
    minor.
    """
    act = Act.begin(Verb.PUBLISH, article, by, at)
    act.must_have_seen(revision)
    act.must_be_whole(override, reason)
    return act.finish(fix=act.newest, state=State.RELEASED, change=Change.NONE, publish_at=act.at)


def schedule(
    article: Article,
    *,
    by: Any,
    revision: int,
    publish_at: Moment,
    override: str = "",
    reason: str = "",
    at: Moment | None = None,
) -> Article:
    """Releases the newest revision for a moment to come; of a story that waits already, moves that moment."""
    act = Act.begin(Verb.SCHEDULE, article, by, at)
    act.must_have_seen(revision)
    _must_be_ahead(publish_at, act.at)
    if act.article.stage(act.at) == Stage.WAITING:
        return act.finish(publish_at=publish_at)
    act.must_be_whole(override, reason)
    return act.finish(fix=act.newest, state=State.RELEASED, change=Change.NONE, publish_at=publish_at)


def unschedule(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Takes back the release of a story that nobody has read yet."""
    act = Act.begin(Verb.UNSCHEDULE, article, by, at)
    return act.finish(state=State.APPROVED, publish_at=None)


def embargo(article: Article, *, by: Any, until: Moment | None, at: Moment | None = None) -> Article:
    """Keeps a story from readers until a moment, or with no moment until the embargo is lifted."""
    act = Act.begin(Verb.EMBARGO, article, by, at)
    if until:
        _must_be_ahead(until, act.at)
    return act.finish(embargo_until=until, embargo_open=until is None)


def lift_embargo(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Ends the embargo: a story whose time has come is public at once."""
    act = Act.begin(Verb.LIFT_EMBARGO, article, by, at)
    return act.finish(embargo_until=None, embargo_open=False)


def publish_changes(
    article: Article,
    *,
    by: Any,
    revision: int,
    override: str = "",
    reason: str = "",
    is_update: bool = False,
    at: Moment | None = None,
) -> Article:
    """Fixes the newest revision in place of the one before: the row, and what readers see, follow it.

    `is_update` says that the change matters to readers: they, and search engines, are told when it was.
    """
    act = Act.begin(Verb.PUBLISH_CHANGES, article, by, at)
    act.must_have_seen(revision)
    if act.article.state == State.RELEASED:
        act.must_be_whole(override, reason)
    return _fix_change(act, is_update=is_update)


def _fix_change(act: Act, *, is_update: bool) -> Article:
    told: dict[str, Any] = {"revised_at": act.at} if is_update and act.has_passed else {}
    return act.finish(fix=act.newest, change=Change.NONE, **told)


def schedule_changes(
    article: Article,
    *,
    by: Any,
    revision: int,
    changes_at: datetime.datetime,
    override: str = "",
    reason: str = "",
    is_update: bool = False,
    at: Moment | None = None,
) -> Article:
    """Has the sweep publish the change at a moment to come, as it stands: whoever saves another takes that away.

    All that a publication now would be refused for is refused now, and is looked at again then.
    """
    act = Act.begin(Verb.SCHEDULE_CHANGES, article, by, at)
    act.must_have_seen(revision)
    _must_be_ahead(changes_at, act.at)
    act.must_be_whole(override, reason)
    act.note = " ".join(filter(None, [_("For %(moment)s.") % {"moment": clock.told(changes_at)}, act.note]))
    said = {"override": override, "known": act.overridden, "reason": reason, "is_update": is_update}
    return act.finish(**UNSCHEDULED | {"changes_at": changes_at, "changes_by": by, "changes_with": said})


def unschedule_changes(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Takes the schedule from a change; the change stays."""
    return Act.begin(Verb.UNSCHEDULE_CHANGES, article, by, at).finish()


def publish_scheduled(article: Article, *, at: Moment | None = None) -> Article | None:
    """Publishes a change whose time has come, in the name of whoever scheduled it; None where the story is not any more
    as `article` shows it, be it that another did this at the same moment. Raises Refused as `publish_changes` does.
    """
    act = Act.begin(Verb.PUBLISH_CHANGES, article, article.changes_by, at)
    if act.article.version != article.version or act.article.changes_at is None:
        return None
    said = act.article.changes_with
    act.must_be_whole(said["override"], said["reason"], known=said["known"])
    moment = clock.told(act.article.changes_at)
    swept = _("Scheduled for %(moment)s, carried out by the sweep.") % {"moment": moment}
    act.note = f"{swept} {act.note}".strip()
    return _fix_change(act, is_update=said["is_update"])


def discard_changes(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Writes a revision equal to the fixed one; what was discarded stays in the history."""
    act = Act.begin(Verb.DISCARD_CHANGES, article, by, at)
    fixed = act.article.live_revision
    assert fixed is not None  # noqa: S101 - the table asks for a change, and so for a fixed revision
    return _write(act, revisions.upcast(fixed.data), "", {"change": Change.NONE, "edited_at": act.at})


def hold(article: Article, *, by: Any, note: str, at: Moment | None = None) -> Article:
    """Keeps a story from becoming public, and a public one from being changed, until the hold is lifted."""
    act = Act.begin(
        Verb.HOLD, article, by, at, _needed(note, _("Write why: whoever wants to publish must know."))
    )
    return act.finish(held_at=act.at)


def lift_hold(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Ends a hold: a story whose time came meanwhile is public at once, from now on."""
    act = Act.begin(Verb.LIFT_HOLD, article, by, at)
    return act.finish(held_at=None)


def correct(
    article: Article,
    *,
    by: Any,
    kind: str,
    place: str,
    words: str,
    replaces: Correction | None = None,
    restores: bool = False,
    reason: str = "",
    at: Moment | None = None,
) -> Article:
    """Tells readers what was wrong in a public story, or with `replaces` in a note on it.

    The words of a retraction stand in place of its text from then on, until a note that corrects the retraction
    `restores` that. `reason` is why the words name a minor. A change that waits goes with the text that it was made of:
    the history keeps it.
    """
    told = correcting.worded(words)
    why = why_minors_are_named(revisions.blank() | {"standfirst": told}, reason)
    act = Act.begin(Verb.CORRECT, article, by, at, f"{Correction.Kind(kind).label}: {told} {why}".strip())
    correcting.refuse_impossible(act.article, kind, replaces, restores=restores)
    note = Correction(
        article=act.article,
        kind=kind,
        place=place,
        words=told,
        at=act.at,
        by=by,
        author_name=name_of(by),
        revision=act.article.live_revision.number if act.article.live_revision else None,
        corrects=replaces,
    )
    try:
        with transaction.atomic():
            note.save(force_insert=True)
            return _after_note(act, note, restores=restores)
    except IntegrityError as error:  # somebody saved between the look and this
        raise Refused(changed_meanwhile()) from error


def _after_note(act: Act, note: Correction, *, restores: bool) -> Article:
    """Writes the row, and the text that a retraction puts there, or that is put back when one is lifted."""
    if note.is_retraction:
        shown = shown_photos.of(act.article)
        columns = {"revised_at": act.at, "retracted_at": act.at, "change": Change.NONE}
        _write(act, correcting.retracted(note), "", columns, fixes=True)
        shown_photos.take_away(shown, taken=act.article)
        return act.article
    if restores and note.corrects:
        columns = {"revised_at": act.at, "retracted_at": None, "change": Change.NONE}
        return _write(act, correcting.text_before(note.corrects), "", columns, fixes=True)
    return act.write(revised_at=act.at)


def withdraw(
    article: Article,
    *,
    by: Any,
    note: str,
    by_law: bool = False,
    public_reason: str = "",
    successor: Article | None = None,
    at: Moment | None = None,
) -> Article:
    """Takes a story from readers: its address says that it is gone, or with `by_law` that the law demands it.

    There they read `public_reason`, and are led to the `successor`; where "Earlier coverage" named the story, it
    names that one.
    """
    act = Act.begin(Verb.WITHDRAW, article, by, at, _needed(note, _("Write why: the record keeps it.")))
    shown = shown_photos.of(act.article) if act.has_passed else []
    columns = taking_back.columns(public_reason, successor) if act.has_passed else {}
    with transaction.atomic():
        taking_back.refuse_successor(act.article, successor)
        story = act.write(state=State.WITHDRAWN, withdrawn_by_law=by_law, withdrawn_at=act.at, **columns)
        taking_back.follow(story)
        shown_photos.take_away(shown, taken=story)
    return story


def reinstate(article: Article, *, by: Any, at: Moment | None = None) -> Article:
    """Brings a withdrawn story back to where it was: to readers at its old address, or to the approved ones."""
    act = Act.begin(Verb.REINSTATE, article, by, at)
    state = State.RELEASED if act.has_passed else State.APPROVED
    with transaction.atomic():
        story = act.write(
            state=state, withdrawn_by_law=False, withdrawn_at=None, **taking_back.columns("", None)
        )
        taking_back.lead_back(story)
        shown_photos.bring_back(shown_photos.of(story) if state == State.RELEASED else ())
    return story


def _needed(note: str, why: str) -> str:
    if not note.strip():
        raise Refused(why)
    return note.strip()


def _must_be_ahead(moment: datetime.datetime, at: Moment) -> None:
    if moment <= at:
        raise Refused(_("%(moment)s has passed. Choose a later time.") % {"moment": clock.told(moment)})
