"""Which stories, and what of each a list, a feed or a sitemap loads: the queryset of `Article`."""

import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from articles.models.links import Appearance, Byline, Role
from articles.models.states import State
from articles.models.taxonomy import ArticleTopic, Author, Topic
from people.models import Person
from people.models.person import RIGHTS

if TYPE_CHECKING:
    from articles.models.article import Article  # noqa: F401 - named in quotes below

MANY = 300
"""From so many stories of one person, topic or author on, a list of the newest is found by walking back from today."""


_LEAD = tuple(f"photo__{name}" for name in ("key", "alt", *RIGHTS, "renditions"))
"""What a list loads of a lead photo."""


def signing() -> models.QuerySet[Byline]:
    """Who signs, as lists name them."""
    return Byline.objects.select_related("author").only("article", "position", "author__name", "author__slug")


def signatures() -> Prefetch[Any]:
    """Who signs, in each story's `signatures`: a list, which is made sooner than a manager each."""
    return Prefetch("bylines", signing(), to_attr="signatures")


class ArticleQuerySet(models.QuerySet["Article"]):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """The stories that readers may see at a moment (now). Nothing else decides it; `is_public` mirrors it."""
        return self.filter(state=State.RELEASED, public_from__lte=at or timezone.now())

    def standing(self, at: datetime.datetime | None = None) -> Self:
        """The public stories by which the magazine stands: a retracted one is public, and nothing follows from it."""
        return self.public(at).filter(retracted_at=None)

    def was_public(self, at: datetime.datetime | None = None) -> Self:
        """The withdrawn stories that readers have seen: gone, and known to be gone."""
        return self.filter(state=State.WITHDRAWN, public_from__lte=at or timezone.now())

    def visible_to(self, user: Any) -> Self:
        """The stories that a colleague may see: all, or their own and what is public."""
        if user.has_perm("articles.view_every_article"):
            return self
        return self.own(user) | self.public()

    def own(self, user: Any) -> Self:
        """The stories that `user` made or signs."""
        return self.filter(self._own(user))

    @staticmethod
    def _own(user: Any) -> Q:
        return Q(created_by=user) | Q(
            Exists(Byline.objects.filter(article=OuterRef("pk"), author__user=user))
        )

    def newest(self) -> Self:
        return self.order_by("-public_from", "-pk")

    def about(self, person: Person) -> Self:
        """The stories in which `person` appears, in whatever role."""
        return self._of(
            Appearance.objects.filter(person=person), "article", getattr(person, "is_in_many", None)
        )

    def about_both(self, one: Person, other: Person, *, are_recent: bool) -> Self:
        """The stories of which both are subjects; `are_recent` where those are soon found among the newest of all."""
        subjects = Appearance.objects.filter(role=Role.SUBJECT)
        with_other = Exists(subjects.filter(article=OuterRef("article"), person=other))
        return self._of(subjects.filter(with_other, person=one), "article", are_recent or None)

    def on(self, topic: Topic) -> Self:
        """The stories that are filed under `topic`."""
        return self._of(ArticleTopic.objects.filter(tag=topic), "content_object")

    def signed_by(self, author: Author) -> Self:
        return self._of(Byline.objects.filter(author=author), "article")

    def _of(self, rows: models.QuerySet[Any], story: str, are_many: bool | None = None) -> Self:
        """The stories at which `rows` point. It asks first whether they are many, unless that is known: SQLite cannot
        tell, and would sort them all where a look at each of the newest finds a page's worth sooner."""
        rows = rows.order_by()
        if are_many is None:
            are_many = rows[:MANY].count() == MANY
        if not are_many:
            return self.filter(pk__in=rows.values(story))
        return self.filter(Exists(rows.filter(**{story: OuterRef("pk")})))

    def for_listing(self) -> Self:
        """What a list of stories shows of each: three queries, however many they are."""
        return (
            self.select_related("section", "photo")
            .only(
                "headline", "standfirst", "kind", "slug", "year", "month", "public_from", "state", "retracted_at",
                "section__name", "section__slug", "section__hue", *_LEAD,
            )
            .prefetch_related(signatures())
        )  # fmt: skip

    def for_feed(self) -> Self:
        """What a feed carries of each: the whole text, its people and topics."""
        # Asked row by row: a list of all who are public would be made for the sake of a few.
        known = Exists(Person.objects.public().filter(pk=OuterRef("person")))
        named = ("name", "slug", "state", "minor", "merged_into")
        cast = Appearance.objects.filter(known).select_related("person")
        return (
            self.select_related("section", "photo")
            .prefetch_related(
                Prefetch("bylines", Byline.objects.select_related("author")),
                Prefetch(
                    "appearances",
                    cast.only("article", "role", "position", *(f"person__{name}" for name in named)),
                ),
                Prefetch("topic_items", ArticleTopic.objects.select_related("tag")),
            )
            .newest()
        )

    def for_sitemap(self) -> Self:
        """What search engines are told of each, with its lead; of none that is hidden from them or is another's."""
        shown = ("headline", "year", "month", "slug", "public_from", "revised_at", "retracted_at", *_LEAD)
        return self.filter(noindex=False, canonical_url="").select_related("photo").only(*shown)
