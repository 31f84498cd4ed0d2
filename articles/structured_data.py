"""Pages in schema.org's words, as search engines read them: built here, made safe by the `json_ld` tag."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import connections
from articles.connections import Named
from articles.models import Article, Attribution, Role
from articles.timelines import Pair, Tied
from people import structured_data as people_data
from people.models import Link, Name, Person, Relationship


def absolute(path: str) -> str:
    return settings.SITE_URL + path


def publisher() -> dict[str, Any]:
    return {
        "@type": "NewsMediaOrganization",
        "@id": absolute("/#publisher"),
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "logo": {"@type": "ImageObject", "url": absolute(static("img/icon-512.png"))},
        "correctionsPolicy": absolute(reverse("articles:corrections")),
    }


def website() -> list[dict[str, Any]]:
    """The front: the site by its name, and who publishes it."""
    site = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": settings.SITE_NAME,
        "url": absolute("/"),
        "publisher": publisher(),
    }
    return [site]


def breadcrumbs(*steps: tuple[str, str]) -> dict[str, Any]:
    """A BreadcrumbList of (name, path), the front first."""
    trail = [(settings.SITE_NAME, "/"), *steps]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": absolute(path)}
            for position, (name, path) in enumerate(trail, 1)
        ],
    }


def named_in(story: Article) -> Named:
    """The people of a story, subjects first, and its topics, that may be named to machines side by side."""
    return connections.nameable(story.people(Role.SUBJECT) + story.people(Role.MENTIONED), story.topic_list)


def story_page(story: Article, named: Named | None = None) -> list[dict[str, Any]]:
    """A story: NewsArticle with its authors, dates and people, and the way to it.

    Subjects are `about`, the others `mentions`, nobody both; people who are not public are in neither, and of those
    who are kept apart the first alone is named. `named` is what `named_in` says, where that was asked already.
    """
    named = named or named_in(story)
    url = absolute(story.get_absolute_url())
    images = people_data.images(story.lead, story.lead_caption)
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{url}#article",
        "mainEntityOfPage": url,
        "headline": story.marked_headline,
        "description": story.seo_description or story.standfirst,
        "image": images,
        "thumbnailUrl": images[0]["url"] if images else "",
        "datePublished": _moment(story.public_from),
        "dateModified": _moment(story.updated_at),
        "author": [
            {"@type": "Person", "name": author.name, "url": absolute(author.get_absolute_url())}
            for author in story.authors
        ],
        "publisher": publisher(),
        "articleSection": story.section.name if story.section else "",
        "keywords": [topic.name for topic in named.topics],
        "about": [_mention(person) for person in story.people(Role.SUBJECT) if person in named.people],
        "mentions": [_mention(person) for person in story.people(Role.MENTIONED) if person in named.people],
        "citation": [
            _citation(source) for source in story.attributions.all() if source.name or source.link_text
        ],
        "correction": [
            {"@type": "CorrectionComment", "text": note.words, "datePublished": _moment(note.at)}
            for note in story.corrections.all()
        ],
        "isAccessibleForFree": True,
        "inLanguage": settings.LANGUAGE_CODE,
    }
    section = [(story.section.name, story.section.get_absolute_url())] if story.section else []
    trail = breadcrumbs(*section, (story.headline, story.get_absolute_url()))
    return [{key: value for key, value in found.items() if value not in ("", [], None)}, trail]


def person_page(
    person: Person, names: Sequence[Name], links: Sequence[Link], tied: Iterable[Tied] = ()
) -> list[dict[str, Any]]:
    """A profile: a WebPage whose main entity is the person, with whom they are `tied` to now."""
    entity = {**people_data.person(person, names, links), **_relations(tied)}
    page = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": absolute(person.get_absolute_url()),
        "name": person.name,
        "mainEntity": entity,
    }
    if "image" in entity:
        page["primaryImageOfPage"] = entity["image"][0]
    return [
        page,
        breadcrumbs((_("People"), reverse("people:index")), (person.name, person.get_absolute_url())),
    ]


def pair_page(pair: Pair) -> list[dict[str, Any]]:
    """The story so far of two people: a WebPage about both."""
    path = pair.get_absolute_url()
    page = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": absolute(path),
        "name": str(pair),
        "about": [_mention(person) for person in pair.people],
    }
    return [page, breadcrumbs((_("People"), reverse("people:index")), (str(pair), path))]


def _relations(tied: Iterable[Tied]) -> dict[str, Any]:
    """Whom somebody is tied to, in the properties of schema.org/Person that say how; lovers have none."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in tied:
        if name := _relation(one):
            found[name].append(_mention(one.person))
    return dict(found)


def _relation(one: Tied) -> str:
    kind = one.relationship.kind
    if not one.standing.is_current:
        return ""
    if kind == Relationship.Kind.PARTNERS:
        return "spouse" if one.standing.is_marriage else ""
    if kind == Relationship.Kind.PARENT:
        return "parent" if one.relationship.one_id == one.person.pk else "children"
    return _RELATIONS.get(kind, "")


_RELATIONS: Mapping[str, str] = {
    Relationship.Kind.SIBLINGS: "sibling",
    Relationship.Kind.FRIENDS: "knows",
    Relationship.Kind.BANDMATES: "colleague",
    Relationship.Kind.COLLEAGUES: "colleague",
}


def _citation(source: Attribution) -> dict[str, Any]:
    """What a story rests on: another's work, by its title or by who published it."""
    found: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": source.link_text or source.name,
        "url": source.url,
    }
    publisher = source.outlet or source.via
    if publisher:
        found["publisher"] = {"@type": "Organization", "name": publisher.name}
    return {key: value for key, value in found.items() if value}


def _mention(person: Person) -> dict[str, Any]:
    url = absolute(person.get_absolute_url())
    return {"@type": "Person", "@id": f"{url}#person", "name": person.name, "url": url}


def _moment(moment: Any) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None
