"""A revision in which somebody is not named: by id in no field, and where it is asked for, by no name in any text."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import unquote_plus

from lxml.html import HtmlElement

from articles import body
from articles.erasing.pen import ERASED
from people import names

SHORTEST = 3
"""Shorter words are in every text."""

_TEXTS = ("headline", "standfirst", "photo_caption", "seo_title", "seo_description", "desk_note")
_OF_ROWS = {"sources": ("title", "quoted"), "earlier": ("line",)}


def without(data: Mapping[str, Any], ids: Collection[int], called: Collection[str]) -> dict[str, Any]:
    """`data` without the people `ids`: what linked them is text; and with no name that is `called`."""
    keys = {names.key(name) for name in called}
    declined = data["declined"]
    less = {
        **data,
        "appearances": [row for row in data["appearances"] if row["person"] not in ids],
        "declined": {
            **declined,
            "people": [pk for pk in declined["people"] if pk not in ids],
            "names": [name for name in declined["names"] if names.key(str(name)) not in keys],
        },
        "body": _body_without(data["body"], ids, called),
    }
    if called:
        less |= {name: words_without(data[name], called) for name in _TEXTS}
        for field, columns in _OF_ROWS.items():
            less[field] = [
                {**row, **{name: words_without(row[name], called) for name in columns}} for row in data[field]
            ]
    return less


def words_without(text: str, called: Collection[str]) -> str:
    """`text` in which ERASED stands for each name in full, whatever its case."""
    return _pattern(frozenset(called)).sub(ERASED, text) if called and text else text


@lru_cache(maxsize=4)
def _pattern(called: frozenset[str]) -> re.Pattern[str]:
    """Any of the names in full, whatever its case and whatever white space parts its words."""
    longest = sorted(called, key=lambda name: (-len(name), name))
    spaced = (r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)


def short_forms(called: Collection[str]) -> list[str]:
    """The first and the last word of each name of several words: what somebody may be called in passing."""
    words = [name.split() for name in called]
    ends = {end for split in words if len(split) > 1 for end in (split[0], split[-1])}
    return sorted(end for end in ends if len(end) >= SHORTEST)


def counted(forms: Collection[str], texts: Iterable[str]) -> dict[str, int]:
    """How often each form stands in the texts as a word; those that do not are left out."""
    found = dict.fromkeys(forms, 0)
    asked = {form: re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in forms}
    for text in texts:
        for form, pattern in asked.items():
            if form in text:
                found[form] += len(pattern.findall(text))
    return {form: count for form, count in found.items() if count}


def is_called(form: str, called: Collection[str]) -> bool:
    """Whether one of the names stands in what a browser would send of a form."""
    text = unquote_plus(form)
    return words_without(text, called) != text


def _body_without(html: str, ids: Collection[int], called: Collection[str]) -> str:
    """The same of a body, whose links and quotes name people by id."""
    said = f"{html}\n{body.plain_text(html)}"  # a name that markup parts or escapes stands in the words alone
    if not any(f'="{pk}"' in html for pk in ids) and words_without(said, called) == said:
        return html
    root = body.parse(html)
    for element in list(root.iter("a", "blockquote")):
        _unlink(element, {str(pk) for pk in ids})
    for block in (*root.iter(*body.BLOCKS), root):
        _clear(block, called)
    for element in [one for one in root.iter("em", "strong", "a") if not one.text_content()]:
        element.drop_tree()
    for element in root.iter():
        for name in ("data-speaker-name", "data-author"):
            if value := element.get(name):
                element.set(name, words_without(value, called))
    cleaned = body.serialise(root)
    return body.clean(cleaned)


def _clear(block: HtmlElement, called: Collection[str]) -> None:
    """Takes the names out of the words of a block, wherever in them an element begins or ends."""
    pieces = list(_pieces(block))
    stood = [text for _element, _where, text in pieces]
    texts = [*stood]
    for found in reversed([*_pattern(frozenset(called)).finditer("".join(stood))] if called else []):
        begins, said = 0, ERASED
        for number, text in enumerate(stood):
            first, last = max(found.start() - begins, 0), min(found.end() - begins, len(text))
            if first < last:
                texts[number] = texts[number][:first] + said + texts[number][last:]
                said = ""
            begins += len(text)
    for (element, where, _text), text in zip(pieces, texts, strict=True):
        if where:
            setattr(element, where, text or None)


def _pieces(block: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """The words of a block, those of blocks in it apart: each piece with the element, and whether it is its text or its
    tail. A break is a piece that stays."""
    yield block, "text", block.text or ""
    for child in block:
        if child.tag == "br":
            yield child, "", "\n"
        elif child.tag not in body.BLOCKS:
            yield from _pieces(child)
        yield child, "tail", child.tail or ""


def _unlink(element: HtmlElement, ids: Collection[str]) -> None:
    if element.get("data-person") in ids:
        element.drop_tag()
    elif element.get("data-speaker") in ids:
        del element.attrib["data-speaker"]
