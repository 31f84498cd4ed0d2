"""The one form of a story on the desk: saving, refusing, deciding."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from articles import workflow
from articles.models import Article, Revision
from tests.factories import author, colleague, draft, fields, number, person, public, section, topic

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
ADD = "/admin/articles/article/add/"


def rows(name: str, *values: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {f"{name}-TOTAL_FORMS": len(values), f"{name}-INITIAL_FORMS": 0}
    for index, row in enumerate(values):
        data |= {f"{name}-{index}-{key}": "" if value is None else value for key, value in row.items()}
        data[f"{name}-{index}-ORDER"] = index + 1
    return data


def typed(**given: Any) -> dict[str, Any]:
    """What a browser sends of a story's form."""
    made = fields()
    made |= {name: given.pop(name) for name in list(given) if name in made}
    data = {
        "kind": "news",
        "headline": made["headline"],
        "standfirst": made["standfirst"],
        "body": made["body"],
        "section": made["section"] or "",
        "topics": made["topics"],
        **rows("bylines", *made["bylines"]),
        **rows("appearances", *made["appearances"]),
        **rows("earlier", *made["earlier"]),
        **rows("sources", *made["sources"]),
    }
    return {**data, **given}


def test_a_new_story_is_saved_with_all_that_was_typed(sign_in: SignIn) -> None:
    ana, rey = person("Ana Sol"), person("Rey Márr")
    before = public(headline="Before")
    response = sign_in("reporter").post(
        ADD,
        typed(
            headline="Ana  Sol and Rey",
            body=f'<p>“It’s <a data-person="{ana.pk}">Ana</a>”<script>x</script></p>',
            appearances=[{"person": rey.pk, "role": "subject"}, {"person": ana.pk, "role": "mentioned"}],
            earlier=[{"story": before.pk, "line": "How it began"}],
            topics=[topic("divorce").pk],
        ),
    )
    story = Article.objects.get(headline="Ana Sol and Rey")
    assert response.headers["Location"] == f"/admin/articles/article/{story.pk}/change/"
    assert story.body == f'<p>“It’s <a data-person="{ana.pk}">Ana</a>”</p>'
    assert [(a.person, a.role) for a in story.appearances.all()] == [(rey, "subject"), (ana, "mentioned")]
    assert [(e.earlier, e.line) for e in story.earlier_coverage.all()] == [(before, "How it began")]
    assert [t.name for t in story.topic_list] == ["divorce"]
    page = sign_in("reporter").get(response.headers["Location"]).content.decode()
    assert "Rey Márr" in page
    assert "How it began" in page


def test_a_save_over_a_newer_revision_shows_both_texts_and_loses_none(sign_in: SignIn) -> None:
    client, story = sign_in("editor"), draft(headline="Old")
    workflow.save(story, {"headline": "Theirs", "body": "<p>Their words.</p>"}, by=colleague("chief"), base=1)
    url = f"/admin/articles/article/{story.pk}/change/"
    response = client.post(url, typed(headline="Mine", body="<p>My words.</p>", base=1, key="k"))
    page = response.content.decode()
    assert response.status_code == 200
    assert "Chief saved this story while you wrote" in page
    assert "<p><del>Their</del> words.</p>" in page
    assert "<p><ins>My</ins> words.</p>" in page
    assert "My words." in page
    assert 'name="base" value="2"' in page
    assert number(story) == 2
    again = client.post(url, typed(headline="Mine", body="<p>My words.</p>", base=2, key="k"))
    assert again.status_code == 302
    assert Article.objects.get().headline == "Mine"
    assert Revision.objects.count() == 3


def test_a_refused_form_keeps_every_field(sign_in: SignIn) -> None:
    ana = person("Ana Sol")
    response = sign_in("reporter").post(
        ADD,
        typed(
            headline="H" * 300,
            body="<p>Long work.</p>",
            appearances=[{"person": ana.pk, "role": "subject"}, {"person": ana.pk, "role": "mentioned"}],
        ),
    )
    page = response.content.decode()
    assert response.status_code == 200
    assert "H" * 300 in page
    assert "Long work." in page
    assert "“Ana Sol” is listed twice. Remove one." in page
    assert Article.objects.count() == 0


