"""The body: what is kept of any HTML, which ids are in it, what readers see of it, and what its words are."""

from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.body import Picture, References, Target, Targets, clean, plain_text, references, render
from people import names

GOLDEN = (Path(__file__).resolve().parents[1] / "golden" / "body.html").read_text(encoding="utf-8")
"""One of each thing that the editor can write."""

LEAF = "<p>“‘Never sing on a pier,’ my mother said.”</p>"
THREE_DEEP = (
    f"<blockquote><p>He:</p><blockquote><p>She:</p><blockquote>{LEAF}</blockquote></blockquote></blockquote>"
)

TARGETS = Targets(
    people={3: Target("/people/ana-sol/", "Ana Sol"), 12: Target("/people/ben/", "Ben <O’Rourke> & Søn")},
    stories={7: Target("/2026/05/a-tour/", "A tour & <more>")},
    photos={
        5: Picture("/m/5.jpg", 1200, 800, "/m/5.webp 480w", "A <pier>", "On the pier.", "Photo: Rey <Marr>"),
        6: Picture("/m/6.jpg", 800, 1200),
    },
    sources={"s1": Target("https://letter.example/?a=1&b=2", "Letter & <Co>"), "s2": Target("", "Coast")},
)
"""What a reader may see: of each kind one id or two, and no other."""

PIER = (
    '<picture><source type="image/webp" srcset="/m/5.webp 480w" sizes="(min-width: 60em) 50rem, 100vw">'
    '<img src="/m/5.jpg" width="1200" height="800" alt="A &lt;pier&gt;" loading="lazy"></picture>'
)
TALL = '<picture><img src="/m/6.jpg" width="800" height="1200" alt="" loading="lazy"></picture>'
CREDIT = '<span class="credit">Photo: Rey &lt;Marr&gt;</span>'


# What is kept


def test_the_golden_body_is_kept_to_the_byte() -> None:
    assert clean(GOLDEN) == GOLDEN


