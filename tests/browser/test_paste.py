"""What is pasted from Word, Google Docs, WordPress and elsewhere, compared node by node with what it has to become."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, OldPath
from people.models import OldSlug
from tests.browser.test_story_by_hand import select_words
from tests.factories import colleague, draft, person, photo, public

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Node = dict[str, Any]
Open = Callable[..., Page]


# The document that is expected, as the editor says it


def t(words: str, *marks: str | Node) -> Node:
    said = [{"type": mark} if isinstance(mark, str) else mark for mark in marks]
    return {"type": "text", "text": words, **({"marks": said} if said else {})}


def link(href: str) -> Node:
    return {"type": "link", "attrs": {"href": href}}


def block(kind: str, *content: str | Node, **attrs: Any) -> Node:
    inside = [t(each) if isinstance(each, str) else each for each in content]
    found: Node = {"type": kind, **({"attrs": attrs} if attrs else {})}
    return {**found, "content": inside} if inside else found


def p(*content: str | Node) -> Node:
    return block("paragraph", *content)


def h(level: int, *content: str | Node) -> Node:
    return block("heading", *content, level=level)


def li(*content: Node) -> Node:
    return block("listItem", *content)


def ul(*items: Node) -> Node:
    return block("bulletList", *items)


def ol(*items: Node) -> Node:
    return block("orderedList", *items)


BR = {"type": "hardBreak"}


# The editor


def begin(open_page: Open, body: str = "", **options: Any) -> Page:
    story = draft(body=body, by=colleague("editor"))
    page = open_page("editor", **options)
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    expect(page.locator(".guarded-editor.is-running")).to_be_visible()
    page.locator(".ProseMirror").click()
    page.keyboard.press("Control+End")
    # The editor hears of a selection, and takes the focus, by the next frame.
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page


def paste(page: Page, html: str = "", text: str = "") -> None:
    """A paste event as the browser sends it."""
    page.evaluate(
        """([html, text]) => {
          const clipboardData = new DataTransfer()
          if (html) clipboardData.setData("text/html", html)
          if (text) clipboardData.setData("text/plain", text)
          const event = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true})
          document.querySelector(".ProseMirror").dispatchEvent(event)
        }""",
        [html, text],
    )


def written(page: Page) -> list[Node]:
    """The nodes of the document, without the attributes that say nothing."""
    found: list[Node] = page.evaluate(
        """() => {
          const plain = ({type, text, attrs = {}, marks, content}) => {
            const said = Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== null))
            return {
              type,
              ...(text === undefined ? {} : {text}),
              ...(Object.keys(said).length ? {attrs: said} : {}),
              ...(marks ? {marks: marks.map(plain)} : {}),
              ...(content ? {content: content.map(plain)} : {}),
            }
          }
          return document.querySelector("#id_body").deskEditor.getJSON().content.map(plain)
        }"""
    )
    return found


def body(page: Page) -> str:
    return str(page.evaluate("document.querySelector('#id_body').deskEditor.getHTML()"))


# Word

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm; font-weight:bold} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-GB link="#0563C1" style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoTitle>The lamps of <span class=SpellE>Stranay</span><o:p></o:p></p>
<h1><span style='mso-fareast-font-family:"Times New Roman"'>A night on the pier<o:p></o:p></span></h1>
<p class=MsoNormal><span style='font-size:12.0pt;line-height:107%'>Nora Quill said it <b style='mso-bidi-font-weight:
normal'>twice</b>, and <i style='mso-bidi-font-style:normal'>meant</i> it: <a
href="https://example.com/pier?day=2&amp;hall=1" target="_blank"><span style='color:blue'>the lamps</span></a> stay
on.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h4 style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>What she packed</h4>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>a lamp,
<b>lit</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>its oil<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>its wick<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>a
coat<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><!--[if !supportLists]-->1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span><!--[endif]-->walk<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><!--[if !supportLists]-->2.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span><!--[endif]-->do not run<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Tickets<o:p></o:p></p></td>
<td><p class=MsoNormal><b>1,200</b><o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Gulls</p></td>
<td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table>
<p class=MsoNormal>It was 40&nbsp;km&nbsp;&nbsp; off<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
class=MsoFootnoteReference>[1]</span></a>.<del cite="mailto:nora">No.</del><br style='mso-special-character:line-break'>
<![if !supportLineBreakNewLine]><br style='mso-special-character:line-break'><![endif]>Then rain.</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025"></v:shape><![endif]--><![if !vml]><img width=1
height=1 src="file:///C:/Temp/clip_image001.png" alt="A lamp"><![endif]><span style='display:none;mso-hide:all'>secret</span></p>
<!--EndFragment--></body></html>"""


