"""Prose: one configuration for the editor and for the sanitiser behind it, so that what can be typed is what is kept."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django_prose_editor.config import allowlist_from_extensions, expand_extensions, html_tags
from js_asset import static_lazy
from nh3 import Cleaner

from people import names

Extensions = Mapping[str, Any]

LINK = {
    "autolink": False,
    "enableTarget": False,
    "protocols": ["https", "http", "mailto"],
    "HTMLAttributes": {"rel": None},
}

BASE_EXTENSIONS: Extensions = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "HardBreak": True,
    "Link": LINK,
    "History": True,
    "NoSpellCheck": False,
    "Paste": True,
    "Menu": {
        "groups": [
            {"group": "headings"},
            {"group": "marks"},
            {"group": "lists"},
            {"group": "link"},
            {"group": "nodes -blockType -lists"},
            {"group": "history"},
            {"group": "utility"},
        ]
    },
}
"""What any prose of the newsroom may hold: paragraphs, emphasis, lists and links."""

PASTE = {"js": [static_lazy("js/editor.js")], "extensions": {"Paste": html_tags([])}}
"""What makes of any pasted text one that prose may hold, and so the editor as the newsroom has it."""

UNSANITISED = {"js": [], "extensions": {"Fullscreen": html_tags([]), "TrailingNode": html_tags([])}}
"""Editor features that write no HTML of their own; the library does not know them on the server."""


ABSOLUTE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def keep(tag: str, attribute: str, value: str) -> str | None:
    """The attribute filter of any prose: a link leads to a whole address elsewhere, or it is none."""
    if attribute == "href":
        address = value.strip()
        return address if ABSOLUTE.fullmatch(address) else None
    return None if attribute in {"rel", "title", "start", "type", "data-type"} else value


def sanitiser(
    extensions: Extensions, keep: Callable[[str, str, str], str | None] = keep
) -> Callable[[str], str]:
    """A function that keeps of any HTML just what an editor with `extensions` can write.

    `keep(tag, attribute, value)` may refuse an attribute by returning None. Scripts, styles, handlers, comments
    and undeclared schemes never survive; the text of unknown tags does.
    """

    @cache
    def cleaner() -> Cleaner:
        # Built on first use: the allow-list reads the settings.
        allowed = allowlist_from_extensions(expand_extensions(dict(extensions)))
        return Cleaner(**{**allowed, "attribute_filter": keep})

    return lambda html: cleaner().clean(names.clean(html)).strip()


clean = sanitiser(BASE_EXTENSIONS)
"""The sanitiser of a biography."""