KEPT = [
    ("words alone", "Words."),
    ("paragraphs and breaks", "<p>One<br>and <strong>two</strong></p>\n\n<p><em>Three</em></p>"),
    ("the two headings of a story", "<h2>A night</h2><h3>What she sang</h3>"),
    ("lists in lists", "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>"),
    ("a web address", '<p><a href="https://example.com/a?b=1&amp;c=2">there</a></p>'),
    ("a mail address", '<p><a href="mailto:desk@example.com">write</a></p>'),
    ("links by id", '<p><a data-person="3">Ana</a>, <a data-story="7">the <em>tour</em></a></p>'),
    ("a card", '<aside data-story="7"><p>How it fell apart.</p></aside>'),
    ("a figure", '<figure data-photo="5"><figcaption>Ana, <em>left</em>.</figcaption></figure>'),
    ("a quote", "<blockquote><p>No.</p></blockquote>"),
    ("a quote in a quote in a quote", THREE_DEEP),
    ("a quote and its speaker", '<blockquote data-speaker="3" data-source="k3v9q2"><p>No.</p></blockquote>'),
    ("a quote of somebody else", '<blockquote data-speaker-name="Ines &amp; Co"><p>No.</p></blockquote>'),
    (
        "an embedded post",
        '<div data-embed="x" data-url="https://x.com/a?b=1&amp;c=2" data-author="@ana" data-date="2026-05-02">'
        "<p>Thank you.</p></div>",
    ),
    ("every script of the world", "<p>Søren Straße 宇多田ヒカル e\u0301 שלום ’ 🎬</p>"),
    ("what only looks like markup", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
]


@pytest.mark.parametrize("html", [html for _, html in KEPT], ids=[name for name, _ in KEPT])
def test_what_the_editor_writes_is_kept_as_it_is(html: str) -> None:
    assert clean(html) == html


CHANGED = [
    ("scripts and styles, words and all", "<script>x()</script><style>p{}</style><!-- c --><p>a</p>", "<p>a</p>"),
    ("handlers and looks", '<p onclick="x()" style="color:red" class="c" id="i">a</p>', "<p>a</p>"),
    ("what a link says beside its address", '<a href="https://x.y/" rel="a" target="_blank" title="t">a</a>',
     '<a href="https://x.y/">a</a>'),
    ("what runs", '<a href="javascript:x()">a</a><a href="java&#10;script:x()">b</a><a href="data:text/html,x">c</a>',
     "abc"),
    ("an address of no scheme that the editor knows", '<a href="ftp://x.y/">a</a>', "a"),
    ("an address that leads nowhere outside this site",
     '<a href="/people/ana-sol/">a</a> <a href="//x.y/">b</a> <a href="#c">c</a> <a href="d/">d</a>', "a b c d"),
    ("space around an address", '<a href=" https://x.y/ ">a</a>', '<a href="https://x.y/">a</a>'),
    ("foreign markup, the text stays", "<article><center><font>a</font></center><u>b</u></article>", "ab"),
    ("foreign things", '<img src="x" onerror="x()"><iframe src="https://x.y/"></iframe><hr><svg><text>a</text></svg>b', "b"),
    ("forms", '<form action="x"><input name="a"><button>b</button></form>', "b"),
    ("numbers and marks of lists", '<ol start="3" type="a"><li><p>a</p></li></ol>', "<ol><li><p>a</p></li></ol>"),
    ("an address beside an id", '<a data-person="3" href="https://x.y/">a</a>', '<a data-person="3">a</a>'),
    ("a story beside a person", '<a data-story="7" data-person="3">a</a>', '<a data-person="3">a</a>'),
    ("ids that are none", '<a data-person="0">a</a><a data-story="٣">b</a><a data-person="x">c</a><a>d</a>', "abcd"),
    ("an id beyond any row", f'<a data-story="{"9" * 19}">a</a>', "a"),
    ("a card of nothing", '<aside><p>a</p></aside><aside data-story="no"><p>b</p></aside>', "<p>a</p><p>b</p>"),
    ("a figure of nothing", "<figure><figcaption>a</figcaption></figure>", "<p>a</p>"),
    ("a picture from elsewhere", '<figure data-photo="5"><img src="https://x.y/"></figure>',
     '<figure data-photo="5"></figure>'),
    ("a caption of nothing", "<figcaption>a</figcaption><figure data-photo='5'><p>b</p></figure>",
     '<p>a</p><figure data-photo="5"><p>b</p></figure>'),
    ("embeds that are none",
     '<div><p>a</p></div><div data-embed="x"><p>b</p></div><div data-url="https://x.y/"><p>c</p></div>'
     '<div data-embed="x" data-url="http://x.y/"><p>d</p></div>'
     '<div data-embed="evil" data-url="https://x.y/"><p>e</p></div>',
     "<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>"),
    ("an embed's date that is none",
     '<div data-embed="x" data-url="https://x.y/" data-date="yesterday"><p>a</p></div>',
     '<div data-embed="x" data-url="https://x.y/"><p>a</p></div>'),
    ("a source's key that is none", '<blockquote data-source="K 1"><p>a</p></blockquote>',
     "<blockquote><p>a</p></blockquote>"),
    ("a link in a link", '<a data-story="7">a<a data-person="3">b</a></a>',
     '<a data-story="7">a</a><a data-person="3">b</a>'),
    ("a card in a paragraph", '<p>a<aside data-story="7"><p>b</p></aside></p>',
     '<p>a</p><aside data-story="7"><p>b</p></aside><p></p>'),
    ("control characters", "<p>a\x00b\x0bc\x1bd</p>", "<p>abcd</p>"),
    ("what no XML can hold, and so no feed", "<p>a\ufffeb\uffffc</p>", "<p>abc</p>"),
    ("nothing", "  \n ", ""),
]  # fmt: skip


@pytest.mark.parametrize(("html", "kept"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED])
def test_anything_else_is_brought_into_the_editors_form(html: str, kept: str) -> None:
    assert clean(html) == kept


# Its ids


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("", References()),
        ('<p>data-person="3" &lt;a data-story="7"&gt;</p>', References()),
        (GOLDEN, References(people=(3, 12), stories=(7,), photos=(5, 6))),
        (
            '<p><a data-story="9">a</a><a data-person="4">b</a><a data-story="8">c</a><a data-story="9">d</a></p>'
            '<blockquote data-speaker="2" data-speaker-name="x" data-source="k"><p>e</p></blockquote>'
            '<aside data-story="1"><p><a data-person="4">f</a></p></aside>'
            '<figure data-photo="6"><figcaption><a data-person="5">g</a></figcaption></figure>',
            References(people=(4, 2, 5), stories=(9, 8, 1), photos=(6,)),
        ),
        ('<p><a data-person="0">a</a><a data-person="x">b</a><em data-person="3">c</em></p>', References()),
    ],
)
def test_the_ids_of_a_body_by_kind_in_the_order_of_their_first_mention(html: str, found: References) -> None:
    assert references(html) == found


