"""The desk's first screen: what waits for whom, each panel one query of a few rows, but for the stale profiles.

These follow from what is on record of those who are most in the news, which is a few queries however many these are.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles import dead_links, staleness, sweeping
from articles.acts import name_of
from articles.models import Article, ArticleQuerySet, Change, Note, Record, Stage, State
from articles.staleness import Stale
from articles.transitions import Verb, standing
from people.access import may
from people.desk import moment
from people.models import Person, Photo
from people.models.person import ADULT

MOST = 8
"""How many rows a panel shows."""

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Row:
    """A line of a panel."""

    title: str
    url: str
    word: str
    label: str
    when: SafeString
    who: str = ""
    mark: str = ""
    note: str = ""
    image: str | None = None
    """The address of a small picture; "" where there is none yet, None where none belongs."""


@dataclass(frozen=True)
class Panel:
    """What waits, or what will stand there; and the way to all of it, where there is a list of that."""

    name: str
    title: str
    rows: list[Row]
    empty: str
    more: str


@dataclass(frozen=True)
class Sweep:
    """When the last sweep was, and what is amiss with it."""

    when: SafeString | None
    trouble: str


def ways(user: Any) -> list[tuple[str, str]]:
    """What a colleague does most, in words, and where."""
    every = [
        (_("New story"), "articles_article_add", ("articles.add_article",)),
        (_("Add photos"), "people_photo_add", ("people.add_photo",)),
        (_("Stories"), "articles_article_changelist", ("articles.view_article",)),
        (_("People"), "people_person_changelist", ("people.view_person",)),
        (
            _("Front"),
            "articles_front_changelist",
            ("articles.change_front", "articles.view_every_article"),
        ),
    ]
    return [
        (label, reverse(f"admin:{name}"))
        for label, name, rights in every
        if all(may(user, right) for right in rights)
    ]


def panels(user: Any) -> list[Panel]:
    """The panels of a colleague, by what they may do, the most urgent first."""
    decides = may(user, "articles.approve_article")
    sees = may(user, "articles.view_article")
    coming = _coming(user) if sees else []
    due: list[tuple[bool, Callable[[Any], Panel]]] = [
        (sees and may(user, "articles.publish_article_changes"), lambda user: _stuck(coming)),
        (sees, _notes),
        (decides, _waiting),
        (decides, _submitted_changes),
        (may(user, "articles.view_every_article") and may(user, "articles.change_article"), _dead),
        (may(user, "articles.hold_article"), _held),
        (may(user, "articles.submit_article"), _returned),
        (may(user, "articles.add_article"), _drafts),
        (may(user, "articles.change_article_photo"), _without_lead),
        (may(user, "people.change_photo"), _photos),
        (may(user, "people.change_person"), _of_age),
        (decides and may(user, "people.change_person"), _stale),
        (sees, lambda user: _next(coming)),
        (sees, _changes),
        (sees, _today),
    ]
    found = [panel(user) for allowed, panel in due if allowed]
    quiet = {"stuck", "notes", "of-age", "dead"} | ({"returned", "stale"} if decides else set())
    return [panel for panel in found if panel.rows or panel.name not in quiet]


def last_sweep(user: Any) -> Sweep | None:
    """How it stands with the sweep, for those who schedule changes."""
    if not may(user, "articles.publish_article_changes"):
        return None
    last = sweeping.last()
    is_alive = last is not None and timezone.now() - last < sweeping.ALIVE
    return Sweep(moment(last) if last else None, "" if is_alive else sweeping.why_not())


# What each holds


def _coming(user: Any) -> list[Article]:
    """What comes out by itself, stories by the clock and changes by the sweep, and what should have: the first first."""
    now = timezone.now()
    waiting = Article.objects.filter(state=State.RELEASED, public_from__gt=now).values("pk")
    changes = Article.objects.filter(changes_at__isnull=False).values("pk")  # each alone: its index is used
    due_at = Case(
        When(changes_at=None, then=F("public_from")),
        When(Q(changes_at__gt=now, public_from__gt=now), then=F("public_from")),
        default=F("changes_at"),
    )
    stories = _desk(user).filter(Q(pk__in=waiting) | Q(pk__in=changes)).annotate(due_at=due_at)
    return _first(stories.order_by("due_at", "pk"), 2 * MOST)


def _due_at(story: Article) -> datetime.datetime | None:
    return getattr(story, "due_at", None)


def _stuck(coming: Sequence[Article]) -> Panel:
    """The scheduled changes that should be public and are not, with the reason why."""
    late = [story for story in coming if sweeping.is_stuck(story)]
    return Panel(
        "stuck",
        _("Stuck"),
        [_row(story, story.changes_at, desk=True, note=sweeping.why_stuck(story)) for story in late[:MOST]],
        _("No scheduled change is late."),
        _list("changed"),
    )


def _notes(user: Any) -> Panel:
    """The open threads that are addressed to a colleague or their role, on stories whose desk they see."""
    found = Note.objects.open().addressed_to(user).select_related("article")
    if not _sees_all(user):
        found = found.filter(article__in=Article.objects.own(user).values("pk"))
    shown = ("text", "by_name", "at", *(f"article__{name}" for name in _STANDING))
    return Panel(
        "notes",
        _("Notes to me"),
        [_note_row(note) for note in found.only(*shown).order_by("-pk")[:MOST]],
        _("No note to you is open. What colleagues ask you or your role about a story stands here."),
        "",
    )


def _waiting(user: Any) -> Panel:
    stories = _desk(user).filter(_in(State.SUBMITTED)).order_by("edited_at", "pk")
    return Panel(
        "waiting",
        _("Waiting for me"),
        _rows(stories),
        _("Nothing waits. Stories that reporters submit stand here, the longest waiting first."),
        _list("submitted"),
    )


def _submitted_changes(user: Any) -> Panel:
    stories = _changed(user).filter(change=Change.SUBMITTED)
    return Panel(
        "changes-submitted",
        _("Changes submitted"),
        _rows(stories),
        _("No change waits. Changes to public stories stand here when they are submitted."),
        _list("changed"),
    )


def _held(user: Any) -> Panel:
    stories = _desk(user).filter(held_at__isnull=False).order_by("-held_at", "-pk")
    return Panel(
        "held",
        _("Held"),
        _rows(stories, lambda story: story.held_at),
        _(
            "No story is held. One that is kept from readers for a reason stands here until the hold is lifted."
        ),
        _list("held"),
    )


def _returned(user: Any) -> Panel:
    """One's own whose last decision was to return it, a change or the whole: what is to be done stands beside it."""
    drafts = Article.objects.filter(_in(State.DRAFT)).values("pk")
    changes = Article.objects.exclude(change=Change.NONE).filter(change=Change.DRAFT).values("pk")
    stories = (
        Article.objects.own(user)
        .filter(Q(pk__in=drafts) | Q(pk__in=changes))
        .annotate(last_verb=_last_decision("verb"), last_note=_last_decision("note"))
        .filter(last_verb=Verb.RETURN)
    )
    return Panel(
        "returned",
        _("Returned to me"),
        _rows(stories.order_by("-edited_at", "-pk")),
        _("Nothing came back. A story that an editor returns stands here, with what is to be done."),
        _list("draft", own=True),
    )