def test_word(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, WORD, "The lamps of Stranay")
    assert written(page) == [
        h(2, "The lamps of Stranay"),
        h(2, "A night on the pier"),
        p("Nora Quill said it ", t("twice", "bold"), ", and ", t("meant", "italic"), " it: ",
          t("the lamps", link("https://example.com/pier?day=2&hall=1")), " stay on."),
        h(3, "What she packed"),
        ul(li(p("a lamp, ", t("lit", "bold")), ul(li(p("its oil")), li(p("its wick")))), li(p("a coat"))),
        ol(li(p("walk")), li(p("do not run"))),
        p("Tickets · ", t("1,200", "bold")),
        p("Gulls"),
        p("It was 40\N{NO-BREAK SPACE}km off[1].", BR, "Then rain."),
    ]  # fmt: skip


WORD_ON_THE_WEB = """<div class="OutlineElement"><p class="Paragraph" style="font-weight:normal"><span
class="TextRun" style="font-weight:bold;font-style:italic"><span class="NormalTextRun">Both.</span></span><span
class="EOP">&nbsp;</span></p></div>
<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li data-leveltext="" data-listid="4"
aria-level="1" data-aria-level="1" role="listitem"><p class="Paragraph"><span>One</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul class="BulletListStyle2" role="list"><li data-listid="4" data-aria-level="2"
aria-level="2"><p class="Paragraph"><span>Two</span></p></li></ul></div>
<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li data-listid="4" data-aria-level="1"
aria-level="1"><p class="Paragraph"><span>Three</span></p></li></ul></div>"""


def test_word_on_the_web(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, WORD_ON_THE_WEB)
    assert written(page) == [
        p(t("Both.", "bold", "italic")),
        ul(li(p("One"), ul(li(p("Two")))), li(p("Three"))),
    ]


# Google Docs

GOOGLE = """<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;"
id="docs-internal-guid-1c0ffee0-7fff-1234-abcd-000000000000"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt"><span
style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;font-style:normal;white-space:pre-wrap">The long
table</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal">Theo Marsh
asked for </span><span style="font-size:11pt;font-weight:700;font-style:normal">one chair</span><span
style="font-weight:400;font-style:normal"> and </span><span style="font-weight:400;font-style:italic">one fork</span><span
style="font-weight:700;font-style:italic">, both his</span><span style="font-weight:400">; </span><a
href="https://www.google.com/url?q=https://example.org/menu?a%3D1%26b%3D2&amp;sa=D&amp;source=docs&amp;ust=17&amp;usg=AO"
style="text-decoration:none;"><span style="font-size:11pt;color:#1155cc;font-weight:400;text-decoration:underline">the
menu</span></a><span style="font-weight:400"> had neither.</span></p><br /><ul
style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" aria-level="1" style="list-style-type:disc"><p
dir="ltr" role="presentation"><span style="font-weight:400">Soup</span></p></li><ul><li dir="ltr" aria-level="2"
style="list-style-type:circle"><p dir="ltr" role="presentation"><span style="font-weight:700">cold</span></p></li><ol><li
aria-level="3"><p><span>in a bowl</span></p></li></ol></ul><li dir="ltr" aria-level="1"><p dir="ltr"
role="presentation"><span style="font-weight:400">Bread</span></p></li></ul><br /><br /><ol><li aria-level="1"><p
role="presentation"><span>First</span></p></li><li aria-level="1"><p role="presentation"><span>Second</span></p></li></ol><h4
dir="ltr"><span style="font-weight:400">After</span></h4><p dir="ltr"><span style="font-weight:400">He left<br>early.</span></p><p><span
style="border:none;display:inline-block"><img src="https://lh7-rt.googleusercontent.com/docsz/x?key=y" alt="A chair"
width="200" height="100" /></span></p></b><br class="Apple-interchange-newline">"""

