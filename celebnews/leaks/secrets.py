"""What readers must not see, and by what each would be known: its traces."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from articles import sharing
from articles.models import Article, Change, PreviewLink, State
from articles.transitions import standing
from celebnews.leaks import seen
from people import names
from people.models import Person, Photo

Sort = Literal["key", "address", "slug", "id", "headline", "name"]
Trace = tuple[Sort, str]
"""A value that tells of a secret where it stands as that: a name as a link to a person, a slug in an address."""


@dataclass(frozen=True)
class Secret:
    """One thing that readers must not see, and what would tell of it."""

    label: str
    traces: frozenset[Trace]
    addresses: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    searched: str = ""
    """What somebody would type to find it."""
    files: tuple[tuple[UUID, str], ...] = ()
    """Those that nobody may be sent, by the key of their photo and their name."""
    token: str = ""


@dataclass(frozen=True)
class Secrets:
    stories: list[Secret]
    changes: list[Secret]
    people: list[Secret]
    photos: list[Secret]
    previews: list[Secret]

    def __iter__(self) -> Any:
        return iter([*self.stories, *self.changes, *self.people, *self.photos, *self.previews])

    def traces(self) -> dict[Trace, str]:
        """Each trace with the label of its secret, but for what something public has too: a namesake's name, a
        headline that was used twice, a topic's slug."""
        found: dict[Trace, str] = {}
        for secret in self:
            for trace in secret.traces:
                found.setdefault(trace, secret.label)
        shared = _Shared(found)
        return {trace: label for trace, label in found.items() if trace not in shared}


class _Shared:
    """The traces that are none, since readers see something that has the same."""

    def __init__(self, traces: Iterable[Trace]) -> None:
        values: dict[str, set[str]] = {}
        for sort, value in traces:
            values.setdefault(sort, set()).add(value)
        words = seen.words(values.get("headline", set()) | values.get("name", set()))
        self._by_sort = {
            "headline": words,
            "name": words,
            "slug": seen.slugs(values.get("slug", set())),
            "key": seen.files(values.get("key", set())),
        }

    def __contains__(self, trace: Trace) -> bool:
        return trace[1] in self._by_sort.get(trace[0], ())


def gather() -> Secrets:
    """All that there is of each kind."""
    stories = seen.hidden(seen.stories()).defer("body").prefetch_related("old_paths")
    changing = seen.stories().exclude(change=Change.NONE).select_related("latest_revision")
    people = seen.hidden(seen.people()).prefetch_related("old_slugs")
    ended = Q(revoked_at__isnull=False) | Q(expires_at__lte=timezone.now())
    ended |= Q(revision__article__state=State.WITHDRAWN)
    links = PreviewLink.objects.filter(ended).select_related("revision__article").order_by("pk")
    return Secrets(
        stories=[_story(story) for story in stories.iterator(chunk_size=seen.BATCH)],
        changes=[_change(story) for story in changing.order_by("pk")],
        people=[_person(person) for person in people.iterator(chunk_size=seen.BATCH)],
        photos=[_photo(photo) for photo in seen.hidden(seen.photos()).iterator(chunk_size=seen.BATCH)],
        previews=[_preview(link) for link in links.iterator()],
    )


def _story(story: Article) -> Secret:
    known = [
        *([story.get_absolute_url()] if story.year else []),
        *(row.path for row in story.old_paths.all()),
    ]
    edited = timezone.localtime(story.edited_at)
    guessed = f"/{edited:%Y/%m}/{story.slug}/" if story.slug and not story.year else ""
    told = {("headline", names.key(text)) for text in (story.headline, story.seo_title)}
    return Secret(
        f"story {story.pk} “{story.headline}” ({str(standing(story)[1]).lower()})",
        _traces(
            [("key", str(story.uuid)), ("key", story.uuid.hex), ("id", f"story:{story.pk}")],
            [("address", normal(path)) for path in known],
            [("slug", story.slug), *told],
        ),
        addresses=(*known, *([guessed] if guessed and _is_free(story) else [])),
        searched=story.headline,
    )


def _is_free(story: Article) -> bool:
    """Whether nothing public stands where a story would, were it released in the month of its last edit."""
    edited = timezone.localtime(story.edited_at)
    when = {"year": edited.year, "month": edited.month}
    return not seen.stories().filter(slug=story.slug, **when).exists()


def _change(story: Article) -> Secret:
    """What is to become of a public story: where it has another headline, nobody knows of that yet."""
    headline = str(story.latest_revision.data.get("headline", "")) if story.latest_revision else ""
    is_new = names.key(headline) != names.key(story.headline)
    return Secret(
        f"the change of story {story.pk} “{headline}”",
        _traces([("headline", names.key(headline))] if is_new else []),
        searched=headline if is_new else "",
    )


def _person(person: Person) -> Secret:
    """Of whoever was merged the name is still found: as the one who stayed."""
    slugs = (person.slug, *(row.slug for row in person.old_slugs.all() if not row.is_sealed))
    is_merged = person.merged_into_id is not None
    state = "minor" if person.minor else "merged" if is_merged else str(person.get_state_display())
    return Secret(
        f"person {person.pk} “{person.name}” ({state})",
        _traces(
            [("id", f"person:{person.pk}")],
            [
                (sort, value)
                for slug in slugs
                for sort, value in (("address", f"/people/{slug}"), ("slug", slug))
            ],
            [] if is_merged else [("name", names.key(person.name))],
        ),
        slugs=slugs,
        searched="" if is_merged else person.name,
    )


def _photo(photo: Photo) -> Secret:
    """One that may be shown, and that nothing public shows, is sent to whoever has its random key."""
    files = sorted(photo.file_names)
    why = photo.hindrance or "Nothing public shows it."
    return Secret(
        f"photo {photo.pk} “{photo}” ({why.rstrip('.').lower()})",
        _traces(
            [("key", str(photo.key)), ("key", photo.key.hex), ("id", f"photo:{photo.pk}")],
            [("key", part) for name in files for part in (name, name.partition(".")[0])],
        ),
        files=() if photo.is_public else tuple((photo.key, name) for name in files),
    )


def _preview(link: PreviewLink) -> Secret:
    token = sharing.token_of(link.pk)
    label = f"preview {link.pk} of story {link.revision.article_id} (ended)"
    return Secret(label, _traces([("key", token)]), token=token)


def _traces(*several: Iterable[Any]) -> frozenset[Trace]:
    return frozenset(trace for some in several for trace in some if trace[1])


def normal(path: str) -> str:
    """A path as it is compared: without what stands behind it."""
    return path.partition("?")[0].partition("#")[0].rstrip("/")
