"""What is done to several photos or profiles at once: only what the form of one of them does."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import shown_photos
from articles.admin.several_rows import Deed, Told
from articles.transitions import Refused
from people import renditions
from people.forms import OnePicker
from people.models import Person, Photo

# Photos


class PersonShownForm(forms.Form):
    person = forms.ModelChoiceField(
        Person.objects.none(),
        label=gettext_lazy("Who is shown"),
        error_messages={"required": gettext_lazy("Pick the person.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.queryset = Person.objects.showable()
        field.widget = OnePicker(Photo._meta.get_field("people"), admin.site, attrs={"data-width": "100%"})
        field.widget.choices = field.choices


class LastDayForm(forms.Form):
    day = forms.DateField(
        label=gettext_lazy("Last day of use"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": gettext_lazy("Say which day.")},
    )

    def clean_day(self) -> Any:
        day = self.cleaned_data["day"]
        if day < timezone.localdate():
            raise forms.ValidationError(
                _("This day has passed. To take photos from readers now, block them.")
            )
        return day


def _block(photo: Photo, told: Told, by: Any) -> str:
    photo.usable = False
    photo.save()
    return _("Blocked: it is shown nowhere.")


def _allow(photo: Photo, told: Told, by: Any) -> str:
    photo.usable = True
    photo.save()
    renditions.schedule(photo)
    return f"{_('It may be shown again.')} {photo.hindrance}".strip()


def _allowed(photo: Photo) -> str:
    again = Photo(usable=True, expires_on=photo.expires_on, lacks_consent=photo.lacks_consent)
    return f"{_('It may be shown again.')} {again.hindrance}".strip()


def _expire(photo: Photo, told: Told, by: Any) -> str:
    photo.expires_on = told["day"]
    photo.save()
    return _("Its last day of use is %(day)s.") % {"day": told["day"].isoformat()}


def _last_day(photo: Photo) -> str:
    if photo.expires_on is None:
        return _("After the day it is shown nowhere.")
    return _("After the day it is shown nowhere. So far the day is %(day)s.") % {
        "day": photo.expires_on.isoformat()
    }


def _add_person(photo: Photo, told: Told, by: Any) -> str:
    """Nobody is added for whom it would need a consent: readers would lose it unseen."""
    person: Person = told["person"]
    if photo.people.filter(pk=person.pk).exists():
        raise Refused(_("It shows %(name)s already.") % {"name": person})
    if person.minor and not photo.consent:
        raise Refused(
            _("%(name)s is a minor, and no consent is recorded: add them on the photo's own form.")
            % {"name": person}
        )
    photo.save()
    photo.people.add(person)
    return _("It shows %(name)s.") % {"name": person}


def _always(row: Any) -> str:
    return ""


PHOTO_DEEDS = (
    Deed(
        "block",
        gettext_lazy("Block"),
        lambda photo: "" if photo.usable else _("It is blocked already."),
        lambda photo: _("It is shown nowhere any more."),
        _block,
        takes_away=True,
    ),
    Deed(
        "allow",
        gettext_lazy("Allow again"),
        lambda photo: _("It is not blocked.") if photo.usable else "",
        _allowed,
        _allow,
    ),
    Deed("expire", gettext_lazy("Set the last day of use"), _always, _last_day, _expire, LastDayForm),
    Deed(
        "show",
        gettext_lazy("Add a person shown"),
        _always,
        lambda photo: _("The person is added to those whom it shows."),
        _add_person,
        PersonShownForm,
    ),
)

# People


def _merged(person: Person) -> str:
    if person.merged_into is None:
        return ""
    return _("It was merged into “%(winner)s”, and is kept as it was.") % {"winner": person.merged_into}


def _check(person: Person, told: Told, by: Any) -> str:
    person.checked_at, person.checked_by = timezone.now(), by
    person.save()
    return _("Checked today.")


def _not_published(person: Person) -> str:
    if person.minor:
        return _("It is marked as a minor's: readers see no profile. Decide of that on its form.")
    return _("Readers see it already.") if person.is_public else _merged(person)


def _publish(person: Person, told: Told, by: Any) -> str:
    _move(person, Person.State.PUBLIC)
    if person.minor:  # as the date of birth says, whatever was ticked
        raise Refused(_not_published(person))
    renditions.unshelve([person.portrait_id or 0])
    return _("Public now.")


def _not_taken(person: Person) -> str:
    if person.state == Person.State.WITHDRAWN:
        return _("It is withdrawn already.")
    if person.state == Person.State.DRAFT:
        return _("No reader has seen this profile: leave it a draft.")
    return _merged(person)


def _take(person: Person, told: Told, by: Any) -> str:
    _move(person, Person.State.WITHDRAWN)
    shown_photos.take_away([person.portrait_id or 0], taken=person)
    return _("Taken from readers: its address says that it is gone.")


def _move(person: Person, state: str) -> None:
    """Saves the state; what the form would say against it is a refusal."""
    person.state = state
    try:
        person.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    person.save()


PEOPLE_DEEDS = (
    Deed(
        "check",
        gettext_lazy("Checked today"),
        _merged,
        lambda person: _("It is kept that you looked at all of it today."),
        _check,
    ),
    Deed(
        "publish",
        gettext_lazy("Publish"),
        _not_published,
        lambda person: _("Readers get the profile."),
        _publish,
    ),
    Deed(
        "withdraw",
        gettext_lazy("Take from readers"),
        _not_taken,
        lambda person: _("Its address says that it is gone."),
        _take,
        takes_away=True,
    ),
)
