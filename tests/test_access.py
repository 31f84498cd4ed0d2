"""The whole URLconf, walked as each role and as nobody, with every method, held against `access_table`."""

import io
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.handlers.base import BaseHandler
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.deprecation import MiddlewareMixin
from PIL import Image

from articles import keeping_apart, merges, sharing, workflow
from articles.admin import verbs
from articles.models import Article, Autosave, Revision, Sweeper, Topic
from articles.transitions import Verb
from celebnews.admin import ColleagueForm, RoleForm
from people import renditions
from people.models import Person, Photo
from tests.access_table import (
    COLUMNS,
    DESK,
    FILE_PAGES,
    FILES,
    POSSIBLE_WHEN_HELD,
    POSSIBLE_WHEN_WITHDRAWN,
    PUBLIC,
    VERBS,
)
from tests.articles.test_timeline_desk import sent
from tests.factories import (
    author,
    between,
    colleague,
    draft,
    number,
    outlet,
    person,
    photo,
    public,
    section,
    topic,
)

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]

METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")
REFUSED = METHODS[3:]
"""What no view takes."""

REFUSALS = {
    "reporter": ("OPTIONS",),
    "editor": ("PUT",),
    "chief": ("PATCH",),
    "picture editor": ("DELETE",),
    "lawyer": ("PUT",),
}
"""Who asks for what no view takes: these share it, and the superuser and nobody ask for all of it."""

EXTREMES = ("nobody", "reporter", "superuser")
"""Nobody, and of the colleagues who may least and most: who asks HEAD, which is answered as GET is."""

ACT = "admin/articles/article/<int:pk>/act/<slug:verb>/"
KEEP = "admin/articles/article/keep/"
RESTORE = "admin/articles/article/<int:pk>/history/<int:number>/restore/"
SEVERAL = "admin/articles/article/several/<slug:verb>/"
SHARE = "admin/articles/article/<int:pk>/share/"
DESCRIBE = "admin/people/photo/describe/"
PASSWORD = "correct horse battery"

STAGES = {
    "draft": "",
    "submitted": "submit",
    "scheduled": "schedule",
    "embargoed": "embargo",
    "public": "publish",
    "changed": "publish save",
    "due": "publish save schedule_changes",
    "held": "approve hold",
    "held public": "publish hold",
    "withdrawn": "publish withdraw",
    "forbidden": "publish withdraw",
}
"""What is done to a new story, one's own and another's, to bring it where the table wants it."""


# The table, line by line


def routes(resolver: URLResolver, above: str = "") -> Iterator[str]:
    """Every leaf of the URLconf, written as it stands there."""
    for pattern in resolver.url_patterns:
        route = above + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def lines(role: str) -> Iterator[tuple[str, str, str]]:
    """Each line of the table: a route, what is asked for there, and the cell of a role."""
    column = COLUMNS.index(role)
    for route, addresses in PUBLIC.items():
        for address, code in addresses.items():
            yield route, address, f"{code}/405"
    for route, asked in DESK.items():
        for what, cells in asked.items():
            yield route, what, cells.split()[column]
    for kind, (example, cells) in FILES.items():
        for page, answers in FILE_PAGES.items():
            yield f"admin/{kind}/{page}", example, of_file(cells.split()[column], *answers)
    for verb, (stage, cells) in VERBS.items():
        for story, cell in of_verb(verb, stage, cells.split()[column]).items():
            yield ACT, f"{story}, {verb}", f"/{cell}"


def of_file(rights: str, right: str, with_it: str, who_sees: str, other: str) -> str:
    """The cell of a page of what is on file."""
    if rights == "login":
        return rights
    return with_it if right in rights else who_sees if "s" in rights else other


def of_verb(verb: str, stage: str, extent: str) -> dict[str, str]:
    """What POST is answered for a verb, by the story that it is meant for."""
    others = {"all": "302+", "own": "403", "no": "403", "login": "login"}[extent]
    possible = {"held": verb in POSSIBLE_WHEN_HELD, "withdrawn": verb in POSSIBLE_WHEN_WITHDRAWN}
    return {
        f"own {stage}": "302+" if extent == "own" else others,
        **{f"another's {standing}": others.rstrip("+" * (not done)) for standing, done in possible.items()},
        f"another's {stage}": others,
    }