# What readers see

SEEN = [
    ("links by id get addresses", '<p><a data-person="3">Her</a> <a data-story="7">tour</a></p>',
     '<p><a href="/people/ana-sol/">Her</a> <a href="/2026/05/a-tour/">tour</a></p>'),
    ("links to what is not public are plain text",
     '<p>Met <a data-person="4">some <em>one</em></a>, then <a data-story="8">a thing</a>.</p>',
     "<p>Met some <em>one</em>, then a thing.</p>"),
    ("links elsewhere stay", '<p><a href="https://x.y/">a</a></p>', '<p><a href="https://x.y/">a</a></p>'),
    ("a card names its story", '<aside data-story="7"><p>How it fell apart.</p></aside>',
     '<aside class="story-card"><p>How it fell apart.</p>'
     '<p class="story-card-link"><a href="/2026/05/a-tour/">A tour &amp; &lt;more&gt;</a></p></aside>'),
    ("a card of what is not public vanishes, and nothing else",
     '<p>a</p><aside data-story="8"><p>How <a data-person="3">she</a> fell.</p></aside>b<p>c</p>', "<p>a</p>b<p>c</p>"),
    ("a card within a card", '<aside data-story="7"><p>a</p><aside data-story="8"><p>b</p></aside></aside>',
     '<aside class="story-card"><p>a</p>'
     '<p class="story-card-link"><a href="/2026/05/a-tour/">A tour &amp; &lt;more&gt;</a></p></aside>'),
    ("a figure has its own caption and the photo's credit",
     '<figure data-photo="5"><figcaption>Her, <em>left</em>.</figcaption></figure>',
     f'<figure>{PIER}<figcaption><span class="caption">Her, <em>left</em>.</span> {CREDIT}</figcaption></figure>'),
    ("a figure without words has the photo's", '<figure data-photo="5"><figcaption> </figcaption></figure>',
     f'<figure>{PIER}<figcaption><span class="caption">On the pier.</span> {CREDIT}</figcaption></figure>'),
    ("a figure without a caption too", '<figure data-photo="5"></figure>',
     f'<figure>{PIER}<figcaption><span class="caption">On the pier.</span> {CREDIT}</figcaption></figure>'),
    ("a figure of which nothing is known", '<figure data-photo="6"><figcaption>a</figcaption></figure>',
     f'<figure class="tall">{TALL}<figcaption><span class="caption">a</span></figcaption></figure>'),
    ("a figure without any words", '<figure data-photo="6"></figure>', f'<figure class="tall">{TALL}</figure>'),
    ("a figure of what is not public vanishes, and nothing else",
     '<p>a</p><figure data-photo="9"><figcaption>Her</figcaption></figure><p>b</p>', "<p>a</p><p>b</p>"),
    ("links in a caption", '<figure data-photo="6"><figcaption><a data-person="3">a</a><a data-person="4">b</a>'
     "</figcaption></figure>",
     f'<figure class="tall">{TALL}<figcaption><span class="caption"><a href="/people/ana-sol/">a</a>b</span></figcaption>'
     "</figure>"),
    ("a quote names its speaker", '<blockquote data-speaker="12" data-source="k1"><p>a</p></blockquote>',
     '<blockquote><p>a</p><footer>— <cite><a href="/people/ben/">Ben &lt;O’Rourke&gt; &amp; Søn</a></cite></footer>'
     "</blockquote>"),
    ("a quote of a speaker who is not public names nobody",
     '<blockquote data-speaker="4" data-source="k1"><p>a</p></blockquote>', "<blockquote><p>a</p></blockquote>"),
    ("a quote by a name", '<blockquote data-speaker-name="A &amp; &lt;B&gt;" data-source="k1"><p>a</p></blockquote>',
     "<blockquote><p>a</p><footer>— <cite>A &amp; &lt;B&gt;</cite></footer></blockquote>"),
    ("a name beside a speaker stands in for one who is not public",
     '<blockquote data-speaker="4" data-speaker-name="A friend"><p>a</p></blockquote>',
     "<blockquote><p>a</p><footer>— <cite>A friend</cite></footer></blockquote>"),
    ("a name beside a speaker who is public is not told",
     '<blockquote data-speaker="3" data-speaker-name="A friend"><p>a</p></blockquote>',
     '<blockquote><p>a</p><footer>— <cite><a href="/people/ana-sol/">Ana Sol</a></cite></footer></blockquote>'),
    ("a quote names its speaker and its source",
     '<blockquote data-speaker-name="Ines" data-source="s1"><p>a</p></blockquote>',
     '<blockquote><p>a</p><footer>— <cite>Ines</cite><span class="quote-source">, <a '
     'href="https://letter.example/?a=1&amp;b=2" rel="noopener">Letter &amp; &lt;Co&gt;</a></span></footer></blockquote>'),
    ("a quote of nobody names its source", '<blockquote data-source="s2"><p>a</p></blockquote>',
     '<blockquote><p>a</p><footer>— <span class="quote-source">Coast</span></footer></blockquote>'),
    ("a quote of a speaker who is not public names its source alone",
     '<blockquote data-speaker="4" data-source="s2"><p>a</p></blockquote>',
     '<blockquote><p>a</p><footer>— <span class="quote-source">Coast</span></footer></blockquote>'),
    ("three quotes, each with its speaker",
     '<blockquote data-speaker="3"><p>a</p><blockquote data-speaker="4"><p>b</p>'
     '<blockquote data-speaker-name="M"><p>c</p></blockquote></blockquote></blockquote>',
     "<blockquote><p>a</p><blockquote><p>b</p><blockquote><p>c</p><footer>— <cite>M</cite></footer></blockquote>"
     '</blockquote><footer>— <cite><a href="/people/ana-sol/">Ana Sol</a></cite></footer></blockquote>'),
    ("a quote of nobody in three", THREE_DEEP, THREE_DEEP),
    ("an embed is words and where they are from",
     '<div data-embed="instagram" data-url="https://x.y/?a=1&amp;b=2" data-author="@&lt;ana&gt;" data-date="2026-05-02">'
     "<p>Thank you.</p></div>",
     '<div class="embed"><p>Thank you.</p><p class="embed-source">'
     '<a href="https://x.y/?a=1&amp;b=2">@&lt;ana&gt; · Instagram · 2 May 2026</a></p></div>'),
    ("an embed of which less is known", '<div data-embed="youtube" data-url="https://x.y/"><p>a</p></div>',
     '<div class="embed"><p>a</p><p class="embed-source"><a href="https://x.y/">YouTube</a></p></div>'),
    ("an embed of which nothing is known", '<div data-embed="page" data-url="https://x.y/"><p>a</p></div>',
     '<div class="embed"><p>a</p><p class="embed-source"><a href="https://x.y/">See the post</a></p></div>'),
    ("an embed of a day that never was",
     '<div data-embed="x" data-url="https://x.y/" data-author="Ana" data-date="2026-02-30"><p>a</p></div>',
     '<div class="embed"><p>a</p><p class="embed-source"><a href="https://x.y/">Ana · X</a></p></div>'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "seen"), [row[1:] for row in SEEN], ids=[row[0] for row in SEEN])
