"""The story's HTML: what the editor may write and the sanitiser keeps, the ids in it, and what a reader sees of it.

Links are stored by id and resolved late: `references` collects the ids of a body, the caller looks each kind up
once, and `render` turns them into addresses, or into plain text where a reader may not go.
"""

import datetime
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import lxml.html
from django.conf import settings
from django.urls import reverse_lazy
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django_prose_editor.config import add_tags_and_attributes
from js_asset import static_lazy
from lxml.html import HtmlElement
from lxml.html.builder import E

from people import names, prose

EMBEDS = {"instagram": "Instagram", "page": "", "tiktok": "TikTok", "x": "X", "youtube": "YouTube"}
"""The kinds of embedded posts, each with the name under which readers know its site."""

_ID = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_KEY = re.compile(r"[a-z0-9]{1,32}", re.ASCII)
_ID_ATTRIBUTES = frozenset({"data-person", "data-story", "data-photo", "data-speaker"})


def _allow(tags: Iterable[str], attributes: Mapping[str, Iterable[str]]) -> Any:
    """A processor of the editor's configuration that lets the sanitiser keep these tags and attributes."""

    def processor(config: Any, shared: dict[str, Any]) -> None:
        add_tags_and_attributes(shared, list(tags), {tag: list(names) for tag, names in attributes.items()})

    return processor


def _allow_embed(config: Any, shared: dict[str, Any]) -> None:
    add_tags_and_attributes(shared, ["div"], {"div": ["data-url", "data-author", "data-date"]})
    shared.setdefault("tag_attribute_values", {})["div"] = {"data-embed": set(EMBEDS)}


def _picker(model: str, field: str) -> Any:
    """The address of the desk's picker for a relation, which knows who may pick what; read when a form is drawn."""
    return format_lazy(
        "{url}?app_label=articles&model_name={model}&field_name={field}",
        url=reverse_lazy("admin:autocomplete"),
        model=model,
        field=field,
    )


EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy("js/editor.js")],
        "extensions": {
            "PersonLink": _allow(["a"], {"a": ["data-person"]}),
            "StoryLink": _allow(["a"], {"a": ["data-story"]}),
            "StoryCard": _allow(["aside"], {"aside": ["data-story"]}),
            "Photo": _allow(["figure", "figcaption"], {"figure": ["data-photo"]}),
            "Quote": _allow(
                ["blockquote"], {"blockquote": ["data-speaker", "data-speaker-name", "data-source"]}
            ),
            "Embed": _allow_embed,
            "OwnAddresses": _allow([], {}),
        },
    },
    prose.PASTE,
    prose.UNSANITISED,
]
"""The setting DJANGO_PROSE_EDITOR_EXTENSIONS: each name is an export of the module that it is beside."""

BODY_EXTENSIONS: prose.Extensions = {
    **prose.BASE_EXTENSIONS,
    "Heading": {"levels": [2, 3]},
    "Fullscreen": True,
    "PersonLink": {"url": _picker("appearance", "person")},
    "StoryLink": {"url": _picker("earliercoverage", "earlier")},
    "StoryCard": {"url": _picker("earliercoverage", "earlier")},
    "Photo": {"url": _picker("article", "photo")},
    "Quote": {"url": _picker("appearance", "person")},
    "Embed": True,
    "OwnAddresses": {
        "url": reverse_lazy("admin:articles_article_addresses"),
        "site": lazy(lambda: settings.SITE_URL, str)(),  # type: ignore[has-type]  # the settings import this module
    },
}


def _keep(tag: str, attribute: str, value: str) -> str | None:
    """The one attribute filter of the body: ids are numbers, dates are days, embeds are https."""
    if attribute in _ID_ATTRIBUTES:
        return value if _ID.fullmatch(value) else None
    match attribute:
        case "data-url":
            return value if value.startswith("https://") else None
        case "data-date":
            return value if _DAY.fullmatch(value) else None
        case "data-source":
            return value if _KEY.fullmatch(value) else None
    return prose.keep(tag, attribute, value)


_sanitise = prose.sanitiser(BODY_EXTENSIONS, _keep)


def clean(html: str) -> str:
    """Of any HTML just what the body editor can write. Cleaning twice changes nothing more.

    An element that means something only with its id (a card, a figure, an embed, a link) and has none gives way
    to its text; a link by id has no address of its own.
    """
    return serialise(_settle(parse(_sanitise(html)))).strip()


