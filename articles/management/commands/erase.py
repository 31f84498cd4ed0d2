"""`manage.py erase story|person WHICH`: says what it would rewrite; with --yes and --order, rewrites it."""

import contextlib
import uuid
from collections import Counter
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.db.models import Q

from articles.erasing import person, story
from articles.erasing.pen import Pen
from articles.models import Article, OldPath
from articles.transitions import Refused
from people.models import Person


class Command(BaseCommand):
    help = "Erases a story or a person's data, by order. Without --yes it only lists the rows that it would rewrite."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=["person", "story"])
        parser.add_argument("which", help="its number; a slug; or of a story its path or UUID")
        parser.add_argument("--yes", action="store_true", help="do it: nothing brings it back but a backup")
        parser.add_argument("--dry-run", action="store_true", help="only list the rows, as without --yes")
        parser.add_argument(
            "--order", default="", help="by whose order: “Court of X, 12 May 2026, 3 O 17/26”"
        )
        parser.add_argument(
            "--names-in-texts",
            action="store_true",
            help="of a person: also every name on record, aliases and former ones too, in all texts",
        )

    def handle(
        self,
        *,
        kind: str,
        which: str,
        yes: bool,
        dry_run: bool,
        order: str,
        names_in_texts: bool,
        **options: Any,
    ) -> None:
        if yes and dry_run:
            raise CommandError("--yes and --dry-run: choose one.")
        if yes and not order.strip():
            raise CommandError("--yes needs --order: the record keeps by whose order something was erased.")
        given = order.strip() if yes else ""
        try:
            if kind == "story":
                pen = story.erase(_story(which), order=given)
            else:
                pen = person.erase(_person(which), order=given, names_in_texts=names_in_texts)
        except Refused as error:
            raise CommandError(str(error)) from error
        self._tell(pen, erased=yes)

    def _tell(self, pen: Pen, *, erased: bool) -> None:
        for row in pen.rows:
            self.stdout.write(str(row))
        count = Counter(row.model for row in pen.rows)
        told = ", ".join(f"{model} {number}" for model, number in sorted(count.items()))
        self.stdout.write(f"{'Rewritten' if erased else 'Would be rewritten'}: {told or 'nothing'}.")
        if pen.left:
            self.stdout.write("The same words stand elsewhere, and stay until an editor changes them:")
        for row in pen.left:
            self.stdout.write(str(row))
        if pen.short:
            self.stdout.write(
                "Parts of the name stand alone, and may be anybody's. Look for each, and judge by hand:"
            )
        for form, times in pen.short.items():
            self.stdout.write(f"{form}: {times}")
        if not erased:
            self.stdout.write("Nothing was changed. Add --yes and --order to erase it.")


def _story(which: str) -> Article:
    wanted = Q(pk=int(which)) if which.isdecimal() else Q(old_paths__path__in=OldPath.known_as(which))
    parts = which.strip("/").split("/")
    if len(parts) == 3 and parts[0].isdecimal() and parts[1].isdecimal():
        wanted |= Q(year=int(parts[0]), month=int(parts[1]), slug=parts[2])
    with contextlib.suppress(ValueError):
        wanted |= Q(uuid=uuid.UUID(which.removeprefix("urn:uuid:")))
    found = Article.objects.filter(wanted).distinct().first()
    if found is None:
        raise CommandError(f"There is no story {which}.")
    return found


def _person(which: str) -> Person:
    rows = Person.objects.select_related("merged_into")
    found = rows.filter(pk=int(which)).first() if which.isdecimal() else rows.known_by(which)
    if found is None:
        raise CommandError(f"There is no person {which}.")
    if found.merged_into:
        raise CommandError(f"{which} was merged into {found.merged_into_id}: erase that one, and both go.")
    return found
