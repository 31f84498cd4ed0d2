"""How far a story is, how far a change to it, and what kind of text it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """How far a story is. Whether readers see it is another question: `public()`."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    APPROVED = "approved", _("approved")
    RELEASED = "released", _("released")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Change(models.TextChoices):
    """How far the change is that a newer revision makes to a fixed one."""

    NONE = "none", _("no change")
    DRAFT = "draft", _("change in draft")
    SUBMITTED = "submitted", _("change submitted")
    APPROVED = "approved", _("change approved")


class Stage(models.TextChoices):
    """The state as it stands at a moment: what was released is waiting or public."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    APPROVED = "approved", _("Approved")
    WAITING = "waiting", _("Waiting")
    PUBLIC = "public", _("Public")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    FEATURE = "feature", _("Feature")
    INTERVIEW = "interview", _("Interview")
    REVIEW = "review", _("Review")
    OPINION = "opinion", _("Opinion")
    GALLERY = "gallery", _("Gallery")
    SPONSORED = "sponsored", _("Sponsored")
