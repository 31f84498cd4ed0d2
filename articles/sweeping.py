"""What the clock alone cannot do: publishes the changes whose time has come, and throws away what nobody will ask for.

Any number of machines may sweep at once: who changes a story's version first has published its change, and who comes
second passes on in silence. A story that fails keeps its schedule, says why, and is tried again at each sweep.
"""

import datetime
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import autosaves, workflow
from articles.acts import Moment, name_of
from articles.models import Article, ArticleQuerySet, Sweeper
from articles.transitions import TRANSITIONS, Refused, Verb
from people.access import may

ALIVE = datetime.timedelta(minutes=5)
"""How long after a sweep another is still expected: while none came, nothing new is scheduled."""

GONE = datetime.timedelta(days=30)
"""How long a machine that does not sweep any more is remembered."""

OVERRIDE = "articles.override_article_checks"
"""The right to bring a text to readers past a stop of the checklist, with a reason."""

_log = logging.getLogger(__name__)


@dataclass
class Swept:
    """What came of a sweep."""

    published: int = 0
    failed: int = 0


def sweep(*, every: int | None = None, stopping: Callable[[], bool] = lambda: False) -> Swept:
    """Does once all that is due, a transaction a story; stops between two where `stopping` says so."""
    swept = Swept()
    _tell_alive(every)
    for pk in due(timezone.now()).values_list("pk", flat=True):
        if stopping():
            break
        _publish(pk, swept)
    autosaves.sweep()
    _tell_alive(every)
    return swept


def due(at: Moment) -> QuerySet[Article]:
    """The stories of which a change is due, the longest first."""
    return Article.objects.filter(changes_at__lte=at).order_by("changes_at", "pk")


def stuck(stories: ArticleQuerySet, at: Moment | None = None) -> ArticleQuerySet:
    """Those of `stories` whose change is late: it failed, or nobody came for it."""
    late = Q(failed_at__isnull=False) | Q(changes_at__lt=(at or timezone.now()) - ALIVE)
    return stories.filter(late, changes_at__isnull=False)


def is_stuck(story: Article, at: Moment | None = None) -> bool:
    """Whether `stuck` would find one story."""
    late = (at or timezone.now()) - ALIVE
    return story.changes_at is not None and (story.failed_at is not None or story.changes_at < late)


def why_stuck(story: Article) -> str:
    """Why the change of a stuck story is not public, in a sentence."""
    return story.sweep_error or _("Its time has passed, and no sweep has come for it.")


def last() -> Moment | None:
    """When any machine last swept."""
    return Sweeper.objects.order_by("-last_at").values_list("last_at", flat=True).first()


def is_alive(at: Moment | None = None) -> bool:
    """Whether a sweep can be relied on to come."""
    newest = last()
    return newest is not None and (at or timezone.now()) - newest < ALIVE


def why_not() -> str:
    """Why nothing can be scheduled while no sweep runs, and who can help."""
    minutes = int(ALIVE.total_seconds() // 60)
    return _(
        "A change cannot be scheduled now: no sweep has run for %(minutes)d minutes, so nothing would publish it. "
        "Ask whoever runs the server to start “manage.py sweep --every 30”."
    ) % {"minutes": minutes}


def _publish(pk: int, swept: Swept) -> None:
    """Publishes what is due of one story; whatever comes of it, the next has its turn."""
    story = None
    try:
        story = Article.objects.select_related("changes_by").get(pk=pk)
        if story.changes_at is None or story.changes_at > timezone.now():
            return  # another sweep, or an editor, was here since the list was made
        _must_still_be_allowed(story)
        swept.published += workflow.publish_scheduled(story) is not None
    except Refused as refused:
        swept.failed += _fail(story, refused.sentence)
    except Exception:  # a row of which nobody thought must not stop the others
        _log.exception("The scheduled change of story %s failed.", pk)
        swept.failed += _fail(story, _("Something broke; the log of the sweep says what."))


def _must_still_be_allowed(story: Article) -> None:
    """Raises Refused where who scheduled the change does not work here any more, or may not do now what they did then."""
    by, rights = story.changes_by, [TRANSITIONS[Verb.PUBLISH_CHANGES].permission]
    if story.changes_with.get("known"):
        rights.append(OVERRIDE)  # it was scheduled past a stop
    if not all(may(by, right, story) for right in rights):
        told = _(
            "%(name)s, who scheduled this change, may not publish it any more. Somebody who may must read it, then "
            "publish it or schedule it anew."
        )
        raise Refused(told % {"name": name_of(by)})


def _fail(story: Article | None, why: str) -> bool:
    """Writes why beside the schedule, and since when; not where the story has changed meanwhile, as then it says nothing
    of how it stands now. Whether it stands there."""
    if story is None:
        return False
    try:
        rows = Article.objects.filter(pk=story.pk, version=story.version)
        told = rows.exclude(sweep_error=why).update(sweep_error=why, failed_at=timezone.now())
        return bool(told) or rows.exists()
    except Exception:
        _log.exception("Why story %s failed could not be written.", story.pk)
        return True


def _tell_alive(every: int | None) -> None:
    now = timezone.now()
    here = Sweeper(host=socket.gethostname()[:255], every=every, last_at=now)
    Sweeper.objects.bulk_create(
        [here], update_conflicts=True, unique_fields=["host"], update_fields=["every", "last_at"]
    )
    if (old := Sweeper.objects.filter(last_at__lt=now - GONE)).exists():
        old.delete()
