"""The photos that a story shows to readers, and what becomes of their files when it is taken from them."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Author, Reference, State
from people import renditions
from people.models import Person, Photo


def of(story: Article) -> list[int]:
    """The ids of the photos in the fixed text of a story."""
    rows = Reference.objects.filter(source=story, live=True, photo__isnull=False)
    return list(rows.order_by().values_list("photo", flat=True).distinct())


def by_no_other(ids: Iterable[int], *, than: Article) -> QuerySet[Photo]:
    """Those of the photos `ids` that nothing shows to readers, or will by the clock alone, beside one story."""
    in_stories = Reference.objects.filter(photo=OuterRef("pk"), live=True, source__state=State.RELEASED)
    faces = (
        Person.objects.public().filter(portrait=OuterRef("pk")),
        Author.objects.filter(portrait=OuterRef("pk")),
    )
    photos = Photo.objects.filter(~Exists(in_stories.exclude(source=than)), pk__in=list(ids))
    return photos.filter(*(~Exists(face) for face in faces))


def take_away(ids: Iterable[int], *, from_story: Article) -> None:
    """Shelves those of the photos `ids` that only this story showed; within its transaction."""
    wanted = list(ids)
    if wanted:
        renditions.shelve(by_no_other(wanted, than=from_story).values_list("pk", flat=True))


def bring_back(ids: Iterable[int]) -> None:
    """Has the files made of those that were shelved: a story shows them to readers, or will by the clock."""
    wanted = list(ids)
    if wanted:
        renditions.unshelve(wanted)
