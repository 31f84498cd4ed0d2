"""`python -m tests.benchmarks --stories 1000`: what each page costs, in plain responses of the same process.

`--compare 1000 50000` measures two archives in turns and says how much dearer each page is in the longer one;
`--profile story` says where a page's time goes; `--database URL` measures one that a run with it filled before;
`--desk 20000` times what the panels beside a story and the person picker ask for, among so many people, and the heat.
"""

import argparse
import contextlib
import os
import sys
import tempfile
import time

os.environ |= {
    "DEBUG": "0",
    "SITE_URL": "http://127.0.0.1:8000",
    "DJANGO_SETTINGS_MODULE": "celebnews.settings",
}
os.environ["DATABASE_URL"] = "sqlite://:memory:"  # never the newsroom's own
os.environ.setdefault("SECRET_KEY", "of a benchmark, and nobody's secret")

import django

django.setup()

from django.conf import settings  # noqa: E402 - Django is set up first
from django.core.management import call_command  # noqa: E402 - Django is set up first
from django.db.backends.base.base import BaseDatabaseWrapper  # noqa: E402 - Django is set up first

from tests.benchmarks import database, desk, rounds, spent  # noqa: E402 - Django is set up first
from tests.benchmarks.pages import PLAIN, Page, pages  # noqa: E402 - Django is set up first


def main() -> None:
    options = _options()
    with contextlib.ExitStack() as stack:
        settings.STATIC_ROOT = stack.enter_context(tempfile.TemporaryDirectory())
        settings.ROOT_URLCONF = "tests.benchmarks.urls"
        call_command("collectstatic", interactive=False, verbosity=0)
        if options.desk:
            archive = stack.enter_context(database.filled(options.stories, options.db))
            _measure_desk(archive, options)
            return
        if options.database:
            archives = [database.connect(url) for url in options.database]
        else:
            sizes = options.compare or [options.stories]
            archives = [stack.enter_context(database.filled(size, options.db)) for size in sizes]
        app = rounds.application()
        if options.profile:
            _profile(app, archives[-1], options.profile)
        else:
            _measure(app, archives, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--stories", type=int, default=1000, help="how many stories the archive has (1000)")
    parser.add_argument(
        "--compare", type=int, nargs=2, metavar=("SMALL", "LARGE"), help="measure two archives"
    )
    parser.add_argument("--db", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--rounds", type=int, default=60, help="how often each page is asked for (60)")
    parser.add_argument("--only", default="", help="measure the pages whose name begins so")
    parser.add_argument(
        "--cpu", action="store_true", help="count this process's own time only: for a machine that is busy"
    )
    parser.add_argument(
        "--desk",
        type=int,
        metavar="PEOPLE",
        help="time the panels of the story's form, the person picker and the heat",
    )
    parser.add_argument("--profile", metavar="PAGE", help="say where the time of one page goes")
    parser.add_argument("--database", action="append", metavar="URL", help="measure what is filled already")
    return parser.parse_args()


def _profile(app: rounds.Application, archive: BaseDatabaseWrapper, name: str) -> None:
    database.use(archive)
    found = {page.name: page for page in pages()}
    if name not in found:
        sys.exit(f"There is no page {name!r}. Choose one of: {', '.join(found)}.")
    _say(spent.report(app, found[name]))


def _measure_desk(archive: BaseDatabaseWrapper, options: argparse.Namespace) -> None:
    database.use(archive)
    with database.bar(options.desk, "people") as say:
        people = desk.add_people(options.desk, say=say)
    database.tidy(archive)
    _say(f"one row by its key: {desk.one_row(people, options.rounds):.2f} ms")
    took, offered = desk.offer(options.rounds)
    _say(f"earlier coverage among {options.stories:,} stories: {took:.1f} ms, {offered} offered")
    spent, found = desk.scan(people, options.rounds)
    _say(
        f"a scan of {desk.WORDS:,} words for the names of {options.desk:,} people: {spent:.1f} ms, {found} found"
    )
    took, people_hot, pairs_hot = desk.reckon(max(3, options.rounds // 20))
    _say(f"the heat of an hour: {took:.0f} ms, {people_hot:,} people and {pairs_hot:,} pairs")
    _measure_pages(rounds.application(), [archive], [desk.keystrokes(people)], options)


def _measure(
    app: rounds.Application, archives: list[BaseDatabaseWrapper], options: argparse.Namespace
) -> None:
    sets: list[list[Page]] = []
    for archive in archives:
        database.use(archive)
        chosen = [page for page in pages() if page.name.startswith(options.only)]
        if not chosen:
            sys.exit(f"No page's name begins with {options.only!r}.")
        sets.append(chosen)
    _measure_pages(app, archives, sets, options)


def _measure_pages(
    app: rounds.Application,
    archives: list[BaseDatabaseWrapper],
    sets: list[list[Page]],
    options: argparse.Namespace,
) -> None:
    """Says what each page costs, beside the plain response of the same rounds."""
    asked = {page.name: len(rounds.queries(app, page)) for page in sets[-1]}
    clock = time.process_time if options.cpu else time.perf_counter
    times = _in_turns(app, archives, sets, options.rounds, clock)
    found = [rounds.medians(each) for each in times]
    _say(f"plain response: {', '.join(f'{each[PLAIN.name]:.2f} ms' for each in found)}")
    for page in sets[-1]:
        ratios = [each[page.name] / each[PLAIN.name] for each in found]
        row = "".join(
            f"{each[page.name]:9.2f} ms {ratio:7.1f}×" for each, ratio in zip(found, ratios, strict=True)
        )
        growth = f"   grew {ratios[-1] / ratios[0]:5.2f}×" if len(ratios) > 1 else ""
        _say(f"{page.name:22}{row}{asked[page.name]:5} queries{growth}")


def _in_turns(
    app: rounds.Application,
    archives: list[BaseDatabaseWrapper],
    sets: list[list[Page]],
    count: int,
    clock: rounds.Clock,
) -> list[dict[str, list[float]]]:
    """The times in each archive, a round of one after a round of the other; the first rounds only warm up."""
    times: list[dict[str, list[float]]] = [{} for _ in archives]
    for number in range(-2, count):
        for place, archive in enumerate(archives):
            database.use(archive)
            for name, found in rounds.measure(app, sets[place], clock).items():
                if number >= 0:
                    times[place].setdefault(name, []).extend(found)
    return times


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


main()
