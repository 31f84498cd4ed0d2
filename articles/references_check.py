"""Whether the rows that tie stories to others are those that their revisions call for; and how they are mended."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Model

from articles import references, revisions
from articles.models import Article, Reference, Revision

BATCH = 100
"""How many stories are looked at together: few enough that each of their texts is parsed once."""

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Drift:
    """Rows of a story that are not what they should be: in words, and what mends them where rows alone are wrong."""

    story: int
    words: str
    mend: Callable[[], None] | None = None


@dataclass(frozen=True)
class Examined:
    """What was looked at, and what had drifted of it."""

    stories: int
    references: int
    relations: int
    drifts: list[Drift]


def check(ids: Collection[int], *, mend: bool = False) -> Examined:
    """Examines the stories `ids`, and with `mend` makes their rows in one transaction what they should be."""
    found = examine(ids)
    if not found.drifts:
        return found
    with transaction.atomic():
        # Once more, behind a lock: a verb may have written between two queries of the first look.
        list(Article.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
        found = examine(ids)
        for drift in found.drifts:
            if mend and drift.mend:
                drift.mend()
    return found


def examine(ids: Collection[int]) -> Examined:
    """Compares what is stored with what the verbs would write today: a dozen queries, however many the stories are."""
    stories = [_Story.of(article) for article in _whole(ids)]
    standing = references.resolve(*(data for story in stories for data in story.texts))
    stored_references = _by_owner(Reference.objects.filter(source__in=ids).order_by("pk"), "source")
    stored_relations = {
        name: _by_owner(_in_order(model, owner).filter(**{f"{owner}__in": ids}), owner)
        for name, (model, owner, _make) in revisions.RELATIONS.items()
    }
    drifts = [
        drift
        for story in stories
        for drift in story.drifts(
            standing,
            stored_references.get(story.article.pk, []),
            {name: rows.get(story.article.pk, []) for name, rows in stored_relations.items()},
        )
    ]
    return Examined(
        stories=len(stories),
        references=_count(stored_references),
        relations=sum(map(_count, stored_relations.values())),
        drifts=drifts,
    )


@dataclass(frozen=True)
class _Story:
    """A story with what its two revisions hold; None where there is no such revision."""

    article: Article
    fixed: Data | None
    newest: Data | None

    @classmethod
    def of(cls, article: Article) -> "_Story":
        return cls(article, _data(article.live_revision), _data(article.latest_revision))

    @property
    def row(self) -> Data | None:
        """The revision that the row follows: the fixed one, or while none is fixed the newest."""
        return self.fixed or self.newest

    @property
    def as_stored(self) -> Data:
        """That revision with the text and the photo that the row has."""
        return {**(self.row or revisions.BLANK), "body": self.article.body, "photo": self.article.photo_id}

    @property
    def texts(self) -> list[Data]:
        """All that is to be resolved."""
        return [*(data for data in (self.fixed, self.newest) if data), self.as_stored]

    @property
    def misses_a_revision(self) -> bool:
        return self.newest is None or (self.article.live_revision_id is not None and self.fixed is None)

    def drifts(
        self,
        standing: references.Standing,
        stored: Sequence[Reference],
        relations: Mapping[str, Sequence[Any]],
    ) -> Iterator[Drift]:
        if self.misses_a_revision:
            # Nothing says what its rows should be: to make them anew would be to drop them.
            yield self._drift("a revision of it is missing")
            return
        yield from self._references("live", self.fixed, standing, [row for row in stored if row.live])
        yield from self._references("draft", self.newest, standing, [row for row in stored if not row.live])
        yield from self._relations(standing, relations)
        yield from self._text(standing)

    def _references(
        self, name: str, data: Data | None, standing: references.Standing, stored: Sequence[Reference]
    ) -> Iterator[Drift]:
        """Of the fixed text there are rows while one is fixed, of the newest always."""
        live = name == "live"
        due = references.rows(self.article, data, standing, live=live) if data else []
        if words := _difference(sorted(map(_target, stored)), sorted(map(_target, due))):
            yield self._drift(f"{name}: {words}", Reference, {"source": self.article, "live": live}, due)

    def _relations(
        self, standing: references.Standing, stored: Mapping[str, Sequence[Any]]
    ) -> Iterator[Drift]:
        for name, (model, owner, make) in revisions.RELATIONS.items():
            due = make(self.article, self.row, standing)
            told = [[_told(row, owner) for row in rows] for rows in (stored[name], due)]
            if not _is_ordered(model):
                told = [sorted(rows) for rows in told]
            if words := _difference(*told):
                yield self._drift(f"{name}: {words}", model, {owner: self.article}, due)

    def _text(self, standing: references.Standing) -> Iterator[Drift]:
        """What the row itself refers to. No mending: a text is `revisions`' to write, and an editor's to look at."""
        if self.as_stored == self.row:
            return
        due, stored = (
            sorted(_target(row) for row in references.rows(self.article, data, standing, live=True))
            for data in (self.row or revisions.BLANK, self.as_stored)
        )
        if words := _difference(stored, due):
            yield self._drift(f"the story's own row: {words}")

    def _drift(self, words: str, model: Any = None, of: Any = None, due: Iterable[Any] = ()) -> Drift:
        def mend() -> None:
            model._default_manager.filter(**of).delete()
            model._default_manager.bulk_create(due)

        named = f"story {self.article.pk} “{self.article.headline}”, {words}"
        return Drift(self.article.pk, named, mend if model else None)


def _difference(stored: Sequence[str], due: Sequence[str]) -> str:
    """What is missing and what is too much, in words; nothing where both are the same."""
    if stored == due:
        return ""
    lacks, has = Counter(due) - Counter(stored), Counter(stored) - Counter(due)
    told = [f"{verb} {', '.join(rows.elements())}" for verb, rows in (("lacks", lacks), ("has", has)) if rows]
    return "; ".join(told) or "in another order"


def _target(row: Reference) -> str:
    """A reference in words: "body → person 3"."""
    found = ((kind, getattr(row, f"{kind}_id")) for kind in ("person", "story", "photo"))
    kind, pk = next((kind, pk) for kind, pk in found if pk)
    return f"{row.field} → {kind} {pk}"


def _told(row: Model, owner: str) -> str:
    """A row of a relation in words, whatever it holds: "person 3, role subject"."""
    fields = [field for field in row._meta.concrete_fields if field.name not in ("id", "position", owner)]
    values = ((field.name, field.value_from_object(row)) for field in fields)
    return ", ".join(f"{name} {value}" for name, value in values if value not in ("", None))


def _is_ordered(model: type[Model]) -> bool:
    return any(field.name == "position" for field in model._meta.concrete_fields)


def _in_order(model: Any, owner: str) -> Any:
    order = ("position", "pk") if _is_ordered(model) else ("pk",)
    return model._default_manager.order_by(owner, *order)


def _by_owner(rows: Iterable[Any], owner: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(getattr(row, f"{owner}_id"), []).append(row)
    return found


def _count(rows: Mapping[int, Sequence[Any]]) -> int:
    return sum(map(len, rows.values()))


def _data(revision: Revision | None) -> Data | None:
    return revisions.upcast(revision.data) if revision else None


def _whole(ids: Collection[int]) -> Iterable[Article]:
    shown = ("headline", "body", "photo", "latest_revision__data", "live_revision__data")
    stories = Article.objects.select_related("latest_revision", "live_revision").only(*shown)
    return stories.filter(pk__in=ids).order_by("pk")
