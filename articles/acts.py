"""One verb on one story: what it found, when the story is public, and the one transaction that writes it all."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import checklist, four_eyes, minors, references, revisions, shown_photos
from articles.models import UNSCHEDULED, Article, Change, OldPath, Record, Reference, Revision, State
from articles.search import index
from articles.transitions import TRANSITIONS, Conflict, IllegalVerb, Refused, Verb
from people import clock, names

Moment = datetime.datetime

_WHY_OVERRIDDEN = gettext_lazy("Overridden: %(stops)s Why: %(reason)s")

_UNSCHEDULED = gettext_lazy("The change is not scheduled any more; it was, for %(moment)s.")

_SHOWN_BY = ("state", "public_from", "slug", "withdrawn_by_law", "revised_at", "retracted_at")
"""The columns, beside the text, by which readers see a story, and where."""

_TIMED_BY = ("state", "publish_at", "embargo_until", "embargo_open", "held_at")


@dataclass
class Act:
    """A verb that a colleague carries out on a story as it stands in the database."""

    verb: Verb
    article: Article
    by: Any
    at: Moment
    note: str = ""
    seen: int | None = None
    happens_now: bool = True
    overridden: tuple[str, ...] = ()

    @classmethod
    def begin(cls, verb: Verb, article: Article, by: Any, at: Moment | None, note: str = "") -> "Act":
        """Loads the story afresh; raises IllegalVerb where the table has no such step from where it stands."""
        fresh = Article.objects.select_related("latest_revision", "live_revision").get(pk=article.pk)
        moment = at or timezone.now()
        if not TRANSITIONS[verb].is_legal(fresh, moment):
            raise IllegalVerb(verb, fresh, moment)
        seen = fresh.latest_revision.number if fresh.latest_revision else None
        return cls(verb, fresh, by, moment, note, seen, happens_now=at is None)

    @property
    def newest(self) -> Revision:
        """The newest revision; a story is made with its first."""
        return self.article.latest_revision  # type: ignore[return-value]  # null only while it is being made

    @property
    def moves_change(self) -> bool:
        return TRANSITIONS[self.verb].moves_change(self.article, self.at)

    @property
    def has_passed(self) -> bool:
        """Whether `public_from` has passed: then it, and the address, are final."""
        return self.article.public_from is not None and self.article.public_from <= self.at

    def must_have_seen(self, revision: int) -> None:
        """Raises Conflict where somebody saved after `revision`."""
        if self.newest.number != revision:
            raise Conflict(self.newest)

    def must_be_whole(
        self, override: str = "", reason: str = "", known: Collection[str] | None = None
    ) -> None:
        """Raises Refused where the newest revision is too incomplete for readers, where a check stops it or its section
        asks for four eyes, or where it names a minor and no `reason` is given.

        Whoever overrides a stop says why, and the record keeps both; so it does of a reason. An override that was
        given for the stops of the names `known` is none of another.
        """
        data = revisions.data_of(self.article)
        refuse_incomplete(data)
        stops = {stop.name: stop.sentence for stop in checklist.run(checklist.Text.of(data), checklist.STOP)}
        if own := four_eyes.objection(self.article, data, self.by):
            stops[four_eyes.NAME] = own
        self._must_be_overridden(stops, override, known)
        why = why_minors_are_named(data, reason)
        notes = (
            [_WHY_OVERRIDDEN % {"stops": " ".join(stops.values()), "reason": override.strip()}]
            if stops
            else []
        )
        self.note = " ".join([*notes, *([why] if why else [])])

    def _must_be_overridden(
        self, stops: Mapping[str, str], override: str, known: Collection[str] | None
    ) -> None:
        covered = stops if known is None else known
        if stops and (not override.strip() or stops.keys() - set(covered)):
            mend = (
                _("%(stops)s Mend it first, or have it overridden with a reason.")
                if stops.keys() != {four_eyes.NAME}
                else _("%(stops)s Or have it overridden with a reason.")
            )
            raise _asking("override", mend % {"stops": " ".join(stops.values())})
        self.overridden = tuple(stops)

    def step(self, state: State, change: Change) -> dict[str, Any]:
        """The columns of a verb that moves a change as it moves a new story."""
        return {"change": change} if self.moves_change else {"state": state}

    def finish(
        self, *, fix: Revision | None = None, follow: Revision | None = None, **columns: Any
    ) -> Article:
        """Writes `columns`; the text of `fix`, which becomes the fixed revision, or of `follow`; and the record.

        One transaction. Raises Refused where another act came between, or where the address is another story's.
        """
        with transaction.atomic():
            return self.write(fix=fix, follow=follow, **columns)

    def write(
        self, *, fix: Revision | None = None, follow: Revision | None = None, **columns: Any
    ) -> Article:
        """What `finish` does, within a transaction of the caller's."""
        text = fix or follow
        data = revisions.upcast(text.data) if text else None
        if data:
            columns |= revisions.columns(data)
        if fix:
            columns["live_revision"] = fix
        if self.has_passed:
            columns.pop("slug", None)
        else:
            columns |= self._timing(columns, may_ask=fix is not None or self.verb == Verb.SCHEDULE)
        columns |= self._unscheduled(columns)
        if data or any(columns.get(name, was) != was for name, was in self._shown().items()):
            columns["modified_at"] = self.at
        fixed, newest = self.article.live_revision, self.article.latest_revision
        searched = index.plan(self.article)
        self._claim(columns)
        standing = references.resolve(data or revisions.data_of(self.article))
        if data:
            # The row holds the fixed revision, or while none is fixed the newest.
            revisions.write_relations(self.article, data, standing, _data(fixed or newest))
        if fix and data:
            if self.article.state == State.RELEASED:
                shown_photos.bring_back(references.in_data(data).photos)
            revisions.write_references(self.article, data, standing, _data(fixed), live=True)
        elif fixed and self.article.live_revision is None:
            Reference.objects.filter(source=self.article, live=True).delete()
        if self.article.latest_revision != newest:
            draft = revisions.data_of(self.article)
            revisions.write_references(self.article, draft, standing, _data(newest), live=False)
        index.follow(self.article, searched)
        self._write_record(standing)
        return self.article

    def _shown(self) -> dict[str, Any]:
        return {name: getattr(self.article, name) for name in _SHOWN_BY}

    def _unscheduled(self, columns: Mapping[str, Any]) -> dict[str, Any]:
        """The schedule of a change, emptied once the change is another, is none, or is given back; the record says so
        where that was not what was asked for."""
        now = self.article
        stands = (
            columns.get("change", now.change) != Change.NONE
            and columns.get("state", now.state) == State.RELEASED
            and columns.get("latest_revision", now.latest_revision) == now.latest_revision
            and self.verb not in {Verb.RETURN, Verb.UNSCHEDULE_CHANGES}
        )
        if now.changes_at is None or stands:
            return {}
        if self.verb not in {Verb.PUBLISH_CHANGES, Verb.UNSCHEDULE_CHANGES}:
            self.note = f"{self.note} {_UNSCHEDULED % {'moment': clock.told(now.changes_at)}}".strip()
        return UNSCHEDULED

    def _timing(self, columns: Mapping[str, Any], *, may_ask: bool) -> dict[str, Any]:
        """`public_from` and the address, computed anew while the first has not passed.

        A slug that the editor wrote and another story of the month has is refused where the editor `may_ask` for
        another; else, and where none was written, a free one is made.
        """
        now = {name: columns.get(name, getattr(self.article, name)) for name in (*_TIMED_BY, "headline")}
        text = _data(self.article.live_revision or self.article.latest_revision) or {"slug": ""}
        slug = str(columns.get("slug", text["slug"]))
        public_from = public_moment(**{name: now[name] for name in _TIMED_BY}, at=self.at)
        if public_from is None:
            return {"public_from": None, "year": None, "month": None, "slug": slug}
        local = timezone.localtime(public_from)
        if slug and may_ask and _is_taken(self.article, local, slug):
            raise Refused(address_taken(slug))
        slug = _free_slug(self.article, local, slug or made_slug(self.article, str(now["headline"])))
        return {"public_from": public_from, "year": local.year, "month": local.month, "slug": slug}

    def _claim(self, columns: Mapping[str, Any]) -> None:
        rows = Article.objects.filter(pk=self.article.pk, version=self.article.version)
        if not self.has_passed:
            # Readers may have got it while this waited for the lock: then its first moment is final.
            moment = max(self.at, timezone.now()) if self.happens_now else self.at
            rows = rows.filter(Q(public_from=None) | Q(public_from__gt=moment))
        try:
            claimed = rows.update(version=F("version") + 1, **columns)
        except IntegrityError as error:
            # Only the address can be another's: between the look and this UPDATE somebody released a story there.
            raise Refused(address_taken(str(columns.get("slug", "")))) from error
        if not claimed:
            raise Refused(changed_meanwhile())
        for name, value in columns.items():
            setattr(self.article, name, value)
        self.article.version += 1

    def _write_record(self, standing: references.Standing) -> None:
        article = self.article
        Record.objects.create(
            article=article,
            verb=self.verb,
            actor=self.by,
            actor_name=name_of(self.by),
            at=self.at,
            note=self.note,
            state=article.state,
            change=article.change,
            public_from=article.public_from,
            from_revision=self.seen,
            to_revision=self.newest.number,
            live_revision=article.live_revision.number if article.live_revision else None,
            revised_at=article.revised_at,
            retracted_at=article.retracted_at,
            labels=references.names_in(revisions.data_of(article), standing),
        )


