"""A backup is the whole newsroom at one moment, and a restore is that newsroom again, on either database."""

import gzip
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from articles import checks, keeping_apart, notes, sharing, workflow
from articles.models import Article, Record, Revision
from articles.search import engine
from celebnews.backup import archive, media, tables
from people.models import Name, Person, Photo
from people.partial_dates import PartialDate
from tests import factories

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("/", "/people/ana-sol/", "/search/?q=boats", "/corrections/", "/feed/")


def everything() -> dict[str, list[bytes]]:
    """Every row of every table."""
    return {tables.name_of(model): list(tables.lines(model)) for model in tables.kept()}


def files() -> dict[Any, bytes]:
    return {(store, name): b"".join(media.read(store, name)) for store, name in media.named()}


def pages() -> list[Any]:
    answers = [Client().get(page) for page in PAGES]
    return [(answer.status_code, answer.content) for answer in answers]


def pictured() -> Photo:
    """A photo with an original and with files of every crop."""
    photo = factories.photo(caption="Ana Sol on a boat")
    photo.image.save("", ContentFile(b"an original"))
    for name in photo.file_names:
        storages["renditions"].save(f"{photo.key.hex}/{name}", ContentFile(name.encode()))
    return photo


@pytest.fixture
def newsroom() -> Article:
    """A newsroom with something of every kind."""
    editor, chief = factories.colleague("editor"), factories.colleague("chief")
    ana, rey = (
        factories.person("Ana Sol", born=PartialDate.parse("1984-05"), slug="ana-sol"),
        factories.person("Rey Ström"),
    )
    Name.objects.create(person=ana, text="Ana María Sol")
    before = factories.public(headline="Before", subjects=(ana, rey), topics=("Weddings",))
    story = factories.public(
        headline="Two boats “collide”", subjects=(ana,), earlier=(before,), photo=pictured().pk
    )
    factories.between(ana, rey, "married", "2014-05", told_by=story)
    workflow.save(story, {"headline": "Three boats"}, by=editor, base=1, note="Counted again.")
    workflow.correct(before, by=chief, kind="correction", place="body", words="It was on Sunday.")
    notes.write(story, text="Which harbour?", passage="", by=editor, to_user=chief)
    keeping_apart.keep_apart(ana, rey, reason="By order of a court.", by=chief)
    revision = Revision.objects.filter(article=story).latest("number")
    sharing.share(revision, by=editor, hours=3)
    return story


@pytest.fixture
def backup(newsroom: Article, tmp_path: Path) -> Path:
    path = tmp_path / "newsroom.tar.gz"
    call_command("backup", path)
    return path


def test_a_restore_is_the_newsroom_again(
    backup: Path, newsroom: Article, django_capture_on_commit_callbacks: Any
) -> None:
    rows, kept, shown = everything(), files(), pages()
    assert (len([name for name in rows if rows[name]]) > 30, len(kept)) == (True, 9)
    factories.public(headline="Written since")
    Person.objects.filter(slug="ana-sol").update(summary="Changed since")
    for name in kept:
        media.delete(*name)
    later = pictured()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("restore", backup, replace=True)
    assert everything() == rows
    assert files() == kept
    assert pages() == shown
    assert not storages["originals"].exists(str(later.image.name))
    assert checks.history_is_append_only(["default"]) + checks.search_index_stands(["default"]) == []
    assert engine.faults(connection) == []


def test_a_restored_newsroom_works_on(backup: Path, newsroom: Article) -> None:
    call_command("restore", backup, replace=True)
    stories, records = (set(model.objects.values_list("pk", flat=True)) for model in (Article, Record))
    again = factories.public(headline="The next one")
    assert again.pk not in stories
    assert records.isdisjoint(Record.objects.filter(article=again).values_list("pk", flat=True))


def test_sessions_are_not_in_it_and_a_file_that_is_gone_is_told(
    newsroom: Article, tmp_path: Path, sign_in: Callable[[str], Client], capsys: pytest.CaptureFixture[str]
) -> None:
    sign_in("editor")
    gone = str(Photo.objects.get(caption="Ana Sol on a boat").image.name)
    media.delete("originals", gone)
    call_command("backup", tmp_path / "b.tar.gz")
    manifest = archive.verified(tmp_path / "b.tar.gz")
    assert (manifest["missing"], "data/django_session.jsonl" in manifest["parts"]) == (
        [f"originals/{gone}"],
        False,
    )
    assert capsys.readouterr().out.splitlines()[-1] == f"Not in the store: originals/{gone}."
    assert (tmp_path / "b.tar.gz").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["b.tar.gz"]


def test_a_backup_is_never_written_over(backup: Path) -> None:
    before = backup.read_bytes()
    with pytest.raises(CommandError, match="is there already; no backup is written over"):
        call_command("backup", backup)
    assert backup.read_bytes() == before


