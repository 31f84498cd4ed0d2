"""The panels of what is no story's state: notes, dead links, photos, profiles. Each is one query of a few rows.

But for the stale profiles: these follow from what is on record of those who are most in the news, which is a few
queries however many these are.
"""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import dead_links, staleness
from articles.dashboard.stories import STANDING, sees_all
from articles.dashboard.telling import (
    MOST,
    Panel,
    dead_row,
    listed,
    note_row,
    person_row,
    photo_row,
    stale_row,
)
from articles.models import Article, Note
from people.models import Person, Photo
from people.models.person import ADULT


def notes(user: Any) -> Panel:
    """The open threads that are addressed to a colleague or their role, on stories whose desk they see."""
    found = Note.objects.open().addressed_to(user).select_related("article")
    if not sees_all(user):
        found = found.filter(article__in=Article.objects.own(user).values("pk"))
    shown = ("text", "by_name", "at", *(f"article__{name}" for name in STANDING))
    return Panel(
        "notes",
        _("Notes to me"),
        [note_row(note) for note in found.only(*shown).order_by("-pk")[:MOST]],
        _("No note to you is open. What colleagues ask you or your role about a story stands here."),
        "",
    )


def dead(user: Any) -> Panel:
    """The public stories that refer to what was taken from readers: each leads to the
    first such link in its form, which names them all."""
    return Panel(
        "dead",
        _("Dead links"),
        [dead_row(story, dead) for story, dead in dead_links.newest(MOST)],
        _("No public story refers to what was withdrawn."),
        listed("public"),
    )


def photos(user: Any) -> Panel:
    shown = ("caption", "alt", "credit", "key", "renditions", "created_at")
    photos = (
        Photo.objects.filter(Q(renditions={}, shelved=False) | Q(alt=""), usable=True)
        .only(*shown)
        .order_by("-pk")
    )
    return Panel(
        "photos",
        _("Photos to finish"),
        [photo_row(photo) for photo in photos[:MOST]],
        _("Every photo has its files and its alt text. One that lacks either stands here."),
        reverse("admin:people_photo_changelist"),
    )


def of_age(user: Any) -> Panel:
    """The minors who are of age by their dates of birth: an editor decides, nothing ends by itself."""
    today = timezone.localdate()
    people = Person.objects.come_of_age(today).select_related("portrait").order_by("-born", "sort_key")
    return Panel(
        "of-age",
        _("Turned 18: decide"),
        [
            person_row(person)
            for person in people[:MOST]
            if person.born and not person.born.could_be_under(ADULT, on=today)
        ],
        _("Nobody who is marked as a minor has turned 18."),
        f"{reverse('admin:people_person_changelist')}?minor__exact=1",
    )


def stale(user: Any) -> Panel:
    """Who is much in the news and may not be any more what their profile says; each leads to the place to mend it."""
    return Panel(
        "stale",
        _("Profiles to look at"),
        [stale_row(each) for each in staleness.of_hottest(MOST)],
        _("No profile of those in the news says otherwise than the stories."),
        reverse("admin:people_person_changelist"),
    )