GOOGLE_BECOMES = [
    h(2, "The long table"),
    p("Theo Marsh asked for ", t("one chair", "bold"), " and ", t("one fork", "italic"),
      t(", both his", "bold", "italic"), "; ", t("the menu", link("https://example.org/menu?a=1&b=2")), " had neither."),
    ul(li(p("Soup"), ul(li(p(t("cold", "bold")), ol(li(p("in a bowl")))))), li(p("Bread"))),
    ol(li(p("First")), li(p("Second"))),
    h(3, "After"),
    p("He left", BR, "early."),
]  # fmt: skip


def test_google_docs(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, GOOGLE, "The long table")
    assert written(page) == GOOGLE_BECOMES


def test_google_docs_from_the_real_clipboard_by_keyboard(open_page: Open) -> None:
    page = begin(open_page)
    page.evaluate(
        """(html) => document.addEventListener("copy", (event) => {
          event.clipboardData.setData("text/html", html)
          event.clipboardData.setData("text/plain", "The long table")
          event.preventDefault()
          event.stopImmediatePropagation()
        }, {capture: true, once: true})""",
        GOOGLE,
    )
    page.keyboard.press("Control+c")
    page.keyboard.press("Control+v")
    expect(page.locator(".ProseMirror h2")).to_have_text("The long table")
    assert written(page) == GOOGLE_BECOMES


# WordPress

WORDPRESS = """<!-- wp:heading {"level":1} --><h1 class="wp-block-heading" id="h-gasholder">The gasholder</h1><!-- /wp:heading -->

<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap" style="color:#333" onclick="track()" data-track="7">It <strong>fell</strong>, says <em>nobody</em>;
<b>it</b> <i>leant</i>. See <a href="https://example.net/gas" rel="noreferrer noopener nofollow" data-type="link"
data-id="12" ping="https://t.example/p" class="ek-link">the plan</a>, <a href="javascript:alert(1)">not this</a>,
<a href="data:text/html,x">nor this</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:image {"id":42} -->
<figure class="wp-block-image size-large"><img src="https://cdn.example/a.jpg" srcset="https://cdn.example/b.jpg 2x"
alt="A gasholder" class="wp-image-42" loading="lazy"/><figcaption class="wp-element-caption">The gasholder in
<em>May</em></figcaption></figure>
<!-- /wp:image -->

<!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>Iron<!-- wp:list --><ul><li>rust</li></ul><!-- /wp:list --></li>
<li>Gas</li></ul><!-- /wp:list -->

<!-- wp:list {"ordered":true} --><ol start="3" type="a"><li value="9">Three</li></ol><!-- /wp:list -->

<!-- wp:quote --><blockquote class="wp-block-quote"><p>I heard it go.</p><cite>Mabel Roe, neighbour</cite></blockquote><!-- /wp:quote -->
<h5>Later</h5><h6>Later still</h6>
<div id="attachment_6" class="wp-caption">[caption id="attachment_6" align="aligncenter" width="300"]<img
src="https://cdn.example/c.jpg" width="300"> The crane, at noon[/caption]</div>
[gallery ids="1,2"]<br><br>Loose   words<br/>
in two lines<br />&nbsp;<br>and a paragraph.
<p>&nbsp;</p><p><br></p><div><div>Deep &lt;b&gt; &amp; dry</div></div>
<script>alert(1)</script><iframe src="https://www.youtube.com/embed/x"></iframe><form><input value="x"></form>
<a data-person="3">A stranger’s id</a>"""

WORDPRESS_BECOMES = [
    h(2, "The gasholder"),
    p("It ", t("fell", "bold"), ", says ", t("nobody", "italic"), "; ", t("it", "bold"), " ", t("leant", "italic"),
      ". See ", t("the plan", link("https://example.net/gas")), ", not this, nor this."),
    p("The gasholder in ", t("May", "italic")),
    ul(li(p("Iron"), ul(li(p("rust")))), li(p("Gas"))),
    ol(li(p("Three"))),
    block("quote", p("I heard it go."), p("Mabel Roe, neighbour")),
    h(3, "Later"),
    h(3, "Later still"),
    p("The crane, at noon"),
    p('[gallery ids="1,2"]'),
    p("Loose words", BR, "in two lines"),
    p("and a paragraph."),
    p("Deep <b> & dry"),
    p("A stranger’s id"),
]  # fmt: skip