def test_what_readers_see(html: str, seen: str) -> None:
    assert clean(html) == html
    assert render(html, TARGETS) == seen


def test_a_body_of_which_nothing_is_public_keeps_its_words_and_names_nobody() -> None:
    assert render(
        '<p><a data-person="3">She</a> sang.</p><blockquote data-speaker="3"><p>a</p></blockquote>'
        '<aside data-story="7"><p>b</p></aside><figure data-photo="5"><figcaption>c</figcaption></figure>',
        Targets(),
    ) == ("<p>She sang.</p><blockquote><p>a</p></blockquote>")


# Its words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", ""),
        (" \n ", ""),
        ("<p></p><p> </p>", ""),
        ("<p>One &amp; <strong>t</strong>wo &lt;b&gt;</p><p>Three</p>", "One & two <b>\nThree"),
        ("<p>One<br>two</p>", "One\ntwo"),
        ("<p>One\n  two\xa0three</p>", "One two three"),
        (
            "<h2>Head</h2><ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>",
            "Head\na\nb\nc",
        ),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "a\nb"),
        ("Hello<p>world</p>again", "Hello\nworld\nagain"),
        ('<figure data-photo="5"><figcaption>Her</figcaption></figure><p>a</p>', "Her\na"),
        ('<aside data-story="7"><p>Card</p></aside><p>a <a data-person="3">b</a> c</p>', "Card\na b c"),
        ("<blockquote><p>a</p><blockquote><p>b</p></blockquote>c</blockquote>", "a\nb\nc"),
        ("<p>宇多田 e\u0301 ’ 🎬</p>", "宇多田 e\u0301 ’ 🎬"),
    ],
)
def test_the_words_of_a_body_a_line_for_each_block(html: str, words: str) -> None:
    assert plain_text(html) == words


