"""A small magazine with every kind of page, made as a newsroom makes it: through the verbs, with real pictures."""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from PIL import Image

from articles import merges, notes, sharing, workflow
from articles.models import Article, Author, Front, Outlet, Revision
from people import renditions, uploads
from people.models import Link, Name, Person, Photo, RelationshipEvent
from people.partial_dates import PartialDate
from tests import factories

GOLDEN = (Path(__file__).parents[1] / "golden" / "body.html").read_text()
LONG = "A headline of some length that must find room on a small telephone, too, with a Donaudampfschifffahrt"


@dataclass(frozen=True)
class Magazine:
    """The addresses of its pages, by what they are."""

    reader: dict[str, str]
    desk: dict[str, str]


def make() -> Magazine:
    """Each kind of page once, and what a page can hold at its fullest."""
    editor = factories.colleague("editor")
    shots = [picture(number) for number in range(4)]
    ana, ben, carla = _people(shots)
    _sign(shots[3])
    before = factories.public(
        headline="The cancelled tour of 2019", subjects=(ana,), topics=("Sea",), by=editor
    )
    story = _fullest(shots, ana, ben, before)
    factories.public(headline="What came of the pier", subjects=(ana,), earlier=(story,), by=editor)
    Front.objects.update_or_create(place=Front.Place.LEAD, defaults={"story": story, "set_by": editor})
    for number in range(23):
        factories.public(
            headline=f"Ana and Ben are seen again, {number}" if number else LONG,
            subjects=(ana, ben),
            photo=shots[1].pk if number % 2 else None,
            section=factories.section("Couples" if number % 3 else "Music").pk,
            by=editor,
        )
    event = _lives(ana, ben, carla, story)
    pair = f"/people/{'/'.join(sorted([ana.slug, ben.slug]))}/"
    gone, forbidden = _withdrawn(by_law=False), _withdrawn(by_law=True)
    draft = _draft(shots, ana, story)
    shared = Revision.objects.filter(article=draft).latest("number")
    link, ended = (sharing.share(shared, by=editor, hours=48, for_whom="counsel") for _ in range(2))
    sharing.revoke(ended, by=editor)
    merged = _merges(ben)
    sea, comebacks = factories.topic("sea"), factories.topic("comebacks")
    month = f"/archive/{story.year}/{story.month:02}/"
    admin = "/admin/articles/article/"
    return Magazine(
        reader={
            "front": "/",
            "front, second page": "/?page=2",
            "story": story.get_absolute_url(),
            "story without a picture": before.get_absolute_url(),
            "person": ana.get_absolute_url(),
            "person, second page": f"{ana.get_absolute_url()}?page=2",
            "person of whom little is known": carla.get_absolute_url(),
            "two people": pair,
            "two people, from the beginning": f"{pair}?order=oldest&page=2",
            "people": "/people/",
            "people, further on": "/people/?after=b",
            "letter": "/people/?letter=A",
            "letter of other scripts": "/people/?letter=%23",
            "letter without people": "/people/?letter=X",
            "section": "/sections/music/",
            "topic": "/topics/sea/",
            "author": "/authors/imogen-vale/",
            "shared preview": sharing.address(link).removeprefix(settings.SITE_URL),
            "shared preview that has ended": sharing.address(ended).removeprefix(settings.SITE_URL),
            "archive": month,
            "archive, second page": f"{month}?page=2",
            "404": "/nowhere/",
            "410": gone.get_absolute_url(),
            "451": forbidden.get_absolute_url(),
            "500": "/broken/",  # for which the browser is given the page
            "login": "/admin/login/",
            "search": "/search/",
            "search with hits": "/search/?q=ana",
            "search with many hits": "/search/?q=again",
            "search without hits": "/search/?q=nobodyatall",
        },
        desk={
            "dashboard": "/admin/",
            "stories": admin,
            "stories, searched": f"{admin}?q=pier",
            "calendar": f"{admin}calendar/",
            "calendar of a week": f"{admin}calendar/?week={story.public_from:%G-W%V}",
            "verb on several stories": f"{admin}several/hold/?stories={draft.pk},{story.pk},{gone.pk}",
            "new story": f"{admin}add/",
            "story form": f"{admin}{draft.pk}/change/",
            "form of a public story": f"{admin}{story.pk}/change/",
            "story to read": f"{admin}{gone.pk}/change/",
            "history": f"{admin}{draft.pk}/history/",
            "two texts compared": f"{admin}{draft.pk}/history/compare/?from=1&to=2",
            "as it was": f"{admin}{story.pk}/history/as-it-was/",
            "as nothing was": f"{admin}{draft.pk}/history/as-it-was/",
            "notes": f"{admin}{draft.pk}/notes/",
            "preview": f"{admin}{draft.pk}/preview/",
            "links to a preview": f"{admin}{draft.pk}/share/",
            "where a story is used": f"{admin}{story.pk}/used/",
            "where a person is used": f"/admin/people/person/{ana.pk}/used/",
            "where a photo is used": f"/admin/people/photo/{shots[2].pk}/used/",
            "nowhere used": f"{admin}{gone.pk}/used/",
            "two people to be merged": f"/admin/people/person/{ana.pk}/merge/?other={carla.pk}",
            "two who may not be merged": f"/admin/people/person/{ana.pk}/merge/?other={ana.pk}",
            "whom to merge": f"/admin/people/person/{ana.pk}/merge/",
            "person into whom others were merged": f"/admin/people/person/{ben.pk}/change/",
            "person who was merged": f"/admin/people/person/{merged.pk}/change/",
            "topics to be merged": f"/admin/articles/topic/{sea.pk}/merge/?other={comebacks.pk}",
            "who is kept apart from whom": f"/admin/people/person/{ana.pk}/apart/",
            "timeline": f"/admin/people/person/{ana.pk}/timeline/",
            "event of a timeline": f"/admin/people/person/{ana.pk}/timeline/?event=between-{event.pk}",
            "people": "/admin/people/person/",
            "person form": f"/admin/people/person/{ana.pk}/change/",
            "new person": "/admin/people/person/add/",
            "photos": "/admin/people/photo/",
            "photo": f"/admin/people/photo/{shots[0].pk}/change/",
            "upload": "/admin/people/photo/add/",
            "describe": f"/admin/people/photo/describe/?ids={shots[0].pk},{shots[1].pk}",
            "places on the front": "/admin/articles/front/",
            "author form": f"/admin/articles/author/{factories.author().pk}/change/",
            "outlets": "/admin/articles/outlet/",
            "outlet form": f"/admin/articles/outlet/{Outlet.objects.order_by('pk')[0].pk}/change/",
            "sections": "/admin/articles/section/",
            "section form": f"/admin/articles/section/{factories.section().pk}/change/",
            "password": "/admin/password_change/",
        },
    )