def test_a_database_with_rows_is_not_restored_into(backup: Path) -> None:
    rows = everything()
    with pytest.raises(CommandError, match="This database is not empty"):
        call_command("restore", backup)
    assert everything() == rows


# Files that are no backup


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4000])


def _not_ours(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 an invoice")


def _rewritten(path: Path, change: Callable[[str, bytes], tuple[str, bytes]]) -> None:
    with tarfile.open(path) as tar:
        parts = [(entry.name, tar.extractfile(entry).read()) for entry in tar]  # type: ignore[union-attr]  # files alone
    with tarfile.open(path, "w:gz") as tar:
        for name, data in (change(*part) for part in parts):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))


def _changed(path: Path) -> None:
    _rewritten(path, lambda name, data: (name, data.replace(b"Two boats", b"Ten boats")))


def _leading_elsewhere(path: Path) -> None:
    _rewritten(path, lambda name, data: (name.replace("originals/", "originals/../../"), data))


def _of_another_format(path: Path) -> None:
    _rewritten(path, lambda name, data: (name, data.replace(b'"version": 1', b'"version": 2')))


def _of_other_tables(path: Path) -> None:
    _rewritten(path, lambda name, data: (name, data.replace(b'"headline_key"', b'"headline_text"')))


def _no_tar(path: Path) -> None:
    path.write_bytes(gzip.compress(b"words " * 1000))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_cut, "is cut short or damaged"),
        (_not_ours, "is no backup"),
        (_no_tar, "is no backup"),
        (_changed, "its parts are not those of its manifest"),
        (_leading_elsewhere, "is no file of a backup"),
        (_of_another_format, "was written by another version, 2, not 1"),
        (_of_other_tables, "of another version of the newsroom: articles_article differ"),
        (Path.unlink, "There is no file"),
    ],
)
def test_a_file_that_is_no_whole_backup_changes_nothing(
    backup: Path, spoil: Callable[[Path], None], told: str
) -> None:
    rows, kept = everything(), files()
    spoil(backup)
    with pytest.raises(CommandError, match=told):
        call_command("restore", backup, replace=True)
    assert (everything(), files()) == (rows, kept)


def test_rows_that_do_not_fit_together_change_nothing(backup: Path) -> None:
    rows = everything()

    def orphan(name: str, data: bytes) -> tuple[str, bytes]:
        return name, b"" if name == "data/people_person.jsonl" else data

    _rewritten(backup, orphan)
    _sign_again(backup)
    with pytest.raises(CommandError, match="Nothing was restored"):
        call_command("restore", backup, replace=True)
    assert everything() == rows
    assert checks.history_is_append_only(["default"]) == []


def _sign_again(path: Path) -> None:
    """Makes the manifest that of the parts as they are."""
    found, manifest = archive._read_whole(path)
    told = json.dumps({**manifest, "parts": found}).encode()
    _rewritten(path, lambda name, data: (name, told if name == archive.MANIFEST else data))


# While the newsroom works


@pytest.fixture(scope="module")
def worked(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[tuple[Path, list[int]]]]:
    """Backups of newsrooms that worked on meanwhile: on SQLite's, and on the server's where there is one."""
    folder = tmp_path_factory.mktemp("worked")
    with django_db_blocker.unblock():
        made = [_ran(f"sqlite:///{folder}/newsroom.sqlite3", folder / "of-sqlite.tar.gz")]
        if connection.vendor == "postgresql":
            given = connection.settings_dict
            url = f"postgres://postgres@{quote(str(given['HOST']), safe='')}/{given['NAME']}"
            try:
                made.append(_ran(url, folder / "of-postgresql.tar.gz"))
            finally:
                call_command("flush", interactive=False, verbosity=0)
        yield made


def _ran(url: str, path: Path) -> tuple[Path, list[int]]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.celebnews.backing_up", str(path)],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "celebnews.settings",
            "DATABASE_URL": url,
            "STORAGE_URL": (path.parent / "media").as_uri(),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return path, json.loads(ran.stdout)


def test_a_backup_of_a_newsroom_at_work_is_of_one_moment_and_goes_to_either_database(
    worked: list[tuple[Path, list[int]]],
) -> None:
    for path, (before, after) in worked:
        assert after > before + 10
        call_command("restore", path, replace=True)
        story = Article.objects.select_related("latest_revision", "live_revision").get()
        numbers = list(Revision.objects.order_by("number").values_list("number", flat=True))
        records = Record.objects.order_by("pk").values_list("verb", flat=True)
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) < after
        assert story.live_revision == story.latest_revision == Revision.objects.latest("number")
        assert story.headline == Revision.objects.latest("number").data["headline"]
        assert list(records) == ["save", "publish"] + ["save", "publish_changes"] * (len(numbers) - 1)
        call_command("rebuild_search", check=True)
        call_command("check_references")