def test_wordpress(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, WORDPRESS, "The gasholder")
    assert written(page) == WORDPRESS_BECOMES


def test_wordpress_code_that_comes_as_plain_text(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, text=WORDPRESS)
    assert written(page) == WORDPRESS_BECOMES


# Plain text, and what the editor copied itself


def test_plain_text_keeps_its_paragraphs_and_lines(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, text="One *line*\r\nand __another__.\r\n\r\n  \r\n2014. It was a <b>year</b>.\n\n\n")
    assert written(page) == [p("One *line*", BR, "and __another__."), p("2014. It was a <b>year</b>.")]


def test_a_line_that_begins_with_a_year_is_no_list(open_page: Open) -> None:
    page = begin(open_page)
    paste(page, text="2014. It was a year.")
    assert written(page) == [p("2014. It was a year.")]


def test_words_pasted_within_a_sentence_stay_within_it(open_page: Open) -> None:
    page = begin(open_page, "<p>She said it .</p>")
    page.evaluate("document.querySelector('#id_body').deskEditor.commands.setTextSelection(13)")
    paste(page, '<meta charset="utf-8"><span style="font-weight:700;color:red">twice</span>', "twice")
    assert written(page) == [p("She said it ", t("twice", "bold"), ".")]
    page.keyboard.press("Control+z")
    assert written(page) == [p("She said it .")]


def test_what_the_editor_copied_it_pastes_as_it_was(open_page: Open) -> None:
    ana = person("Ana Sol")
    text = f'<p>Then <a data-person="{ana.pk}">Ana</a> sang.</p><div data-embed="x" data-url="https://x.com/a/status/1"><p>Hm.</p></div><p>End.</p>'
    page = begin(open_page, text)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+v")
    assert body(page) == text + text


# Addresses of ours


def test_addresses_of_ours_become_references_by_id(open_page: Open, site: str) -> None:
    ana, rey = person("Ana Sol", summary="Singer"), person("Rey Marr")
    OldSlug.objects.create(slug="rey-of-old", person=rey)
    story = public(headline="The tour is off")
    OldPath.objects.create(path="/old/tour.html", article=story)
    page = begin(open_page)
    there = f"{site}{story.get_absolute_url()}"
    paste(
        page,
        f'<p><a href="{there}?utm_source=x#top">The tour</a>, <a href="{site}/people/rey-of-old/"><b>Rey</b></a>, '
        f'<a href="{site}/old/tour.html">again</a>, <a href="{site}/people/ana-sol/">{site}/people/ana-sol/</a>, '
        f'<a href="{site}/people/nobody/">nobody</a> and <a href="https://example.com/people/ana-sol/">elsewhere</a>.</p>',
    )
    expect(page.locator(f'.ProseMirror a[data-person="{ana.pk}"] [title="Ana Sol — Singer"]')).to_be_visible()

    def by_id(kind: str, row: Any) -> Node:
        return {"type": f"{kind}Link", "attrs": {kind: str(row.pk)}}

    assert written(page) == [
        p(t("The tour", by_id("story", story)), ", ", t("Rey", by_id("person", rey), "bold"), ", ",
          t("again", by_id("story", story)), ", ", t("Ana Sol", by_id("person", ana)), ", nobody and ",
          t("elsewhere", link("https://example.com/people/ana-sol/")), "."),
    ]  # fmt: skip
    page.keyboard.press("Control+z")
    expect(page.locator(".ProseMirror")).to_have_text("")


def test_an_address_of_ours_on_selected_words_is_one_undo(open_page: Open, site: str) -> None:
    story = public(headline="The tour is off")
    page = begin(open_page, "<p>As we told before.</p>")
    select_words(page, "told")
    paste(page, text=f"{site}{story.get_absolute_url()}")
    expect(page.locator(f'.ProseMirror a[data-story="{story.pk}"]')).to_have_text("told")
    assert body(page) == f'<p>As we <a data-story="{story.pk}">told</a> before.</p>'
    page.keyboard.press("Control+z")
    assert body(page) == "<p>As we told before.</p>"
    page.keyboard.press("Control+Shift+z")
    assert body(page) == f'<p>As we <a data-story="{story.pk}">told</a> before.</p>'


