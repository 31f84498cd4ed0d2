"""Photos that show a minor need somebody's recorded consent; without it nobody but colleagues sees them.

Whether one lacks it is a column of the photo, since lists ask it of every picture that they show. The column follows
from who is shown, who is a minor, and what is recorded: whatever saves one of these writes it, by the signals below.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.db.models.signals import m2m_changed, post_save

from people.models import Person, Photo

_SHOWN = Photo.people.through


def minors() -> QuerySet[Person]:
    """Whoever must be shown by consent alone: of a profile that was merged, the one it became part of decides."""
    return Person.objects.filter(Q(minor=True, merged_into=None) | Q(merged_into__minor=True)).order_by()


def _lacks() -> Q:
    """Whether a photo, in a query of photos, shows a minor, or is the portrait of one, and has no consent."""
    shown = _SHOWN.objects.filter(photo=OuterRef("pk"), person__in=minors())
    return Q(consent="") & (Q(Exists(shown)) | Q(Exists(minors().filter(portrait=OuterRef("pk")))))


def drifted(photos: QuerySet[Photo] | None = None) -> QuerySet[Photo]:
    """Those of `photos`, all of them by default, whose column is not what it should be."""
    rows = Photo.objects.all() if photos is None else photos
    return rows.filter((Q(lacks_consent=True) & ~_lacks()) | (Q(lacks_consent=False) & _lacks())).order_by()


def follow(photos: QuerySet[Photo]) -> None:
    """Makes the column of `photos` what it should be: one query."""
    lacks = Case(When(_lacks(), then=Value(True)), default=Value(False))
    Photo.objects.filter(pk__in=drifted(photos).values("pk")).update(lacks_consent=lacks)


def follow_people(people: Iterable[Person], *, photos: Iterable[int | None] = ()) -> None:
    """The same for `photos`, for those that show one of `people` or whoever became part of one, and for their
    portraits: one query."""
    ids = [person.pk for person in people]
    theirs = Person.objects.filter(Q(pk__in=ids) | Q(merged_into__in=ids)).order_by()
    shown = _SHOWN.objects.filter(person__in=theirs.values("pk")).values("photo")
    portraits = theirs.filter(portrait__isnull=False).values("portrait")
    also = [pk for pk in photos if pk]
    follow(Photo.objects.filter(Q(pk__in=shown) | Q(pk__in=portraits) | Q(pk__in=also)))


def names_of_minors(photo: Photo) -> list[str]:
    """Whom a photo shows who is a minor, by name."""
    shown = Q(photos=photo) | Q(portrait=photo)
    return list(minors().filter(shown).distinct().order_by("sort_key").values_list("name", flat=True))


# What keeps the column


def _photo_saved(instance: Photo, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if not created and not raw:
        follow(Photo.objects.filter(pk=instance.pk))
        instance.refresh_from_db(fields=["lacks_consent"])


def _person_saved(instance: Person, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """A portrait that was replaced is theirs no more; on nobody's photo is who was only just made."""
    if not raw and (not created or instance.portrait_id):
        follow_people([instance], photos=[instance.portrait_before])


def _people_changed(instance: Any, action: str, reverse: bool, pk_set: Any, **kwargs: Any) -> None:
    if not action.startswith("post_"):
        return
    if not reverse:
        follow(Photo.objects.filter(pk=instance.pk))
        instance.refresh_from_db(fields=["lacks_consent"])
    elif pk_set is None:
        follow(Photo.objects.all())  # cleared from the side of a person: whose they were is not told
    else:
        follow(Photo.objects.filter(pk__in=pk_set))


def keep() -> None:
    """Connects what keeps the column."""
    post_save.connect(_photo_saved, sender=Photo, dispatch_uid="people.consent.photo")
    post_save.connect(_person_saved, sender=Person, dispatch_uid="people.consent.person")
    m2m_changed.connect(_people_changed, sender=_SHOWN, dispatch_uid="people.consent.people")
