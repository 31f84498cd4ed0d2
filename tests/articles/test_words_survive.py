"""Whatever is typed reaches readers word by word, and nothing that could act does: any text, any markup."""

import re

import pytest
from django.template.loader import render_to_string
from django.utils.html import escape
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from articles import previews, revisions
from articles.views.story import preview_context
from people import names

pytestmark = pytest.mark.django_db

ALPHABET = "aZ øßé’‘“”'\"—-宇多田\u0301\u200fשא🎬&<>;#\x00\n"
TEXT = st.text(ALPHABET, max_size=60)
MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<script>", "</script>", "<img src=x onerror=act()>", "<a href='javascript:act()'>", "</a>",
         "<a href='https://example.com/' onclick='act()' style='color:red'>", "<style>p{}</style>", "<svg onload=act()>",
         "<iframe src='https://example.com/'>", "<blockquote data-speaker-name='<script>'>", "</blockquote>",
         "<div data-embed='x' data-url='javascript:act()'>", "<div data-embed=x data-url='https://x.com/1\" onclick=act()'>",
         "</div>", "<p style='background:url(javascript:act())'>", "<math><mtext></mtext>", "<!--", "-->", "words",
         "&#106;avascript:", "<a href=' jav\tascript:act()'>", "<figure data-photo='1\"><script>'>", "<b>", "</b>"]
    ),
    max_size=14,
).map("".join)  # fmt: skip
HELD = [HealthCheck.function_scoped_fixture]


def page_of(**fields: str) -> lxml_html.HtmlElement:
    """The page that a revision with these fields makes, as a preview shows it."""
    data = revisions.snapshot(revisions.blank(), fields)
    again = revisions.snapshot(data, {})
    assert again == data, "saving once more changes nothing"
    context = preview_context(previews.story_of(None, data))
    return lxml_html.document_fromstring(render_to_string("articles/article_detail.html", context))


def words_of(element: lxml_html.HtmlElement) -> list[str]:
    return names.words(" ".join(element.itertext()))


@settings(max_examples=200, deadline=None, suppress_health_check=HELD)
@given(TEXT, TEXT, TEXT)
def test_every_word_that_is_typed_reaches_the_page(headline: str, standfirst: str, text: str) -> None:
    page = page_of(headline=headline, standfirst=standfirst, body=f"<p>{escape(text)}</p>")
    (title,) = page.xpath("//article//h1")
    (prose,) = page.xpath("//div[@class='prose']")
    assert words_of(title) == names.words(names.clean(headline))
    assert words_of(prose) == names.words(names.clean(text))
    shown = page.xpath("//header//p[@class='standfirst']")
    assert [word for each in shown for word in words_of(each)] == names.words(names.clean(standfirst))


@settings(max_examples=300, deadline=None, suppress_health_check=HELD)
@given(MARKUP)
def test_nothing_that_could_act_reaches_the_page(markup: str) -> None:
    (prose,) = page_of(headline=markup, standfirst=markup, body=markup).xpath("//div[@class='prose']")
    for element in prose.iter():
        assert element.tag not in {"script", "style", "iframe", "svg", "math", "object", "link"}
        for name, value in element.items():
            assert not name.startswith("on")
            assert name != "style"
            assert not re.match(
                r"\s*(?:javascript|data|vbscript):", re.sub(r"[\x00-\x20]", "", value), re.IGNORECASE
            )