def _drafts(user: Any) -> Panel:
    drafts = Article.objects.own(user).filter(_in(State.DRAFT))
    stories = drafts.annotate(last_verb=_last_decision("verb")).exclude(last_verb=Verb.RETURN)
    return Panel(
        "drafts",
        _("My drafts"),
        _rows(stories.order_by("-edited_at", "-pk")),
        _("No draft of yours. What you begin stands here until you submit it."),
        _list("draft", own=True),
    )


def _without_lead(user: Any) -> Panel:
    ready = Article.objects.filter(_in(State.APPROVED, State.SUBMITTED)).values("pk")
    stories = _desk(user).filter(pk__in=ready, photo=None)
    return Panel(
        "without-lead",
        _("Without a lead photo"),
        _rows(stories.order_by("-edited_at", "-pk")),
        _("Every story that is submitted or approved has its lead. One without stands here."),
        _list("approved"),
    )


def _photos(user: Any) -> Panel:
    shown = ("caption", "alt", "credit", "key", "renditions", "created_at")
    photos = (
        Photo.objects.filter(Q(renditions={}, shelved=False) | Q(alt=""), usable=True)
        .only(*shown)
        .order_by("-pk")
    )
    return Panel(
        "photos",
        _("Photos to finish"),
        [_photo_row(photo) for photo in photos[:MOST]],
        _("Every photo has its files and its alt text. One that lacks either stands here."),
        reverse("admin:people_photo_changelist"),
    )