# Whatever is typed, pasted or imported

LETTERS = "aB9 øß宇多田’e\u0301\u05e9\u202e\u200f🎬<>&\"'\n\xa0\x00\x0b\ufffe"
words = st.text(LETTERS, max_size=8)

_VALUES = [
    "3",
    "0",
    "x",
    "https://x.y/?a=1&b=2",
    " https://x.y/ ",
    "javascript:x()",
    "/x",
    "//x.y",
    "page",
    "2026-05-02",
]
_ATTRIBUTES = [
    "href", "data-person", "data-story", "data-photo", "data-speaker", "data-speaker-name", "data-source",
    "data-embed", "data-url", "data-author", "data-date", "onclick", "style", "class", "src", "title",
]  # fmt: skip
_TAGS = [
    "p", "a", "aside", "figure", "figcaption", "blockquote", "div", "ul", "ol", "li", "h2", "h3", "strong", "em",
    "br", "script", "style", "svg", "math", "table", "td", "template", "textarea", "iframe", "form", "section",
]  # fmt: skip
attributes = st.lists(
    st.tuples(st.sampled_from(_ATTRIBUTES), st.one_of(st.sampled_from(_VALUES), words)).map(
        lambda pair: f' {pair[0]}="{escape(pair[1])}"'
    ),
    max_size=3,
).map("".join)
tags = st.sampled_from(_TAGS)
pieces = st.one_of(
    words,
    words.map(escape),
    st.tuples(tags, attributes).map(lambda pair: f"<{pair[0]}{pair[1]}>"),
    tags.map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "]]>", "<!doctype html>", "<body onload=x()>", "</", "&#0;", "&nbsp;"]
    ),
)
soups = st.lists(pieces, max_size=12).map("".join)
"""Markup as it comes: whole, broken, hostile, in any order."""

STORED = {
    *((tag, "") for tag in ("p", "br", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "aside", "figure")),
    *((tag, "") for tag in ("figcaption", "blockquote", "div")),
    *(("a", name) for name in ("href", "data-person", "data-story")),
    *(("blockquote", name) for name in ("data-speaker", "data-speaker-name", "data-source")),
    *(("div", name) for name in ("data-embed", "data-url", "data-author", "data-date")),
    ("aside", "data-story"),
    ("figure", "data-photo"),
}
"""Every tag, and every attribute on its tag, that a stored body may hold."""

