"""The formats of the feeds: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1, with the same in each.

The bytes hold no clock: what stands for "now" is the newest update among the items.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

from articles.models import Article
from people import names
from people.models.photo import Rendition

_NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}


@dataclass(frozen=True)
class Picture:
    """The lead photo of a story, as a feed carries it."""

    file: Rendition
    small: Rendition
    alt: str
    caption: str
    credit: str
    copyright: str

    @classmethod
    def of(cls, story: Article, base: str) -> Self | None:
        photo = story.lead
        sources = photo.sources("16x9", base) if photo else None
        if photo is None or sources is None:
            return None
        said = (photo.alt, story.lead_caption, photo.credit or photo.creator, photo.copyright)
        return cls(sources.jpeg, (*sources.webp, sources.jpeg)[0], *map(names.clean, said))


class Format(SyndicationFeed):
    """What the formats have in common."""

    path = ""
    suffix = ""
    """What stands behind the address of the RSS feed, and behind its name."""

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        super().add_item(*args, **kwargs)
        item = self.items[-1]
        item |= {name: _writable(value) for name, value in item.items()}

    def latest_post_date(self) -> datetime.datetime:
        """The newest update among the items, never the clock's: an empty feed is as old as time."""
        return max((item["updateddate"] for item in self.items), default=_NEVER)


def _writable(value: Any) -> Any:
    """A text, or each of a list, without what XML cannot hold, however it came into the database."""
    if isinstance(value, str):
        return names.clean(value)
    return [_writable(part) for part in value] if isinstance(value, list | tuple) else value


class Rss(Format, Rss201rev2Feed):
    """RSS 2.0 with the full text (content:encoded), the authors by name (dc:creator), the picture (media:content)."""

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            **_MEDIA,
        }

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.startElement("image", AttributesImpl({}))
        handler.addQuickElement("url", self.feed["image"])
        handler.addQuickElement("title", self.feed["title"])
        handler.addQuickElement("link", self.feed["link"])
        handler.endElement("image")

    def add_item_elements(self, handler: SimplerXMLGenerator, item: Any) -> None:
        super().add_item_elements(handler, item)
        for name, _address in item["authors"]:
            handler.addQuickElement("dc:creator", name)
        # What RSS itself has no word for: an update of an item that came out before.
        handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        handler.addQuickElement("content:encoded", item["content"])
        _add_picture(handler, item["picture"])


class Atom(Format, Atom1Feed):
    """Atom with the full text, every author with their page, the picture (media:content)."""

    path = "atom/"
    suffix = "-atom"

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), **_MEDIA}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("icon", self.feed["image"])

    def add_item_elements(self, handler: SimplerXMLGenerator, item: Any) -> None:
        # The standfirst is plain text, which Django's would call HTML.
        super().add_item_elements(handler, {**item, "description": None})
        for name, address in item["authors"]:
            handler.startElement("author", AttributesImpl({}))
            handler.addQuickElement("name", name)
            handler.addQuickElement("uri", address)
            handler.endElement("author")
        if item["description"]:
            handler.addQuickElement("summary", item["description"])
        handler.addQuickElement("content", item["content"], {"type": "html"})
        _add_picture(handler, item["picture"])


def _add_picture(handler: SimplerXMLGenerator, picture: Picture | None) -> None:
    """Media RSS 1.5.1: the file with its size, what it shows, its caption, and whose it is."""
    if picture is None:
        return
    file = {
        "url": picture.file.url,
        "type": "image/jpeg",
        "medium": "image",
        "fileSize": str(picture.file.size),
        **_pixels(picture.file),
    }
    handler.startElement("media:content", AttributesImpl(file))
    said: tuple[tuple[str, dict[str, str], str], ...] = (
        ("media:title", {"type": "plain"}, picture.alt),
        ("media:description", {"type": "plain"}, picture.caption),
        ("media:credit", {"role": "photographer"}, picture.credit),
        ("media:copyright", {}, picture.copyright),
    )
    for name, attributes, text in said:
        if text:
            handler.addQuickElement(name, text, attributes)
    handler.addQuickElement("media:thumbnail", "", {"url": picture.small.url, **_pixels(picture.small)})
    handler.endElement("media:content")


def _pixels(file: Rendition) -> dict[str, str]:
    return {"width": str(file.width), "height": str(file.height)}


class Json(Format):
    """JSON Feed 1.1. What it has no word for, the picture's own words, stands under `_photo`."""

    content_type = "application/feed+json"
    path = "json/"
    suffix = "-json"

    def write(self, outfile: Any, encoding: Any) -> None:
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.feed["title"],
            "home_page_url": self.feed["link"],
            "feed_url": self.feed["feed_url"],
            "description": self.feed["description"],
            "icon": self.feed["image"],
            "language": self.feed["language"],
            "authors": [{"name": self.feed["author_name"], "url": self.feed["author_link"]}],
            "items": [self._item(item) for item in self.items],
        }
        outfile.write(json.dumps(feed, ensure_ascii=False))

    def _item(self, item: Mapping[str, Any]) -> dict[str, Any]:
        picture: Picture | None = item["picture"]
        found = {
            "id": item["unique_id"],
            "url": item["link"],
            "title": item["title"],
            "summary": item["description"],
            "content_html": item["content"],
            "date_published": item["pubdate"].isoformat(),
            "date_modified": item["updateddate"].isoformat(),
            "authors": [{"name": name, "url": address} for name, address in item["authors"]],
            "tags": item["categories"],
            "image": picture.file.url if picture else "",
            "_photo": _words(picture) if picture else {},
            "attachments": [
                {"url": file.url, "mime_type": file.mime_type, "size_in_bytes": int(file.length)}
                for file in item["enclosures"]
            ],
        }
        return {name: value for name, value in found.items() if value}


def _words(picture: Picture) -> dict[str, Any]:
    said = {name: getattr(picture, name) for name in ("alt", "caption", "credit", "copyright")}
    shown = {name: text for name, text in said.items() if text}
    return {**shown, "width": picture.file.width, "height": picture.file.height}


FORMATS: tuple[type[Format], ...] = (Rss, Atom, Json)
