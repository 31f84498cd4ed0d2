"""What a withdrawal is told: why, for the desk and for readers, and what they are offered instead."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Front
from articles.models.article import REASON_LENGTH
from people.forms import OnePicker


class WithdrawalForm(forms.Form):
    note = forms.CharField(
        label=_("Why, for the desk"),
        max_length=2000,
        help_text=_("The record keeps it. Readers never see it."),
        error_messages={
            "required": _("Write why: the record keeps it."),
            "max_length": _("A note to the desk has room for %(limit_value)d characters."),
        },
    )
    public_reason = forms.CharField(
        label=_("Why, for readers"),
        max_length=REASON_LENGTH,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "It stands where the story was. Blank: they are told only that it is gone, and since when."
        ),
        error_messages={"max_length": _("The reason for readers has room for %(limit_value)d characters.")},
    )
    successor = forms.ModelChoiceField(
        Article.objects.none(),
        label=_("The story that takes its place"),
        required=False,
        widget=OnePicker(Front._meta.get_field("story"), admin.site, attrs={"data-width": "100%"}),
        help_text=_(
            "A public one. Readers are led to it, and “Earlier coverage” of other stories names it instead."
        ),
        error_messages={
            "invalid_choice": _("The story that takes the place must be public: readers are led to it.")
        },
    )
    by_law = forms.BooleanField(
        label=_("By a legal demand"),
        required=False,
        help_text=_("Its address then answers 451 and says that the law demands it."),
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successor"].queryset = Article.objects.public()  # type: ignore[attr-defined]  # as of this moment