def due(cell: str, role: str) -> dict[str, str]:
    """The answer to each method that a cell calls for."""
    safe, slash, post = cell.partition("/")
    if not safe:
        return {"POST": post}
    if not slash and role == "nobody":
        return dict.fromkeys(METHODS, cell)
    return dict.fromkeys(METHODS, "405") | {"GET": safe, "HEAD": safe, "POST": post or safe}


def requests(role: str) -> Iterator[tuple[str, str, str, str]]:
    """What a role asks for: the route, what for there, how, and the answer that is due.

    A view refuses a method before it looks at any row, and answers HEAD as GET: these are asked once a route for each
    answer that is due, and on one database.
    """
    known: set[tuple[str, str, str]] = set()
    for route, what, cell in lines(role):
        for method, code in due(cell, role).items():
            if method in REFUSED and method not in REFUSALS.get(role, REFUSED):
                continue
            if method == "HEAD" and role not in EXTREMES:
                continue
            one = (route, method, code)
            if one in known and (method not in {"GET", "POST"} or code == "405"):
                continue
            known.add(one)
            yield route, what, method, code


# What is walked over, and who walks


class Undrawn(MiddlewareMixin):
    """Draws each kind of page once, for GET: what else is answered is decided before it is drawn."""

    def __init__(self, get_response: Any) -> None:
        super().__init__(get_response)
        self._drawn: set[tuple[str, int]] = set()

    def process_template_response(self, request: HttpRequest, response: SimpleTemplateResponse) -> Any:
        assert request.resolver_match
        page = (request.resolver_match.route, response.status_code)
        if request.method != "GET" or page in self._drawn:
            response.content = b""
        else:
            self._drawn.add(page)
        return response