def _of_age(user: Any) -> Panel:
    """The minors who are of age by their dates of birth: an editor decides, nothing ends by itself."""
    today = timezone.localdate()
    people = Person.objects.come_of_age(today).select_related("portrait").order_by("-born", "sort_key")
    return Panel(
        "of-age",
        _("Turned 18: decide"),
        [
            _person_row(person)
            for person in people[:MOST]
            if person.born and not person.born.could_be_under(ADULT, on=today)
        ],
        _("Nobody who is marked as a minor has turned 18."),
        f"{reverse('admin:people_person_changelist')}?minor__exact=1",
    )


def _stale(user: Any) -> Panel:
    """Who is much in the news and may not be any more what their profile says; each leads to the place to mend it."""
    return Panel(
        "stale",
        _("Profiles to look at"),
        [_stale_row(stale) for stale in staleness.of_hottest(MOST)],
        _("No profile of those in the news says otherwise than the stories."),
        reverse("admin:people_person_changelist"),
    )


def _dead(user: Any) -> Panel:
    """The public stories that refer to what was taken from readers: each leads to its form, which names the link."""
    return Panel(
        "dead",
        _("Dead links"),
        [_row(story, None, desk=False, note="; ".join(words)) for story, words in dead_links.newest(MOST)],
        _("No public story refers to what was withdrawn."),
        _list("public"),
    )


def _next(coming: Sequence[Article]) -> Panel:
    due = [story for story in coming if not sweeping.is_stuck(story)]
    return Panel(
        "next",
        _("Due next"),
        [_row(story, _due_at(story), desk=True) for story in due[:MOST]],
        _(
            "Nothing is due. Stories that are scheduled or under embargo stand here, and scheduled changes, the next "
            "one first."
        ),
        _list("waiting"),
    )


def _changes(user: Any) -> Panel:
    """Changes that nobody has published; those submitted stand with what waits for whom may approve."""
    stories = _changed(user)
    if may(user, "articles.approve_article"):
        stories = stories.exclude(change=Change.SUBMITTED)
    return Panel(
        "changes",
        _("Changes not yet public"),
        _rows(stories),
        _("Readers see the newest text of every story. One that was changed since stands here."),
        _list("changed"),
    )


def _today(user: Any) -> Panel:
    """What readers got in the last day: everyone's, told as readers know it to whom the desk is not shown."""
    since = timezone.now() - DAY
    stories = Article.objects.public().filter(public_from__gte=since).newest()
    return Panel(
        "today",
        _("Public in the last day"),
        _rows(stories, lambda story: story.public_from, desk=_sees_all(user)),
        _("Nothing came out since yesterday. What becomes public stands here for a day."),
        _list("public"),
    )


# How it is found and told


def _sees_all(user: Any) -> bool:
    return may(user, "articles.view_every_article")


def _desk(user: Any) -> ArticleQuerySet:
    """The stories of whose work a colleague knows: all, or their own."""
    return Article.objects.all() if _sees_all(user) else Article.objects.own(user)


def _in(*states: State) -> Q:
    """In a state before the release: said so that the index of the unreleased is used, not the archive read."""
    return Q(state__in=states) & ~Q(state=State.RELEASED)


