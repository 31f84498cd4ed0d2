"""Photos on the desk: sent, described, found, and never overwritten in silence."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from people import renditions, uploads
from people.models import Name, Person, Photo
from tests.factories import person, photo
from tests.people.pictures import jpeg, stored, upload, xmp
from tests.people.test_images import BAD, EMPTY, NO_PICTURE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_stores")]

SignIn = Callable[[str], Client]

ADD = "/admin/people/photo/add/"
UPLOAD = "/admin/people/photo/upload/"
DESCRIBE = "/admin/people/photo/describe/"
LIST = "/admin/people/photo/"


@pytest.fixture
def desk(sign_in: SignIn) -> Client:
    return sign_in("picture editor")


def told(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def form(shown: Photo, /, **given: Any) -> dict[str, Any]:
    """What a browser sends of a photo's form."""
    data = {"seen": shown.version, "focal_x": shown.focal_x, "focal_y": shown.focal_y, "usable": "on"}
    return {**data, "caption": shown.caption, **given}


def change(shown: Photo) -> str:
    return f"{LIST}{shown.pk}/change/"


# Sent


def test_several_files_are_sent_at_once_and_then_described(desk: Client) -> None:
    known = uploads.add(upload(jpeg(30, 20)), caption="The pier")
    files = [
        upload(jpeg(40, 20), "first.jpg"),
        upload(b"Dear desk", "letter.jpg"),
        upload(jpeg(30, 20), "again.jpg"),
        upload(jpeg(50, 20), "last.jpg"),
    ]
    response = desk.post(ADD, {"file": files})
    first, last = Photo.objects.exclude(pk=known.pk).order_by("pk")
    assert (first.width, last.width) == (40, 50)
    assert (response.status_code, response.headers["Location"]) == (
        302,
        f"{DESCRIBE}?ids={first.pk},{last.pk}",
    )
    assert told(response) == [
        f"letter.jpg: {NO_PICTURE}",
        "again.jpg: This file is here already: “The pier”.",
    ]
    assert stored("originals").keys() == {row.key.hex for row in (known, first, last)}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "No file was sent. Choose one or more pictures first."),
        ({"file": "shot.jpg"}, "No file was sent. Choose one or more pictures first."),
        ({"picture": upload(jpeg())}, "No file was sent. Choose one or more pictures first."),
        ({"file": upload(b"")}, f"shot.jpg: {EMPTY}"),
    ],
)
def test_where_nothing_is_kept_the_page_says_so(desk: Client, data: dict[str, Any], sentence: str) -> None:
    response = desk.post(ADD, data)
    assert (response.status_code, response.headers["Location"], told(response)) == (302, ADD, [sentence])
    assert Photo.objects.count() == 0