class Walk:
    """A small newsroom, and one colleague (or nobody) who asks it for everything."""

    def __init__(self, role: str) -> None:
        self.another = User.objects.create_user("another", password=PASSWORD, is_staff=True)
        self.user = None if role == "nobody" else colleague(role)
        self.ids: dict[str, Any] = {"missing": 999_999, "a colleague": self.another.pk}
        self.ids["a role"] = Group.objects.get(name="reporter").pk
        self._make_files()
        self._make_merges()
        self._make_rule()
        self._make_stories()
        self.site, self.browser = BaseHandler(), RequestFactory()
        self.site.load_middleware()
        if self.user:
            self.user.set_password(PASSWORD)
            self.user.save()
            client = Client()
            client.force_login(self.user, "people.access.Backend")
            self.browser.cookies = client.cookies
        self.rows = {table: rows(table) for table in TABLES}

    def _make_files(self) -> None:
        ana, shot, divorce = person("Ana Sol"), _shot(1), topic("divorce")
        between(ana, person("Ben Roy"), "married", "2014")
        person("A draft", state="draft")
        person("A minor", minor=True)
        person("A withdrawn", state="withdrawn")
        self.ids |= {"ana": ana.pk, "shot": shot.pk, "divorce": divorce.pk}
        self.ids["blocked shot"] = _shot(2, usable=False).pk
        self.ids |= {"music": section().pk, "imogen": author().pk, "letter": outlet("The Quay Letter").pk}

    def _make_merges(self) -> None:
        """Two of each kind that were merged, and one more that may be."""
        for kind, make in (("person", person), ("topic", topic)):
            gone, kept = make("Gone"), make("Kept")
            self.ids |= {f"winner {kind}": kept.pk, f"other {kind}": make("Other").pk}
            self.ids[f"merge {kind}"] = merges.merge(gone, kept, by=self.another).pk

    def _make_rule(self) -> None:
        """Two who are kept apart, by name of the one whose page it is."""
        apart = person("Apart")
        self.ids |= {"apart": apart.pk, "from": person("From").pk}
        rule = keeping_apart.keep_apart(
            apart, Person.objects.get(pk=self.ids["from"]), reason="Why.", by=self.another
        )
        self.ids["rule"] = rule.pk

    def _make_stories(self) -> None:
        Sweeper.objects.create(host="here")  # or no change could be scheduled
        for whose, by in (("another's", self.another), ("own", self.user or self.another)):
            for stage in STAGES:
                self.ids[f"{whose} {stage}"] = _story(f"{whose} {stage}", stage, by)
        signed = author("The one who asks", self.user)
        for whose, by in (("another's text", self.another), ("own text", self.user or self.another)):
            self.ids[whose] = Autosave.objects.create(user=by, key=whose, sent="headline=Typed").pk
            shared = Revision.objects.get(article=self.ids[whose.replace("text", "draft")])
            self.ids[whose.replace("text", "link")] = sharing.share(shared, by=by, hours=1).pk
        self.ids["bylined draft"] = draft(by=self.another, bylines=[{"author": signed.pk}]).pk

    def ask(self, method: str, route: str, what: str) -> str:
        """The answer, as the table writes it. Whatever was done is undone.

        The rows are compared of each table to which a statement was sent that could have changed one.
        """
        wrote: set[str] = set()

        def watch(execute: Any, sql: str, *rest: Any) -> Any:
            # PostgreSQL writes each side of a union in parentheses.
            if not sql.lstrip("(").startswith(READS):
                written = WRITES.match(sql)
                wrote.update([written[1]] if written else TABLES)
            return execute(sql, *rest)

        data = self._form(route, what) if method == "POST" else None
        kind = {"content_type": "application/json"} if data and (what == "panel" or route in JSON) else {}
        request = getattr(self.browser, method.lower())(self.address(route, what), data, **kind)
        request._dont_enforce_csrf_checks = True
        with transaction.atomic():
            with connection.execute_wrapper(watch):
                response = self.site.get_response(request)
            changed = response.status_code != 500 and any(
                rows(table) != self.rows[table] for table in wrote & TABLES
            )
            transaction.set_rollback(True)
        return _written(response) + "+" * changed

    def address(self, route: str, what: str) -> str:
        """The route with its placeholders filled in for `what`, which may be the address itself."""
        if what.startswith("/"):
            return what
        if route == "admin/autocomplete/":
            model, field = what.split(".")
            app = "people" if model in {"person", "photo"} else "articles"
            return f"/{route}?app_label={app}&model_name={model}&field_name={field}"
        thing, _comma, verb = re.sub(" and .*", "", what).partition(", ")
        if route == DESCRIBE:
            return f"/{route}?ids={self._id(thing)}"
        known = {"<slug:verb>": verb, "<str:name>": "shot.jpg", "<int:number>": "1"}
        if "<int:merge>" in route:
            kind = _kind(route)
            thing = f"winner {kind}" if thing == "winner" else thing
            known["<int:merge>"] = self._id(f"merge {kind}")
        if "<int:rule>" in route:
            known["<int:rule>"] = self._id("rule")
        return "/" + re.sub("<.*?>", lambda hole: known.get(hole[0]) or self._id(thing), route)

    def _id(self, thing: str) -> str:
        return str(self.ids[thing])

    def _form(self, route: str, what: str) -> dict[str, Any]:
        """A form that is good for what is asked: only the right to send it may be missing."""
        if route in {"admin/people/photo/add/", "admin/people/photo/upload/"}:
            return {"file": _picture()}  # drawn anew: a file is read once
        if route == DESCRIBE:
            return _rows("form", {"id": self.ids["shot"], "caption": "New", "seen": 0}) | {
                "form-INITIAL_FORMS": 1
            }
        if route in FORMS:
            return FORMS[route] | self._stamp(route)
        if route.endswith("/merge/"):
            return {"other": self._id(f"other {_kind(route)}"), "stays": self._id(what), "seen": "0-0"}
        if route.endswith("/timeline/"):
            return sent("life.award", line="New")
        if route.endswith("/snooze/"):
            return {"rule": "empty", "days": 30, "reason": "Asked her agent."}
        if route.endswith("/apart/"):
            return {"other": self._id("from"), "reason": "By order of the court."}
        if page := re.fullmatch("admin/articles/article/<int:pk>/(withdraw|correct)/", route):
            return {**_told(page[1]), "revision": self._newest(what)}
        if route == SHARE:
            return {"revision": self._newest(what), "hours": 48}
        if route == RESTORE:
            return {"base": self._newest(what)}
        if route.endswith("/notes/"):
            return {"act": "write", "text": "Is that so?"}
        if route == KEEP:
            user, story = self.user.pk if self.user else None, self.ids.get(what)
            return {"user": user, "story": story, "key": "k", "base": 0, "sent": "headline=Typed+now"}
        if what == "panel":
            own = f"{settings.SITE_URL}/people/ana-sol/"
            return {"headline": "Ana Sol", "body": "<p>Ana</p>", "addresses": [own]}
        thing, _comma, verb = what.partition(", ")
        if route == SEVERAL:
            return {**_told(verb), "chosen": f"{self._id(thing)}-{self._newest(thing)}"}
        if route.endswith("/several/<slug:verb>/"):
            told = {"expire-day": "2026-06-01", "show-person": self.ids["ana"]}
            return {**told, "chosen": f"{self._id(thing)}-1"}  # of a row that nobody saved since it was made
        if verb:
            return {**_told(verb), "revision": self._newest(thing)}
        thing, _and, verb = what.partition(" and ")
        if route.startswith("admin/articles/article/"):
            return {**self._typed(), "base": self._newest(thing), "_verb": verb}
        return {"post": "yes"}

    def _stamp(self, route: str) -> dict[str, str]:
        """What a form of colleagues or roles carries, so that nobody overwrites them in silence."""
        if route == "admin/auth/user/<path:object_id>/change/":
            return {"seen": ColleagueForm.stamp(self.another)}
        if route == "admin/auth/group/<path:object_id>/change/":
            return {"seen": RoleForm.stamp(Group.objects.get(name="reporter"))}
        return {}

    def _newest(self, thing: str) -> int:
        story = Article.objects.filter(pk=self.ids.get(thing, 0)).first()
        return number(story) if story else 0

    def _typed(self) -> dict[str, Any]:
        return {
            "kind": "news",
            "headline": "Typed now",
            "body": "<p>Typed now.</p>",
            "section": self.ids["music"],
            "photo": self.ids["shot"],
            "slug": "",
            **_rows("bylines", {"author": self.ids["imogen"]}),
            **_rows("appearances", {"person": self.ids["ana"], "role": "subject"}),
            **_rows("earlier"),
            **_rows("sources"),
        }


