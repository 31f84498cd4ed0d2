"""The photos that a story or a profile shows to readers, and what becomes of their files when it is taken from them."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Author, Reference, State
from people import renditions
from people.models import Person, Photo


def of(story: Article) -> list[int]:
    """The ids of the photos in the fixed text of a story."""
    rows = Reference.objects.filter(source=story, live=True, photo__isnull=False)
    return list(rows.order_by().values_list("photo", flat=True).distinct())


def by_no_other(ids: Iterable[int], *, than: Article | Person) -> QuerySet[Photo]:
    """Those of the photos `ids` that nothing shows to readers, or will by the clock alone, beside one story or profile."""
    in_stories = Reference.objects.filter(photo=OuterRef("pk"), live=True, source__state=State.RELEASED)
    of_people = Person.objects.public().filter(portrait=OuterRef("pk"))
    if isinstance(than, Article):
        in_stories = in_stories.exclude(source=than)
    else:
        of_people = of_people.exclude(pk=than.pk)
    of_authors = Author.objects.filter(portrait=OuterRef("pk"))
    return Photo.objects.filter(
        ~Exists(in_stories), ~Exists(of_people), ~Exists(of_authors), pk__in=list(ids)
    )


def take_away(ids: Iterable[int], *, taken: Article | Person) -> None:
    """Shelves those of the photos `ids` that only what was `taken` from readers showed; within its transaction."""
    wanted = list(ids)
    if wanted:
        renditions.shelve(by_no_other(wanted, than=taken).values_list("pk", flat=True))


def bring_back(ids: Iterable[int]) -> None:
    """Has the files made of those that were shelved: a story shows them to readers, or will by the clock."""
    wanted = list(ids)
    if wanted:
        renditions.unshelve(wanted)