@pytest.mark.parametrize("posted", ["999999", "x", "9" * 40, "²", "-1"])
def test_a_person_who_is_not_to_be_had_is_refused_in_words(sign_in: SignIn, posted: str) -> None:
    response = sign_in("reporter").post(ADD, typed(appearances=[{"person": posted, "role": "subject"}]))
    assert response.status_code == 200
    assert "Mend the row that is marked." in response.content.decode()


def test_a_reporter_cannot_list_a_story_that_they_cannot_see(sign_in: SignIn) -> None:
    secret = draft(headline="Secret wedding")
    response = sign_in("reporter").post(ADD, typed(earlier=[{"story": secret.pk, "line": ""}]))
    assert response.status_code == 200
    assert "Secret wedding" not in response.content.decode()
    assert Article.objects.count() == 1


def test_a_verb_saves_what_was_typed_and_then_decides(sign_in: SignIn) -> None:
    response = sign_in("editor").post(ADD, typed(headline="Out now", _verb="publish"), follow=True)
    story = Article.objects.get()
    assert story.is_public
    assert "Public now." in response.content.decode()


def test_a_refused_verb_keeps_what_was_typed_and_says_why(sign_in: SignIn) -> None:
    response = sign_in("editor").post(
        ADD, typed(headline="Unfinished", section=None, _verb="publish"), follow=True
    )
    story = Article.objects.get()
    assert (story.state, story.headline) == ("draft", "Unfinished")
    assert "Before its release the story needs a section." in response.content.decode()


def test_a_verb_without_the_right_is_forbidden(sign_in: SignIn) -> None:
    assert sign_in("reporter").post(ADD, typed(_verb="publish")).status_code == 403
    assert Article.objects.count() == 0


def test_schedule_takes_a_time_of_the_newsroom(sign_in: SignIn) -> None:
    client = sign_in("editor")
    client.post(ADD, typed(_verb="schedule", **{"schedule-publish_at": "2026-05-21T08:30"}))
    story = Article.objects.get()
    assert story.public_from.isoformat() == "2026-05-21T08:30:00+00:00"  # type: ignore[union-attr]  # scheduled
    url = f"/admin/articles/article/{story.pk}/change/"
    page = client.post(url, typed(base=1, _verb="schedule", **{"schedule-publish_at": "soon"}), follow=True)
    assert "Write the time as in 2026-05-20 18:30." in page.content.decode()
    page = client.post(url, typed(base=2, _verb="schedule"), follow=True)
    assert "Say when" in page.content.decode()


def test_the_photo_is_all_that_a_picture_editor_changes(sign_in: SignIn) -> None:
    from tests.factories import photo

    story, shot = draft(headline="Kept", subjects=(person("Ana Sol"),)), photo()
    client = sign_in("picture editor")
    page = client.get(f"/admin/articles/article/{story.pk}/change/").content.decode()
    assert 'name="headline"' not in page
    client.post(
        f"/admin/articles/article/{story.pk}/change/", {"photo": shot.pk, "headline": "Taken over", "base": 1}
    )
    row = Article.objects.get()
    assert (row.photo, row.headline, len(row.people())) == (shot, "Kept", 1)


def test_a_preview_shows_what_was_typed_and_saves_nothing(sign_in: SignIn) -> None:
    ana, hidden = person("Ana Sol"), person("Hidden Star", state="draft")
    body = f'<p><a data-person="{ana.pk}">Ana</a> and <a data-person="{hidden.pk}">the other</a></p>'
    response = sign_in("reporter").post(
        "/admin/articles/article/preview/", typed(headline="Typed", body=body)
    )
    page = response.content.decode()
    assert "Typed" in page
    assert '<a href="/people/ana-sol/">Ana</a> and the other' in page
    assert "Hidden Star" not in page
    assert Article.objects.count() == 0


def test_the_slug_of_a_public_story_is_no_field_any_more(sign_in: SignIn) -> None:
    story = public(by=colleague("editor"))
    page = sign_in("editor").get(f"/admin/articles/article/{story.pk}/change/").content.decode()
    assert 'name="seo_title"' in page
    assert 'name="slug"' not in page