def _kind(route: str) -> str:
    """Whether a route is of people or of topics."""
    return "topic" if "/topic/" in route else "person"


def _story(headline: str, stage: str, by: User) -> int:
    story = draft(headline=headline, by=by, topics=("divorce",))
    for verb in STAGES[stage].split():
        if verb == "save":
            workflow.save(story, {"headline": f"{headline}, anew"}, by=by, base=1)
        else:
            by_law = {"withdraw-by_law": "on"} if stage == "forbidden" else {}
            verbs.perform(Verb(verb), story, by=by, revision=number(story), data=_told(verb) | by_law)
    return story.pk


def _told(verb: str) -> dict[str, Any]:
    return {
        f"{verb}-note": "Because.",
        f"{verb}-publish_at": "2026-05-21T08:30",
        f"{verb}-changes_at": "2026-05-21T08:30",
        f"{verb}-embargo_until": "2026-05-21T08:30",
        f"{verb}-kind": "correction",
        f"{verb}-place": "body",
        f"{verb}-words": "It was Lyon.",
    }


def _rows(name: str, *values: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {f"{name}-TOTAL_FORMS": len(values), f"{name}-INITIAL_FORMS": 0}
    for index, row in enumerate(values):
        data |= {f"{name}-{index}-{key}": value for key, value in {**row, "ORDER": index + 1}.items()}
    return data


def _shot(number: int, **given: Any) -> Photo:
    """A photo with one file, shot.jpg; its key is its number."""
    entries = {"free": {"jpeg": [["shot.jpg", 1200, 675, 6]]}}
    shot = photo(key=UUID(int=number), renditions={"recipe": "", "files": entries}, **given)
    storages["renditions"].save(renditions.path_of(shot, "shot.jpg"), ContentFile(b"pixels"))
    return shot


def _picture() -> SimpleUploadedFile:
    stream = io.BytesIO()
    Image.new("RGB", (8, 6)).save(stream, "PNG")
    return SimpleUploadedFile("shot.png", stream.getvalue(), "image/png")


_PERSON = {"name": "Rey Mar", "state": "public", "seen": 0, **_rows("names"), **_rows("links")}
_SECTION = {"name": "Film", "seen": 0, "slug": "film", "position": 1, "hue": 25}
_NEW_PASSWORD = {"usable_password": "true", "password1": "a quite new one", "password2": "a quite new one"}

JSON = {"admin/articles/article/sources/", KEEP}
"""The routes that are told what they are asked in JSON."""

FORMS: dict[str, dict[str, Any]] = {
    "admin/articles/article/sources/": {"body": "<p>Words.</p>", "sources": []},
    "admin/articles/outlet/add/": {"name": "The Harbour Notes", **_rows("domains")},
    "admin/articles/outlet/<path:object_id>/change/": {"name": "The Letter", "seen": 0, **_rows("domains")},
    "admin/login/": {"username": "another", "password": PASSWORD},
    "admin/password_change/": {
        "old_password": PASSWORD,
        "new_password1": "a quite new one",
        "new_password2": "a quite new one",
    },
    "admin/people/person/add/": _PERSON,
    "admin/people/person/<path:object_id>/change/": _PERSON,
    "admin/people/photo/<path:object_id>/change/": {
        "caption": "New",
        "focal_x": 50,
        "focal_y": 50,
        "usable": "on",
        "seen": 0,
    },
    "admin/articles/section/add/": _SECTION,
    "admin/articles/section/<path:object_id>/change/": _SECTION,
    "admin/articles/topic/add/": {"name": "Weddings", "slug": "weddings"},
    "admin/articles/topic/<path:object_id>/change/": {"name": "Divorces", "slug": "divorce", "seen": 0},
    "admin/articles/author/add/": {"name": "Ed Vale"},
    "admin/articles/author/<path:object_id>/change/": {"name": "Ed Vale", "slug": "imogen-vale", "seen": 0},
    "admin/auth/user/add/": {"username": "newcomer", **_NEW_PASSWORD},
    "admin/auth/user/<path:object_id>/change/": {
        "username": "another",
        "first_name": "Renamed",
    },
    "admin/auth/user/<id>/password/": {**_NEW_PASSWORD, "set-password": "1"},
    "admin/auth/group/add/": {"name": "interns"},
    "admin/auth/group/<path:object_id>/change/": {"name": "reporters"},
}


def _written(response: HttpResponseBase) -> str:
    to_login = response.headers.get("Location", "").startswith("/admin/login/")
    return "login" if to_login else str(response.status_code)


READS = ("SELECT", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")
WRITES = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')

TABLES = {
    model._meta.db_table
    for model in apps.get_models(include_auto_created=True)
    if model._meta.app_label in {"people", "articles", "auth", "admin"}
}
"""Those whose rows are content: sessions and the count of wrong passwords are none."""


def rows(table: str) -> set[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')
        return set(cursor.fetchall())


# The tests


def test_the_table_knows_every_route_and_no_other() -> None:
    known = [*PUBLIC, *DESK, *(f"admin/{kind}/{page}" for kind in FILES for page in FILE_PAGES)]
    assert sorted(known) == sorted(routes(get_resolver()))


def test_the_table_knows_every_verb_and_no_other() -> None:
    assert sorted(VERBS) == sorted(verbs.DOES)


@pytest.mark.parametrize("role", COLUMNS)
def test_every_route_answers_a_role_as_the_table_says(
    role: str, caplog: pytest.LogCaptureFixture, settings: Any
) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.test_access.Undrawn"]
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"  # no query a request
    caplog.set_level(logging.ERROR, "django.request")  # a thousand refusals need no line each
    walk = Walk(role)
    asked = [one for one in requests(role) if one[2] in {"GET", "POST"} or connection.vendor == "sqlite"]
    wrong = [
        f"{method} {walk.address(route, what)} ({what}): {got}, not {code}"
        for route, what, method, code in asked
        if (got := walk.ask(method, route, what)) != code
    ]
    assert not wrong, "\n".join(wrong)
    assert len(asked) > 500


def test_a_reporter_sees_of_anothers_story_what_readers_do(sign_in: SignIn) -> None:
    story = _changed_and_held()
    assert [_shown(sign_in("reporter"), page) for page in _pages(story)] == [["Live"], ["Live"], ["Live"]]


def test_that_a_story_is_changed_and_held_is_told_to_those_who_see_its_desk(sign_in: SignIn) -> None:
    listed, read, _preview = _pages(_changed_and_held())
    told = {
        role: [word in sign_in(role).get(page).content.decode() for page in (listed, read) for word in WORDS]
        for role in ("lawyer", "reporter")
    }
    assert told == {"lawyer": [True] * 4, "reporter": [False] * 4}


WORDS = ("change in draft", "Held, public")


def test_a_lawyer_reads_the_newest_text_and_why_it_is_held(sign_in: SignIn) -> None:
    listed, read, preview = _pages(_changed_and_held())
    client = sign_in("lawyer")
    assert _shown(client, listed) == ["Live"]
    assert {"Newest", "Dek", "Text", "Reason"} <= set(_shown(client, read))
    assert _shown(client, preview) == ["Newest", "Dek", "Text"]


def _changed_and_held() -> Article:
    story = public(headline="Live", by=colleague("editor"))
    newest = {"headline": "Newest", "standfirst": "Dek", "body": "<p>Text</p>", "desk_note": "Aside"}
    workflow.save(story, newest, by=colleague("editor"), base=1)
    workflow.hold(story, by=colleague("chief"), note="Reason")
    return story


def _pages(story: Article) -> list[str]:
    desk = "/admin/articles/article/"
    return [desk, f"{desk}{story.pk}/change/", f"{desk}{story.pk}/preview/"]


def _shown(client: Client, page: str) -> list[str]:
    """Which of the words of that story a page shows."""
    text = client.get(page).content.decode()
    words = ("Live", "Newest", "Dek", "Text", "Aside", "Reason")
    return [word for word in words if re.search(rf"\b{word}\b", text)]


STORY_PICKER = {
    "reporter": ["Own draft", "Public"],
    "editor": ["Another's draft", "Own draft", "Public", "Scheduled"],
    "chief": ["Another's draft", "Own draft", "Public", "Scheduled"],
    "picture editor": ["Another's draft", "Own draft", "Public", "Scheduled"],
    "lawyer": ["Another's draft", "Own draft", "Public", "Scheduled"],
    "superuser": ["Another's draft", "Own draft", "Public", "Scheduled"],
}


@pytest.mark.parametrize(("role", "offered"), STORY_PICKER.items())
def test_the_picker_of_stories_offers_what_the_role_sees(
    sign_in: SignIn, role: str, offered: list[str]
) -> None:
    another = User.objects.create_user("another", is_staff=True)
    draft(headline="Own draft", by=colleague(role))
    draft(headline="Another's draft", by=another)
    public(headline="Public", by=another)
    for headline, stage in (("Scheduled", "scheduled"), ("Withdrawn", "withdrawn")):
        _story(headline, stage, another)
    assert picked(sign_in(role), "earliercoverage", "earlier") == offered


def test_a_search_in_the_picker_finds_no_hidden_story_by_its_people(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    draft(headline="Another's draft", subjects=(ana,))
    public(headline="Public", subjects=(ana,))
    assert picked(sign_in("editor"), "earliercoverage", "earlier", "ana sol") == ["Another's draft", "Public"]
    assert picked(sign_in("reporter"), "earliercoverage", "earlier", "ana sol") == ["Public"]


def test_the_other_pickers_offer_what_may_be_picked(sign_in: SignIn) -> None:
    ana = person("Ana Sol", summary="Singer")
    person("Draft", state="draft")
    person("Minor", minor=True)
    person("Withdrawn", state="withdrawn")
    person("Merged", merged_into=ana)
    photo(caption="A shot")
    photo(caption="Not usable", usable=False)
    photo(caption="Expired", expires_on="2026-05-19")
    author("Imogen Vale")
    Topic.objects.filter(pk=topic("merged").pk).update(merged_into=topic("divorce"))
    reporter, superuser = sign_in("reporter"), sign_in("superuser")
    assert picked(reporter, "appearance", "person") == ["Ana Sol — Singer", "Draft"]
    assert picked(reporter, "article", "photo") == ["A shot"]
    assert picked(reporter, "byline", "author") == ["Imogen Vale"]
    assert picked(reporter, "articletopic", "tag") == ["divorce"]
    assert picked(reporter, "articletopic", "tag", "merg") == ["divorce"]  # by what was merged into it
    assert picked(reporter, "topic", "merged_into") == ["divorce"]
    to_merge = ["Ana Sol — Singer", "Draft", "Minor", "Withdrawn"]
    assert picked(reporter, "person", "merged_into", app="people") == to_merge
    assert picked(reporter, "keptapart", "other") == to_merge
    assert picked(reporter, "keptapart", "topic") == ["divorce"]
    assert picked(reporter, "photo", "people", app="people") == ["Ana Sol — Singer", "Draft", "Minor"]
    assert picked(reporter, "person", "portrait", app="people") == ["A shot"]
    assert picked(superuser, "author", "user") == ["reporter", "superuser"]


def picked(client: Client, model: str, field: str, term: str = "", app: str = "articles") -> list[str]:
    """What a picker offers, in the order of the alphabet."""
    asked = {"app_label": app, "model_name": model, "field_name": field, "term": term}
    answer = client.get("/admin/autocomplete/", asked).json()
    assert answer["pagination"] == {"more": False}
    assert all(row.keys() - {"image", "note"} == {"id", "text"} for row in answer["results"])
    return sorted(row["text"] for row in answer["results"])
