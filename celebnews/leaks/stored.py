"""What is kept where no page shows it today, and must not be there: files, entries of the index, columns that drifted."""

from collections.abc import Iterator
from uuid import UUID

from django.core.files.storage import storages

from articles.models import Article, Change, SearchEntry
from articles.search import index
from celebnews.leaks import seen
from celebnews.leaks.walk import Finding
from people import consent
from people.models import Photo


def left_files() -> tuple[list[tuple[UUID, str]], list[Finding], int]:
    """The files in the store that no photo names, by the key that they lie under; what is none of its; how many there
    are in all. The store is read before the photos are: what is made meanwhile is named by one of them."""
    stored = dict(_stored())
    known = {photo.key.hex: photo.file_names for photo in _photos()}
    left = [(folder, name) for folder, names in stored.items() for name in names - known.get(folder, set())]
    files = [(UUID(folder), name) for folder, name in left if _is_key(folder)]
    findings = [
        Finding(f"the store, renditions/{folder}/{name}", "a file that no photo names")
        for folder, name in left
    ]
    return files, findings, sum(map(len, stored.values()))


def _photos() -> Iterator[Photo]:
    return Photo.objects.only("key", "renditions").order_by("pk").iterator(chunk_size=seen.BATCH)


def _stored() -> Iterator[tuple[str, set[str]]]:
    store = storages["renditions"]
    try:
        folders = store.listdir("")[0]
    except FileNotFoundError:  # nothing was ever stored
        return
    for folder in sorted(folders):
        yield folder, set(store.listdir(folder)[1])


def _is_key(folder: str) -> bool:
    try:
        return UUID(folder).hex == folder
    except ValueError:
        return False


def stale_entries() -> Iterator[Finding]:
    """Entries of the index that readers' searches ask, and that no text calls for which readers get, or will by the
    clock; and those of a public story whose words may be a change's that nobody has published."""
    live = SearchEntry.objects.filter(live=True).order_by("pk").values_list("pk", "article")
    stories = seen.hidden(seen.stories()).only("state", "public_from", "live_revision", "latest_revision")
    entries: dict[int, list[int]] = {}
    for key, story in live.filter(article__in=stories.values("pk")):
        entries.setdefault(story, []).append(key)
    for story in stories.filter(pk__in=entries) if entries else ():
        if set(entries[story.pk]) - index.plan(story).keys():
            yield _stale(story.pk)
    changing = seen.stories().exclude(change=Change.NONE)
    yield from map(_stale, index.drifted(list(changing.values_list("pk", flat=True))))


def _stale(pk: int) -> Finding:
    headline = Article.objects.values_list("headline", flat=True).get(pk=pk)
    return Finding("the search index", f"words of story {pk} “{headline}” that readers may not search")


def photos_without_consent() -> Iterator[Finding]:
    for photo in consent.drifted(Photo.objects.filter(lacks_consent=False)):
        yield Finding(
            "the photos", f"photo {photo.pk} “{photo}” shows a minor without consent, and may be shown"
        )