def test_the_byline_makes_a_story_ones_own(sign_in: SignIn) -> None:
    client = sign_in("reporter")
    story = draft(bylines=[{"author": author("Rita", colleague("reporter")).pk}], section=section().pk)
    other = draft()
    assert client.get(f"/admin/articles/article/{story.pk}/change/").status_code == 200
    assert client.get(f"/admin/articles/article/{other.pk}/change/").status_code == 403


def test_what_only_they_changed_is_taken_over_and_what_both_changed_is_shown(sign_in: SignIn) -> None:
    client, ana, rey = sign_in("editor"), person("Ana Sol"), person("Rey Marr")
    typed_first = fields(headline="Old")
    story = workflow.save(None, typed_first, by=colleague("editor"))
    theirs = {
        "headline": "Theirs",
        "appearances": [{"person": ana.pk, "role": "subject"}],
        "topics": [topic("divorce").pk],
        "earlier": [],
    }
    workflow.save(story, theirs, by=colleague("chief"), base=1)
    url = f"/admin/articles/article/{story.pk}/change/"
    mine = typed(
        **{**typed_first, "headline": "Mine", "body": "<p>Mine.<img src=x onerror=y></p>"}, base=1, key="k"
    )
    page = client.post(url, mine).content.decode()
    assert "Theirs" in page
    assert "onerror" not in page.split('class="module conflict"')[1].split("</section>")[0]
    assert "Ana Sol" in page
    assert "divorce" in page
    merged = typed(
        **{**typed_first, "headline": "Mine", "body": "<p>Mine.</p>"},
        base=2, key="k",
    )  # fmt: skip
    merged |= {**rows("appearances", {"person": ana.pk, "role": "subject"}), "topics": [topic("divorce").pk]}
    assert client.post(url, merged).status_code == 302
    row = Article.objects.get()
    assert (row.headline, row.people(), [t.name for t in row.topic_list]) == ("Mine", [ana], ["divorce"])
    assert rey not in row.people()


def test_a_headline_that_a_reporter_may_not_see_is_not_told_by_their_own_form(sign_in: SignIn) -> None:
    secret = draft(headline="Secret wedding")
    own = draft(by=colleague("reporter"), earlier=(secret,))
    page = sign_in("reporter").get(f"/admin/articles/article/{own.pk}/change/").content.decode()
    assert "A story that you may not see" in page
    assert "Secret wedding" not in page


def test_what_was_typed_beside_a_refused_verb_stays(sign_in: SignIn) -> None:
    story = draft()
    client = sign_in("chief")
    data = typed(base=1, _verb="schedule", **{"hold-note": "Wait for counsel"})
    page = client.post(f"/admin/articles/article/{story.pk}/change/", data, follow=True).content.decode()
    assert "Say when" in page
    assert 'value="Wait for counsel"' in page
    assert 'class="state-more" open' in page


def test_of_a_story_that_nobody_has_read_no_change_is_published_nor_told(sign_in: SignIn) -> None:
    story = draft()
    workflow.approve(story, by=colleague("editor"), revision=1)
    workflow.save(story, {"headline": "Better"}, by=colleague("editor"), base=1)
    page = f"/admin/articles/article/{story.pk}/change/"
    shown = sign_in("editor").get(page).content.decode()
    assert ("Take the change in</button>" in shown, "Publish changes</button>" in shown) == (True, False)
    assert "say “Updated”" not in shown
    workflow.publish(Article.objects.get(), by=colleague("editor"), revision=2)
    workflow.save(Article.objects.get(), {"headline": "Best"}, by=colleague("editor"), base=2)
    shown = sign_in("editor").get(page).content.decode()
    assert ("Take the change in" in shown, "Publish changes</button>" in shown) == (False, True)
    assert "say “Updated”" in shown


def test_a_double_click_on_a_verb_is_one_act(sign_in: SignIn) -> None:
    client = sign_in("editor")
    data = typed(_verb="publish", key="k1")
    client.post(ADD, data)
    page = client.post(ADD, data, follow=True).content.decode()
    assert "is not possible" not in page
    assert Article.objects.count() == 1


def test_a_row_that_was_added_and_left_blank_is_no_error(sign_in: SignIn) -> None:
    data = typed(appearances=[{"person": "", "role": "subject"}])
    assert sign_in("editor").post(ADD, data).status_code == 302
    assert Article.objects.get().people() == []
