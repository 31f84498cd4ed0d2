"""`manage.py rebuild_search`: makes what a search looks through anew, or with --check proves that it has not drifted."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.db import connection

from articles.models import Article
from articles.search import engine, index
from people import name_keys
from people.models import Person

Batch = Callable[[Iterable[int]], list[int]]
NAMED = 20
"""How many of those that drifted are named."""


class Command(BaseCommand):
    help = "Makes the search index anew, batch by batch, while the newsroom works. --check only says what has drifted."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail where something has drifted"
        )

    def handle(self, *, check: bool, **options: Any) -> None:
        if check:
            self._check()
        else:
            self._rebuild()

    def _rebuild(self) -> None:
        engine.refill(connection)
        people = len(list(self._each("people", Person, name_keys.rebuild)))
        stories = len(list(self._each("stories", Article, index.rebuild)))
        self.stdout.write(f"Mended: {people} people, {stories} stories.")

    def _check(self) -> None:
        problems = [f"the index itself: {what}" for what in engine.faults(connection)]
        for what, model, find in (("people", Person, name_keys.drifted), ("stories", Article, index.drifted)):
            problems += [f"{what}: {pk}" for pk in self._each(what, model, find)]
        if problems:
            more = f"\nand {len(problems) - NAMED} more" if len(problems) > NAMED else ""
            told = "\n".join(problems[:NAMED])
            raise CommandError(f"The search has drifted; manage.py rebuild_search mends it.\n{told}{more}")
        self.stdout.write("Nothing has drifted.")

    def _each(self, what: str, model: Any, act: Batch) -> Iterator[int]:
        """What `act` says of every batch of rows, with a line of how far it is."""
        last = done = 0
        while ids := list(
            model.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[: index.BATCH]
        ):
            yield from act(ids)
            last, done = ids[-1], done + len(ids)
            self.stdout.write(f"\r{done} {what}", ending="")
            self.stdout.flush()
        self.stdout.write(f"\r{done} {what} examined.")
