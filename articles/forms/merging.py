"""A story's form that meets a newer text: what each changed alone is merged, what both changed is asked about.

Both texts stay in the history: one that its writer gives up for the other's is saved before the one that is kept.
"""

import json
from dataclasses import replace
from typing import Any, cast

from django import forms
from django.core import signing
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import body, references, revisions, workflow
from articles.differences import marked
from articles.forms.rows import RowsField
from articles.models import Article, Revision
from articles.transitions import Conflict, Refused
from people.forms import with_value

ATTEMPTS = 3
"""How often a save is merged with one that came between."""

THEIRS = "theirs"

_MUST_CHOOSE = _(
    "%(name)s saved this story while you wrote. Nothing of yours is lost: what only they changed is taken over. "
    "Choose below what stands of all that both of you changed, then save again."
)
_IN_BETWEEN = _(
    "%(name)s and others save this story at this moment. Nothing of yours is lost: what only they changed is taken "
    "over. Save again."
)
_SALT = "articles.forms.merging"


def _data(revision: Revision | None) -> dict[str, Any]:
    """What a revision holds, whom and what it lists as they stand today; blank where there is none."""
    return references.as_they_stand(revisions.upcast(revision.data) if revision else revisions.blank())


class MergingForm(forms.ModelForm[Article]):
    """`_store` saves what `snapshot` gives, on the revision `base`; `differences` is what is left to decide."""

    user: Any = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.saved: Article | None = None
        self.conflict: Revision | None = None
        self.merge: revisions.Merge | None = None
        self.mine: dict[str, Any] = {}

    def snapshot(self) -> dict[str, Any]:
        """The fields that this form had, in the shape of a revision's data."""
        raise NotImplementedError

    # What was decided of the last conflict

    def take_choices(self) -> None:
        """Puts in place what the editor chose of theirs, as if it had been typed."""
        asked = self._asked()
        if not asked:
            return
        self.data = cast(QueryDict, self.data).copy()
        self.mine = asked["mine"]
        chosen = [
            name for name in self.mine if self.data.get(f"take-{name}") == THEIRS and name in self.fields
        ]
        theirs = Revision.objects.filter(article=self.instance, number=asked["number"]).first()
        for name in chosen if theirs else ():
            self._put(name, _data(theirs)[name])

    def _asked(self) -> dict[str, Any]:
        """The question that the form was sent with, as it was asked: nobody else can have written it."""
        try:
            asked = signing.loads(self.data.get("clash", ""), salt=_SALT) if self.is_bound else {}
        except signing.BadSignature:
            return {}
        return asked if asked.get("story") == self.instance.pk else {}

    # Saving

    def _store(self) -> None:
        fields, base = self.snapshot(), self.cleaned_data.get("base") or 0
        try:
            for _attempt in range(ATTEMPTS):
                try:
                    self.saved = self._save(fields, base)
                except Conflict as conflict:
                    self.conflict = conflict.newest
                    before = self.merge.taken if self.merge else ()
                    found = self._merged(fields, base, conflict.newest)
                    self.merge = replace(found, taken=tuple(dict.fromkeys([*before, *found.taken])))
                    if self.merge.clashes:
                        break
                    fields, base = dict(self.merge.fields), conflict.newest.number
                else:
                    return
            self._ask()
        except Refused as refused:
            self.add_error(None, refused.sentence)

    def _save(self, fields: dict[str, Any], base: int) -> Article:
        story = self.instance if self.instance.pk else None
        key = self.cleaned_data.get("key", "")
        given_up = {name: value for name, value in self.mine.items() if fields.get(name) != value}
        if given_up and story:
            base = self._keep(given_up, base, f"{key}-mine")
        note = self.cleaned_data.get("why", "")
        return workflow.save(story, fields, by=self.user, base=base, key=key, note=note)

    def _keep(self, given_up: dict[str, Any], base: int, key: str) -> int:
        """Has the history hold what its writer gives up, once: of a form that is sent twice too."""
        if self.instance.revisions.filter(created_by=self.user, key=key).exists():
            return base
        kept = workflow.save(self.instance, given_up, by=self.user, base=base, key=key)
        return kept.latest_revision.number if kept.latest_revision else base

    def _merged(self, fields: dict[str, Any], base: int, newest: Revision) -> revisions.Merge:
        opened = self.instance.revisions.filter(number=base).first()
        common = _data(opened)
        mine = revisions.snapshot(common, fields)
        return revisions.merge(common, mine, _data(newest), fields)

    def _ask(self) -> None:
        """Refuses, with both texts shown and what only they changed taken over."""
        assert self.conflict is not None  # noqa: S101 - only a conflict leads here
        assert self.merge is not None  # noqa: S101 - and it was merged as far as that goes
        self.data = with_value(self.data, "base", self.conflict.number)
        for name in self.merge.taken:
            self._put(name, self.merge.fields[name])
        told = _MUST_CHOOSE if self.merge.clashes else _IN_BETWEEN
        self.add_error(None, told % {"name": self.conflict.author_name or _("Somebody")})

    def _put(self, name: str, value: Any) -> None:
        """Has the form show `value`, of a revision's data, as if it had been typed."""
        field, data = self.fields[name], cast(QueryDict, self.data)
        if isinstance(field, RowsField):
            for key in [key for key in data if key.startswith(f"{name}-")]:
                del data[key]
            data.update(field.as_data(name, value))
        elif isinstance(value, list):
            data.setlist(name, value)
        elif isinstance(value, dict):
            data[name] = json.dumps(value)
        elif isinstance(value, bool):
            data[name] = "on" if value else ""
        else:
            data[name] = "" if value is None else value

    # Asking

    @property
    def clash(self) -> str:
        """The question as the form carries it to the next save."""
        if self.conflict is None or self.merge is None:
            return ""
        mine = {name: self.merge.fields[name] for name in self.merge.clashes}
        asked = {"story": self.instance.pk, "number": self.conflict.number, "mine": mine}
        return signing.dumps(asked, salt=_SALT, compress=True)

    @property
    def differences(self) -> list[dict[str, Any]]:
        """Each field that both changed: both texts, with the words marked in which they differ."""
        if self.conflict is None or self.merge is None:
            return []
        theirs = _data(self.conflict)
        return [
            {
                "name": name,
                "label": self[name].label,
                "texts": self.texts(name, theirs[name], self.merge.fields[name]),
            }
            for name in self.merge.clashes
        ]

    def texts(self, name: str, old: Any, new: Any) -> tuple[SafeString, SafeString]:
        """Two values of a field, of revisions' data, as people read them, with the words marked in which they differ."""
        return marked(self._words(name, old), self._words(name, new))

    def _words(self, name: str, value: Any) -> str:
        """A value of a revision's data as people read it."""
        field = self.fields[name]
        if name == "body":
            return body.plain_text(value)
        if isinstance(field, RowsField):
            return field.words(value)
        if isinstance(field, forms.ModelChoiceField):
            chosen = value if isinstance(value, list) else [value] if value else []
            return ", ".join(str(row) for row in field.queryset.filter(pk__in=chosen))  # type: ignore[union-attr]  # a bound field has its rows
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]  # of plain pairs
        return str(_("yes") if value is True else _("no") if value is False else value)
