"""A newsroom whose processes are killed: run as `python -m tests.articles.killing` on the empty database of DATABASE_URL.

Each child is a process of its own that dies by SIGKILL, at a statement that the round chooses; the parent looks at what
it left, then has another do the work. What was seen goes to the standard output, as JSON.
"""

import contextlib
import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402 - models load after the settings
from django.db import connection, connections  # noqa: E402 - models load after the settings
from django.utils import timezone  # noqa: E402 - models load after the settings

from articles import sweeping, workflow  # noqa: E402 - models load after the settings
from articles.models import Article, Author, Record, Section  # noqa: E402 - models load after the settings
from articles.transitions import Refused  # noqa: E402 - models load after the settings

ROUNDS = 20
Work = Callable[[], Any]


# Processes


def child(work: Work) -> tuple[int, int]:
    """Starts a process that does `work`; its id, and where its answer can be read."""
    connections.close_all()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    try:
        os.close(reading)
        os.write(writing, json.dumps(work()).encode())
        os._exit(0)
    finally:
        os._exit(1)


def answer(started: tuple[int, int]) -> tuple[bool, Any]:
    """Whether the process was killed, and what it answered if not."""
    pid, reading = started
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    _pid, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, json.loads(said or "null")


@contextlib.contextmanager
def killed_at(step: float) -> Iterator[list[str]]:
    """Kills this process before its statement of that number, or behind it for a half; a commit is a statement too."""
    steps: list[str] = []
    commit = connection._commit  # type: ignore[attr-defined]  # what every backend's commit goes through

    def around(what: str, act: Work) -> Any:
        steps.append(what)
        if len(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        done = act()
        if len(steps) == step - 0.5:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    connection._commit = lambda: around("COMMIT", commit)  # type: ignore[attr-defined]  # as above
    with connection.execute_wrapper(
        lambda execute, sql, *rest: around(sql, lambda: execute(sql, *rest)),
    ):
        yield steps


# What is done, and what is there


def colleague(name: str) -> User:
    return User.objects.get_or_create(username=name, defaults={"is_staff": True, "is_superuser": True})[0]


def story(headline: str) -> Article:
    fields = {
        "headline": headline,
        "body": "<p>Words of the story.</p>",
        "section": Section.objects.get_or_create(name="Music")[0].pk,
        "bylines": [{"author": Author.objects.get_or_create(name="Imogen Vale")[0].pk}],
    }
    return workflow.save(None, fields, by=colleague("reporter"))


def due_change(headline: str) -> int:
    """A public story whose change was due a minute ago."""
    article = workflow.publish(story(headline), by=colleague("editor"), revision=1)
    workflow.save(article, {"headline": f"{headline}, changed"}, by=colleague("reporter"), base=1)
    moment = timezone.now() - timedelta(minutes=1)
    workflow.schedule_changes(
        article,
        by=colleague("editor"),
        revision=2,
        changes_at=moment,
        at=moment - timedelta(minutes=1),
    )
    return article.pk


def seen(pk: int) -> list[Any]:
    """How a story stands, in all that one act writes."""
    row = Article.objects.select_related("live_revision").get(pk=pk)
    verbs = Counter(Record.objects.filter(article=pk).values_list("verb", flat=True))
    fixed = row.live_revision.number if row.live_revision else 0
    acts = verbs["publish"] + verbs["publish_changes"]
    return [row.state, row.change, fixed, row.changes_at is None, row.headline.endswith("changed"), acts]


def sweep() -> list[int]:
    swept = sweeping.sweep()
    return [swept.published, swept.failed]


def publish(pk: int, by: str) -> str:
    try:
        workflow.publish(Article.objects.get(pk=pk), by=colleague(by), revision=1)
    except Refused as refused:
        return refused.sentence
    return "published"


def withdraw(pk: int, successor: int) -> str:
    gone, other = (Article.objects.get(pk=each) for each in (pk, successor))
    try:
        workflow.withdraw(gone, by=colleague("chief"), note="Told twice.", successor=other)
    except Refused as refused:
        return refused.sentence
    return "withdrawn"


# The rounds


def kill(make: Callable[[str], int], work: Callable[[int], Any]) -> list[dict[str, Any]]:
    """Kills the work at twenty places from its first statement to behind its commit; what was left, what it is once
    somebody does it again, and once more."""

    def counted(pk: int) -> list[str]:
        with killed_at(0) as steps:
            work(pk)
        return steps

    def doomed(pk: int, step: float) -> None:
        with killed_at(step):
            work(pk)

    first = make("Counted")
    steps = answer(child(lambda: counted(first)))[1]
    record = next(
        number for number, step in enumerate(steps) if step.startswith('INSERT INTO "articles_record"')
    )
    commit = steps.index("COMMIT", record) + 1
    places = [1 + number * (commit - 1) / (ROUNDS - 3) for number in range(ROUNDS - 2)]
    places = [float(round(place)) for place in places] + [commit - 0.5, commit + 0.5]
    found = []
    for number, step in enumerate(sorted(places)):
        pk = make(f"Story {number}")
        was_killed, _said = answer(child(lambda: doomed(pk, step)))  # noqa: B023 - done before the next round
        left = seen(pk)
        again = answer(child(lambda: [work(pk), work(pk)]))[1]  # noqa: B023 - as above
        found.append({"killed": was_killed, "left": left, "again": again, "then": seen(pk)})
    return found


def race(works: list[Work]) -> list[Any]:
    """What several processes answer that begin at the same moment."""
    start, go = os.pipe()

    def waiting(work: Work) -> Work:
        def begin() -> Any:
            os.close(go)
            os.read(start, 1)  # until the other end is closed
            return work()

        return begin

    started = [child(waiting(work)) for work in works]
    os.close(go)
    answers = [answer(each)[1] for each in started]
    os.close(start)
    return answers


def three_sweeps() -> dict[str, Any]:
    rows = [due_change(f"Story {number}") for number in range(ROUNDS)]
    answers = race([sweep] * 3)
    published, failed = (sum(counts) for counts in zip(*answers, strict=True))
    return {"published": published, "failed": failed, "then": [seen(pk) for pk in rows]}


def two_editors() -> list[dict[str, Any]]:
    found = []
    for number in range(ROUNDS):
        pk = story(f"Story {number}").pk
        answers = race([partial(publish, pk, by) for by in ("editor", "chief")])
        won = answers.count("published")
        told = [said for said in answers if said != "published"]
        found.append({"won": won, "told": told, "then": seen(pk)})
    return found


def two_withdrawals() -> list[dict[str, Any]]:
    """Of two public stories, each for the sake of the other."""
    found = []
    for number in range(ROUNDS // 2):
        drafts = [story(f"Story {number}, told {times}") for times in ("once", "twice")]
        one, other = (workflow.publish(each, by=colleague("editor"), revision=1).pk for each in drafts)
        answers = race([partial(withdraw, one, other), partial(withdraw, other, one)])
        standing = Article.objects.public().filter(pk__in=[one, other]).count()
        found.append({"said": sorted(answers), "standing": standing})
    return found


def everything() -> dict[str, Any]:
    for each in ("reporter", "editor", "chief"):
        colleague(each)
    return {
        "killed sweeps": kill(due_change, lambda pk: sweep()),
        "killed publications": kill(lambda name: story(name).pk, lambda pk: publish(pk, "editor")),
        "three sweeps": three_sweeps(),
        "two editors": two_editors(),
        "two withdrawals": two_withdrawals(),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(everything()))
