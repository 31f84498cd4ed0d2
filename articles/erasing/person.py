"""Erases a person's data: the profile and those merged into it, the life, the names, the ids in every revision."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any

from django.core.files.storage import storages
from django.db import transaction
from django.db.models import F, Model, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import revisions, shown_photos
from articles.erasing import naming
from articles.erasing.pen import ERASED, Pen, erasing, log_entries
from articles.models import (
    Appearance,
    Article,
    Attribution,
    Author,
    Autosave,
    Correction,
    EarlierCoverage,
    Erasure,
    KeptApart,
    Merge,
    MergeStep,
    Note,
    PairHeat,
    PersonHeat,
    PersonMonths,
    Record,
    Reference,
    Revision,
    Snooze,
)
from articles.search import index
from articles.transitions import Refused
from people import names, renditions
from people.models import (
    LifeEvent,
    Link,
    Name,
    OldSlug,
    Person,
    Photo,
    Relationship,
    RelationshipEvent,
    name_key,
)

_SAID: Mapping[type[Model], tuple[str, ...]] = {
    Article: ("withdrawn_reason",),
    Attribution: ("title", "quoted"),
    EarlierCoverage: ("line",),
    Correction: ("words",),
    Note: ("text", "passage"),
    Record: ("note",),
    Revision: ("note",),
    Photo: ("caption", "alt"),
    LifeEvent: ("line",),
    RelationshipEvent: ("line",),
}
"""What else names people in words of somebody's own."""

_READ: Mapping[type[Model], tuple[str, ...]] = {
    Article: (
        *("headline", "standfirst", "body", "photo_caption", "seo_title", "seo_description"),
        "withdrawn_reason",
    ),
    Attribution: ("title", "quoted"),
    EarlierCoverage: ("line",),
    Correction: ("words",),
    Photo: ("caption", "alt"),
    LifeEvent: ("line",),
    RelationshipEvent: ("line",),
}
"""What of it readers may get."""

_PROFILE = ("summary", "biography", "dates_kept_because", "occupations", "desk_note")
_PHOTO = ("alt", "caption", "source_url", "consent", "search_key", "checksum")


def profiles(person: Person) -> list[Person]:
    """The profile, and those that were merged into it."""
    return list(Person.objects.filter(Q(pk=person.pk) | Q(merged_into=person)).order_by("pk"))


def names_of(person: Person) -> set[str]:
    """All that the person is or was called, in full."""
    rows = Name.objects.filter(Q(person__in=profiles(person)) | Q(shared_with__in=profiles(person)))
    return {*(who.name for who in profiles(person)), *rows.values_list("text", flat=True)} - {ERASED}


def words_of(person: Person) -> set[str]:
    """By which a trace of the person is known."""
    called = names_of(person)
    rows = OldSlug.objects.filter(person__in=profiles(person)).exclude(slug__startswith=OldSlug.SEALED)
    old = set(rows.values_list("slug", flat=True))
    slugs = {who.slug for who in profiles(person)} | {names.slug(name) for name in called}
    return (called | {names.key(name) for name in called} | slugs | old) - {""}


def erase(person: Person, *, order: str = "", names_in_texts: bool = False) -> Pen:
    """Erases a person by an `order`; with none says what would be rewritten, and changes nothing.

    The words of stories stay, links apart, unless `names_in_texts`: then each name of theirs gives way in all of them.
    Raises Refused where that is asked for and an earlier erasure has left no name to look for.
    """
    with erasing(Erasure.Kind.PERSON, person.pk, words_of(person), order) as pen:
        gone = profiles(person)
        ids, called = {who.pk for who in gone}, names_of(person)
        if names_in_texts and not called:
            raise Refused(_("No name of this person is on record any more: search the texts by hand."))
        _texts(ids, called if names_in_texts else (), pen)
        if names_in_texts:
            _said(called, pen)
        _photos(gone, called, pen)
        _life(gone, pen)
        _desk(gone, pen)
        for who in gone:
            _profile(who, pen)
        if names_in_texts:
            pen.short = naming.counted(naming.short_forms(called), _readable())
    return pen


def _readable() -> Iterator[str]:
    """What stands in the texts of stories, corrections and photos as they are, and in what is said of events."""
    for model, columns in _READ.items():
        for texts in model._base_manager.order_by("pk").values_list(*columns).iterator():
            yield from texts


# The stories


def _texts(ids: Collection[int], called: Collection[str], pen: Pen) -> None:
    touched = set()
    for revision in Revision.objects.order_by("pk").iterator():
        data = revisions.upcast(revision.data)
        less = naming.without(data, ids, called)
        if less != data:
            pen.rewrite(Revision, revision.pk, data=less)
            touched.add(revision.article_id)
    for pk, labels in Record.objects.order_by("pk").values_list("pk", "labels").iterator():
        less = _labels_without(labels, ids, called)
        if less != labels:
            pen.rewrite(Record, pk, labels=less)
    pen.delete(Appearance.objects.filter(person__in=ids))
    pen.delete(Reference.objects.filter(person__in=ids))
    for article in Article.objects.filter(pk__in=touched).select_related("live_revision", "latest_revision"):
        text = article.live_revision or article.latest_revision
        if text:
            columns = revisions.columns(revisions.upcast(text.data))
            columns.pop("slug")
            pen.rewrite(Article, article.pk, **columns)
    # Whoever read an older text a moment ago, and waits for the row, finds that somebody else was quicker.
    Article.objects.filter(pk__in=touched).update(version=F("version") + 1, modified_at=timezone.now())
    index.rebuild(touched)


