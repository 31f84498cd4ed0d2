"""A story: the row that readers see. `revisions` writes its text, `workflow` its state."""

import datetime
import hashlib
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField
from taggit.managers import TaggableManager

from articles import body
from articles.models.links import Appearance, Attribution, Byline, EarlierCoverage
from articles.models.scheduled import ScheduledChange
from articles.models.states import Change, Kind, Stage, State
from articles.models.stories import ArticleQuerySet
from articles.models.taxonomy import ArticleTopic, Section
from people import names
from people.addresses import WebAddressField, path_to
from people.models import Person, Photo

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

HEADLINE_LENGTH = 200
REASON_LENGTH = 500


def address(year: int, month: int, slug: str) -> str:
    """The address of a story that was first released in a month."""
    return path_to("articles:article", year, f"{month:02}", slug)


class Article(ScheduledChange):  # type: ignore[django-manager-missing]  # taggit left the model of topic_items untyped
    """A story, as fixed for readers; what an editor works on is its latest revision."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.NEWS)
    headline = models.CharField(_("headline"), max_length=HEADLINE_LENGTH)
    standfirst = models.TextField(_("standfirst"), max_length=400, blank=True)
    body = ProseEditorField(_("body"), blank=True, extensions=dict(body.BODY_EXTENSIONS), sanitize=body.clean)
    section = models.ForeignKey(
        Section, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("section")
    )
    photo = models.ForeignKey(
        Photo, models.PROTECT, null=True, blank=True, related_name="lead_of", verbose_name=_("lead photo")
    )
    photo_caption = models.CharField(
        _("caption here"), max_length=500, blank=True, help_text=_("Blank: the photo's own.")
    )
    topics = TaggableManager(through=ArticleTopic, blank=True, verbose_name=_("topics"))
    slug = models.SlugField(_("slug"), max_length=names.SLUG_LENGTH, blank=True, db_index=False)
    seo_title = models.CharField(_("title for search engines"), max_length=120, blank=True)
    seo_description = models.CharField(_("description for search engines"), max_length=300, blank=True)
    canonical_url = WebAddressField(
        _("address of the original"),
        max_length=500,
        blank=True,
        help_text=_("Of a story taken over from elsewhere."),
    )
    noindex = models.BooleanField(_("hide from search engines"), default=False)
    desk_note = models.TextField(_("note to the desk"), blank=True, help_text=_("Never public."))

    state = models.CharField(max_length=10, choices=State, default=State.DRAFT, editable=False)
    change = models.CharField(max_length=10, choices=Change, default=Change.NONE, editable=False)
    public_from = models.DateTimeField(null=True, editable=False)
    publish_at = models.DateTimeField(null=True, editable=False)
    embargo_until = models.DateTimeField(null=True, editable=False)
    embargo_open = models.BooleanField(default=False, editable=False)
    held_at = models.DateTimeField(null=True, editable=False)
    withdrawn_by_law = models.BooleanField(default=False, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    # Readers see it where the story was; why the desk withdrew it is in the record.
    withdrawn_reason = models.CharField(
        _("reason for readers"), max_length=REASON_LENGTH, default="", editable=False
    )
    # The story that readers are offered instead.
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        related_name="predecessors",
        editable=False,
        verbose_name=_("story that takes its place"),
    )
    # Whom the desk named so: while that one is withdrawn itself, `successor` is the one at the end of the chain.
    named_successor = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", editable=False, db_index=False
    )
    # Since when the words of a retraction stand in place of the text.
    retracted_at = models.DateTimeField(null=True, editable=False)
    year = models.PositiveSmallIntegerField(null=True, editable=False)
    month = models.PositiveSmallIntegerField(null=True, editable=False)

    latest_revision = models.ForeignKey(
        "articles.Revision",
        models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
        editable=False,
    )
    live_revision = models.ForeignKey(
        "articles.Revision",
        models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
        editable=False,
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("made by"),
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("edited"), default=timezone.now, editable=False)
    # When an editor last said that a change matters to readers: `updated_at` tells them.
    revised_at = models.DateTimeField(null=True, editable=False)
    # When what the row holds for readers was last written, whatever for.
    modified_at = models.DateTimeField(default=timezone.now, editable=False)
    # Moved on by every write: a verb that decided on an older row changes nothing.
    version = models.PositiveIntegerField(default=0, editable=False)
    headline_key = models.CharField(max_length=2 * HEADLINE_LENGTH, default="", editable=False)

    excerpt: SafeString = SafeString()
    """In a search's results: where the words stand. Everywhere else none: a template that looks in vain takes long."""

    objects = ArticleQuerySet.as_manager()

    if TYPE_CHECKING:
        appearances: RelatedManager[Appearance]
        attributions: RelatedManager[Attribution]
        bylines: RelatedManager[Byline]
        signatures: list[Byline]
        earlier_coverage: RelatedManager[EarlierCoverage]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-edited_at", "-pk"]
        default_permissions = ("add", "change", "view")
        permissions = [
            ("view_every_article", _("Can see every story")),
            ("change_every_article", _("Can work on every story")),
            ("change_article_photo", _("Can change the photo of every story")),
            ("submit_article", _("Can submit a story")),
            ("return_article", _("Can return a story with a note")),
            ("approve_article", _("Can approve a story")),
            ("publish_article", _("Can publish a story")),
            ("schedule_article", _("Can schedule and unschedule a story")),
            ("embargo_article", _("Can set and lift an embargo")),
            ("publish_article_changes", _("Can publish, schedule and discard changes")),
            ("hold_article", _("Can hold a story and lift the hold")),
            ("correct_article", _("Can correct a public story")),
            ("retract_article", _("Can retract a story, and apologise for one")),
            ("withdraw_article", _("Can withdraw and reinstate a story")),
            ("override_article_checks", _("Can override a stop")),
            ("share_article_preview", _("Can share a preview of a story")),
        ]
        constraints = [
            models.UniqueConstraint(
                name="articles_article_path",
                fields=["year", "month", "slug"],
                condition=Q(year__isnull=False),
            ),
            models.CheckConstraint(
                name="articles_article_path_whole",
                condition=Q(year=None, month=None)
                | (Q(year__isnull=False, month__isnull=False) & ~Q(slug="")),
            ),
            models.CheckConstraint(
                name="articles_article_public_from",
                condition=Q(public_from=None)
                | Q(state__in=[State.RELEASED, State.WITHDRAWN], year__isnull=False),
            ),
            # What is scheduled is a change of a released text, and somebody decided it.
            models.CheckConstraint(
                name="articles_article_changes_at",
                condition=Q(changes_at=None, changes_by=None, failed_at=None, sweep_error="")
                | (
                    Q(changes_at__isnull=False, changes_by__isnull=False, state=State.RELEASED)
                    & ~Q(change=Change.NONE)
                ),
            ),
        ]
        indexes = [
            # The front, the feeds and every list of readers: the newest public stories. The state is in it once more:
            # SQLite would else look it up in the row, text and all, of each story that it passes.
            models.Index(
                name="articles_public",
                fields=["-public_from", "-id", "state"],
                condition=Q(state=State.RELEASED),
            ),
            models.Index(
                name="articles_public_section",
                fields=["section", "-public_from", "-id", "state"],
                condition=Q(state=State.RELEASED),
            ),
            # The sitemap's newest change.
            models.Index(
                name="articles_revised",
                fields=["-revised_at", "public_from", "state"],
                condition=Q(state=State.RELEASED, revised_at__isnull=False),
            ),
            # The desk's list, newest edit first.
            models.Index(name="articles_edited", fields=["-edited_at", "-id"]),
            # Not of released stories: on SQLite it would be preferred to the index of public ones.
            models.Index(
                name="articles_state_edited",
                fields=["state", "-edited_at"],
                condition=~Q(state=State.RELEASED),
            ),
            models.Index(name="articles_held", fields=["-edited_at"], condition=Q(held_at__isnull=False)),
            models.Index(name="articles_changed", fields=["-edited_at"], condition=~Q(change=Change.NONE)),
            # The changes that the sweep is to publish, the first one first.
            models.Index(
                name="articles_changes_at",
                fields=["changes_at", "id"],
                condition=Q(changes_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        """The address, once there is one: a story that nobody has released has none."""
        if self.year is None or self.month is None:
            return ""
        return address(self.year, self.month, self.slug)

    @property
    def is_public(self) -> bool:
        return self.stage() == Stage.PUBLIC

    @property
    def is_gone(self) -> bool:
        """Whether readers have seen it, and do not any more: `was_public` says the same of many."""
        return self.state == State.WITHDRAWN and self.has_been_public

    @property
    def has_been_public(self) -> bool:
        """Whether readers have seen it: then its address and its first moment are final."""
        return self.public_from is not None and self.public_from <= timezone.now()

    def stage(self, at: datetime.datetime | None = None) -> Stage:
        """How far the story is at a moment (now)."""
        if self.state != State.RELEASED:
            return Stage(self.state)
        passed = self.public_from is not None and self.public_from <= (at or timezone.now())
        return Stage.PUBLIC if passed else Stage.WAITING

    @property
    def is_embargoed(self) -> bool:
        return self.embargo_open or self.embargo_until is not None

    @property
    def change_label(self) -> str:
        """What the desk is told of a change, in a word or two; "" where there is none."""
        if self.changes_at:
            return str(_("change scheduled"))
        return "" if self.change == Change.NONE else str(Change(self.change).label)

    @property
    def authors(self) -> list[Any]:
        signed: Iterable[Byline] = self.signatures if hasattr(self, "signatures") else self.bylines.all()
        return [byline.author for byline in signed]

    @property
    def topic_list(self) -> list[Any]:
        topics = [item.tag for item in self.topic_items.all()]
        return sorted(topics, key=lambda topic: topic.key)

    @property
    def updated_at(self) -> datetime.datetime | None:
        """What readers, feeds and search engines are told as the story's last update: when an editor last said that a
        change matters to readers, and never before it was public. Nothing else decides it."""
        moments = [moment for moment in (self.public_from, self.revised_at) if moment]
        return max(moments) if moments else None

    @property
    def was_updated(self) -> bool:
        """Whether readers are told of an update at all: one since it came out."""
        return self.updated_at is not None and self.updated_at != self.public_from

    @property
    def lead(self) -> Photo | None:
        """The lead photo, where it may be shown today and there is a file of it."""
        return self.photo if self.photo and self.photo.is_public and self.photo.renditions else None

    @property
    def thumbnail_url(self) -> str:
        """The lead photo's small square for the desk."""
        return self.photo.thumbnail_url if self.photo else ""

    @property
    def lead_caption(self) -> str:
        return self.photo_caption or (self.photo.caption if self.photo else "")

    @property
    def kind_label(self) -> str:
        """What kind of text this is, where readers must be told: not of news."""
        return "" if self.kind == Kind.NEWS else str(Kind(self.kind).label)

    @property
    def is_retracted(self) -> bool:
        return self.retracted_at is not None

    @property
    def marked_headline(self) -> str:
        """The headline for where no label stands beside it: in feeds, for machines, on a browser's tab."""
        if not self.is_retracted:
            return self.headline
        return gettext("Retracted: %(headline)s") % {"headline": self.headline}

    def people(self, *roles: str) -> list[Person]:
        """The people who appear, in order; of the given roles only, where any is given."""
        appearances: Iterable[Appearance] = self.appearances.all()
        return [appearance.person for appearance in appearances if not roles or appearance.role in roles]


class OldPath(models.Model):
    """An address that a story had elsewhere, on this site or on the one it was imported from."""

    path = models.CharField(_("path"), max_length=500, unique=True, help_text=_("From the first slash on."))
    article = models.ForeignKey(Article, models.CASCADE, related_name="old_paths", verbose_name=_("story"))

    SEALED = "sha256:"

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        default_permissions = ()

    def __str__(self) -> str:
        return self.path

    @classmethod
    def sealed(cls, path: str) -> str:
        """How an address is kept that must not be read any more, and still answers."""
        return path if path.startswith(cls.SEALED) else cls.SEALED + hashlib.sha256(path.encode()).hexdigest()

    @classmethod
    def known_as(cls, path: str) -> list[str]:
        """The texts under which an address may be kept."""
        return [path, cls.sealed(path)]