def _merges(ben: Person) -> Person:
    """Two who were merged into Ben, one of them apart again and touched meanwhile; the one who still is."""
    chief = factories.colleague("chief")
    first, second = factories.person("B. O’Rourke", summary="Plays"), factories.person("Benny O’Rourke")
    name = Name.objects.create(person=first, text="Benjamin O’Rourke")
    apart = merges.merge(first, ben, by=chief)
    Name.objects.filter(pk=name.pk).update(person=ben, printable=False)
    merges.undo(apart, by=chief)
    merges.merge(second, ben, by=chief)
    return second


def picture(number: int) -> Photo:
    """A photo as it is after an upload: small, each another, with words and with files."""
    stream = io.BytesIO()
    size = (480, 640) if number == 2 else (640, 480)
    Image.linear_gradient("L").rotate(90 * number).resize(size).convert("RGB").save(stream, "PNG")
    photo = uploads.add(
        ContentFile(stream.getvalue(), "shot.png"),
        caption=f"The pier after rain, seen from the north, {number}",
        alt=f"A pier under clouds, {number}",
        credit="Mara Lind / Agency",
    )
    photo.refresh_from_db()
    if photo.needs_renditions:  # inside a transaction they are put off to its end
        renditions.make(photo)
    return photo


def _people(shots: list[Photo]) -> tuple[Person, Person, Person]:
    ana = factories.person(
        "Ana Sol",
        summary="Singer of The Low Tides",
        biography="<p>Born by the sea, and <strong>never</strong> far from it.</p>",
        born=PartialDate.parse("1984-05-03"),
        occupations="singer, diver",
        portrait=shots[2],
        desk_note="Rings back.",
    )
    Name.objects.create(person=ana, text="Ana Maria Solano", kind=Name.Kind.BIRTH)
    Link.objects.create(person=ana, kind=Link.Kind.WEBSITE, url="https://example.com/ana")
    Link.objects.create(person=ana, kind=Link.Kind.INSTAGRAM, url="https://www.instagram.com/anasol/")
    for shot in shots[:2]:
        shot.people.add(ana)
    ben = factories.person("Ben O’Rourke", summary="Drummer", died=PartialDate.parse("2024"))
    factories.person("李娜", summary="Tennis player")
    return ana, ben, factories.person("Carla Quiet")