def test_a_bare_address_of_ours_is_named(open_page: Open, site: str) -> None:
    ana = person("Ana Sol", summary="Singer")
    page = begin(open_page, "<p>So says </p>")
    page.keyboard.type(" ")
    paste(page, text=f"{site}/people/ana-sol/")
    expect(page.locator(f'.ProseMirror a[data-person="{ana.pk}"]')).to_have_text("Ana Sol")


def test_a_story_that_a_colleague_may_not_see_is_not_named(open_page: Open, site: str) -> None:
    waiting = public(headline="A secret of another", by=colleague("editor"))
    Article.objects.filter(pk=waiting.pk).update(public_from="2999-01-01T00:00Z")
    page = open_page("reporter")
    page.goto("/admin/articles/article/add/")
    page.locator(".ProseMirror").click()
    address = f"{site}{waiting.get_absolute_url()}"
    with page.expect_response("**/addresses/") as answered:
        paste(page, text=address)
    assert answered.value.json() == {"found": {}}
    expect(page.locator(".ProseMirror a")).to_have_count(0)
    expect(page.locator(".ProseMirror")).to_have_text(address)


def test_without_an_answer_the_link_stays_and_the_save_settles_it(open_page: Open, site: str) -> None:
    story = public(headline="The tour is off")
    page = begin(open_page, "<p>As we told before.</p>", may_fail=True)
    page.route("**/addresses/", lambda route: route.abort())
    select_words(page, "told")
    address = f"{site}{story.get_absolute_url()}"
    with page.expect_event("requestfailed"):
        paste(page, text=address)
    expect(page.locator(f'.ProseMirror a[href="{address}"]')).to_have_text("told")
    page.keyboard.press("Control+s")
    expect(page.locator(".messagelist")).to_contain_text("Saved")
    newest = Article.objects.order_by("pk").last()
    assert newest is not None
    assert newest.body == f'<p>As we <a data-story="{story.pk}">told</a> before.</p>'


# Posts of other sites

POSTS = [
    ("youtube", "https://www.youtube.com/watch?v=abc123", ""),
    ("youtube", "https://youtu.be/abc123?t=9", ""),
    ("instagram", "https://www.instagram.com/p/C0ffee/", ""),
    ("x", "https://x.com/noraquill/status/17", "@noraquill"),
    ("x", "https://twitter.com/noraquill/status/17", "@noraquill"),
    ("tiktok", "https://www.tiktok.com/@gulls/video/7", "@gulls"),
]


@pytest.mark.parametrize(("kind", "url", "author"), POSTS)
def test_the_address_of_a_post_on_a_line_of_its_own_becomes_an_embed(
    open_page: Open, kind: str, url: str, author: str
) -> None:
    page = begin(open_page, "<p>Before.</p>")
    page.keyboard.press("Enter")
    paste(page, text=url)
    dialog = page.locator("dialog.desk-dialog")
    expect(dialog.locator("[name=url]")).to_have_value(url)
    expect(dialog.locator("[name=author]")).to_have_value(author)
    expect(dialog.locator("[name=author]")).to_be_focused()
    dialog.locator("[name=author]").fill("Nora Quill")
    dialog.locator("[name=date]").fill("2026-05-02")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator(".ProseMirror")).to_be_focused()
    said = {"embed": kind, "url": url, "author": "Nora Quill", "date": "2026-05-02"}
    assert written(page) == [p("Before."), block("embed", p(), **said), p()]
    page.keyboard.type("Thank you.")
    assert written(page)[1] == block("embed", p("Thank you."), **said)


def test_one_undo_makes_an_embed_a_plain_link_again(open_page: Open) -> None:
    url = "https://x.com/noraquill/status/17"
    page = begin(open_page, "<p>Before.</p>")
    page.keyboard.press("Enter")
    paste(page, text=url)
    page.locator("dialog [name=author]").fill("Nora Quill")
    page.keyboard.press("Enter")
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("Control+z")
    assert written(page) == [p("Before."), p(t(url, link(url)))]
    page.keyboard.press("Control+z")
    assert written(page) == [p("Before."), p()]


