"""What a story rests on, as it is written: what its text links and quotes and its sources do not list is offered.

Nothing is listed by itself: an editor takes what is offered, or does not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from articles import passages
from articles.models import Outlet, OutletDomain, SourceKind
from people import addresses

SOCIAL = frozenset({
    "bsky.app", "facebook.com", "instagram.com", "mastodon.social", "snapchat.com", "threads.net", "threads.com",
    "tiktok.com", "twitter.com", "weibo.com", "x.com", "youtu.be", "youtube.com",
})  # fmt: skip
"""Sites on which people speak for themselves."""

MOST = 50
"""How many sources are offered at once."""

TITLE = 300


@dataclass(frozen=True)
class Offer:
    """A source that could be listed: of a link, its address and words; of a block quote, the key that it names."""

    url: str = ""
    title: str = ""
    host: str = ""
    outlet: Outlet | None = None
    kind: SourceKind = SourceKind.AGGREGATED
    key: str = ""
    quoted: str = ""


def offered(data: Mapping[str, Any]) -> list[Offer]:
    """What the body of `data` rests on and its sources do not list, in the order of the text: one query at most."""
    listed = {_page(row["url"]) for row in data["sources"]}
    keys = {row["key"] for row in data["sources"]}
    own = addresses.host(settings.SITE_URL)
    links: dict[str, passages.Link] = {}
    for link in passages.links(data["body"]):
        page = _page(link.url)
        if page and page not in listed and addresses.host(link.url) != own:
            links.setdefault(page, link)
    hosts = {page: addresses.host(link.url) for page, link in links.items()}
    outlets = outlets_of(hosts.values())
    found = [_of_link(link, hosts[page], outlets.get(hosts[page])) for page, link in links.items()]
    quotes = {quote.key: quote for quote in reversed(passages.quoted(data["body"])) if quote.key not in keys}
    found += [
        Offer(key=key, quoted=quote.words, kind=SourceKind.ON_RECORD)
        for key, quote in reversed(quotes.items())
    ]
    return found[:MOST]


def outlets_of(hosts: Iterable[str]) -> dict[str, Outlet]:
    """The outlet of each host that is one's own or stands below it, by the nearest domain: one query."""
    wanted = {host: addresses.domains(host) for host in hosts}
    known = {domain for domains in wanted.values() for domain in domains}
    rows = OutletDomain.objects.filter(domain__in=known).select_related("outlet") if known else ()
    outlets = {row.domain: row.outlet for row in rows}
    return {
        host: outlets[domain]
        for host, domains in wanted.items()
        if (domain := next((each for each in domains if each in outlets), ""))
    }


def warning(data: Mapping[str, Any]) -> str:
    """What should give pause in the sources of a story; nothing, where nothing does."""
    if [row["kind"] for row in data["sources"]] == [SourceKind.UNNAMED]:
        return _("This story rests on one unnamed source alone. Find a second one, or a record of it.")
    return ""


def _of_link(link: passages.Link, host: str, outlet: Outlet | None) -> Offer:
    is_social = not SOCIAL.isdisjoint(addresses.domains(host))
    kind = SourceKind.SOCIAL if is_social else SourceKind.AGGREGATED
    is_address = addresses.host(link.words) or (" " not in link.words and link.words.startswith(host))
    title = "" if is_address else link.words[:TITLE]
    return Offer(url=link.url, title=title, host=host, outlet=outlet, kind=kind)


def _page(url: str) -> str:
    """What two addresses of one page have in common: no scheme, no fragment, nothing that says whence a reader came."""
    host = addresses.host(url)
    if not host:
        return ""
    parts = urlsplit(url)
    query = "&".join(part for part in parts.query.split("&") if part and not part.startswith("utm_"))
    return f"{host}{unquote(parts.path).rstrip('/')}?{query}"