def public_moment(
    *,
    state: str,
    publish_at: Moment | None,
    embargo_until: Moment | None,
    embargo_open: bool,
    held_at: Moment | None,
    at: Moment,
) -> Moment | None:
    """When readers will see a story that they have not seen yet: the later of its times, never before `at`."""
    if state != State.RELEASED or embargo_open or held_at or publish_at is None:
        return None
    return max(publish_at, embargo_until or publish_at, at)


def why_minors_are_named(data: Mapping[str, Any], reason: str) -> str:
    """What the record keeps of the minors that a revision names and of why it does; "" where it names none.

    Raises Refused where it names one and no reason is given.
    """
    found = checklist.run(checklist.Text(minors=minors.in_data(data)), checklist.REASON)
    told = " ".join(finding.sentence for finding in found)
    if found and not reason.strip():
        raise _asking(
            "reason", _("%(told)s Say why, beside the button: the record keeps it.") % {"told": told}
        )
    return _("%(told)s Why: %(reason)s") % {"told": told, "reason": reason.strip()} if found else ""


def _asking(asks: str, sentence: str) -> Refused:
    refused = Refused(sentence)
    refused.asks = asks
    return refused


def refuse_incomplete(data: Mapping[str, Any]) -> None:
    """Raises Refused, naming the fields, where a revision is too incomplete for readers."""
    if told := incomplete(data):
        raise Refused(told)