def _changed(user: Any) -> ArticleQuerySet:
    changed = Article.objects.exclude(change=Change.NONE).values("pk")  # alone, so that its index is used
    stories = _desk(user).filter(pk__in=changed).exclude(state=State.WITHDRAWN)
    return stories.order_by("-edited_at", "-pk")


def _last_decision(column: str) -> Coalesce:
    """A column of the last row of a story's record that is no save; "" where nobody decided anything yet."""
    last = Record.objects.filter(article=OuterRef("pk")).exclude(verb=Verb.SAVE).order_by("-pk")
    return Coalesce(Subquery(last.values(column)[:1]), Value(""), output_field=TextField())


_STANDING = (
    "headline", "state", "change", "public_from", "publish_at", "embargo_until", "embargo_open", "held_at",
)  # fmt: skip
_SHOWN = (
    *_STANDING, "edited_at", "created_by__username", "created_by__first_name", "created_by__last_name",
    "changes_at", "sweep_error", "failed_at",
)  # fmt: skip


def _first(stories: ArticleQuerySet, most: int = MOST) -> list[Article]:
    """A panel's worth, with what a row tells."""
    return list(stories.select_related("created_by").only(*_SHOWN)[:most])


def _rows(
    stories: ArticleQuerySet,
    when: Callable[[Article], datetime.datetime | None] = lambda story: story.edited_at,
    *,
    desk: bool = True,
) -> list[Row]:
    """The first of `stories`; with `desk` told whole, else by what readers know of them."""
    return [_row(story, when(story), desk=desk, note=_why_returned(story)) for story in _first(stories)]


def _why_returned(story: Article) -> str:
    returned = getattr(story, "last_verb", "") == Verb.RETURN
    return getattr(story, "last_note", "") if returned else ""


def _row(story: Article, at: datetime.datetime | None, *, desk: bool, note: str = "") -> Row:
    word, label = standing(story) if desk else (Stage.PUBLIC.value, str(Stage.PUBLIC.label))
    return Row(
        title=story.headline or _("Without a headline"),
        url=reverse("admin:articles_article_change", args=[story.pk]),
        word=word,
        label=label,
        when=moment(at or story.edited_at),
        who=name_of(story.created_by),
        mark=story.change_label if desk else "",
        note=note,
    )


def _note_row(note: Note) -> Row:
    word, label = standing(note.article)
    return Row(
        title=note.article.headline or _("Without a headline"),
        url=reverse("admin:articles_article_change", args=[note.article_id]) + "#notes",
        word=word,
        label=label,
        when=moment(note.at),
        who=note.by_name,
        note=note.text,
    )


def _photo_row(photo: Photo) -> Row:
    return Row(
        title=str(photo),
        url=reverse("admin:people_photo_change", args=[photo.pk]),
        word="waiting" if photo.renditions else "submitted",
        label=_("no alt text") if photo.renditions else _("no files yet"),
        when=moment(photo.created_at),
        who=photo.credit,
        image=photo.thumbnail_url,
    )


def _person_row(person: Person) -> Row:
    return Row(
        title=person.name,
        url=reverse("admin:people_person_change", args=[person.pk]),
        word="held",
        label=_("minor"),
        when=moment(person.updated_at),
        mark=_("born %(born)s") % {"born": person.born},
        image=person.thumbnail_url,
    )


def _stale_row(stale: Stale) -> Row:
    first, *more = stale.findings
    return Row(
        title=stale.person.name,
        url=first.url,
        word="submitted",
        label=_("stale"),
        when=moment(stale.person.updated_at),
        mark=_("%(count)d more") % {"count": len(more)} if more else "",
        note=first.sentence,
        image=stale.person.thumbnail_url,
    )


def _list(standing: str, *, own: bool = False) -> str:
    """The list of stories, narrowed as its filters do."""
    mine = "&own=1" if own else ""
    return f"{reverse('admin:articles_article_changelist')}?standing={standing}{mine}"
