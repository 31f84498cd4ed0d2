"""A body as two of them are compared: its words, line by line, and what stands in it that words do not show. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from articles import body

_LONGEST = 80


@dataclass(frozen=True)
class Part:
    """A link, a card, a figure, a quote or an embed. Two with the same `kind`, `pk` and `detail` are the same part."""

    kind: str
    pk: int = 0
    detail: tuple[str, ...] = ()
    words: str = field(default="", compare=False)


def lines(html: str) -> str:
    """The words of a body, a line for each block; of a heading it is said that it is one, and of a list's items too."""
    if not html.strip():
        return ""
    root = body.parse(html)
    for element in root.iter("h2", "h3"):
        element.text = _("Heading: %(words)s") % {"words": element.text or ""}
    for item in root.iter("li"):
        first = item[0] if len(item) and not (item.text or "").strip() else item
        first.text = f"• {first.text or ''}"
    return body.plain_text(body.serialise(root))


def parts(html: str) -> list[Part]:
    """What stands in a body beside its words, in order."""
    return [
        part for element in body.parse(html).iter(*_READERS) for part in _READERS[str(element.tag)](element)
    ]


def lost_and_won(before: Sequence[Part], after: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """What only the one has, and what only the other has: of what stands there twice, as often as it does."""
    return _beyond(before, after), _beyond(after, before)


def _beyond(these: Sequence[Part], those: Sequence[Part]) -> list[Part]:
    known, found = Counter(those), []
    for part in these:
        if known[part]:
            known[part] -= 1
        else:
            found.append(part)
    return found


def _link(element: HtmlElement) -> Iterator[Part]:
    words = _words(element)
    for kind in ("person", "story"):
        if pk := _id(element, f"data-{kind}"):
            yield Part(kind, pk, (words,), words)
            return
    if href := element.get("href", ""):
        yield Part("address", 0, (words, href), words)


def _card(element: HtmlElement) -> Iterator[Part]:
    yield Part("card", _id(element, "data-story"), (), _words(element))


def _figure(element: HtmlElement) -> Iterator[Part]:
    yield Part("photo", _id(element, "data-photo"), (), _words(element))


def _quote(element: HtmlElement) -> Iterator[Part]:
    told = (element.get("data-speaker-name", ""), element.get("data-source", ""))
    speaker = _id(element, "data-speaker")
    if speaker or any(told):
        yield Part("quote", speaker, told, _words(element))


def _embed(element: HtmlElement) -> Iterator[Part]:
    told = tuple(element.get(f"data-{name}", "") for name in ("embed", "url", "author", "date"))
    if any(told):
        yield Part("embed", 0, told, _words(element))


_READERS = {"a": _link, "aside": _card, "figure": _figure, "blockquote": _quote, "div": _embed}


def _id(element: HtmlElement, name: str) -> int:
    value = element.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() else 0


def _words(element: HtmlElement) -> str:
    words = " ".join(element.text_content().split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
