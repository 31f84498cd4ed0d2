"""`manage.py check_references`: proves that every reference agrees with its story, or with --fix makes it agree."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from articles import references_check
from articles.models import Article
from articles.references_check import Drift, Examined

NAMED = 20
"""How many drifts are named."""


class Command(BaseCommand):
    help = "Proves that what is stored of links, people and earlier coverage agrees with the stories. --fix rebuilds it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--fix", action="store_true", help="make the rows that have drifted what their stories call for"
        )

    def handle(self, *, fix: bool, **options: Any) -> None:
        drifts = list(self._examine(fix))
        mended = {drift.story for drift, is_mended in drifts if is_mended}
        left = [drift for drift, is_mended in drifts if not is_mended]
        if fix:
            self.stdout.write(f"Mended: {len(mended)} stories.")
            self.stdout.write(_named(drift for drift, is_mended in drifts if is_mended))
        if left:
            cure = "--fix leaves these to an editor" if fix else "manage.py check_references --fix mends rows"
            raise CommandError(f"The references have drifted; {cure}.\n{_named(left)}")
        if not drifts:
            self.stdout.write("Nothing has drifted.")

    def _examine(self, fix: bool) -> Iterator[tuple[Drift, bool]]:
        """Each drift with whether it was mended, and in the end how much was examined."""
        stories = rows = relations = 0
        for batch in self._batches(fix):
            stories, rows, relations = (
                stories + batch.stories,
                rows + batch.references,
                relations + batch.relations,
            )
            for drift in batch.drifts:
                yield Drift(drift.story, drift.words), fix and drift.mend is not None
            self.stdout.write(f"\r{stories} stories", ending="")
            self.stdout.flush()
        self.stdout.write(f"\r{stories} stories, {rows} references examined.")
        self.stdout.write(f"{relations} people, bylines, topics and earlier stories compared.")

    def _batches(self, fix: bool) -> Iterator[Examined]:
        last = 0
        while ids := list(
            Article.objects.filter(pk__gt=last)
            .order_by("pk")
            .values_list("pk", flat=True)[: references_check.BATCH]
        ):
            yield references_check.check(ids, mend=fix)
            last = ids[-1]


def _named(drifts: Iterable[Drift]) -> str:
    """The first of them in words, a line each, and how many more there are."""
    lines = [drift.words for drift in drifts]
    more = [f"and {len(lines) - NAMED} more"] if len(lines) > NAMED else []
    return "\n".join([*lines[:NAMED], *more])
