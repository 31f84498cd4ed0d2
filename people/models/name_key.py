"""How people are found by name: each name from each of its words on, so that a surname and its beginning lead to them.

The rows follow from `Person.name` and `Name.text`, and are written with them. They can be thrown away and rebuilt.
"""

import json
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from people import names, typos
from people.prepared import Slot, made_of

if TYPE_CHECKING:
    from people.models.name import Name
    from people.models.person import Person, PersonQuerySet

_LENGTH = 255
_MOST_WORDS = 10
_MOST_LIKE = 80
"""How many names are held against what was typed, letter by letter."""

SHORTEST = 3
"""The fewest letters of a name's word by which somebody is found; two, of scripts that say more with each."""


class NameKeyQuerySet(models.QuerySet["NameKey"]):
    def of(self, people: "PersonQuerySet") -> Self:
        """Those of whoever is among `people`."""
        return self.filter(Exists(people.filter(pk=OuterRef("person"))))

    def open(self) -> Self:
        """Those by which a reader may find somebody: printable names, and misspellings."""
        return self.filter(is_open=True)

    def called(self, runs: Collection[str]) -> Self:
        """Those that are, whole, one of `runs`: words as `names.words` gives them, joined by single spaces."""
        return self.filter(text__among=runs, whole=True)

    def like(self, runs: Collection[str | Slot], beginning: str | Slot) -> Self:
        """Those called one of `runs`, and those of which, from one of their words on, `beginning` is the beginning."""
        called = Q(text__in=runs, whole=True)
        return self.filter(called | Q(text__begins=beginning) if beginning else called)

    def spelled_like(self, words: Iterable[str]) -> Self:
        """The whole names that have most runs of letters in common with `words`: among them are those that are meant."""
        found = NameGram.objects.filter(gram__in=typos.grams(words, typos.SHORTEST - 1)).values("key")
        most = found.annotate(shared=Count("*")).order_by("-shared", "key").values("key")[:_MOST_LIKE]
        return self.filter(pk__in=most)


class NameKey(models.Model):
    """A name of a person from one of its words on: "ana maria sol", "maria sol", "sol".

    `is_small` tells names that are written without a capital, those of scripts that have none among them.
    """

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="name_keys")
    name = models.ForeignKey("people.Name", models.CASCADE, null=True, related_name="keys")
    text = models.CharField(max_length=_LENGTH, db_index=True)
    whole = models.BooleanField()
    is_open = models.BooleanField()
    is_small = models.BooleanField()

    objects = NameKeyQuerySet.as_manager()

    class Meta:
        indexes = [
            # Few names are written without a capital, and most words of a text are.
            models.Index(name="people_namekey_small", fields=["text"], condition=Q(is_small=True)),
        ]
        verbose_name = _("key of a name")
        verbose_name_plural = _("keys of names")
        default_permissions = ()

    def __str__(self) -> str:
        return self.text

    @property
    def spelling(self) -> list[str]:
        """The grams by which it is found misspelled: as they are stored, or of a new row as they are called for."""
        stored = [row.gram for row in self.grams.all()] if self.pk else self._grams()
        return sorted(stored)

    def _grams(self) -> set[str]:
        return typos.grams(self.text.split()) if self.whole else set()


class NameGram(models.Model):
    """Three letters that a whole name has somewhere: who shares most of them with what was typed may be meant."""

    key = models.ForeignKey(NameKey, models.CASCADE, related_name="grams")
    gram = models.CharField(max_length=3)

    class Meta:
        indexes = [models.Index(name="people_namegram_gram", fields=["gram", "key"])]
        verbose_name = _("run of letters in a name")
        verbose_name_plural = _("runs of letters in names")
        default_permissions = ()

    def __str__(self) -> str:
        return self.gram


@models.CharField.register_lookup
class Begins(models.Lookup[str]):
    """`startswith` that both databases answer from an index: SQLite's LIKE cannot."""

    lookup_name = "begins"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        if connection.vendor == "sqlite":
            end = made_of(self.rhs, _behind)
            return f"({column} >= %s AND {column} < %s)", (*params, self.rhs, *params, end)
        return f"{column} LIKE %s", (*params, made_of(self.rhs, _pattern))


def _behind(start: str) -> str:
    """What stands behind all that begins so."""
    return start + chr(0x10FFFF)


def _pattern(start: str) -> str:
    escaped = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"{escaped}%"


@models.CharField.register_lookup
class Among(models.Lookup[bool]):
    """`in` for thousands of lines of text: one parameter, not one each, which takes Django longer than the search."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        column, params = self.process_lhs(compiler, connection)
        values = list(self.rhs)
        if connection.vendor == "sqlite":
            return f"{column} IN (SELECT value FROM json_each(%s))", (*params, json.dumps(values))
        # Of an array in a condition the planner would weigh each element, and the driver would quote each: both take
        # longer than to look all of them up. No value holds a line break.
        return f"{column} IN (SELECT unnest(string_to_array(%s, E'\\n')))", (*params, "\n".join(values))


def keep_shared(name: "Name") -> None:
    """Has a name of two people together lead to the other of them as well, and to nobody else."""
    others = NameKey.objects.filter(name=name).exclude(person__in=[name.person_id, name.shared_with_id or 0])
    others.delete()
    if name.shared_with:
        write(name.shared_with, name)


def names_of(person: "Person") -> "list[Name]":
    """All names by which somebody is found beside their own: those that they share too."""
    return [*person.names.all(), *person.shared_names.all()]


def keys_of(person: "Person", name: "Name | None" = None) -> list[NameKey]:
    """The rows that a person's own name, or another `name` of theirs, calls for; unsaved."""
    written = names.clean(name.text if name else person.name)
    words = names.words(written, settings.LANGUAGE_CODE)[:_MOST_WORDS]
    is_open = name is None or name.printable or name.kind == name.Kind.MISSPELLING
    return [
        NameKey(
            person=person,
            name=name,
            text=" ".join(words[place:])[:_LENGTH],
            whole=place == 0,
            is_open=is_open,
            is_small=written == written.lower(),
        )
        for place in range(len(words))
    ]


def write(person: "Person", name: "Name | None" = None) -> bool:
    """Makes the stored rows those that are called for; says whether they were others."""
    called_for = keys_of(person, name)
    stored = NameKey.objects.filter(person=person, name=name)
    if told(stored.prefetch_related("grams")) == told(called_for):
        return False
    stored.delete()
    add(called_for)
    return True


def add(keys: Iterable[NameKey], batch_size: int | None = None) -> None:
    """Stores new rows, and the grams that they call for."""
    made = NameKey.objects.bulk_create(keys, batch_size)
    grams = (NameGram(key=key, gram=gram) for key in made for gram in key._grams())
    NameGram.objects.bulk_create(grams, batch_size)


def told(rows: Iterable[NameKey]) -> list[tuple[str, bool, bool, bool, list[str]]]:
    """What rows say, in no order: two that say the same are the same."""
    return sorted((row.text, row.whole, row.is_open, row.is_small, row.spelling) for row in rows)


def is_long_enough(run: str) -> bool:
    """Whether the last word of `run` is enough of a name to look for those that begin with it."""
    last = run.rpartition(" ")[2]
    return len(last) >= SHORTEST or (not run.isascii() and len(run) >= 2)