def test_an_embed_that_is_not_described_stays_and_takes_its_words(open_page: Open) -> None:
    url = "https://youtu.be/abc123"
    page = begin(open_page, "<p>Before.</p>")
    page.keyboard.press("Enter")
    paste(page, f'<a href="{url}">A film</a>', url)
    page.locator("dialog [name=author]").press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(".ProseMirror")).to_be_focused()
    page.keyboard.type("Filmed from afar.")
    assert written(page)[1] == block("embed", p("Filmed from afar."), embed="youtube", url=url)


def test_a_post_pasted_into_an_empty_caption_is_a_link_there(open_page: Open) -> None:
    page = begin(
        open_page,
        f'<figure data-photo="{photo(renditions={}).pk}"><figcaption></figcaption></figure><p>End.</p>',
    )
    page.evaluate("document.querySelector('#id_body').deskEditor.commands.setTextSelection(1)")
    url = "https://youtu.be/abc123"
    paste(page, text=url)
    assert written(page)[0]["content"] == [t(url, link(url))]


def test_a_post_within_a_sentence_and_any_other_page_stay_links(open_page: Open) -> None:
    page = begin(open_page, "<p>See</p>")
    page.keyboard.type(" ")
    paste(page, text="https://youtu.be/abc123")
    page.keyboard.press("Enter")
    paste(page, text="https://www.youtube.com/@gulls")
    page.keyboard.press("Enter")
    paste(page, text="https://example.com/a_b")
    assert written(page) == [
        p("See ", t("https://youtu.be/abc123", link("https://youtu.be/abc123"))),
        p(t("https://www.youtube.com/@gulls", link("https://www.youtube.com/@gulls"))),
        p(t("https://example.com/a_b", link("https://example.com/a_b"))),
    ]


def test_nothing_of_another_site_loads_with_an_embed(open_page: Open, site: str) -> None:
    boxes = "".join(
        f'<div data-embed="{kind}" data-url="{url}"><p>Words.</p></div>' for kind, url, _who in POSTS
    )
    story = public(body=f'{boxes}<div data-embed="page" data-url="https://example.com/n"><p>Words.</p></div>')
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.goto(story.get_absolute_url())
    page.wait_for_load_state("networkidle")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "frame-src 'none'" in policy
    assert "default-src 'none'" in policy
    assert page.locator(".embed .embed-source a").count() == 7
    assert page.locator("iframe, object, embed, .embed script, .embed img").count() == 0
    assert [url for url in asked if not url.startswith(site)] == []
    assert len(asked) > 1


# Shapes

