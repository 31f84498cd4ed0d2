"""What a correction is told: what readers read, and what becomes of the text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Correction
from articles.models.correction import WORDS


class CorrectionForm(forms.Form):
    """A note to readers on `story`, of whose earlier notes one may be corrected."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=Correction.Kind,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Say what kind of note it is.")),
    )
    place = forms.ChoiceField(
        label=_("Where the error stood"),
        choices=Correction.Place,
        initial=Correction.Place.BODY,
        help_text=_("One in the headline is told at the top of the story, others at its end."),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Say where the error stood.")),
    )
    words = forms.CharField(
        label=_("What readers are told"),
        max_length=WORDS,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "Say what was wrong and what is right. It is never rewritten: an error in it is a new note."
        ),
        error_messages={
            "required": _("Write what readers are to be told."),
            "max_length": _("A correction has room for %(limit_value)d characters."),
        },
    )
    replaces = forms.ModelChoiceField(
        Correction.objects.none(),
        label=_("It corrects an earlier note"),
        required=False,
        empty_label=_("No: it is on the story itself"),
        error_messages={"invalid_choice": _("That note stands on another story.")},
    )
    restores = forms.BooleanField(label=_("Bring the text back: the retraction is lifted"), required=False)
    publishes = forms.BooleanField(label=_("Publish the change that waits, with this note"), required=False)
    override = forms.CharField(label=_("Override a stop: why"), max_length=2000, required=False)
    reason = forms.CharField(label=_("If it names a minor: why"), max_length=2000, required=False)

    def __init__(self, *args: Any, story: Any, has_change: bool, may_retract: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        notes = Correction.objects.filter(article=story.pk)
        self.fields["replaces"].queryset = notes  # type: ignore[attr-defined]  # of a ModelChoiceField
        if not may_retract:
            self.fields["kind"].choices = [  # type: ignore[attr-defined]  # of a ChoiceField
                (kind.value, kind.label) for kind in Correction.Kind if kind not in GRAVE
            ]
        unused = {
            "restores": not (story.is_retracted and may_retract),
            "replaces": not notes.exists(),
            **dict.fromkeys(("publishes", "override"), not has_change),
        }
        for name in [name for name, is_unused in unused.items() if is_unused]:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What is not asked is not said."""
        blank = {"replaces": None, "restores": False, "publishes": False, "override": ""}
        return blank | (super().clean() or {})


GRAVE = frozenset({Correction.Kind.RETRACTION, Correction.Kind.APOLOGY})
"""The kinds of notes that take the right to retract."""
