"""The pages that are measured: the same kinds, and stories of the same shape, however long the archive is."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet
from django.test import Client
from django.urls import Resolver404, resolve

from articles.models import Article, Author, Role, SearchEntry, Topic
from articles.models.stories import MANY
from articles.search.terms import stem
from articles.timelines import Pair
from celebnews.demo.vocabulary import words
from people.models import LifeEvent, Person
from tests.factories import between, happened


@dataclass(frozen=True)
class Page:
    name: str
    path: str
    cookie: str = ""


PLAIN = Page("plain", "/plain")


def pages() -> list[Page]:
    """Every page to be measured in the database in use; those whose address does not exist yet are left out."""
    story = typical_story()
    star, some, rare_person = _people()
    month = story.public_from
    assert month
    cookie = session()
    rare, seldom, common = _words()
    _live(star, some, rare_person)
    found = [
        Page("front", "/"),
        Page("front, page 50", "/?page=50"),
        Page("section", story.section.get_absolute_url() if story.section else ""),
        Page("topic with many", _most(Topic.objects.all(), "items").get_absolute_url()),
        Page("author with many", _most(Author.objects.all(), "bylines").get_absolute_url()),
        Page("archive", f"/archive/{month.year}/{month.month:02}/"),
        Page("story", story.get_absolute_url()),
        Page("person with many", star.get_absolute_url()),
        Page("person with some", some.get_absolute_url()),
        Page("person with few", rare_person.get_absolute_url()),
        Page("two people", _with_most(star)),
        Page("A–Z", "/people/"),
        Page("search, rare word", f"/search/?q={rare}"),
        Page("search, 1% word", f"/search/?q={seldom}"),
        Page("search, common word", f"/search/?q={common}"),
        Page("feed", "/feed/"),
        Page("person feed", f"{star.get_absolute_url()}feed/"),
        Page("news sitemap", "/news-sitemap.xml"),
        Page("sitemap index", "/sitemap.xml"),
        Page("sitemap file", "/sitemap-stories.xml"),
        Page("desk: stories", "/admin/articles/article/", cookie),
        Page(
            "desk: own, in a month",
            f"/admin/articles/article/?year={month.year}&month={month.month}",
            cookie,
        ),
        Page("desk: a name", f"/admin/articles/article/?q={star.key.split()[-1]}", cookie),
        Page("desk: a story", f"/admin/articles/article/{story.pk}/change/", cookie),
    ]
    return [page for page in found if _exists(page.path)]


def _exists(path: str) -> bool:
    try:
        resolve(path.partition("?")[0])
    except Resolver404:
        return False
    return True


def typical_story() -> Article:
    """One of the newer stories with three people, two topics, two earlier stories and a later one."""
    counted = Article.objects.public().annotate(
        cast=Count("appearances", distinct=True),
        filed=Count("topic_items", distinct=True),
        before=Count("earlier_coverage", distinct=True),
        later=Count("referred_by", filter=Q(referred_by__live=True), distinct=True),
    )
    # Not the newest, which nothing refers to yet: in the middle of the archive's last fifth.
    recent = Article.objects.order_by("-pk").values_list("pk", flat=True)[Article.objects.count() // 10]
    near = counted.filter(pk__range=(recent - 1000, recent))
    shaped = near.filter(cast=3, filed=2, before=2, later__gte=1).order_by("-pk").first()
    assert shaped is not None
    return shaped


def _people() -> tuple[Person, Person, Person]:
    """Who is in most stories; who is in most of those not in many, and somebody who is in a few."""
    counted = Person.objects.public().annotate(stories=Count("appearances"))
    some = counted.filter(stories__lt=MANY)
    return (
        _most(counted, "appearances"),
        _most(some, "appearances"),
        counted.filter(stories__gte=3).order_by("stories", "pk")[0],
    )


def _with_most(star: Person) -> str:
    """The page of somebody who is in many stories and whoever is in most of these with them."""
    others = Person.objects.public().exclude(pk=star.pk)
    both = Q(appearances__role=Role.SUBJECT, appearances__article__appearances__person=star)
    other = others.annotate(shared=Count("appearances", filter=both)).order_by("-shared", "pk")[0]
    return Pair.of(star, other).get_absolute_url()


def _live(*people: Person) -> None:
    """Gives each the same life: what a page tells of it must not depend on how much is written of them."""
    story = Article.objects.public().newest()[0]
    others = list(Person.objects.public().exclude(pk__in=[who.pk for who in people]).order_by("pk")[:4])
    for who in people:
        if LifeEvent.objects.filter(person=who).exists():
            continue
        for year in range(2010, 2020):
            happened(who, "award", str(year), told_by=story, line="For a year's work")
        for other in others:
            between(who, other, "dating", "2012", told_by=story)
            between(who, other, "separated", "2014", told_by=story)


def _most(rows: QuerySet[Any], relation: str) -> Any:
    return rows.annotate(used=Count(relation)).order_by("-used", "pk")[0]


def _words() -> tuple[str, str, str]:
    """The rarest word, the commonest of those in at most 1% of the stories, and one in most of them."""
    entries = SearchEntry.objects.filter(live=True).values_list("terms", flat=True)
    seen = Counter(word for text in entries.iterator() for word in set(text.split()))
    most = max(1, entries.count() // 100)
    stems = {word: stem(word, settings.LANGUAGE_CODE) for word in words()}
    used = [word for word in words() if 0 < seen[stems[word]] <= most]
    return (
        min(used, key=lambda word: seen[stems[word]]),
        max(used, key=lambda word: seen[stems[word]]),
        words()[0],
    )


def session() -> str:
    """The cookie of a colleague who may do everything."""
    known = {"is_staff": True, "is_superuser": True}
    user, _ = User.objects.get_or_create(username="benchmark", defaults=known)
    client = Client()
    client.force_login(user, "people.access.Backend")
    return f"sessionid={client.cookies['sessionid'].value}"
