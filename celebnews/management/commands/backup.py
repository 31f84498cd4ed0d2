"""`manage.py backup FILE`: the whole newsroom in one file, while it works."""

from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from celebnews.backup import taking

NAMED = 20
"""How many missing files are named."""


class Command(BaseCommand):
    help = "Writes all rows and photos into one file, as they stand at one moment, while the newsroom works."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the file to write: newsroom-2026-05-20.tar.gz")

    def handle(self, *, file: Path, **options: Any) -> None:
        if file.exists():
            raise CommandError(f"{file} is there already; no backup is written over.")
        if not file.parent.is_dir():
            raise CommandError(f"There is no folder {file.parent}.")
        try:
            taken = taking.take(file, self.stderr.write)
        except OSError as error:
            raise CommandError(f"No backup was written: {error}") from error
        size = file.stat().st_size / 1_000_000
        self.stdout.write(f"{file}: {taken.rows:,} rows and {taken.files:,} files in {size:,.1f} MB.")
        if taken.missing:
            more = f" and {len(taken.missing) - NAMED} more" if len(taken.missing) > NAMED else ""
            self.stdout.write(f"Not in the store: {', '.join(taken.missing[:NAMED])}{more}.")
