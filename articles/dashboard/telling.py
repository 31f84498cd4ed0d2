"""A line of a panel, and how a story, a note, a photo or a person is told in one."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.acts import name_of
from articles.models import Article, Note, Stage
from articles.staleness import Stale
from articles.transitions import standing
from people.desk import moment
from people.models import Person, Photo

MOST = 8
"""How many rows a panel shows."""


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
    """What waits, or what will stand there; and the way to all of it, "" where no list has just that."""

    name: str
    title: str
    rows: list[Row]
    empty: str
    more: str = ""


def story_row(story: Article, at: datetime.datetime | None, *, desk: bool, note: str = "") -> Row:
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


def dead_row(story: Article, dead: Mapping[str, str]) -> Row:
    """A story with what is `dead` in it: it leads to the first such link."""
    row = story_row(story, None, desk=False, note="; ".join(dead.values()))
    return replace(row, url=f"{row.url}?dead={next(iter(dead), '')}#dead")


def note_row(note: Note) -> Row:
    word, label = standing(note.article)
    return Row(
        title=note.article.headline or _("Without a headline"),
        url=reverse("admin:articles_article_change", args=[note.article_id]) + f"#thread-{note.pk}",
        word=word,
        label=label,
        when=moment(note.at),
        who=note.by_name,
        note=note.text,
    )


def photo_row(photo: Photo) -> Row:
    return Row(
        title=str(photo),
        url=reverse("admin:people_photo_change", args=[photo.pk]),
        word="waiting" if photo.renditions else "submitted",
        label=_("no alt text") if photo.renditions else _("no files yet"),
        when=moment(photo.created_at),
        who=photo.credit,
        image=photo.thumbnail_url,
    )


def person_row(person: Person) -> Row:
    return Row(
        title=person.name,
        url=reverse("admin:people_person_change", args=[person.pk]),
        word="held",
        label=_("minor"),
        when=moment(person.updated_at),
        mark=_("born %(born)s") % {"born": person.born},
        image=person.thumbnail_url,
    )


def stale_row(stale: Stale) -> Row:
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


def listed(standing: str, *, own: bool = False) -> str:
    """The list of stories, narrowed as its filters do."""
    mine = "&own=1" if own else ""
    return f"{reverse('admin:articles_article_changelist')}?standing={standing}{mine}"
