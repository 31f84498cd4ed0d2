"""What ties a story to people, to other stories, to those who wrote it, and to what it rests on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.taxonomy import Author, Outlet
from people.addresses import host
from people.models import Person, Photo


class Role(models.TextChoices):
    SUBJECT = "subject", _("subject")
    MENTIONED = "mentioned", _("mentioned")


class Appearance(models.Model):
    """A person in a story: listed by the editor, or linked in its text."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="appearances", verbose_name=_("story")
    )
    person = models.ForeignKey(Person, models.PROTECT, related_name="appearances", verbose_name=_("person"))
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.SUBJECT)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "person"], name="articles_appearance_once")]
        # The newest stories of a person, to be offered as earlier coverage.
        indexes = [models.Index(name="articles_appearance_newest", fields=["person", "-article"])]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.article_id}"


class Byline(models.Model):
    """An author of a story, in the order in which they sign."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="bylines", verbose_name=_("story")
    )
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines", verbose_name=_("author"))
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="articles_byline_once")]

    def __str__(self) -> str:
        return f"{self.author_id} of {self.article_id}"


class EarlierCoverage(models.Model):
    """An earlier story that the editor picked, with a line of why it matters now."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="earlier_coverage", verbose_name=_("story")
    )
    earlier = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="later_coverage", verbose_name=_("earlier story")
    )
    line = models.CharField(_("line"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("earlier coverage")
        verbose_name_plural = _("earlier coverage")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "earlier"], name="articles_earlier_once"),
            models.CheckConstraint(
                name="articles_earlier_not_self", condition=~Q(article=models.F("earlier"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.earlier_id} before {self.article_id}"


class SourceKind(models.TextChoices):
    OWN = "own", _("own reporting")
    ON_RECORD = "on_record", _("on the record")
    UNNAMED = "unnamed", _("unnamed source")
    SOCIAL = "social", _("social media")
    COURT = "court", _("court record")
    AGGREGATED = "aggregated", _("aggregated")


_TOLD = frozenset({SourceKind.OWN, SourceKind.UNNAMED, SourceKind.SOCIAL, SourceKind.COURT})
"""The kinds that readers are told of; another's report, and who speaks under their name, are seen for what they are."""


class Attribution(models.Model):
    """A source of a story: who reported it, perhaps citing another; or what kind of source it is, if it has no outlet."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="attributions", verbose_name=_("story")
    )
    key = models.CharField(max_length=32)
    outlet = models.ForeignKey(
        Outlet, models.PROTECT, null=True, related_name="attributions", verbose_name=_("outlet")
    )
    via = models.ForeignKey(
        Outlet, models.PROTECT, null=True, related_name="attributions_via", verbose_name=_("citing")
    )
    url = models.URLField(_("address"), max_length=1000, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=SourceKind, default=SourceKind.ON_RECORD)
    quoted = models.TextField(_("words quoted"), blank=True)
    seen_on = models.DateField(_("seen on"), null=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "key"], name="articles_attribution_once")]

    def __str__(self) -> str:
        return self.name or self.title or self.url or str(self.kind)

    @property
    def name(self) -> str:
        """Who reported it, in words: “Vanity Fair, citing People”."""
        outlet, via = self.outlet, self.via
        if outlet and via:
            return gettext("%(outlet)s, citing %(via)s") % {"outlet": outlet.name, "via": via.name}
        return outlet.name if outlet else via.name if via else ""

    @property
    def link_text(self) -> str:
        """What its link is called: the title, else its site where no outlet says that."""
        return self.title or (host(self.url) if self.url and not self.name else "")

    @property
    def kind_label(self) -> str:
        """What kind of source it is, where readers must be told, or are told nothing else."""
        is_bare = not (self.name or self.title or self.url)
        return str(SourceKind(self.kind).label) if is_bare or self.kind in _TOLD else ""


class Reference(models.Model):
    """One thing that a story refers to: in the text that is fixed (live), or in its newest revision (draft).

    Exactly one of story, person and photo is set. The rows answer "where is this used", for drafts too.
    """

    source = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="references", verbose_name=_("story")
    )
    live = models.BooleanField(_("in the fixed text"))
    field = models.CharField(_("field"), max_length=20)
    story = models.ForeignKey("articles.Article", models.PROTECT, null=True, related_name="referred_by")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="referred_by")
    photo = models.ForeignKey(Photo, models.PROTECT, null=True, related_name="referred_by")

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="articles_reference_one_target",
                condition=Q(story__isnull=False, person=None, photo=None)
                | Q(story=None, person__isnull=False, photo=None)
                | Q(story=None, person=None, photo__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id}.{self.field} → {self.story_id or self.person_id or self.photo_id}"