def _labels_without(
    labels: Mapping[str, Any], ids: Collection[int], called: Collection[str]
) -> dict[str, Any]:
    less = dict(labels)
    if "people" in labels:
        less["people"] = {pk: ERASED if int(pk) in ids else name for pk, name in labels["people"].items()}
    if "headline" in labels:
        less["headline"] = naming.words_without(labels["headline"], called)
    return less


def _said(called: Collection[str], pen: Pen) -> None:
    for model, columns in _SAID.items():
        for pk, *texts in model._base_manager.order_by("pk").values_list("pk", *columns).iterator():
            less = [naming.words_without(text, called) for text in texts]
            if less != texts:
                pen.rewrite(model, pk, **dict(zip(columns, less, strict=True)))
    for photo in Photo.objects.filter(Q(caption__contains=ERASED) | Q(alt__contains=ERASED)):
        photo.save(update_fields=["search_key"])  # which follows from the words
    typed = Autosave.objects.exclude(sent="").values_list("pk", "sent")
    pen.delete(Autosave.objects.filter(pk__in=[pk for pk, sent in typed if naming.is_called(sent, called)]))


# The photos


def _photos(gone: Collection[Person], called: Collection[str], pen: Pen) -> None:
    """They are in no photo any more; one that showed nobody else is deleted but for its number, and one of a minor with
    others is blocked: nobody could tell any more that it needs a consent."""
    ids, keys = {who.pk for who in gone}, {names.key(name) for name in called}
    faces = {who.portrait_id for who in gone} - {None}
    shown = Photo.objects.filter(Q(people__in=ids) | Q(pk__in=faces)).distinct()
    for photo in shown.prefetch_related("people"):
        others = {who.pk for who in photo.people.all()} - ids
        if others or Author.objects.filter(portrait=photo).exists():
            if any(who.minor for who in gone):
                pen.rewrite(Photo, photo.pk, usable=False)
        else:
            _delete_photo(photo, pen)
    pen.delete(Photo.people.through.objects.filter(person__in=ids))
    for pk, named in Photo.objects.exclude(named_in_file=[]).values_list("pk", "named_in_file"):
        others_named = [name for name in named if names.key(name) not in keys]
        if others_named != named:
            pen.rewrite(Photo, pk, named_in_file=others_named)


def _delete_photo(photo: Photo, pen: Pen) -> None:
    renditions.shelve([photo.pk])
    transaction.on_commit(partial(storages["originals"].delete, str(photo.image.name)))
    pen.rewrite(Photo, photo.pk, **dict.fromkeys(_PHOTO, ""), named_in_file=[], usable=False)
    log_entries(pen, [photo])


# The life, and the desk's own


def _life(gone: Collection[Person], pen: Pen) -> None:
    ties = Relationship.objects.of(*(who.pk for who in gone))
    pen.delete(RelationshipEvent.objects.filter(relationship__in=ties))
    pen.delete(ties)
    pen.delete(LifeEvent.objects.filter(person__in=gone))
    pen.delete(Link.objects.filter(person__in=gone))
    pen.delete(Name.objects.filter(Q(person__in=gone) | Q(shared_with__in=gone)))


def _addresses(who: Person, pen: Pen) -> None:
    """They answer as they did, and say nothing: none of them is given to anybody again."""
    for old in OldSlug.objects.filter(person=who):
        pen.rewrite(OldSlug, old.pk, slug=OldSlug.sealed(old.slug))
    if who.slug != _neutral(who):
        OldSlug.objects.get_or_create(slug=OldSlug.sealed(who.slug), defaults={"person": who})


def _neutral(who: Person) -> str:
    return f"erased-{who.pk}"


def _desk(gone: Collection[Person], pen: Pen) -> None:
    apart = KeptApart.objects.filter(Q(one__in=gone) | Q(other__in=gone))
    pen.blank(apart, "reason")
    pen.blank(Snooze.objects.filter(person__in=gone), "reason")
    merges = Merge.objects.filter(Q(person_loser__in=gone) | Q(person_winner__in=gone))
    pen.delete(MergeStep.objects.filter(merge__in=merges))
    for merge in merges:
        pen.rewrite(Merge, merge.pk, left=[])
    pen.delete(PersonHeat.objects.filter(person__in=gone))
    pen.delete(PairHeat.objects.filter(Q(one__in=gone) | Q(other__in=gone)))
    pen.delete(PersonMonths.objects.filter(person__in=gone))
    log_entries(pen, gone)


def _profile(who: Person, pen: Pen) -> None:
    """The row stays, since numbers do; readers are told that it is gone, where they knew it."""
    was_known = who.state != Person.State.DRAFT
    slug = _neutral(who)
    _addresses(who, pen)
    shown_photos.take_away([who.portrait_id or 0], taken=who)
    pen.rewrite(
        Person,
        who.pk,
        **dict.fromkeys(_PROFILE, ""),
        name=ERASED,
        sort_name=ERASED,
        slug=slug,
        born=None,
        died=None,
        portrait_id=None,
        state=Person.State.WITHDRAWN if was_known else who.state,
        key=names.key(ERASED),
        sort_key=f"{names.key(ERASED)} {slug}",
        letter=names.letter(ERASED),
    )
    name_key.write(Person.objects.get(pk=who.pk))
