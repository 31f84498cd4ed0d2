"""Settings: strict readers, a secret that is made once, and refusals that name the setting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from celebnews import checks, env

ROOT = Path(__file__).resolve().parents[2]


def read(expression: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a fresh process prints of the settings in an environment of its own."""
    code = f"from celebnews import settings; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: env.flag("DEBUG", {"DEBUG": "maybe"}), "DEBUG='maybe' is no switch"),
        (lambda: env.number("PROXIES", env={"PROXIES": "-1"}), "PROXIES='-1' is no whole number"),
        (lambda: env.origin("SITE_URL", "", {"SITE_URL": "example.com"}), "SITE_URL='example.com' is no site"),
        (lambda: env.origin("SITE_URL", "", {"SITE_URL": "https://a.example/b"}), "is no site address"),
        (lambda: env.cache("CACHE_URL", {"CACHE_URL": "memcached://x"}), "CACHE_URL='memcached://x' is no cache"),
        (lambda: env.email("EMAIL_URL", {"EMAIL_URL": "mail.example"}), "EMAIL_URL='mail.example' is no mail server"),
        (lambda: env.storage("STORAGE_URL", "/srv/media", "originals"), "STORAGE_URL='/srv/media' is no storage"),
        (lambda: env.storage("STORAGE_URL", "file://srv/media", "originals"), "'file://srv/media' is no storage"),
        (lambda: env.storage("STORAGE_URL", "file:srv", "originals"), "'file:srv' is no storage"),
        (lambda: env.storage("STORAGE_URL", "s3:///media", "originals"), "'s3:///media' is no storage"),
        (lambda: env.storage("STORAGE_URL", "https://s3.example/b", "originals"), "'https://s3.example/b' is no storage"),
        (lambda: env.storage("STORAGE_URL", "", "originals"), "STORAGE_URL='' is no storage"),
    ],
)  # fmt: skip
def test_a_wrong_value_names_itself(call: object, sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence):
        call()  # type: ignore[operator]  # each is a function of nothing


def test_urls_become_settings() -> None:
    assert env.cache("C", {"C": "redis://h:6379/1"})["LOCATION"] == "redis://h:6379/1"
    assert env.email("E", {"E": "smtp://a%40b:p%3A@mail.example:587/?tls=1"}) == {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "mail.example",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_USER": "a@b",
        "EMAIL_HOST_PASSWORD": "p:",
        "EMAIL_USE_SSL": False,
        "EMAIL_USE_TLS": True,
    }


def test_photos_lie_in_two_folders_of_a_disk() -> None:
    kept = env.storage("S", "file:///srv/news%20room/", "originals")
    assert kept == {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": "/srv/news room/originals", "base_url": None},
    }


def test_photos_lie_in_two_folders_of_a_bucket() -> None:
    address = "s3://photos/news/room?endpoint_url=https%3A%2F%2Fs3.example&region_name=eu-north-1"
    assert env.storage("S", address, "renditions") == {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": "photos",
            "location": "news/room/renditions",
            "default_acl": None,
            "endpoint_url": "https://s3.example",
            "region_name": "eu-north-1",
        },
    }
    assert env.storage("S", "s3://photos", "originals")["OPTIONS"]["location"] == "originals"


def test_the_newsrooms_photos_lie_in_what_it_names() -> None:
    shown = "[settings.STORAGES[name]['OPTIONS']['location'] for name in ('originals', 'renditions')]"
    assert read(shown).stdout == f"{[f'{ROOT}/.data/media/originals', f'{ROOT}/.data/media/renditions']}\n"
    assert read(shown, STORAGE_URL="file:///srv/x").stdout == "['/srv/x/originals', '/srv/x/renditions']\n"
    run = read("1", STORAGE_URL="/srv/x")
    assert run.returncode != 0
    assert "STORAGE_URL='/srv/x' is no storage: write file:///var/lib/celebnews" in run.stderr


def test_a_local_secret_is_made_once_and_private(tmp_path: Path) -> None:
    kept = tmp_path / "data" / "secret"
    first = env.secret("SECRET_KEY", kept, local=True, env={})
    assert env.secret("SECRET_KEY", kept, local=True, env={}) == first
    assert len(first) >= 50
    assert kept.stat().st_mode & 0o777 == 0o600
    assert env.secret("SECRET_KEY", kept, local=True, env={"SECRET_KEY": "given"}) == "given"


def test_no_start_without_a_secret_for_a_site_that_others_reach() -> None:
    run = read("1", SITE_URL="https://www.example.com")
    assert run.returncode != 0
    assert "SECRET_KEY must be set when SITE_URL is not this machine." in run.stderr


def test_https_turns_on_what_protects_it() -> None:
    shown = "settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS > 0, settings.DEBUG"
    assert read(shown, SITE_URL="https://www.example.com", SECRET_KEY="x").stdout == "True True True False\n"
    assert read(shown).stdout == "False False False False\n"


def test_sqlite_is_set_up_for_more_than_one_writer() -> None:
    options = read("settings.DATABASES['default']['OPTIONS']").stdout
    assert "'transaction_mode': 'IMMEDIATE'" in options
    assert "journal_mode=WAL" in options
    assert "'timeout': 5" in options


def test_a_wrong_database_address_names_itself() -> None:
    run = read("1", DATABASE_URL="oracle9://x")
    assert run.returncode != 0
    assert "DATABASE_URL is no database" in run.stderr


def test_misuse_is_a_check_with_an_id() -> None:
    with override_settings(
        DEBUG=True, LOCAL=False, HTTPS=False, SITE_NAME="Stars (UK)", TIME_ZONE="Mars/Base"
    ):
        found = [*checks.settings_fit_together(), *checks.site_is_named(), *checks.time_zone_exists()]
    assert [message.id for message in found] == [
        "celebnews.W001",
        "celebnews.W002",
        "celebnews.E001",
        "celebnews.E002",
    ]
    assert checks.settings_fit_together() + checks.site_is_named() + checks.time_zone_exists() == []


# What is asked of a deployment


@override_settings(LOCAL=False)
def test_a_cache_that_is_not_shared_is_told() -> None:
    assert [one.id for one in checks.cache_is_shared()] == ["celebnews.W003"]
    with override_settings(CACHES={"default": env.cache("C", {"C": "redis://h:6379/0"})}):
        assert checks.cache_is_shared() == []
    with override_settings(LOCAL=True):
        assert checks.cache_is_shared() == []


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    def stores(folder: Path) -> dict[str, object]:
        url = folder.as_uri()
        return {name: env.storage("S", url, name) for name in ("originals", "renditions")}

    with override_settings(STORAGES=stores(tmp_path / "media")):
        assert checks.storage_is_writable() == []
        assert [path for path in (tmp_path / "media").rglob("*") if path.is_file()] == []
    with override_settings(STORAGES=stores(tmp_path / "file")):
        assert [(one.id, one.msg.split(":")[0]) for one in checks.storage_is_writable()] == [
            ("celebnews.E003", "The originals cannot be kept"),
            ("celebnews.E003", "The renditions cannot be kept"),
        ]
