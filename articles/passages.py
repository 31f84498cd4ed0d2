"""What a story's text says, as the desk looks through it: its blocks, its links elsewhere, its quotes. Pure."""

from dataclasses import dataclass
from typing import Any

import lxml.etree
from lxml.html import HtmlElement

from articles import body


@dataclass(frozen=True)
class Link:
    """A link to another site, with the words that it is on."""

    url: str
    words: str


@dataclass(frozen=True)
class Quoted:
    """A block quote that names its source, by the key of that."""

    key: str
    words: str


def links(html: str) -> list[Link]:
    """The links of a body to other places of the web."""
    anchors = body.parse(html).iter("a") if "href" in html else ()
    return [Link(link.get("href", ""), _words(link)) for link in anchors if link.get("href")]


def quoted(html: str) -> list[Quoted]:
    """The block quotes of a body that name their source."""
    quotes = body.parse(html).iter("blockquote") if "data-source" in html else ()
    return [
        Quoted(quote.get("data-source", ""), _words(quote)) for quote in quotes if quote.get("data-source")
    ]


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@dataclass(frozen=True)
class Block:
    """A block of a body's text: its words as they stand, and the spans of them that are links, whoever they lead to.

    The blocks of a body, in order, are the editor's own: its n-th block of text is the n-th of these, letter by letter,
    a line break being one.
    """

    tag: str
    text: str
    links: tuple[tuple[int, int], ...] = ()
    is_embed: bool = False
    people: tuple[tuple[int, int, int], ...] = ()
    """The spans that link somebody, each with whom, by id."""
    part: int = 0
    """What holds it: the blocks of one list item or one quote have this in common, and so has the running text."""

    @property
    def is_heading(self) -> bool:
        return self.tag in {"h2", "h3"}


def blocks(html: str) -> list[Block]:
    """The blocks of text of a body as the editor writes it."""
    if not html.strip():
        return []
    parts: dict[Any, int] = {}
    found = []
    for element in body.parse(html).iter("p", "h2", "h3", "figcaption"):
        part = parts.setdefault(element.getparent(), len(parts))
        found.append(_block(element, part))
    return found


def _block(element: HtmlElement, part: int) -> Block:
    text, links, people = "", [], []
    for event, node in lxml.etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if node.tag == "a":
                links.append((len(text), len(text)))
            text += "\n" if node.tag == "br" else node.text or ""
        else:
            if node.tag == "a":
                links[-1] = (links[-1][0], len(text))  # a link holds no other
                if node.get("data-person", "").isdecimal():
                    people.append((*links[-1], int(node.get("data-person"))))
            text += (node.tail or "") if node is not element else ""
    is_embed = any(above.tag == "div" and "data-embed" in above.attrib for above in element.iterancestors())
    return Block(str(element.tag), text, tuple(links), is_embed, tuple(people), part)


def unsourced_quotes(html: str) -> int:
    """How many block quotes of a body, not counting those within another, say neither who speaks nor where."""
    if "<blockquote" not in html:
        return 0
    told = {"data-speaker", "data-speaker-name", "data-source"}
    quotes = [
        quote
        for quote in body.parse(html).iter("blockquote")
        if not any(above.tag == "blockquote" for above in quote.iterancestors())
    ]
    return sum(not told & set(quote.attrib) for quote in quotes)