def _lives(ana: Person, ben: Person, carla: Person, story: Article) -> RelationshipEvent:
    """Relationships now and before, and events of each state, precision and source; one is kept for a reason."""
    factories.between(ana, ben, "married", "2009~", line="In a storm, on the pier", told_by=story)
    factories.between(ana, ben, "divorced", "2014-05")
    factories.between(ana, ben, "feud", "2015", tied="friends", state="disputed")
    factories.between(ana, carla, "known", tied="siblings", told_by=story)
    factories.happened(ana, "award", "2019-11-02", line="A tin cup for forty nights at sea", state="reported")
    factories.happened(ana, "release", told_by=factories.draft(headline="Not told yet"))
    Name.objects.create(person=ana, shared_with=ben, kind=Name.Kind.TOGETHER, text="Benana")
    return factories.between(
        ana, ben, "married", "1999", state="withdrawn", kept_because="So it stood in the register."
    )


def _sign(portrait: Photo) -> None:
    Author.objects.create(name="Imogen Vale", biography="Writes of the coast.", portrait=portrait)
    Author.objects.create(name="Otto Brandt")


def _fullest(shots: list[Photo], ana: Person, ben: Person, before: Article) -> Article:
    """A public story with one of each that a body holds, and all around it that can stand there."""
    return factories.public(
        headline="Ana Sol keeps her word: a night on the pier",
        kind="interview",
        body=_body({3: ana, 12: ben}, {7: before}, {5: shots[0], 6: shots[2]}),
        photo=shots[1].pk,
        photo_caption="Ana Sol at the end of the pier.",
        subjects=(ana,),
        mentioned=(ben,),
        bylines=[{"author": author.pk} for author in Author.objects.order_by("pk")],
        topics=("Sea", "Comebacks"),
        earlier=(before,),
        sources=_sources(),
        by=factories.colleague("editor"),
    )


def _sources() -> list[dict[str, Any]]:
    """One of each kind, with the keys that the quotes of the golden body name."""
    letter = factories.outlet("The Quay Letter", "quayletter.example")
    coast = factories.outlet("Küstenkurier für Nord und Süd")
    address = "https://quayletter.example/2026/05/the-long-way-to-the-end-of-the-pier-and-back"
    return [
        factories.source(letter, via=coast.pk, key="k3v9q2", url=address, title=LONG, kind="aggregated"),
        factories.source(coast, key="7hx0ab", quoted="“No comment.”", seen_on="2026-05-03"),
        *(factories.source(kind=kind) for kind in ("own", "unnamed", "court")),
        factories.source(kind="social", url="https://www.instagram.com/p/C0ffee/"),
    ]


def _body(people: dict[int, Person], stories: dict[int, Article], photos: dict[int, Photo]) -> str:
    """The golden body with the ids of these."""
    rows = {"person": people, "speaker": people, "story": stories, "photo": photos}

    def real(found: re.Match[str]) -> str:
        return f'data-{found[1]}="{rows[found[1]][int(found[2])].pk}"'  # type: ignore[index]  # each by its kind

    return re.sub(r'data-(person|speaker|story|photo)="(\d+)"', real, GOLDEN)


def _withdrawn(*, by_law: bool) -> Article:
    story = factories.public(headline="Taken back, " + ("by law" if by_law else "by us"))
    return workflow.withdraw(
        story, by=factories.colleague("chief"), note="The facts were wrong.", by_law=by_law
    )


def _changed(story: Article, shots: list[Photo], editor: User) -> None:
    """Another text of it, in which nearly everything differs; and notes, one answered and one resolved."""
    fields = {"standfirst": "At last", "photo": shots[1].pk, "appearances": [], "topics": [], "sources": []}
    workflow.save(story, {**fields, "body": "<p>Anew.</p>"}, by=editor, base=1, note="Begun anew.")
    lawyer = factories.colleague("lawyer")
    thread = notes.write(story, text="Is that so?", passage="Anew.", by=editor, to_role="lawyer")
    notes.answer(thread, text="It is.", by=lawyer)
    notes.resolve(notes.write(story, text="Ring the pier.", by=editor), by=editor)


def _draft(shots: list[Photo], ana: Person, earlier: Article) -> Article:
    """A story in work, returned once, with every field of the form filled."""
    editor = factories.colleague("editor")
    story = factories.draft(
        headline=LONG,
        body=earlier.body,
        photo=shots[0].pk,
        photo_caption="As it stands here.",
        subjects=(ana,),
        earlier=(earlier,),
        topics=("Sea",),
        sources=_sources(),
        desk_note="The lawyer has called.",
        by=editor,
    )
    _changed(story, shots, editor)
    workflow.submit(story, by=editor)
    return workflow.return_(story, by=editor, note="Ask the keeper of the pier, too.")