_NEEDED = {"aside": {"data-story"}, "figure": {"data-photo"}, "div": {"data-embed", "data-url"}}
"""The attributes without which an element means nothing and gives way to its text."""


_LINES = frozenset({"p", "h2", "h3"})
"""What can hold no paragraph."""


def _settle(root: HtmlElement) -> HtmlElement:
    for element in list(root.iterdescendants("a", *_NEEDED)):
        if element.tag == "a":
            _settle_link(element)
        elif not _NEEDED[str(element.tag)] <= set(element.attrib):
            element.drop_tag()
    for caption in list(root.iterdescendants("figcaption")):
        parent = caption.getparent()
        if parent is not None and parent.tag == "figure":
            continue
        if any(child.tag in BLOCKS for child in caption) or any(
            above.tag in _LINES for above in caption.iterancestors()
        ):
            caption.drop_tag()
        else:
            caption.tag = "p"
    for item in list(root.iterdescendants("li")):
        if not len(item) and not item.text:
            item.drop_tree()  # libxml2 would leave out its end tag, and what follows would move into it
    return root


def _settle_link(link: HtmlElement) -> None:
    attributes = link.attrib
    by_id = [name for name in ("data-person", "data-story") if name in attributes]
    if by_id:
        for name in set(attributes) - {by_id[0]}:
            del attributes[name]
    elif not attributes:
        link.drop_tag()


def parse(html: str) -> HtmlElement:
    """The elements of `html`, in one that is none of it."""
    # Without huge_tree libxml2 drops what is nested deeper than 256 elements, words and all.
    parser = lxml.html.HTMLParser(huge_tree=True)
    return lxml.html.fragment_fromstring(html, create_parent="div", parser=parser)


def serialise(root: HtmlElement) -> str:
    """The HTML inside what `parse` gave."""
    inside: str = lxml.html.tostring(root, encoding="unicode")
    return inside.removeprefix("<div>").removesuffix("</div>")


@dataclass(frozen=True)
class References:
    """The ids in a body, by kind, each in the order of its first mention."""

    people: tuple[int, ...] = ()
    stories: tuple[int, ...] = ()
    photos: tuple[int, ...] = ()


@lru_cache(maxsize=256)  # a save asks the same body again and again, and a batch of `bulk` all of its own
def references(html: str) -> References:
    """Who and what `html` refers to. The speaker of a quote is a person that it refers to."""
    if "data-" not in html:
        return References()
    found: dict[str, dict[int, None]] = {"person": {}, "story": {}, "photo": {}}
    for element in parse(html).iter("a", "aside", "figure", "blockquote"):
        for name, value in element.items():
            kind = "person" if name == "data-speaker" else name.removeprefix("data-")
            if kind in found and _ID.fullmatch(value):
                found[kind][int(value)] = None
    return References(tuple(found["person"]), tuple(found["story"]), tuple(found["photo"]))


@dataclass(frozen=True)
class Target:
    """Where a link by id leads, and what it is called there."""

    url: str
    label: str


@dataclass(frozen=True)
class Picture:
    """What a figure shows of its photo: the words, and the files with the size of the largest JPEG in pixels."""

    src: str
    width: int
    height: int
    srcset: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Targets:
    """What a reader may see of all that a body refers to; an id that is missing leads nowhere."""

    people: Mapping[int, Target] = field(default_factory=dict)
    stories: Mapping[int, Target] = field(default_factory=dict)
    photos: Mapping[int, Picture] = field(default_factory=dict)
    sources: Mapping[str, Target] = field(default_factory=dict)


def render(html: str, targets: Targets) -> SafeString:
    """The body as readers get it: links with addresses, plain text where `targets` has none, no data attribute."""
    if "data-" not in html:
        return mark_safe(html)  # every path into a body goes through `clean`
    root = parse(html)
    for element in list(root.iterdescendants("a", "aside", "figure", "blockquote", "div")):
        _RENDERERS[str(element.tag)](element, targets)
    # libxml2 is older than the source element, and ends it as it ends a paragraph.
    return mark_safe(serialise(root).replace("></source>", ">"))


def _render_link(element: HtmlElement, targets: Targets) -> None:
    if person := element.attrib.pop("data-person", ""):
        target = targets.people.get(int(person))
    elif story := element.attrib.pop("data-story", ""):
        target = targets.stories.get(int(story))
    else:
        return
    if target:
        element.set("href", target.url)
    else:
        element.drop_tag()


