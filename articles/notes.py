"""Notes on a story: threads that colleagues write, answer, resolve and reopen. Nothing written is changed or deleted.

Faces ask first whether a colleague sees the story's desk: that is who reads its notes, and whom they may be addressed to.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import Q, QuerySet, Value
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import note_mail
from articles.acts import Moment, name_of
from articles.models import Article, Byline, Note
from articles.models.note import PASSAGE_LENGTH, TEXT_LENGTH
from articles.transitions import Refused

BACKEND = "people.access.Backend"
MOST = 200
"""How many roles and colleagues are offered, and how many notes of a thread are looked at for who wrote in it."""

MOST_LETTERS = 100


def readers(article: Article) -> QuerySet[User]:
    """Who sees the desk of a story, and so its notes: whoever sees every story's, and of its own people those who work
    on it. `people.access.may` says the same of one colleague."""
    owns = Q(pk=article.created_by_id) | Q(
        pk__in=Byline.objects.filter(article=article).values("author__user")
    )
    sees = _can("articles.view_article") & _can("articles.view_every_article")
    works = _can("articles.change_article") & (owns | _can("articles.change_every_article"))
    return get_user_model().objects.filter(sees | works, is_active=True, is_staff=True)


def _can(permission: str) -> Q:
    holders = get_user_model().objects.with_perm(permission, backend=BACKEND)
    return Q(pk__in=holders.order_by().values("pk"))


def members(role: str, article: Article) -> QuerySet[User]:
    """Those of a role who see a story's desk."""
    return readers(article).filter(groups__name=role)


def write(
    article: Article,
    *,
    text: str,
    by: Any,
    to_user: User | None = None,
    to_role: str = "",
    passage: str = "",
    at: Moment | None = None,
) -> Note:
    """Begins a thread, to a colleague, to a role or to whoever reads it; raises Refused where the addressee does not
    see the story."""
    if to_user and not readers(article).filter(pk=to_user.pk).exists():
        raise Refused(
            _("%(name)s does not see what the desk sees of this story. Address somebody who does.")
            % {"name": name_of(to_user)}
        )
    if to_role and not members(to_role, article).exists():
        raise Refused(
            _("Nobody who is “%(role)s” sees what the desk sees of this story. Address somebody who does.")
            % {"role": to_role}
        )
    return _add(
        Note(
            article=article, text=_whole(text), passage=" ".join(passage.split())[:PASSAGE_LENGTH],
            to_user=to_user, to_role=to_role,
        ),
        by, at,
    )  # fmt: skip


def answer(thread: Note, *, text: str, by: Any, at: Moment | None = None) -> Note:
    """Adds to a thread; raises Refused where it is resolved."""
    if not Note.objects.open().filter(pk=thread.pk).exists():
        raise Refused(_("This thread is resolved. Reopen it, then answer."))
    return _add(Note(article_id=thread.article_id, thread=thread, text=_whole(text)), by, at)


def resolve(thread: Note, *, by: Any, at: Moment | None = None) -> bool:
    """Closes a thread; whether it was for this call to close."""
    told = {"resolved_at": at or timezone.now(), "resolved_by_name": name_of(by)}
    return bool(Note.objects.open().filter(pk=thread.pk).update(**told))


def reopen(thread: Note) -> bool:
    """Opens a resolved thread again; whether it was for this call to open."""
    closed = Note.objects.threads().filter(pk=thread.pk, resolved_at__isnull=False)
    return bool(closed.update(resolved_at=None, resolved_by_name=""))


def addressees(article: Article, besides: Any) -> tuple[list[str], list[tuple[int, str]]]:
    """The roles, and the colleagues other than `besides`, that a note may be addressed to. One query."""
    groups = Group.objects.order_by().values_list(Value(0), "name", Value(""), Value(""))
    users = readers(article).exclude(pk=besides.pk).order_by()
    rows = users.values_list("pk", "username", "first_name", "last_name").union(groups, all=True)[:MOST]
    named = sorted((f"{first} {last}".strip() or name, pk) for pk, name, first, last in rows)
    return [name for name, pk in named if not pk], [(pk, name) for name, pk in named if pk]


def _whole(text: str) -> str:
    if not text.strip():
        raise Refused(_("Write something: an empty note says nothing."))
    if len(text.strip()) > TEXT_LENGTH:
        raise Refused(_("A note has room for %(most)s characters.") % {"most": f"{TEXT_LENGTH:,}"})
    return text.strip()


def _add(note: Note, by: Any, at: Moment | None) -> Note:
    """Writes it down; who is to know of it is told by e-mail once that is certain, and no trouble there is the
    writer's."""
    note.by, note.by_name, note.at = by, name_of(by), at or timezone.now()
    with transaction.atomic():
        note.save(force_insert=True)
        transaction.on_commit(lambda: note_mail.send(note, _concerned(note)), robust=True)
    return note


def _concerned(note: Note) -> list[User]:
    """Who is told of a note: whom its thread is addressed to, and who wrote in it; never who wrote the note.

    A role is told until one of them has taken the thread up.
    """
    first = note.thread or note
    wrote = set(Note.objects.filter(Q(pk=first.pk) | Q(thread=first)).values_list("by", flat=True)[:MOST])
    of_role = (
        set(members(first.to_role, note.article).values_list("pk", flat=True)) if first.to_role else set()
    )
    asked = (
        {first.to_user_id} if first.to_user_id else set() if of_role & (wrote - {first.by_id}) else of_role
    )
    told = (wrote if note.thread_id else set()) | asked
    return list(
        readers(note.article)
        .filter(pk__in=told - {note.by_id, None})
        .exclude(email="")
        .order_by("pk")[:MOST_LETTERS]
    )
