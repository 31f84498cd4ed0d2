"""Of what there is a feed: the newest stories of the magazine, of a person, of two, a section, a topic or an author.

There is no Last-Modified: the ETag of the bytes alone tells a poller that a story came, or that an older one was
withdrawn.
"""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.utils import timezone
from django.utils.feedgenerator import Enclosure
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles import body, connections, corrections, heat, references, timelines
from articles.absence import find_pair, find_person
from articles.feeds.formats import Format, Picture, Rss
from articles.models import Article, ArticleQuerySet, Author, Section, Topic
from articles.timelines import Pair
from people import names
from people.models import Person

NEWEST = 20
"""How many stories a feed carries."""


class LatestFeed(Feed[Article, Any]):
    """The newest stories of the whole magazine, in one format."""

    feed_type: type[Format]
    ttl = 5  # minutes
    item_guid_is_permalink = False

    def __init__(self, feed_type: type[Format] = Rss) -> None:
        self.feed_type = feed_type

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        del response["Last-Modified"]
        return response

    # The channel

    def stories(self, obj: Any) -> ArticleQuerySet:
        return Article.objects.public()

    def title(self, obj: Any) -> str:
        return f"{self.subject(obj)} – {settings.SITE_NAME}" if obj else settings.SITE_NAME

    def subject(self, obj: Any) -> str:
        return names.clean(str(obj))

    def link(self, obj: Any) -> str:
        return settings.SITE_URL + (obj.get_absolute_url() if obj else "/")

    def description(self, obj: Any) -> str:
        if obj:
            return _("The newest on %(subject)s from %(site)s.") % {
                "subject": self.subject(obj),
                "site": settings.SITE_NAME,
            }
        return _("The newest from %(site)s.") % {"site": settings.SITE_NAME}

    def feed_url(self, obj: Any) -> str:
        return f"{self.link(obj)}feed/{self.feed_type.path}"

    def subtitle(self, obj: Any) -> str:
        return self.description(obj)

    def author_name(self, obj: Any) -> str:
        """Who answers for a story that nobody signs."""
        return settings.SITE_NAME

    def author_link(self, obj: Any) -> str:
        return f"{settings.SITE_URL}/"

    @property
    def language(self) -> str:  # type: ignore[override]  # Django takes an attribute, read at each request
        return settings.LANGUAGE_CODE

    def feed_copyright(self, obj: Any) -> str:
        return f"© {settings.SITE_NAME}"

    def feed_extra_kwargs(self, obj: Any) -> dict[str, Any]:
        return {"image": settings.SITE_URL + static("img/icon-144.png")}

    # Its items

    def items(self, obj: Any) -> list[Article]:
        """The newest stories, each with its body as readers get it: one query a kind of link for all of them."""
        stories = list(self.stories(obj).for_feed()[:NEWEST])
        corrections.load(stories)
        known = [person for story in stories for person in story.people()]
        targets = references.targets_of(
            (story.body for story in stories), base=settings.SITE_URL, known=known
        )
        casts = [(story.people(), story.topic_list) for story in stories]
        for story, named in zip(stories, connections.nameable_each(casts), strict=True):
            story.body = body.render(story.body, targets)
            story.named = named  # type: ignore[attr-defined]  # read by `item_categories`
        return stories

    def item_title(self, item: Article) -> str:
        return item.marked_headline

    def item_description(self, item: Article) -> str:
        return item.standfirst

    def item_link(self, item: Article) -> str:
        return settings.SITE_URL + item.get_absolute_url()

    def item_guid(self, item: Article) -> str:
        return item.uuid.urn

    def item_pubdate(self, item: Article) -> datetime.datetime | None:
        return second(item.public_from)

    def item_updateddate(self, item: Article) -> datetime.datetime | None:
        return second(item.updated_at)

    def item_categories(self, item: Article) -> list[str]:
        kind = [item.kind_label] if item.kind_label else []
        section = [item.section.name] if item.section else []
        named: connections.Named = item.named  # type: ignore[attr-defined]  # set for all by `items`
        return [
            *kind,
            *section,
            *(person.name for person in named.people),
            *(topic.name for topic in named.topics),
        ]

    def item_extra_kwargs(self, item: Article) -> dict[str, Any]:
        label = format_html("<p><strong>{}</strong></p>", item.kind_label) if item.kind_label else ""
        authors = [(author.name, settings.SITE_URL + author.get_absolute_url()) for author in item.authors]
        return {
            "content": corrections.with_notes(label + item.body, item),
            "authors": authors,
            "picture": self._picture(item),
        }

    def item_enclosures(self, item: Article) -> list[Enclosure]:
        picture = self._picture(item)
        return [Enclosure(picture.file.url, str(picture.file.size), "image/jpeg")] if picture else []

    def _picture(self, item: Article) -> Picture | None:
        return Picture.of(item, settings.SITE_URL)


def second(moment: datetime.datetime | None) -> datetime.datetime | None:
    """A moment in the newsroom's zone, to the second."""
    return moment and timezone.localtime(moment).replace(microsecond=0)


class PersonFeed(LatestFeed):
    """The coverage of one public person; it moves, and ends, as the profile does."""

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = find_person(request, kwargs["slug"], f"people:person-feed{self.feed_type.suffix}")
        return super().__call__(request, found) if isinstance(found, Person) else found

    def get_object(self, request: HttpRequest, person: Person) -> Person:
        return person

    def stories(self, obj: Person) -> ArticleQuerySet:
        return super().stories(obj).about(obj)


class PairFeed(LatestFeed):
    """The stories about two public people, while there is such a story, or their page for another reason."""

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = find_pair(kwargs["one"], kwargs["other"], f"people:pair-feed{self.feed_type.suffix}")
        return (
            super().__call__(request, found) if isinstance(found, Pair) else redirect(found, permanent=True)
        )

    def get_object(self, request: HttpRequest, pair: Pair) -> Pair:
        return pair

    def stories(self, obj: Pair) -> ArticleQuerySet:
        are_recent = heat.are_often_together(obj)
        return super().stories(obj).about_both(obj.one, obj.other, are_recent=are_recent)

    def items(self, obj: Pair) -> list[Article]:
        stories = super().items(obj)
        if not stories and not timelines.of_pair(obj.one, obj.other).is_confirmed:
            raise Http404
        return stories


class _FiledFeed(LatestFeed):
    """A feed that exists, like its page, while something public is in it."""

    def items(self, obj: Any) -> list[Article]:
        stories = super().items(obj)
        if not stories:
            raise Http404
        return stories


class SectionFeed(_FiledFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Section:
        return get_object_or_404(Section, slug=slug)

    def stories(self, obj: Section) -> ArticleQuerySet:
        return super().stories(obj).filter(section=obj)


class TopicFeed(_FiledFeed):
    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        topic = get_object_or_404(Topic.objects.select_related("merged_into"), slug=kwargs["slug"])
        if topic.merged_into:
            return redirect(
                f"articles:topic-feed{self.feed_type.suffix}", topic.merged_into.slug, permanent=True
            )
        return super().__call__(request, topic)

    def get_object(self, request: HttpRequest, topic: Topic) -> Topic:
        return topic

    def stories(self, obj: Topic) -> ArticleQuerySet:
        return super().stories(obj).on(obj)


class AuthorFeed(_FiledFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Author:
        return get_object_or_404(Author, slug=slug)

    def stories(self, obj: Author) -> ArticleQuerySet:
        return super().stories(obj).signed_by(obj)
