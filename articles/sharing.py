"""Previews for those who have no desk: a signed link to one revision, for some hours, revocable."""

import datetime
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.acts import Moment, name_of
from articles.models import Article, PreviewLink, Revision, State
from articles.transitions import Refused

MOST_HOURS = 30 * 24

_signer = Signer(salt="articles.preview", sep=".")


def share(
    revision: Revision, *, by: Any, hours: int, for_whom: str = "", at: Moment | None = None
) -> PreviewLink:
    """A link to a revision, open for `hours`, 1 to MOST_HOURS. Raises Refused where its story is withdrawn."""
    if not 1 <= hours <= MOST_HOURS:
        raise ValueError(f"{hours} hours")
    if revision.article.state == State.WITHDRAWN:
        raise Refused(_("A withdrawn story is shown to nobody. Reinstate it first."))
    now = at or timezone.now()
    return PreviewLink.objects.create(
        revision=revision,
        for_whom=for_whom,
        made_by=by,
        made_by_name=name_of(by),
        made_at=now,
        expires_at=now + datetime.timedelta(hours=hours),
    )


def revoke(link: PreviewLink, *, by: Any, at: Moment | None = None) -> bool:
    """Ends a link at once; whether it was for this call to end."""
    rows = PreviewLink.objects.filter(pk=link.pk, revoked_at=None)
    return bool(rows.update(revoked_at=at or timezone.now(), revoked_by_name=name_of(by)))


def links_of(article: Article) -> QuerySet[PreviewLink]:
    """Every link that was given out to a story's texts, the newest first."""
    return _with_story().filter(revision__article=article)


def address(link: PreviewLink) -> str:
    """The whole address that is given out."""
    return settings.SITE_URL + reverse("articles:preview", args=[token_of(link.pk)])


def token_of(pk: int) -> str:
    """The token of the link of that key: whoever has it was given it."""
    return _signer.sign(str(pk))


def link_of(token: str) -> PreviewLink | None:
    """The link whose token this is, ended or not; None for a token that was never given out."""
    try:
        pk = int(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    return _with_story().filter(pk=pk).first()


def _with_story() -> QuerySet[PreviewLink]:
    return PreviewLink.objects.select_related("revision__article__section")
