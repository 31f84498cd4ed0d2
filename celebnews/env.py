"""Strict readers of the environment: a wrong value names itself at start and says what would be right."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

LOCAL_HOSTS = ("127.0.0.1", "localhost", "::1")

Environment = Mapping[str, str]


def text(name: str, default: str = "", env: Environment = os.environ) -> str:
    """The value of `name` without surrounding space; `default` when it is unset or blank."""
    return env.get(name, "").strip() or default


def flag(name: str, env: Environment = os.environ) -> bool:
    """A switch, off unless set; anything but a plain yes or no is refused."""
    value = text(name, "0", env).lower()
    if value not in {"0", "1", "true", "false", "yes", "no", "on", "off"}:
        raise ImproperlyConfigured(f"{name}={value!r} is no switch: write 1 or 0.")
    return value in {"1", "true", "yes", "on"}


def number(name: str, default: int = 0, env: Environment = os.environ) -> int:
    """A whole number, zero or more."""
    value = text(name, str(default), env)
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} is no whole number of zero or more.")
    return int(value)


def origin(name: str, default: str, env: Environment = os.environ) -> str:
    """A site's origin: scheme, host and perhaps a port, nothing behind them."""
    value = text(name, default, env).rstrip("/")
    parts = urlsplit(value)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.path
        or parts.query
        or not _has_port(value)
    ):
        raise ImproperlyConfigured(f"{name}={value!r} is no site address: write https://www.example.com.")
    return value


def _has_port(url: str) -> bool:
    """Whether the port of `url` is one, or is left out."""
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def is_local(site_url: str) -> bool:
    """Whether the site is served to this machine alone, by its address."""
    return urlsplit(site_url).hostname in LOCAL_HOSTS


def secret(name: str, keep_in: Path, *, local: bool, env: Environment = os.environ) -> str:
    """The secret key: from the environment, or on a local site one made once and kept in a private file."""
    if value := text(name, env=env):
        return value
    if not local:
        raise ImproperlyConfigured(f"{name} must be set when SITE_URL is not this machine.")
    keep_in.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(os.open(keep_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as made:
            made.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return keep_in.read_text().strip()


def cache(name: str, env: Environment = os.environ) -> dict[str, Any]:
    """Django's cache settings from a URL: locmem:// (the default), redis://… or rediss://…."""
    value = text(name, "locmem://", env)
    scheme = urlsplit(value).scheme
    if scheme == "locmem":
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if scheme in {"redis", "rediss"}:
        return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": value}
    raise ImproperlyConfigured(f"{name}={value!r} is no cache: write locmem:// or redis://host:6379/0.")


def storage(name: str, value: str, folder: str) -> dict[str, Any]:
    """Django's settings of one folder of a store: file:///path, or s3://bucket/prefix?endpoint_url=…&region_name=…."""
    parts = urlsplit(value)
    path = unquote(parts.path)
    if parts.scheme == "file" and not parts.netloc and path.startswith("/"):
        location = {"location": f"{path.rstrip('/')}/{folder}", "base_url": None}
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": location}
    if parts.scheme == "s3" and parts.netloc:
        given = {key: values[0] for key, values in parse_qs(parts.query).items()}
        prefix = "/".join(part for part in (path.strip("/"), folder) if part)
        options = {"bucket_name": parts.netloc, "location": prefix, "default_acl": None, **given}
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    raise ImproperlyConfigured(
        f"{name}={value!r} is no storage: write file:///var/lib/celebnews or s3://bucket?region_name=eu-north-1."
    )


def email(name: str, env: Environment = os.environ) -> dict[str, Any]:
    """Django's e-mail settings from a URL: console:// (the default) or smtp://user:password@host:587/?tls=1."""
    value = text(name, "console://", env)
    parts = urlsplit(value)
    if parts.scheme == "console":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or not _has_port(value):
        raise ImproperlyConfigured(
            f"{name}={value!r} is no mail server: write smtp://user:password@host:587/?tls=1."
        )
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parse_qs(parts.query).get("tls") == ["1"],
    }
