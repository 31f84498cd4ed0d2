"""Erases a story: its words in the row, in every revision and in all that was said of it. Numbers, times, verbs stay."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import F
from django.utils import timezone

from articles import body, revisions, workflow
from articles.erasing.pen import ERASED, Pen, erasing, log_entries
from articles.models import (
    Article,
    Attribution,
    Autosave,
    Correction,
    EarlierCoverage,
    Erasure,
    Note,
    OldPath,
    PreviewLink,
    Record,
    Reference,
    Revision,
    State,
)
from articles.search import index

_KEPT = ("kind", "section", "bylines", "topics", "noindex")
"""What of a story's form says where it was filed; all else goes, and whatever a later form has."""


def words_of(article: Article) -> set[str]:
    """By which a trace of the story is known: its headlines and standfirsts in every revision, and its slugs."""
    found: set[str] = {article.slug, article.headline, article.standfirst}
    for data in Revision.objects.filter(article=article).values_list("data", flat=True):
        found |= {data["headline"], data["standfirst"], data["slug"]}
    return found - {"", ERASED}


def erase(article: Article, *, order: str = "") -> Pen:
    """Erases a story by an `order`; with none says what would be rewritten, and changes nothing."""
    with erasing(Erasure.Kind.STORY, article.pk, words_of(article), order) as pen:
        _withdraw(article, order, pen)
        for revision in Revision.objects.filter(article=article).order_by("pk"):
            note = ERASED if revision.note else ""
            pen.rewrite(Revision, revision.pk, data=_blanked(article, revision.data), note=note)
        _said(article, pen)
        _mentions_elsewhere(article, pen)
        _row(article, pen)
    return pen


def _withdraw(article: Article, order: str, pen: Pen) -> None:
    """Takes it from readers as a verb does; that record, with the order, is the only one of which a word stays."""
    records = Record.objects.filter(article=article)
    last = records.order_by("-pk").values_list("pk", flat=True).first() or 0
    if article.state == State.RELEASED:
        workflow.withdraw(article, by=None, note=order or ERASED, by_law=True)
    records.filter(pk__gt=last).update(labels={"headline": ERASED})
    pen.blank(records.filter(pk__lte=last).order_by("pk"), "note")
    for pk in list(records.filter(pk__lte=last).exclude(labels={}).values_list("pk", flat=True)):
        pen.rewrite(Record, pk, labels={"headline": ERASED})


def _blanked(article: Article, data: Mapping[str, Any]) -> dict[str, Any]:
    """A revision in which nothing can be read."""
    kept = revisions.upcast(data)
    return revisions.blank() | {name: kept[name] for name in _KEPT} | {
        "headline": ERASED,
        "body": f"<p>{ERASED}</p>",
        "slug": _neutral(article),
    }  # fmt: skip


def _neutral(article: Article) -> str:
    return f"erased-{article.uuid.hex[:12]}"


def _said(article: Article, pen: Pen) -> None:
    """What colleagues and readers were told of it, and what was typed and not saved."""
    pen.blank(Correction.objects.filter(article=article), "words")
    pen.blank(Note.objects.filter(article=article), "text", "passage")
    links = PreviewLink.objects.filter(revision__article=article)
    pen.blank(links, "for_whom")
    links.filter(revoked_at=None).update(revoked_at=timezone.now())
    pen.delete(Autosave.objects.filter(article=article))
    log_entries(pen, [article])


# In other stories


def _mentions_elsewhere(article: Article, pen: Pen) -> None:
    """The cards in which other stories quote its headline, and the lines that say why it mattered, in each revision."""
    for revision in _naming(article):
        data = revisions.upcast(revision.data)
        data["body"] = _without_card(data["body"], article.pk)
        data["earlier"] = [
            {**row, "line": ERASED if row["line"] else ""} if row["story"] == article.pk else row
            for row in data["earlier"]
        ]
        pen.rewrite(Revision, revision.pk, data=data)
    pen.blank(EarlierCoverage.objects.filter(earlier=article), "line")
    for other in Article.objects.filter(body__contains=f'data-story="{article.pk}"').exclude(pk=article.pk):
        pen.rewrite(Article, other.pk, body=_without_card(other.body, article.pk))
        Article.objects.filter(pk=other.pk).update(version=F("version") + 1, modified_at=timezone.now())
        _mend_search(other.pk)


def _naming(article: Article) -> Iterator[Revision]:
    sought = f'data-story="{article.pk}"'
    for revision in Revision.objects.exclude(article=article.pk).order_by("pk").iterator():
        listed = any(row["story"] == article.pk for row in revision.data["earlier"])
        if listed or sought in revision.data["body"]:
            yield revision


def _without_card(html: str, pk: int) -> str:
    root = body.parse(html)
    cards = [card for card in root.iter("aside") if card.get("data-story") == str(pk)]
    for card in cards:
        for words in list(card):
            card.remove(words)
        card.text = ERASED
    return body.clean(body.serialise(root)) if cards else html


# The row


def _row(article: Article, pen: Pen) -> None:
    """The row and its relations, as its blanked revisions have them; its addresses answer as they did, and say nothing."""
    fresh = Article.objects.select_related("latest_revision", "live_revision").get(pk=article.pk)
    old = {path.pk: path.path for path in OldPath.objects.filter(article=article)}
    for pk, path in old.items():
        pen.rewrite(OldPath, pk, path=OldPath.sealed(path))
    if address := fresh.get_absolute_url():
        OldPath.objects.get_or_create(path=OldPath.sealed(address), defaults={"article": fresh})
    text = fresh.live_revision or fresh.latest_revision
    data = revisions.upcast(text.data) if text else _blanked(fresh, revisions.blank())
    pen.rewrite(
        Article,
        fresh.pk,
        **revisions.columns(data),
        withdrawn_reason="",
        withdrawn_by_law=fresh.state == State.WITHDRAWN,
        changes_with={},
        sweep_error="",
    )
    Article.objects.filter(pk=fresh.pk).update(version=F("version") + 1, modified_at=timezone.now())
    pen.delete(Attribution.objects.filter(article=fresh))
    pen.delete(EarlierCoverage.objects.filter(article=fresh))
    pen.delete(fresh.appearances.all())
    pen.delete(Reference.objects.filter(source=fresh))
    _mend_search(fresh.pk)


def _mend_search(pk: int) -> None:
    index.rebuild([pk])