def incomplete(data: Mapping[str, Any]) -> str:
    """The sentence of what a story still needs before its release; "" of a whole one."""
    missing = revisions.missing(data)
    return _("Before its release the story needs %(what)s.") % {"what": ", ".join(missing)} if missing else ""


def name_of(user: Any) -> str:
    """A colleague's name as the record keeps it."""
    return (user.get_full_name() or user.get_username()) if user else ""


def _data(revision: Revision | None) -> dict[str, Any] | None:
    return revisions.upcast(revision.data) if revision else None


def _is_taken(article: Article, month: Moment, slug: str) -> bool:
    others = Article.objects.filter(year=month.year, month=month.month, slug=slug).exclude(pk=article.pk)
    path = f"/{month.year}/{month.month:02}/{slug}/"
    return (
        others.exists()
        or OldPath.objects.filter(path__in=OldPath.known_as(path)).exclude(article=article).exists()
    )


def _free_slug(article: Article, month: Moment, wanted: str) -> str:
    return next(slug for slug in names.numbered(wanted) if not _is_taken(article, month, slug))


def made_slug(article: Article, headline: str) -> str:
    """The slug that a headline calls for; one of the story's own where no letter of it is Latin."""
    return names.slug(headline) or f"story-{article.uuid.hex[:8]}"


def changed_meanwhile() -> str:
    """Why a verb is refused that another act came before."""
    return _("Somebody else changed this story at the same moment. Look at it again, then decide.")


def address_taken(slug: str) -> str:
    """Why an address that the editor wrote is refused."""
    return _("Another story of that month has the address “%(slug)s”. Choose another slug.") % {"slug": slug}