SHOWN = {(tag, name) for tag, name in STORED if not name.startswith("data-")} | {
    *((tag, "") for tag in ("footer", "cite", "span", "picture", "source", "img")),
    *((tag, "class") for tag in ("aside", "div", "p", "span", "figure")),
    *(("source", name) for name in ("type", "srcset", "sizes")),
    *(("img", name) for name in ("src", "width", "height", "alt", "loading")),
}
"""The same of what readers get: no attribute of ours, and what rendering adds."""


class Reader(HTMLParser):
    """Reads HTML with another parser than the one under test: the tags with their attributes, and where links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.schemes: set[str] = set()
        self.own: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        for name, value in attrs:
            if name in {"href", "data-url"}:
                address = urlsplit(value or "")
                self.schemes.add(address.scheme)
                if not address.scheme:
                    self.own.add(value or "")

    def handle_comment(self, data: str) -> None:
        self.found.add(("comment", ""))

    def handle_decl(self, decl: str) -> None:
        self.found.add(("declaration", ""))

    def handle_pi(self, data: str) -> None:
        self.found.add(("instruction", ""))

    def unknown_decl(self, data: str) -> None:
        self.found.add(("declaration", ""))


def test_the_reader_of_these_tests_sees_what_must_not_be() -> None:
    read = Reader(
        '<p onclick="x"><a href="javascript:x()">a</a><a href="/x">b</a></p><!-- c --><script>x</script>'
    )
    assert read.found - STORED == {("p", "onclick"), ("comment", ""), ("script", "")}
    assert (read.schemes, read.own) == ({"javascript", ""}, {"/x"})


def test_the_golden_body_holds_one_of_each() -> None:
    assert Reader(GOLDEN).found == STORED


@settings(max_examples=100, deadline=None)
@example("<a>a\xa0b</a>")
@example('<a href=" https://x.y/ ">a</a>')
@example('<figure data-photo="5"><p>a</figure><p>b&nbsp;c')
@example("<figcaption><p>a</p></figcaption>")
@example("9 <a>")
@example("<h2><figcaption>a")
@example("<h2><p>a</p></h2><a href='https://x.y/'>b</a>")
@given(soups)
def test_cleaning_twice_changes_nothing_more(html: str) -> None:
    once = clean(html)
    assert clean(once) == once


@settings(max_examples=100, deadline=None)
@given(soups)
def test_no_script_handler_style_or_foreign_address_is_stored(html: str) -> None:
    read = Reader(clean(html))
    assert read.found - STORED == set()
    assert read.schemes - {"https", "http", "mailto"} == set()


@settings(max_examples=100, deadline=None)
@example('<div data-embed="x" data-url="https://x.y/" data-author="a\ufffe"><p>a</p></div>')
@example('<blockquote data-speaker="3" data-speaker-name="x"><p>a</p></blockquote>')
@given(soups)
def test_readers_get_no_attribute_of_ours_and_no_address_but_those_that_were_given(html: str) -> None:
    read = Reader(render(clean(html), TARGETS))
    assert read.found - SHOWN == set()
    assert read.schemes - {"https", "http", "mailto", ""} == set()
    assert read.own - {"/people/ana-sol/", "/people/ben/", "/2026/05/a-tour/"} == set()


@settings(max_examples=100, deadline=None)
@given(soups)
def test_where_nothing_is_public_no_address_of_ours_is_shown(html: str) -> None:
    assert Reader(render(clean(html), Targets())).own == set()


@settings(max_examples=100, deadline=None)
@given(words)
def test_words_that_are_no_markup_come_through_as_they_are(text: str) -> None:
    assert plain_text(clean(f"<p>{escape(text)}</p>")) == " ".join(names.clean(text).split())


def test_no_depth_of_quotes_loses_a_word() -> None:
    deep = "<blockquote>" * 300 + "<p>words</p>" + "</blockquote>" * 300
    assert clean(deep) == deep
    assert plain_text(deep) == "words"
