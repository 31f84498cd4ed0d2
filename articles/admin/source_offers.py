"""What the story form asks while its text is written: which sources it does not list, and which quotes do not pair."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import body, quotes, sources
from articles.models import SourceKind
from people.access import may

MOST_PROBLEMS = 50
"""How many places are named at once: whoever mends them asks again."""


@never_cache
@require_POST
def source_offers(request: HttpRequest) -> JsonResponse:
    """Answers a draft, {"body": html, "sources": [{"key", "url", "kind"}]}; nothing is written."""
    if not (may(request.user, "articles.change_article") or may(request.user, "articles.add_article")):
        raise PermissionDenied
    draft = _draft(request.body)
    if draft is None:
        return JsonResponse({"error": _("The text did not arrive whole. Reload the page.")}, status=400)
    may_add = may(request.user, "articles.add_outlet")
    return JsonResponse(
        {
            "offers": [_told(offer, may_add=may_add) for offer in sources.offered(draft)],
            "warning": sources.warning(draft),
            "quotes": _quotes(draft["body"]),
        }
    )


def _draft(sent: bytes) -> dict[str, Any] | None:
    """What was sent, in the shape of a revision's data; None where it is none."""
    try:
        data = json.loads(sent)
    except (ValueError, RecursionError):
        return None
    if not (isinstance(data, dict) and isinstance(data.get("body"), str)):
        return None
    rows = data.get("sources", [])
    if not (isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
        return None
    named = [{name: row.get(name, "") for name in ("key", "url", "kind")} for row in rows]
    if not all(isinstance(value, str) for row in named for value in row.values()):
        return None
    return {"body": body.clean(data["body"]), "sources": named}


def _told(offer: sources.Offer, *, may_add: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "url": offer.url,
        "title": offer.title,
        "host": offer.host,
        "kind": offer.kind.value,
        "key": offer.key,
        "quoted": offer.quoted,
        "outlet": {"id": offer.outlet.pk, "name": offer.outlet.name} if offer.outlet else None,
    }
    if may_add and offer.host and not offer.outlet and offer.kind != SourceKind.SOCIAL:
        told["make"] = f"{reverse('admin:articles_outlet_add')}?{urlencode({'domain': offer.host})}"
    return told


def _quotes(html: str) -> list[dict[str, Any]]:
    """Where quotes do not pair, counted as the browser counts letters."""
    problems = quotes.in_body(html)[:MOST_PROBLEMS]
    texts: Sequence[body.Block] = body.blocks(html) if problems else []
    return [
        {
            "block": problem.block,
            "start": _units(texts[problem.block].text, problem.start),
            "end": _units(texts[problem.block].text, problem.end),
            "words": problem.words,
            "sentence": problem.sentence,
        }
        for problem in problems
    ]


def _units(text: str, place: int) -> int:
    """The place in UTF-16, in which JavaScript counts."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
