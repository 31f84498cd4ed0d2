"""What the story form asks while its text is written: which sources it does not list, and which quotes do not pair."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from articles import body, passages, quotes, sources
from articles.admin.panels import Unreadable, panel
from articles.models import SourceKind
from people.access import may

MOST_PROBLEMS = 50
"""How many places are named at once: whoever mends them asks again."""


@panel
def source_offers(request: HttpRequest, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Answers a draft, {"body": html, "sources": [{"key", "url", "kind"}]}; nothing is written."""
    draft = _draft(sent)
    may_add = may(request.user, "articles.add_outlet")
    return {
        "offers": [_told(offer, may_add=may_add) for offer in sources.offered(draft)],
        "warning": sources.warning(draft),
        "quotes": _quotes(draft["body"]),
    }


def _draft(sent: Mapping[str, Any]) -> dict[str, Any]:
    """What was sent, in the shape of a revision's data; raises Unreadable where it is none."""
    html, rows = sent.get("body"), sent.get("sources", [])
    if not (isinstance(html, str) and isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
        raise Unreadable
    named = [{name: row.get(name, "") for name in ("key", "url", "kind")} for row in rows]
    if not all(isinstance(value, str) for row in named for value in row.values()):
        raise Unreadable
    return {"body": body.clean(html), "sources": named}


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
    """Where quotes do not pair."""
    problems = quotes.in_body(html)[:MOST_PROBLEMS]
    texts: Sequence[passages.Block] = passages.blocks(html) if problems else []
    return [
        {
            "field": "body",
            "block": problem.block,
            "start": problem.start,
            "end": problem.end,
            "text": texts[problem.block].text[problem.start : problem.end],
            "words": problem.words,
            "sentence": problem.sentence,
        }
        for problem in problems
    ]