SHAPES = [
    ("nothing", " <meta charset=utf-8> <p> </p><br>", ""),
    ("words alone", "Words", "<p>Words</p>"),
    ("space around and between marks", "<p> a<b> b </b> <i>c</i> </p>", "<p>a<strong> b </strong><em>c</em></p>"),
    ("blocks in blocks", "<div>a<div>b<p>c</p>d</div></div>", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
    ("marks and links around blocks", '<b><a href="https://x.y/"><p>a</p><p>b</p></a></b>',
     '<p><a href="https://x.y/"><strong>a</strong></a></p><p><a href="https://x.y/"><strong>b</strong></a></p>'),
    ("a weight within a weight", '<p style="font-weight:bold">a<span style="font-weight:400">b</span></p>',
     "<p><strong>a</strong>b</p>"),
    ("what a style says of other things", '<p><b style="mso-bidi-font-weight:normal">a</b></p>', "<p><strong>a</strong></p>"),
    ("a medium weight", '<p><span style="font-weight:500">a</span><span style="font-weight:600">b</span></p>',
     "<p>a<strong>b</strong></p>"),
    ("a style behind a sign", '<p title="1 > 0" style="font-weight:700">a</p>', "<p><strong>a</strong></p>"),
    ("many breaks", "<p><br>a<br><br><br>b<br> c<br></p>", "<p>a</p><p>b<br>c</p>"),
    ("breaks in a heading", "<h3>a<br>b</h3>", "<h3>a<br>b</h3>"),
    ("items without a list", "<li>a</li><li>b</li>", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("two lists", "<ol><li>a</li></ol><ol><li>b</li></ol>", "<ol><li><p>a</p></li></ol><ol><li><p>b</p></li></ol>"),
    ("words behind an inner list", "<ul><li>a<ol><li>b</li></ol>c</li></ul>",
     "<ul><li><p>a</p><ol><li><p>b</p></li></ol><p>c</p></li></ul>"),
    ("an item that is but a list", "<ul><li><ul><li>a</li></ul></li></ul>", "<ul><li><p>a</p></li></ul>"),
    ("a heading and a quote in an item", "<ul><li><h2>a</h2><blockquote>b</blockquote></li></ul>",
     "<ul><li><p>a</p><p>b</p></li></ul>"),
    ("a list in a quote in a quote", "<blockquote>a<blockquote><ul><li>b</li></ul></blockquote></blockquote>",
     "<blockquote><p>a</p><blockquote><ul><li><p>b</p></li></ul></blockquote></blockquote>"),
    ("a table that is a frame", "<table><tr><td><h2>a</h2><p>b</p></td></tr></table>", "<h2>a</h2><p>b</p>"),
    ("a row of cells", "<table><thead><tr><th>a<th><th>c<tbody><tr><td><p>d</p><p>e</p><td>f<br>g</table>",
     "<p>a · c</p><p>d e · f g</p>"),
    ("code", "<pre>a\n  b</pre>", "<p>a<br>b</p>"),
    ("no-break spaces", "<p>a&nbsp;b 5&nbsp;km 5&nbsp;&nbsp;km 3&nbsp;€ 4&nbsp;(5)</p>",
     "<p>a b 5\u00a0km 5 km 3\u00a0€ 4 (5)</p>"),
    ("a title in a sentence", "<p>See <cite>Harbour</cite> now</p>", "<p>See Harbour now</p>"),
    ("links that lead nowhere", '<p><a href="#a">a</a><a href="/b">b</a><a href="java\tscript:x">c</a><a>d</a></p>', "<p>abcd</p>"),
    ("a link to write by", '<a href="mailto:a@b.example">a</a>', '<p><a href="mailto:a@b.example">a</a></p>'),
    ("a wrapped link that runs", '<a href="https://www.google.com/url?q=javascript:x()">a</a>', "<p>a</p>"),
    ("an end that Word forgot", "<p>a<![if !supportLists]>b</p><p>c</p>", "<p>ab</p><p>c</p>"),
    ("what only looks like markup", "<p>1 &lt; 2 &amp; 3 &gt; 2 &amp;lt;</p>", "<p>1 &lt; 2 &amp; 3 &gt; 2 &amp;lt;</p>"),
]  # fmt: skip


def test_shapes(open_page: Open) -> None:
    page = begin(open_page)
    made = page.evaluate(
        """async (all) => {
          const {fromHtml} = await import("/static/js/paste.js")
          const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.innerHTML.replaceAll("&nbsp;", "\u00a0")
          return all.map((html) => [plain(fromHtml(html)), plain(fromHtml(fromHtml(html)))])
        }""",
        [html for _name, html, _becomes in SHAPES],
    )
    wrong = [
        (name, one) for (name, _html, becomes), (one, _) in zip(SHAPES, made, strict=True) if one != becomes
    ]
    assert wrong == []
    assert [once for once, twice in made if once != twice] == []


# A biography


def test_a_biography_takes_of_it_what_it_may_hold(open_page: Open) -> None:
    ana = person("Ana Sol")
    page = open_page("editor")
    page.goto(f"/admin/people/person/{ana.pk}/change/")
    expect(page.locator(".guarded-editor.is-running")).to_be_visible()
    page.locator(".ProseMirror").click()
    paste(
        page, WORD_ON_THE_WEB.replace("<div class", "<h1>Life</h1><blockquote>So.</blockquote><div class", 1)
    )
    assert page.evaluate("document.querySelector('#id_biography').deskEditor.getHTML()") == (
        "<p>Life</p><p>So.</p><p><strong><em>Both.</em></strong></p>"
        "<ul><li><p>One</p><ul><li><p>Two</p></li></ul></li><li><p>Three</p></li></ul>"
    )
