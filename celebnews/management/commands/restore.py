"""`manage.py restore FILE`: a backup put back, on SQLite or PostgreSQL, whichever it came from."""

from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser, call_command

from celebnews.backup import restoring
from celebnews.backup.archive import BadBackup


class Command(BaseCommand):
    help = "Puts a backup back into an empty database. The newsroom must not be running."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that manage.py backup wrote")
        parser.add_argument(
            "--replace", action="store_true", help="delete all that is in the database and its photos first"
        )

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        try:
            manifest = restoring.verified(file)
            self._refuse_filled(replace)
            call_command("migrate", verbosity=0, skip_checks=True)
            restoring.restore(file, self.stderr.write)
        except BadBackup as error:
            raise CommandError(str(error)) from error
        call_command("check", databases=["default"], stdout=self.stderr)
        rows = sum(table["rows"] for table in manifest["tables"])
        files = len(manifest["parts"]) - len(manifest["tables"])
        self.stdout.write(
            f"Restored as it stood at {manifest['made_at']}: {rows:,} rows and {files:,} files."
        )

    def _refuse_filled(self, replace: bool) -> None:
        if not replace and (filled := restoring.filled()):
            raise CommandError(
                f"This database is not empty ({', '.join(filled[:3])} …). --replace deletes all that is in it."
            )
