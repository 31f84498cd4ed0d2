"""`manage.py renditions`: makes the files of photos that lack them."""

from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser

from people import renditions
from people.models import Photo


class Command(BaseCommand):
    help = "Makes the files of each photo that has none, or has those of an older focal point or credit."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", help="make those of every photo anew")

    def handle(self, *, all: bool, **options: Any) -> None:
        photos = Photo.objects.filter(shelved=False).order_by("pk")
        total, made, failed = photos.count(), 0, 0
        for done, photo in enumerate(photos.iterator(), 1):
            if all or photo.needs_renditions:
                try:
                    renditions.make(photo)
                    made += 1
                except Exception as error:  # one lost original does not stop the others
                    failed += 1
                    self.stderr.write(f"Photo {photo.pk}, “{photo}”: {error}")
            if done % 10 == 0 or done == total:
                self.stdout.write(f"\r{done:,} of {total:,}", ending="")
                self.stdout.flush()
        self.stdout.write(f"\nMade the files of {made:,} photos." if total else "There is no photo.")
        if failed:
            raise CommandError(f"{failed:,} photos could not be read; they are named above.")
