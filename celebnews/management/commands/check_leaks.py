"""`manage.py check_leaks`: proves that no reader gets a trace of what is not public."""

import random
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, CommandParser

from celebnews.leaks import secrets, stored
from celebnews.leaks.surfaces import SURFACES, Site
from celebnews.leaks.walk import Finding, Walk

NAMED = 50
"""How many findings are named."""

EVERY = 100
"""After how many addresses it says how far it is."""


class Command(BaseCommand):
    help = (
        "Asks every public address for a trace of what readers must not see, and names where there is one. It only "
        "reads: a copy of production will do, or production."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--sample",
            type=int,
            metavar="N",
            help="of each kind of thing ask for N at most: the newest, and some by chance",
        )
        parser.add_argument(
            "--only",
            action="append",
            default=[],
            metavar="NAME",
            help="ask the surface of this name alone: people:person",
        )
        parser.add_argument("--seed", type=int, help="choose by chance as the run that named this seed did")

    def handle(self, *, sample: int | None, seed: int | None, only: list[str], **options: Any) -> None:
        if sample is not None and sample < 1:
            raise CommandError(f"--sample {sample} is no number of things: choose 1 or more.")
        if unknown := set(only) - set(SURFACES):
            raise CommandError(
                f"There is no surface {sorted(unknown)[0]!r}. There are: {', '.join(SURFACES)}."
            )
        if settings.DEBUG:
            raise CommandError("With DEBUG on, readers would get other pages. Turn it off.")
        seed = random.randrange(10**6) if seed is None else seed
        hidden = secrets.gather()
        files, left, stored_files = stored.left_files()
        walk = Walk(Site(hidden, files, sample, seed), hidden.traces(), self._say, only)
        walk.run()
        self._figures(walk, stored_files)
        if only:
            self.stdout.write(f"Of the surfaces only these were asked: {', '.join(only)}.")
        if sample is not None:
            self.stdout.write(f"Of each kind {sample} at most; --seed {seed} chooses the same again.")
        self._conclude([*walk.findings, *left, *stored.stale_entries(), *stored.photos_without_consent()])

    def _say(self, asked: int) -> None:
        if asked % EVERY == 0:
            self.stderr.write(f"\r{asked:,} addresses", style_func=str, ending="")

    def _figures(self, walk: Walk, stored_files: int) -> None:
        hidden = walk.site.secrets
        kinds = {
            "stories": hidden.stories,
            "changes": hidden.changes,
            "people": hidden.people,
            "photos": hidden.photos,
            "ended previews": hidden.previews,
        }
        self.stderr.write("\r", style_func=str, ending="")
        told = ", ".join(f"{len(secrets):,} {kind}" for kind, secrets in kinds.items())
        self.stdout.write(f"Not for readers: {told}; {len(walk.traces):,} traces of them.")
        self.stdout.write(
            f"Asked: {walk.asked.total():,} addresses on {len(+walk.asked):,} routes, "
            f"{walk.of_secrets:,} of them what is not for readers; {walk.again:,} again, for the head or for "
            f"what has changed. Stored: {stored_files:,} files."
        )
        if walk.unasked:
            self.stdout.write(f"Nothing to ask of: {', '.join(walk.unasked)}.")

    def _conclude(self, findings: list[Finding]) -> None:
        if not findings:
            self.stdout.write("No trace was found.")
            return
        more = f"\nand {len(findings) - NAMED:,} more" if len(findings) > NAMED else ""
        told = "\n".join(map(str, findings[:NAMED]))
        raise CommandError(f"Readers get what is not for them, or might:\n{told}{more}")
