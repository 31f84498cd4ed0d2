"""Where used: each place that uses a person, a story or a photo, for those who may see it; counted, and told in time."""

import html
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import Model, ProtectedError
from django.test import Client

from articles import where_used, workflow
from articles.models import Article, Author, Front, Reference
from articles.where_used import Used
from people.models import Person, Photo
from tests.factories import (
    author,
    between,
    colleague,
    draft,
    happened,
    number,
    person,
    photo,
    public,
    section,
    topic,
)

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]


def link(kind: str, row: Model) -> str:
    tag = {"person": "a", "story": "a", "photo": "figure"}[kind]
    words = "<figcaption>x</figcaption>" if kind == "photo" else "x"
    element = f'<{tag} data-{kind}="{row.pk}">{words}</{tag}>'
    return element if kind == "photo" else f"<p>{element}</p>"


def url(row: Model, page: str = "used") -> str:
    return f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/{page}/"


def text(markup: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", markup)).split())


def places(client: Client, row: Model, query: str = "") -> list[tuple[str, ...]]:
    """The rows of the page: story, field, text, state."""
    response = client.get(url(row) + query)
    assert response.status_code == 200
    body = re.search("<tbody>(.*?)</tbody>", response.content.decode(), re.S)
    rows = re.findall("<tr>(.*?)</tr>", body[1], re.S) if body else []
    return [tuple(text(cell) for cell in re.findall("<td.*?>(.*?)</td>", row, re.S)) for row in rows]


def elsewhere(client: Client, row: Model) -> dict[str, list[str]]:
    """What the page lists below its headings, beside stories."""
    page = client.get(url(row)).content.decode()
    found = re.findall(r'<h2 id="used-\d+">(.*?)</h2>(.*?)</section>', page, re.S)
    return {
        title: [text(line) for line in re.findall("<(?:li|p)[ >].*?</(?:li|p)>", rest, re.S)]
        for title, rest in found
    }


def column(client: Client, model: str) -> dict[str, str]:
    """What a list tells in its column of uses, by the words of the row."""
    page = client.get(f"/admin/{model}/").content.decode()
    rows = re.findall("<tr>(.*?)</tr>", page.partition("<tbody>")[2], re.S)
    named = {"articles/article": "headline_and_mark", "people/person": "name", "people/photo": "words"}[model]
    return {_cell(row, named): _cell(row, "uses") for row in rows}


def _cell(row: str, name: str) -> str:
    found = re.search(rf'<t[hd] class="field-{name}.*?>(.*?)</t[hd]>', row, re.S)
    assert found
    return text(found[1])


def stake(client: Client, row: Model) -> str:
    """The sentence beside what takes the row from readers."""
    page = client.get(url(row, "change")).content.decode()
    found = re.search(r'class="verb-stake">(.*?)</p>|<b>(\d.*?|It is.*?)</b>', page, re.S)
    return text(found[1] or found[2]).removesuffix(" Where used") if found else ""


# The page


def test_it_names_each_story_with_the_field_and_the_text_that_uses_a_person(sign_in: SignIn) -> None:
    bea = person("Beyoncé")
    public(headline="Señorita", body=link("person", bea), subjects=(bea,))
    draft(headline="Ébauche", body=link("person", bea))
    changed = public(headline="Changed")
    workflow.save(changed, {"body": link("person", bea)}, by=colleague("editor"), base=1)
    public(headline="Another’s", subjects=(person("Ana Sol"),))
    assert places(sign_in("editor"), bea) == [
        ("Señorita", "people", "live", "Public"),
        ("Señorita", "text", "live", "Public"),
        ("Changed", "text", "draft only", "Public change in draft"),
        ("Ébauche", "text", "draft only", "Draft"),
    ]


def test_it_names_what_uses_a_story_and_what_uses_a_photo(sign_in: SignIn) -> None:
    before, shot = public(headline="Before"), photo()
    public(headline="After", body=link("story", before) + link("photo", shot), earlier=(before,))
    public(headline="Led", photo=shot.pk)
    client = sign_in("editor")
    assert places(client, before) == [
        ("After", "text", "live", "Public"),
        ("After", "earlier coverage", "live", "Public"),
    ]
    assert places(client, shot) == [
        ("Led", "lead photo", "live", "Public"),
        ("After", "text", "live", "Public"),
    ]


def test_what_readers_see_comes_first(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    public(headline="Public", subjects=(ana,))
    approved = draft(headline="Approved", subjects=(ana,))
    workflow.approve(approved, by=colleague("editor"), revision=1)
    withdrawn = public(headline="Withdrawn", subjects=(ana,))
    workflow.withdraw(withdrawn, by=colleague("chief"), note="Wrong.")
    draft(headline="Draft", subjects=(ana,))
    assert places(sign_in("editor"), ana) == [
        ("Public", "people", "live", "Public"),
        ("Withdrawn", "people", "live", "Withdrawn"),
        ("Approved", "people", "live", "Approved"),
        ("Draft", "people", "draft only", "Draft"),
    ]


def test_it_lists_what_is_no_story(sign_in: SignIn) -> None:
    shot, story = photo(caption="On the pier"), public(headline="Lead")
    ana = person("Ana Sol", portrait=shot)
    shot.people.add(ana)
    Author.objects.create(name="Otto", portrait=shot)
    Front.objects.update_or_create(place=Front.Place.LEAD, defaults={"story": story})
    between(ana, person("Ben Ray"), "married", told_by=story)
    happened(person("Cara Lo"), "award", told_by=story)
    client = sign_in("superuser")
    assert elsewhere(client, ana) == {"Photos that show them": ["On the pier"], "Tied to": ["Ben Ray"]}
    assert elsewhere(client, shot) == {"Portrait of people": ["Ana Sol"], "Portrait of authors": ["Otto"]}
    assert elsewhere(client, story) == {
        "On the front": ["Lead"],
        "On the timelines of": ["Cara Lo", "Ben Ray", "Ana Sol"],
    }


def test_what_a_colleague_may_not_see_is_there_without_its_name(sign_in: SignIn) -> None:
    shot = photo()
    Author.objects.create(name="Otto", portrait=shot)
    assert elsewhere(sign_in("superuser"), shot) == {"Portrait of authors": ["Otto"]}
    assert elsewhere(sign_in("picture editor"), shot) == {"Portrait of authors": ["You may not see these."]}


def test_no_more_than_fifty_photos_are_named(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    ana.photos.set([photo(caption=f"Shot {number}") for number in range(51)])
    named = elsewhere(sign_in("editor"), ana)["Photos that show them"]
    assert (len(named), named[0], named[-2:]) == (51, "Shot 50", ["Shot 1", "… and more."])


@pytest.mark.parametrize("kind", ["person", "story", "photo"])
def test_what_is_used_nowhere_says_so(sign_in: SignIn, kind: str) -> None:
    rows: dict[str, Callable[[], Model]] = {"person": person, "story": public, "photo": photo}
    row = rows[kind]()
    assert "Nowhere: no story refers to it" in sign_in("editor").get(url(row)).content.decode()


def test_a_reporter_reads_no_headline_that_they_may_not_see(sign_in: SignIn) -> None:
    ana, another = person("Ana Sol"), User.objects.create_user("another", is_staff=True)
    draft(headline="Secret", subjects=(ana,), by=another)
    draft(headline="Own", subjects=(ana,), by=colleague("reporter"))
    public(headline="Public", subjects=(ana,), by=another)
    assert places(sign_in("editor"), ana)[2] == ("Secret", "people", "draft only", "Draft")
    assert places(sign_in("reporter"), ana) == [
        ("Public", "people", "live", "Public"),
        ("Own", "people", "draft only", "Draft"),
        ("A story that you may not see", "people", "draft only", "–"),
    ]
    assert "Secret" not in sign_in("reporter").get(url(ana)).content.decode()


def test_a_reporter_does_not_learn_of_anothers_change_or_hold(sign_in: SignIn) -> None:
    ana, ben = person("Ana Sol"), person("Ben")
    story = public(headline="Public", subjects=(ana,))
    workflow.save(story, {"body": link("person", ben)}, by=colleague("editor"), base=1)
    workflow.hold(story, by=colleague("chief"), note="Wait.")
    assert places(sign_in("editor"), ben) == [
        ("Public", "text", "draft only", "Held, public change in draft")
    ]
    assert places(sign_in("reporter"), ben) == [("A story that you may not see", "text", "draft only", "–")]
    assert places(sign_in("reporter"), ana) == [("Public", "people", "live", "Public")]


@pytest.mark.parametrize("path", ["articles/article", "people/person", "people/photo"])
@pytest.mark.parametrize("asked", ["0", "999999", "9" * 18, "9" * 40])
def test_an_id_of_nothing_is_a_404(sign_in: SignIn, path: str, asked: str) -> None:
    assert sign_in("superuser").get(f"/admin/{path}/{asked}/used/").status_code == 404


def mass(count: int, **target: Any) -> None:
    """So many stories that refer to something; their rows alone."""
    made = Article.objects.bulk_create(
        Article(headline=f"S {number}", headline_key=f"s {number}") for number in range(count)
    )
    Reference.objects.bulk_create(
        Reference(source=story, live=False, field="body", **target) for story in made
    )


def test_it_has_pages_and_nothing_beyond_them(sign_in: SignIn) -> None:
    ana, client = person("Ana Sol"), sign_in("editor")
    mass(120, person=ana)
    pages = [places(client, ana, query) for query in ("", "?page=2", "?page=3")]
    assert [len(page) for page in pages] == [50, 50, 20]
    assert len({row for page in pages for row in page}) == 120
    for bad in ("0", "4", "-1", "x", "", "9" * 5000):
        assert client.get(url(ana), {"page": bad}).status_code == 404


# The counts


def test_lists_count_the_places(sign_in: SignIn) -> None:
    shot = photo(caption="Shot")
    ana = person("Ana Sol", portrait=shot)
    shot.people.add(ana)
    person("Ben"), photo(caption="Unused")
    story = public(headline="Story", body=link("person", ana), subjects=(ana,), photo=shot.pk)
    draft(headline="Later", earlier=(story,))
    Front.objects.update_or_create(place=Front.Place.LEAD, defaults={"story": story})
    client = sign_in("editor")
    assert column(client, "people/person") == {"Ana Sol": "3", "Ben": "–"}
    assert column(client, "articles/article") == {"Story": "2", "Later": "–"}
    assert column(client, "people/photo") == {"Shot": "2", "Unused": "–"}


def test_a_place_that_is_live_and_in_the_draft_is_one() -> None:
    ana = person("Ana Sol")
    public(body=link("person", ana))
    assert Reference.objects.filter(person=ana, field="body").count() == 2
    assert where_used.used(ana).places == 1


def test_counts_end_at_a_thousand(sign_in: SignIn) -> None:
    ana, ben = person("Ana Sol"), person("Ben")
    mass(1000, person=ben)
    mass(1001, person=ana)
    assert where_used.counts(Person, [ana.pk, ben.pk]) == {ana.pk: 1001, ben.pk: 1000}
    assert column(sign_in("editor"), "people/person") == {"Ana Sol": "1,000+", "Ben": "1,000"}


@pytest.mark.parametrize("role", ["editor", "reporter"])
def test_each_form_leads_to_the_page_with_the_count(sign_in: SignIn, role: str) -> None:
    shot, ana, before = photo(), person("Ana Sol"), public(headline="Before")
    public(body=link("person", ana), subjects=(ana,), photo=shot.pk, earlier=(before,))
    client = sign_in(role)
    for row, count in ((ana, 2), (shot, 1), (before, 1)):
        page = client.get(url(row, "change")).content.decode()
        assert re.findall(rf'<a href="{url(row)}">(.*?)</a>', page)[0] in (
            f"Where used · {count}",
            f"Where used: {count}",
        )


# Before a withdrawal


def test_only_public_stories_and_profiles_are_at_stake() -> None:
    shot, ana = photo(), person("Ana Sol")
    public(subjects=(ana,), photo=shot.pk, body=link("person", ana))
    draft(subjects=(ana,), photo=shot.pk)
    changed = public()
    workflow.save(changed, {"photo": shot.pk}, by=colleague("editor"), base=1)
    withdrawn = public(subjects=(ana,), photo=shot.pk)
    workflow.withdraw(withdrawn, by=colleague("chief"), note="Wrong.")
    person("Public", portrait=shot)
    person("Draft", portrait=shot, state="draft")
    assert where_used.used(ana) == Used(places=4, stories=1)
    assert where_used.used(shot) == Used(places=6, stories=1, profiles=1)


def test_a_story_says_what_its_withdrawal_makes_plain_text(sign_in: SignIn) -> None:
    story, chief = public(headline="Story"), sign_in("chief")
    draft(earlier=(story,))
    assert stake(chief, story) == ""
    public(earlier=(story,))
    assert stake(chief, story) == "1 public story links here: its link becomes plain text."
    public(body=link("story", story))
    assert stake(chief, story) == "2 public stories link here: their links become plain text."
    assert stake(sign_in("editor"), story) == ""  # who has no such verb


def test_of_a_story_that_is_not_public_links_stay_as_they_are(sign_in: SignIn) -> None:
    story = draft(headline="Story")
    workflow.approve(story, by=colleague("editor"), revision=number(story))
    public(earlier=(story,))
    assert stake(sign_in("chief"), story) == "1 public story links here: its link stays plain text."


def test_a_profile_says_so_beside_its_state(sign_in: SignIn) -> None:
    ana, editor = person("Ana Sol"), sign_in("editor")
    draft(subjects=(ana,))
    assert stake(editor, ana) == ""
    public(subjects=(ana,))
    told = "1 public story links here. Unless the profile is public, its link is plain text."
    assert stake(editor, ana) == told
    page = editor.get(url(ana, "change")).content.decode()
    assert told in page.partition('id="id_state_helptext"')[2].partition("form-row")[0]


def test_a_photo_says_so_beside_its_rights(sign_in: SignIn) -> None:
    shot, client = photo(), sign_in("picture editor")
    assert stake(client, shot) == ""
    person("Ana Sol", portrait=shot)
    assert stake(client, shot) == "It is the portrait of 1 public person."
    public(photo=shot.pk)
    told = "1 public story uses this photo. It is the portrait of 1 public person."
    page = client.get(url(shot, "change")).content.decode()
    for field in ("usable", "expires_on"):
        assert told in page.partition(f'id="id_{field}_helptext"')[2].partition("form-row")[0]


def test_a_new_row_has_no_such_sentence(sign_in: SignIn) -> None:
    page = sign_in("editor").get("/admin/people/person/add/").content.decode()
    assert 'id="id_state"' in page
    assert "Where used" not in page


# What is used stays


def used_rows() -> list[Model]:
    """One of each kind of row that a public story uses."""
    shot, ana, before = photo(), person("Ana Sol"), public(headline="Before")
    public(
        headline="After",
        subjects=(ana,),
        earlier=(before,),
        photo=shot.pk,
        topics=("sea",),
        section=section("Film").pk,
        bylines=[{"author": author("Otto").pk}],
    )
    return [shot, ana, before, topic("sea"), section("Film"), author("Otto")]


def test_the_admin_deletes_none_of_it_one_by_one_or_many_at_once(sign_in: SignIn) -> None:
    client = sign_in("superuser")
    for row in used_rows():
        changelist = f"/admin/{row._meta.app_label}/{row._meta.model_name}/"
        assert client.get(url(row, "delete")).status_code == 403
        assert client.post(url(row, "delete"), {"post": "yes"}).status_code == 403
        client.post(changelist, {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"})
        assert type(row)._default_manager.filter(pk=row.pk).exists()


def test_the_database_deletes_none_of_it_either() -> None:
    for row in used_rows():
        with pytest.raises(ProtectedError):
            row.delete()
        with pytest.raises(ProtectedError):
            type(row)._default_manager.filter(pk=row.pk).delete()


def test_what_a_draft_alone_uses_is_kept_too() -> None:
    shot, ana, story, before = photo(), person("Ana Sol"), public(), public()
    body = link("person", ana) + link("photo", shot) + link("story", before)
    workflow.save(story, {"body": body}, by=colleague("editor"), base=1)
    for row in (shot, ana, before):
        with pytest.raises(ProtectedError):
            row.delete()


def test_a_portrait_is_kept() -> None:
    of_person, of_author = photo(), photo()
    person("Ana Sol", portrait=of_person)
    Author.objects.create(name="Otto", portrait=of_author)
    for shot in (of_person, of_author):
        with pytest.raises(ProtectedError):
            shot.delete()


def test_what_nothing_uses_can_be_deleted_in_code() -> None:
    for row in (photo(), person(), topic("sea"), section("Film"), author("Otto")):
        row.delete()
    assert not Photo.objects.exists()
    assert not Person.objects.exists()
