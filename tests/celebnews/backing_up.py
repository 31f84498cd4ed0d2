"""A newsroom that works on while it is backed up: run as `python -m tests.celebnews.backing_up FILE` on DATABASE_URL.

Between any two tables of the backup a colleague saves and publishes a change, from a connection of their own. What was
there at the beginning and at the end goes to the standard output, as JSON.
"""

import json
import sys
import threading
from pathlib import Path
from typing import Any

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402 - models load after the settings
from django.core.management import call_command  # noqa: E402
from django.db import connections  # noqa: E402

from articles import workflow  # noqa: E402
from articles.models import Article, Author, Revision, Section  # noqa: E402
from celebnews.backup import taking  # noqa: E402


def publish(article: Article | None, headline: str) -> Article:
    by = User.objects.get_or_create(username="editor", defaults={"is_superuser": True})[0]
    fields: dict[str, Any] = {"headline": headline}
    if article is None:
        fields |= {
            "body": "<p>Words of the story.</p>",
            "section": Section.objects.get_or_create(name="Music")[0].pk,
            "bylines": [{"author": Author.objects.get_or_create(name="Imogen Vale")[0].pk}],
        }
        return workflow.publish(workflow.save(None, fields, by=by), by=by, revision=1)
    number = Revision.objects.filter(article=article).count()
    workflow.save(article, fields, by=by, base=number)
    return workflow.publish_changes(article, by=by, revision=number + 1)


def elsewhere(headline: str) -> None:
    def work() -> None:
        publish(Article.objects.get(), headline)
        connections.close_all()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def main(path: Path) -> None:
    call_command("migrate", verbosity=0)
    publish(None, "As it was")
    before = Revision.objects.count()
    taking.take(path, lambda line: elsewhere(line) if line.startswith(("auth_", "articles_")) else None)
    print(json.dumps([before, Revision.objects.count()]))  # noqa: T201 - what it answers


if __name__ == "__main__":
    main(Path(sys.argv[1]))
