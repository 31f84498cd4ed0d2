"""What lists say above and below a headline, remembered: a name's new words and another language show at once."""

import pytest
from django.utils.translation import override

from articles.models import Article
from articles.templatetags.newsroom import byline, label
from tests.factories import author, public, section

pytestmark = pytest.mark.django_db


def fresh(story: Article) -> Article:
    return Article.objects.get(pk=story.pk)


def test_a_byline_is_in_the_language_of_its_page() -> None:
    story = public(bylines=[{"author": author("Imogen <Vale>").pk}, {"author": author("Tom Orr").pk}])
    said = {}
    for language in ("en-gb", "de", "en-gb"):
        with override(language):
            said[language] = byline(story)
    one = '<a href="/authors/imogen-vale/">Imogen &lt;Vale&gt;</a>'
    two = '<a href="/authors/tom-orr/">Tom Orr</a>'
    assert said == {
        "en-gb": f'<span class="byline">By {one} and {two}</span>',
        "de": f'<span class="byline">By {one} und {two}</span>',
    }


def test_who_is_renamed_signs_so_at_once() -> None:
    signed = author("Tom Orr")
    story = public(bylines=[{"author": signed.pk}])
    before = byline(fresh(story))
    type(signed).objects.filter(pk=signed.pk).update(name="Tam Orr")
    assert (before, byline(fresh(story))) == tuple(
        f'<span class="byline">By <a href="/authors/tom-orr/">{name}</a></span>'
        for name in ("Tom Orr", "Tam Orr")
    )


def test_a_label_follows_its_section_and_its_kind() -> None:
    music = section("Music")
    story = public(section=music.pk)
    said = [label(fresh(story))]
    type(music).objects.filter(pk=music.pk).update(name="R&B")
    said.append(label(fresh(story)))
    Article.objects.filter(pk=story.pk).update(kind="opinion")
    said.append(label(fresh(story)))
    link = f'<a class="{music.tint}" href="{music.get_absolute_url()}">%s</a>'
    assert said == [
        f'<p class="label">{link % "Music"}</p>',
        f'<p class="label">{link % "R&amp;B"}</p>',
        f'<p class="label">{link % "R&amp;B"} <span class="kind kind-opinion">Opinion</span></p>',
    ]