def test_one_file_is_answered_with_its_photo(desk: Client, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(
            UPLOAD, {"file": upload(jpeg(xmp=xmp("<dc:creator>Rey</dc:creator><dc:title>A</dc:title>")))}
        )
    made = Photo.objects.get()
    answer = desk.post(
        UPLOAD, {"file": upload(jpeg(xmp=xmp("<dc:creator>Rey</dc:creator><dc:title>A</dc:title>")))}
    )
    small = made.renditions["files"]["1x1"]["webp"][0][0]
    assert (answer.status_code, answer.json()) == (
        200,
        {
            "id": made.pk,
            "text": "A",
            "note": "This file is here already: “A”.",
            "image": f"/admin/people/photo/{made.pk}/file/{small}",
            "url": f"/admin/people/photo/{made.pk}/change/",
        },
    )
    assert desk.get(answer.json()["image"]).headers["Content-Type"] == "image/webp"
    new = desk.post(UPLOAD, {"file": upload(jpeg(80, 40))}).json()
    assert (new["note"], new["image"]) == ("", "")  # its files are made when it is committed


@pytest.mark.parametrize(("data", "sentence"), BAD.values(), ids=BAD)
def test_a_bad_file_is_answered_with_a_sentence(desk: Client, data: bytes, sentence: str) -> None:
    answer = desk.post(UPLOAD, {"file": upload(data)})
    assert (answer.status_code, answer.json()) == (422, {"error": sentence})
    assert (Photo.objects.count(), stored("originals"), stored("renditions")) == (0, {}, {})


def test_no_file_is_answered_with_a_sentence(desk: Client) -> None:
    for data in ({}, {"file": "shot.jpg"}, {"other": upload(jpeg())}):
        answer = desk.post(UPLOAD, data)
        assert (answer.status_code, answer.json()) == (
            422,
            {"error": "No file was sent. Choose a picture first."},
        )


def test_the_file_of_a_blocked_photo_is_for_colleagues(desk: Client, client: Client) -> None:
    shown = uploads.add(upload(jpeg()), usable=False)
    renditions.make(shown)
    name = min(shown.file_names)
    answer = desk.get(f"{LIST}{shown.pk}/file/{name}")
    assert (answer.status_code, answer.content) == (
        200,
        stored("renditions")[renditions.path_of(shown, name)],
    )
    assert answer.headers["Cache-Control"] == "private, max-age=86400, immutable"
    assert client.get(f"/media/{shown.key}/{name}").status_code == 404
    assert desk.get(f"{LIST}{shown.pk}/file/{shown.key.hex}").status_code == 404
    assert desk.get(f"{LIST}{'9' * 30}/file/{name}").status_code == 404


# The form


def test_a_photo_is_changed_by_its_form(desk: Client) -> None:
    ana, shown = person("Ana Sol"), photo(caption="The pier")
    data = form(
        shown, caption="On the\r\n pier", alt=" Two\tpeople ", credit="Rey Marr", creator="Rey", copyright="© Rey",
        source_url="bureau.example/1", people=[ana.pk], focal_x=10, focal_y=90, expires_on="2027-01-01",
    )  # fmt: skip
    assert desk.post(change(shown), data).status_code == 302
    shown.refresh_from_db()
    assert (shown.caption, shown.alt, shown.credit, shown.creator) == (
        "On the pier",
        "Two people",
        "Rey Marr",
        "Rey",
    )
    assert (shown.copyright, shown.source_url, str(shown.expires_on)) == (
        "© Rey", "https://bureau.example/1", "2027-01-01",
    )  # fmt: skip
    assert (shown.focal, list(shown.people.all()), shown.version, shown.usable) == ((10, 90), [ana], 1, True)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"focal_x": 101}, "The focal point lies in the picture: 0 to 100 per cent."),
        ({"focal_y": -1}, "Ensure this value is greater than or equal to 0."),
        ({"focal_y": "9" * 400}, "Ensure this value is less than or equal to"),
        ({"focal_x": "left"}, "Enter a whole number."),
        ({"expires_on": "soon"}, "Enter a valid date."),
        ({"source_url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"people": ["999999"]}, "Select a valid choice."),
        ({"people": ["Ana"]}, "is not a valid value."),
        ({"caption": "x" * 501}, "at most 500 characters"),
        ({"alt": "x\x00"}, "Null characters are not allowed."),
    ],
)
def test_what_is_amiss_is_a_sentence_and_nothing_is_saved(
    desk: Client, given: dict[str, Any], sentence: str
) -> None:
    shown = photo(caption="The pier")
    response = desk.post(change(shown), form(shown, credit="Kept") | given)
    page = response.content.decode()
    assert (response.status_code, sentence in page, 'value="Kept"' in page) == (200, True, True)
    assert list(Photo.objects.values_list("caption", "credit", "version")) == [("The pier", "", 0)]


def test_a_save_over_a_newer_photo_is_refused_once_and_says_what_changed(desk: Client) -> None:
    shown, ana, ben, cleo = photo(caption="The pier"), *map(person, ("Ana Sol", "Ben Ash", "Cleo Dee"))
    theirs = form(shown, credit="Theirs", people=[ana.pk, ben.pk])
    mine = form(shown, credit="Mine", people=[cleo.pk], caption="The pier")
    assert desk.post(change(shown), theirs).status_code == 302
    refused = desk.post(change(shown), mine)
    page = refused.content.decode()
    assert refused.status_code == 200
    assert [sentence for sentence in _errors(refused) if "is now" in sentence] == [
        "Credit is now “Theirs”.",
        "People shown is now “Ana Sol, Ben Ash”.",
    ]
    assert "Somebody saved this after you opened it" in page
    assert 'value="Mine"' in page
    shown.refresh_from_db()
    assert (shown.credit, list(shown.people.order_by("pk"))) == ("Theirs", [ana, ben])
    assert desk.post(change(shown), mine | {"seen": 1}).status_code == 302
    shown.refresh_from_db()
    assert (shown.credit, list(shown.people.all()), shown.version) == ("Mine", [cleo], 2)


