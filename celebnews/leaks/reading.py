"""What of an answer can be a trace: read in one pass, and looked up in a dict, however many secrets there are.

A word of a text is none: bodies are the editor's. A headline or a name tells of something where it stands as the title
of a page, an entry or a link; a slug or an id where it stands in an address or an attribute; a key anywhere.
"""

import html
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from celebnews.leaks.secrets import Trace, normal
from people import names

_KEY = re.compile(r"[\w-]{8,}(?:\.[\w-]+)*|\d+\.[\w-]{16,}", re.ASCII)
_PATH = re.compile(r"(?<![\w./:@-])(https?://[\w.:-]+)?(/[\w%.~-][^\s\"'<>\\()]*)")
_ID = re.compile(r'\b(?:data-(?P<data>\w+)(?:-id)?|id)="(?:(?P<kind>\w+)-)?(?P<value>[\w-]+)"', re.ASCII)
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TITLE = re.compile(r"<(title|h1|category|name|dc:creator|news:title)\b[^>]*>(.*?)</\1>", re.DOTALL)
_TERM = re.compile(r'<(?:category|outline|meta)\b[^>]*?\b(?:term|text|content)="([^"]*)"')
_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")

_KINDS = {"story": "story", "article": "story", "person": "person", "speaker": "person", "photo": "photo"}
_NAMED = ("name", "headline", "title", "alternateName", "keywords", "tags")
_OTHERS = ("creator", "citation", "correction", "_photo")
"""What JSON says of others than people and stories of the site: photographers, works elsewhere."""


def traces(text: str, site: str) -> Iterator[Trace]:
    """All of an answer's text, its head too, that could be a trace; `site` is its own origin."""
    plain = _plain(text)
    for key in set(_KEY.findall(plain)):
        yield from (("key", part) for part in {key, *key.split(".")})
    for origin, path in set(_PATH.findall(plain)):
        if origin in ("", site):
            yield from _of_path(path)
    yield from _of_attributes(plain)
    for href, inner in _LINK.findall(plain):
        yield from _of_link(href, inner, site)
    yield from _of_titles(text, plain)


def _plain(text: str) -> str:
    """What a reader's program makes of it: a feed holds HTML within XML, a script JSON."""
    for _layer in range(2):
        text = html.unescape(text) if "&" in text else text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "\\u" in text else text


def _of_path(path: str) -> Iterator[Trace]:
    """Each address that it begins with, and what it says of people, of whom it may name two."""
    parts = normal(unquote(path)).split("/")[1:]
    yield from (("address", "/" + "/".join(parts[:length])) for length in range(1, len(parts) + 1))
    yield from (("slug", part) for part in parts[1:])
    if parts[0] == "people":
        yield from (("address", f"/people/{part}") for part in parts[2:])


def _of_attributes(plain: str) -> Iterator[Trace]:
    for found in _ID.finditer(plain):
        data, kind, value = found.group("data", "kind", "value")
        what = _KINDS.get((data or kind or "").lower())
        if what and value.isdigit():
            yield "id", f"{what}:{value}"
        elif what or data == "slug":
            yield "slug", f"{kind}-{value}" if data and kind else value


def _of_link(href: str, inner: str, site: str) -> Iterator[Trace]:
    """The words of a link within the site; a name is one where the link leads to somebody."""
    split = urlsplit(href.removeprefix(site))
    parts = [part for part in split.path.split("/") if part]
    if split.netloc or len(parts) < 2:
        return
    for words in {_TAG.sub(" ", inner), *_TAG.split(inner)}:
        yield "headline", _key(words)
        if parts[0] == "people":
            yield "name", _key(words)


def _of_titles(text: str, plain: str) -> Iterator[Trace]:
    told = [words for _tag, words in _TITLE.findall(plain)] + [*map(html.unescape, _TERM.findall(text))]
    head, _, body = text.partition("\n\n")
    for block in [*_JSON_LD.findall(text), *([body] if "application/feed+json" in head else [])]:
        told += _of_json(_parsed(block))
    for words in told:
        pieces = {_TAG.sub(" ", words), *_TAG.split(words)}
        pieces |= {piece.rsplit(" – ", 1)[0] for piece in pieces} | {
            piece.partition(": ")[2] for piece in pieces
        }
        for key in map(_key, pieces):
            yield "headline", key
            yield "name", key


def _parsed(block: str) -> Any:
    try:
        return json.loads(block)
    except ValueError:
        return None


def _of_json(data: Any) -> list[str]:
    """What is named in JSON, however deep."""
    if isinstance(data, list):
        return [words for part in data for words in _of_json(part)]
    if not isinstance(data, dict):
        return []
    found = []
    for name, value in data.items():
        if name in _NAMED:
            found += [
                words for words in (value if isinstance(value, list) else [value]) if isinstance(words, str)
            ]
        if name not in _OTHERS:
            found += _of_json(value)
    return found


@lru_cache(maxsize=65_536)
def _key(words: str) -> str:
    return names.key(words)