def _render_card(element: HtmlElement, targets: Targets) -> None:
    target = targets.stories.get(int(element.attrib.pop("data-story", "0")))
    if target is None:
        element.drop_tree()
        return
    element.set("class", "story-card")
    for line in element.findall("p"):
        if not line.text_content().strip():
            line.drop_tree()
    element.append(E.p(E.a(names.clean(target.label), href=target.url), {"class": "story-card-link"}))


def _render_photo(element: HtmlElement, targets: Targets) -> None:
    picture = targets.photos.get(int(element.attrib.pop("data-photo", "0")))
    if picture is None:
        element.drop_tree()
        return
    words = element.find("figcaption")
    if words is None:
        words = E.figcaption()
        element.append(words)
    if not words.text_content().strip():
        words.text = names.clean(picture.caption)
    caption = E.span(words.text or "", *words, {"class": "caption"})
    words.text = None
    if caption.text_content():
        words.append(caption)
    if picture.credit:
        caption.tail = " " if len(words) else None  # feeds have no style to keep the two apart
        words.append(E.span(names.clean(picture.credit), {"class": "credit"}))
    if not len(words):
        element.remove(words)
    if picture.height > picture.width:
        element.set("class", "tall")
    element.insert(0, _picture_element(picture))


FIGURE_SIZES = "(min-width: 60em) 50rem, 100vw"
"""How wide a figure stands, for the browser's choice among the files."""


def _picture_element(picture: Picture) -> HtmlElement:
    image = E.img(
        src=picture.src,
        width=str(picture.width),
        height=str(picture.height),
        alt=names.clean(picture.alt),
        loading="lazy",
    )
    source = E.source(type="image/webp", srcset=picture.srcset, sizes=FIGURE_SIZES)
    return E.picture(*([source] if picture.srcset else []), image)


def _render_quote(element: HtmlElement, targets: Targets) -> None:
    source = targets.sources.get(element.attrib.pop("data-source", ""))
    typed = element.attrib.pop("data-speaker-name", "")
    speaker = targets.people.get(int(element.attrib.pop("data-speaker", "0")))
    name = names.clean(speaker.label) if speaker else typed
    if not name and source is None:
        return
    footer = E.footer("— ")
    if name:
        footer.append(E.cite(E.a(name, href=speaker.url) if speaker else name))
    if source:
        outlet = names.clean(source.label)
        words = E.a(outlet, href=source.url, rel="noopener") if source.url else outlet
        footer.append(E.span(", " if name else "", words, {"class": "quote-source"}))
    element.append(footer)


def _render_embed(element: HtmlElement, targets: Targets) -> None:
    site = EMBEDS.get(element.attrib.pop("data-embed", ""), "")
    author, day, url = (element.attrib.pop(f"data-{name}", "") for name in ("author", "date", "url"))
    element.set("class", "embed")
    words = " · ".join(part for part in (author, site, _day(day)) if part)
    element.append(E.p(E.a(words or gettext("See the post"), href=url), {"class": "embed-source"}))


_RENDERERS = {
    "a": _render_link,
    "aside": _render_card,
    "figure": _render_photo,
    "blockquote": _render_quote,
    "div": _render_embed,
}


def _day(iso: str) -> str:
    try:
        return date_format(datetime.date.fromisoformat(iso), "DATE_FORMAT")
    except ValueError:
        return ""


BLOCKS = frozenset(
    {"p", "h2", "h3", "li", "ul", "ol", "blockquote", "figure", "figcaption", "aside", "div", "br"}
)


_BEGINS_WITH_A_WORD = re.compile(r"(?:<(?:p|h2|h3|a|strong|em)(?: [^<>]*)?>)*\w")


def has_words(html: str) -> bool:
    """Whether `html` says anything at all."""
    if _BEGINS_WITH_A_WORD.match(html):
        return True  # as most do, and need not be parsed for it
    return bool(html.strip() and parse(html).text_content().strip())


def plain_text(html: str, *, without: Collection[str] = ()) -> str:
    """The words of `html`, a line for each block, with no markup and nothing escaped; nothing of elements `without`."""
    if not html.strip():
        return ""
    root = parse(html)
    for element in list(root.iter(*without)) if without else ():
        element.drop_tree()
    for element in root.iter():
        edge = "\n" if element.tag in BLOCKS else ""
        element.text = edge + (element.text or "").replace("\n", " ")
        element.tail = edge + (element.tail or "").replace("\n", " ")
    lines = (" ".join(line.split()) for line in root.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
