"""`manage.py sweep`: publishes the changes whose time has come, once or every so many seconds."""

import logging
import os
import signal
import threading
import time
from typing import Any

from django.core.management import BaseCommand, CommandError, CommandParser
from django.db import close_old_connections

from articles import sweeping
from articles.sweeping import Swept

MOST = int(sweeping.ALIVE.total_seconds()) // 2
"""The longest interval, in seconds: a sweep that comes more seldom would be taken for dead between two."""

_log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publishes the scheduled changes whose time has come. --every 30 goes on until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=int, help="sweep every so many seconds, until stopped")
        parser.add_argument(
            "--with-parent", action="store_true", help="stop when the process that started this one has ended"
        )

    def handle(self, *, every: int | None, with_parent: bool, **options: Any) -> None:
        if every is not None and not 1 <= every <= MOST:
            raise CommandError(f"--every {every} is no interval: choose from 1 to {MOST} seconds.")
        if every is None:
            self._tell(sweeping.sweep())
        else:
            self._go_on(every, os.getppid() if with_parent else None)

    def _go_on(self, every: int, parent: int | None) -> None:
        """Sweeps until a signal comes; what goes wrong with one sweep is logged, and the next has its turn."""
        stop = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stop.set())
        while not stop.is_set() and parent in (None, os.getppid()):
            began = time.monotonic()
            close_old_connections()
            try:
                self._tell(sweeping.sweep(every=every, stopping=stop.is_set))
            except Exception:
                _log.exception("A sweep failed; the next one tries again.")
            stop.wait(max(0.0, every - (time.monotonic() - began)))

    def _tell(self, swept: Swept) -> None:
        if swept.published or swept.failed:
            self.stdout.write(f"Published: {swept.published}. Stuck: {swept.failed}.")