def _errors(response: Any) -> list[str]:
    return [str(error) for error in response.context["adminform"].form.non_field_errors()]


def test_who_saved_the_same_people_differs_in_nothing(desk: Client) -> None:
    shown, ana, ben = photo(), person("Ana Sol"), person("Ben Ash")
    desk.post(change(shown), form(shown, people=[ana.pk, ben.pk]))
    refused = desk.post(change(shown), form(shown, people=[ben.pk, ana.pk]))
    assert len(_errors(refused)) == 1


def test_another_focal_point_is_another_address_and_the_old_files_go(
    desk: Client, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    shown = uploads.add(upload(jpeg(160, 40)))
    renditions.make(shown)
    before = shown.sources("1x1")
    assert before
    with django_capture_on_commit_callbacks(execute=True):
        assert desk.post(change(shown), form(shown, focal_x=100)).status_code == 302
    shown.refresh_from_db()
    after = shown.sources("1x1")
    assert after
    assert [client.get(found.jpeg.url).status_code for found in (before, after)] == [404, 200]
    assert stored("renditions").keys() == {renditions.path_of(shown, name) for name in shown.file_names}


def test_a_saved_caption_makes_no_file(desk: Client, django_capture_on_commit_callbacks: Any) -> None:
    shown = uploads.add(upload(jpeg()))
    renditions.make(shown)
    with django_capture_on_commit_callbacks() as callbacks:
        assert desk.post(change(shown), form(shown, caption="The pier")).status_code == 302
    assert callbacks == []


def test_whom_the_file_names_is_proposed_until_the_form_was_saved(desk: Client) -> None:
    ana, ben = person("Ana Sol"), person("Ben Ash")
    Name.objects.create(person=ben, text="Benjamin Ashe", kind="misspelling")
    person("Twin One"), person("Twin One")
    kim = person("Kim Minor", minor=True)  # of whom a consent is needed
    named = ["ANA SÓL", "benjamin  ashe", "Nobody Known", "Twin One", "Kim Minor", "Ana"]
    shown = photo(named_in_file=named)
    page = desk.get(change(shown))
    assert _proposed(page) == [ana, ben, kim]
    assert "Named in the file: ANA SÓL, benjamin  ashe, Nobody Known" in page.content.decode()
    assert list(shown.people.all()) == []  # offered, never inserted
    desk.post(change(shown), form(shown, people=[]))
    assert _proposed(desk.get(change(shown))) == []


def _proposed(page: Any) -> list[Person]:
    chosen = page.context["adminform"].form.initial.get("people", [])
    return sorted(chosen, key=lambda person: person.pk)


def test_a_person_who_may_no_more_be_linked_stays_on_the_photo(desk: Client) -> None:
    gone, shown = person("Ana Sol", state="withdrawn"), photo()
    other = person("Ben Ash", state="withdrawn")
    shown.people.add(gone)
    assert desk.post(change(shown), form(shown, people=[gone.pk])).status_code == 302
    shown.refresh_from_db()
    assert desk.post(change(shown), form(shown, people=[gone.pk, other.pk])).status_code == 200
    assert list(shown.people.all()) == [gone]


@pytest.mark.parametrize("typed", ["9" * 5000, "²", "-1", "0", "x", "1 OR 1"])
def test_a_number_that_is_no_photo_is_a_sentence(sign_in: SignIn, typed: str) -> None:
    ana = person("Ana Sol")
    data = {"name": "Ana Sol", "state": "public", "seen": 0, "portrait": typed}
    for prefix in ("names", "links"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    response = sign_in("editor").post(f"/admin/people/person/{ana.pk}/change/", data)
    assert (response.status_code, "Select a valid choice." in response.content.decode()) == (200, True)


# Described


def described(*rows: tuple[Any, dict[str, Any]]) -> dict[str, Any]:
    """What a browser sends of the page that describes several."""
    data: dict[str, Any] = {"form-TOTAL_FORMS": len(rows), "form-INITIAL_FORMS": len(rows)}
    for index, (shown, given) in enumerate(rows):
        fields = {"id": getattr(shown, "pk", shown), "seen": getattr(shown, "version", 0), **given}
        data |= {f"form-{index}-{name}": value for name, value in fields.items()}
    return data


def address(*shown: Photo) -> str:
    return f"{DESCRIBE}?ids={','.join(str(row.pk) for row in shown)}"


def test_several_photos_are_described_on_one_page(
    desk: Client, django_capture_on_commit_callbacks: Any
) -> None:
    ana, ben = person("Ana Sol"), person("Ben Ash")
    first = uploads.add(
        upload(jpeg(40, 20, xmp=xmp("<Iptc4xmpExt:PersonInImage>Ana Sol</Iptc4xmpExt:PersonInImage>")))
    )
    second = uploads.add(upload(jpeg(50, 20)))
    page = desk.get(address(first, second))
    assert [each.initial.get("people", []) for each in page.context["formset"]] == [[ana], []]
    data = described(
        (first, {"caption": "One", "alt": "a", "credit": "Rey", "people": [ana.pk]}),
        (second, {"caption": "Two", "alt": "b", "credit": "Jo", "people": [ana.pk, ben.pk]}),
    )
    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(address(first, second), data)
    assert (response.status_code, response.headers["Location"]) == (302, LIST)
    assert told(response) == ["2 photos are described."]
    kept = [
        (p.caption, p.alt, p.credit, set(p.people.all()), p.version) for p in Photo.objects.order_by("pk")
    ]
    assert kept == [("One", "a", "Rey", {ana}, 1), ("Two", "b", "Jo", {ana, ben}, 1)]
    assert [p.needs_renditions for p in Photo.objects.all()] == [False, False]


def test_what_the_file_proposed_is_kept_when_it_was_seen_and_left(desk: Client) -> None:
    ana, shown = person("Ana Sol"), photo(caption="A", named_in_file=["Ana Sol"])
    proposed = {"caption": "A", "alt": "", "credit": "", "people": [ana.pk]}
    assert desk.post(address(shown), described((shown, proposed))).status_code == 302
    shown.refresh_from_db()
    assert (list(shown.people.all()), shown.version) == ([ana], 1)


def test_one_that_a_colleague_saved_meanwhile_holds_up_all(desk: Client) -> None:
    first, second = photo(caption="One"), photo(caption="Two")
    assert desk.post(change(first), form(first, credit="Theirs")).status_code == 302
    data = described((first, {"caption": "Mine", "credit": "Mine"}), (second, {"caption": "Mine too"}))
    refused = desk.post(address(first, second), data)
    assert refused.status_code == 200
    assert [[str(each) for each in one.non_field_errors()] for one in refused.context["formset"]] == [
        [
            "Somebody saved this after you opened it. What you typed stands below; save again to put it in place of theirs.",
            "Caption is now “One”.",
            "Credit is now “Theirs”.",
        ],
        [],
    ]
    assert list(Photo.objects.order_by("pk").values_list("caption", "credit")) == [
        ("One", "Theirs"),
        ("Two", ""),
    ]
    again = data | {"form-0-seen": refused.context["formset"].forms[0]["seen"].value()}
    assert desk.post(address(first, second), again).status_code == 302
    assert list(Photo.objects.order_by("pk").values_list("caption", "credit")) == [
        ("Mine", "Mine"),
        ("Mine too", ""),
    ]


@pytest.mark.django_db(transaction=True)
def test_what_is_compared_is_locked_until_it_is_saved(desk: Client) -> None:
    shown = photo()
    assert desk.post(address(shown), described((shown, {"caption": "One"}))).status_code == 302
    assert Photo.objects.get().caption == "One"


@pytest.mark.parametrize(
    "query",
    ["", "?ids=", "?ids=x", "?ids=-1,0,1e3,²,,", "?ids=999999", f"?ids={'9' * 5000}", "?ids=%00", "?ids=1;2"],
)
def test_where_no_photo_is_named_there_is_no_page(desk: Client, query: str) -> None:
    photo(pk=1)
    assert desk.get(DESCRIBE + query).status_code == 404
    assert desk.post(DESCRIBE + query, described((1, {"caption": "x"}))).status_code == 404
    assert Photo.objects.get().caption != "x"


def test_bad_numbers_among_good_ones_are_passed_over(desk: Client) -> None:
    shown = photo()
    page = desk.get(f"{DESCRIBE}?ids=x,{shown.pk},{shown.pk},999999,{'9' * 30}")
    assert [each.instance for each in page.context["formset"]] == [shown]


def test_a_photo_that_was_not_asked_for_is_not_saved(desk: Client) -> None:
    asked, foreign = photo(caption="Asked"), photo(caption="Foreign")
    for data in (
        described((foreign, {"caption": "x"})),
        described((asked, {"caption": "x"}), (foreign, {"caption": "x"})),
        described(("", {"caption": "x"})),
        described(("x", {"caption": "x"})),
        described((asked, {"caption": "x"})) | {"form-TOTAL_FORMS": 2},
        {"form-0-caption": "x"},
        {},
    ):
        assert desk.post(address(asked), data).status_code == 404
    assert list(Photo.objects.order_by("pk").values_list("caption", flat=True)) == ["Asked", "Foreign"]


def test_of_more_than_thirty_the_rest_comes_after(desk: Client) -> None:
    shown = [photo() for _ in range(31)]
    page = desk.get(address(*shown))
    assert [each.instance for each in page.context["formset"]] == shown[:30]
    data = described(*((row, {"caption": f"New {row.pk}"}) for row in shown[:30]))
    response = desk.post(address(*shown), data)
    assert (response.status_code, response.headers["Location"]) == (302, address(shown[30]))
    assert told(response) == ["30 photos are described."]
    assert Photo.objects.filter(version=1).count() == 30


def test_too_long_a_text_is_a_sentence_beside_its_field(desk: Client) -> None:
    first, second = photo(caption="One"), photo(caption="Two")
    data = described((first, {"caption": "x" * 501}), (second, {"caption": "y", "people": ["999999"]}))
    response = desk.post(address(first, second), data)
    page = response.content.decode()
    assert response.status_code == 200
    assert "Not all of it could be saved." in page
    assert "at most 500 characters" in page
    assert "Select a valid choice." in page
    assert list(Photo.objects.order_by("pk").values_list("caption", flat=True)) == ["One", "Two"]


@pytest.mark.parametrize("role", ["reporter", "editor", "lawyer"])
def test_who_may_not_change_photos_describes_none(sign_in: SignIn, role: str) -> None:
    shown, client = photo(caption="One"), sign_in(role)
    assert client.get(address(shown)).status_code == 403
    assert client.post(address(shown), described((shown, {"caption": "x"}))).status_code == 403
    assert Photo.objects.get().caption == "One"


# Found


def test_a_photo_is_found_by_its_words_its_people_and_its_day(clock: Any) -> None:
    ana = person("Ana Sol")
    Name.objects.create(person=ana, text="Anna Soleil", kind="misspelling")
    Name.objects.create(person=ana, text="Renée Stubbs", printable=False)
    pier = photo(caption="On the Pier", credit="Rey Marr/Bureau", alt="Two umbrellas", creator="Zoë")
    pier.people.add(ana)
    clock.move_to("2026-04-30T23:59:59Z")
    steps = photo(caption="On the steps", credit="Jo Ash")
    clock.move_to("2025-05-20T12:00:00Z")
    older = photo(caption="100% wool_hat")
    found = {
        text: list(Photo.objects.matching(text).order_by("pk"))
        for text in (
            "", "pier", "PÎER", "on the", "marr/bur", "umbrella", "zoe", "ana sol", "soleil", "renee", "stubbs ana",
            "ana pier 2026", "ana steps", "pier steps", "2026", "2026-05", "2026-5", "2026-05-20", "2026-04-30", "2026-04",
            "2025", "ash 2026-04", "2026-13", "0000", "2026-02-30", "100%", "%", "_", "l_h", "nobody", "'", "\x00pier\x00",
        )
    }  # fmt: skip
    assert found == {
        "": [pier, steps, older],
        "pier": [pier],
        "PÎER": [pier],
        "on the": [pier, steps],
        "marr/bur": [pier],
        "umbrella": [pier],
        "zoe": [pier],
        "ana sol": [pier],
        "soleil": [pier],
        "renee": [pier],
        "stubbs ana": [pier],
        "ana pier 2026": [pier],
        "ana steps": [],
        "pier steps": [],
        "2026": [pier, steps],
        "2026-05": [pier],
        "2026-5": [pier],
        "2026-05-20": [pier],
        "2026-04-30": [steps],
        "2026-04": [steps],
        "2025": [older],
        "ash 2026-04": [steps],
        "2026-13": [],
        "0000": [],
        "2026-02-30": [],
        "100%": [older],
        "%": [older],
        "_": [older],
        "l_h": [older],
        "nobody": [],
        "'": [],
        "\x00pier\x00": [pier],
    }


def test_the_day_on_which_it_was_added_is_the_newsrooms(settings: Any, clock: Any) -> None:
    settings.TIME_ZONE = "Asia/Tokyo"
    clock.move_to("2026-05-20T15:00:00Z")
    shown = photo()
    assert list(Photo.objects.matching("2026-05-21")) == [shown]
    assert list(Photo.objects.matching("2026-05-20")) == []


def test_a_pasted_page_is_no_search_that_never_ends(desk: Client) -> None:
    photo(caption="pier")
    pasted = " ".join(f"word{number}" for number in range(1500))
    assert desk.get(LIST, {"q": pasted}).status_code == 200
    assert _picked(desk, pasted) == []
    assert desk.get("/admin/people/person/", {"q": pasted}).status_code == 200


def _picked(desk: Client, term: str) -> Any:
    asked = {"app_label": "articles", "model_name": "article", "field_name": "photo", "term": term}
    return desk.get("/admin/autocomplete/", asked).json()["results"]


def test_a_picker_shows_what_it_offers(desk: Client) -> None:
    shown = photo(caption="The pier", credit="Rey Marr")
    unmade = photo(caption="The pier again", renditions={})
    photo(caption="The pier, blocked", usable=False)
    small = shown.renditions["files"]["1x1"]["webp"][0][0]
    assert _picked(desk, "pier") == [
        {"id": str(unmade.pk), "text": "The pier again"},
        {
            "id": str(shown.pk),
            "text": "The pier (Rey Marr)",
            "image": f"/admin/people/photo/{shown.pk}/file/{small}",
        },
    ]


def test_a_picker_of_people_shows_their_faces(desk: Client) -> None:
    face = photo()
    ana, ben = person("Ana Sol", portrait=face), person("Ben Sol")
    asked = {"app_label": "people", "model_name": "photo", "field_name": "people", "term": "sol"}
    small = face.renditions["files"]["1x1"]["webp"][0][0]
    assert desk.get("/admin/autocomplete/", asked).json()["results"] == [
        {
            "id": str(ana.pk),
            "text": "Ana Sol",
            "image": f"/admin/people/photo/{face.pk}/file/{small}",
            "note": "no story",
        },
        {"id": str(ben.pk), "text": "Ben Sol", "note": "no story"},
    ]


# The list


def test_the_list_says_how_each_photo_stands(desk: Client) -> None:
    photo(caption="A")
    photo(caption="B", usable=False)
    photo(caption="C", expires_on="2026-05-19")
    photo(caption="D", renditions={})
    page = desk.get(LIST)
    shown = [
        (row.caption, page.context["cl"].model_admin.standing(row)) for row in page.context["cl"].result_list
    ]
    assert shown == [
        ("D", '<span class="state state-waiting">no files yet</span>'),
        ("C", '<span class="state state-withdrawn">expired</span>'),
        ("B", '<span class="state state-withdrawn">blocked</span>'),
        ("A", '<span class="state state-public">usable</span>'),
    ]
    assert page.content.decode().count('<img class="thumbnail"') == 3


def test_lists_ask_as_much_for_one_photo_as_for_three(desk: Client) -> None:
    def spent() -> list[int]:
        counts = []
        for url in (LIST, "/admin/people/person/"):
            with CaptureQueriesContext(connection) as queries:
                assert desk.get(url).status_code == 200
            counts.append(len(queries))
        return counts

    person(portrait=photo())
    of_one = spent()
    for _ in range(2):
        person(portrait=photo())
    assert spent() == of_one
