"""`manage.py demo`: a newsroom with a magazine in it, ready to be tried."""

import os
import socket
import subprocess
import sys
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, CommandParser, call_command

from articles import heat
from celebnews import env
from celebnews.demo import generated, loader, tour

MOST = 1_000_000
"""How many stories may be generated at once: beyond it, somebody mistyped."""


class Command(BaseCommand):
    help = "Sets up the database, fills it with the demo magazine unless something is there, and serves it."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="set up only")
        parser.add_argument("--stories", type=int, default=0, help="add so many generated ones, for size")
        parser.add_argument("--port", type=int, default=8000, help="serve on this port (8000)")

    def handle(self, *, no_serve: bool, stories: int, port: int, **options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError(
                "The demo's passwords are no secret: it runs on this machine only. Unset SITE_URL."
            )
        if not 1 <= port <= 65535:
            raise CommandError(f"--port {port} is no port: choose one from 1 to 65535.")
        if not 0 <= stories <= MOST:
            raise CommandError(
                f"--stories {stories} is too many or too few: choose a number from 0 to {MOST}."
            )
        if not no_serve:
            _refuse_if_taken(port)
        self._set_up()
        if stories:
            self._generate(stories)
        heat.refresh()  # or the first visitor would find nobody in the news
        site = settings.SITE_URL if "SITE_URL" in os.environ else f"http://127.0.0.1:{port}"
        self._say_where(site)
        if not no_serve:
            self._serve(site, port)

    def _set_up(self) -> None:
        call_command("migrate", verbosity=0, skip_checks=True)
        if not settings.DEBUG:
            call_command("collectstatic", interactive=False, verbosity=0)
        if loader.is_filled():
            self.stdout.write("The newsroom has stories already; they are kept as they are.")
        else:
            self.stdout.write("The demo magazine is being drawn and told; that takes up to a minute.")
            self.stdout.flush()
            loader.fill()

    def _generate(self, count: int) -> None:
        """Adds the generated stories, and says on one line how far it is."""

        def say(done: int) -> None:
            self.stdout.write(f"\rGenerated stories: {done:,} of {count:,}", ending="")
            self.stdout.flush()

        generated.add(count, say=say)
        self.stdout.write("")

    def _say_where(self, site: str) -> None:
        self.stdout.write(f"\n  Site   {site}/\n  Desk   {site}/admin/\n\n  Logins (name / password):\n")
        for login, name, role in loader.COLLEAGUES:
            self.stdout.write(f"    {role:15} {login} / {loader.password_of(login):13} {name}")
        self._say_what_to_see(site)
        self.stdout.write("")
        self.stdout.flush()

    def _say_what_to_see(self, site: str) -> None:
        """Pages of the magazine that show at once what it keeps of people, and of its mistakes; those that are there."""
        shown = tour.stops()
        if shown:
            self.stdout.write("\n  Worth seeing first:\n")
        for what, address in shown:
            self.stdout.write(f"    {what:38} {site}{address}")

    def _serve(self, site: str, port: int) -> None:
        """Hands this process over to the server, which reads its settings anew with the site's address."""
        address = f"127.0.0.1:{port}"
        environment = {**os.environ, "SITE_URL": site}
        if os.name == "posix":
            arguments = ["-m", "gunicorn", "celebnews.wsgi", "--bind", address, "--threads", "4"]
            arguments += ["--no-control-socket"]  # it would lie in the home folder, one for all newsrooms
        else:
            arguments = ["manage.py", "runserver", address, "--noreload"]
        if env.flag("DEBUG"):
            arguments = ["manage.py", "runserver", address]
        os.chdir(settings.BASE_DIR)
        if os.name == "posix":
            # This process becomes the server; the sweep ends with it.
            sweep = [sys.executable, "manage.py", "sweep", "--every", "30", "--with-parent"]
            subprocess.Popen(sweep, env=environment)
        os.execve(sys.executable, [sys.executable, *arguments], environment)


def _refuse_if_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be had ({error.strerror}): choose another with --port."
            ) from error
