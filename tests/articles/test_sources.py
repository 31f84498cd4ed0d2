"""What a story rests on: listed in its form, recognised in its text, shown under it and told to machines."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import revisions, sources, workflow
from articles.models import Article, Attribution, Outlet, OutletDomain
from people import addresses
from tests.articles.test_story_form import ADD, rows, typed
from tests.articles.test_structured_data import block
from tests.factories import colleague, draft, number, outlet, person, public, source

pytestmark = pytest.mark.django_db

SignIn = Callable[[str], Client]
DEEP = "“He told me, ‘She told him, “Don’t ever sing ‘Harbour’ on a pier,” and it’s the divers’ song,’ and I did.”"


def told(story: Article) -> list[tuple[Any, ...]]:
    return [
        (row.name, row.kind, row.url, row.title, row.quoted, str(row.seen_on or ""))
        for row in Attribution.objects.filter(article=story)
    ]


# Outlets


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.People.com:443/a?b#c", "people.com"),
        ("http://edition.people.com.", "edition.people.com"),
        ("https://xn--bcher-kva.example/", "bücher.example"),
        ("https://BÜCHER.example/", "bücher.example"),
        ("mailto:desk@people.com", ""),
        ("javascript:alert(1)", ""),
        ("people.com", ""),
        ("https://[", ""),
        ("https://xn--.example/", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert addresses.host(address) == host


@pytest.mark.parametrize("typed", ["people.com", "www.People.com", " https://www.people.com/a/b?c "])
def test_a_domain_is_stored_in_one_way_however_it_is_typed(typed: str) -> None:
    domain = OutletDomain(outlet=outlet("People"), domain=typed)
    domain.full_clean()
    domain.save()
    assert OutletDomain.objects.get().domain == "people.com"


def test_a_domain_is_of_one_outlet_and_an_outlet_has_no_twin() -> None:
    outlet("People", "people.com")
    with pytest.raises(ValidationError):
        OutletDomain(outlet=outlet("Other"), domain="www.people.com").full_clean()
    with pytest.raises(ValidationError, match="There is “People” already"):
        Outlet(name=" PÉOPLE ").full_clean()
    with pytest.raises(ValidationError, match="Write a domain"):
        OutletDomain(outlet=outlet("Other"), domain="no domain").full_clean()


def test_a_host_is_known_by_the_nearest_domain_above_it() -> None:
    people, edition = outlet("People", "people.com"), outlet("Edition", "edition.people.com")
    assert sources.outlets_of(["people.com", "a.people.com", "b.edition.people.com", "notpeople.com"]) == {
        "people.com": people,
        "a.people.com": people,
        "b.edition.people.com": edition,
    }


def test_an_outlet_is_made_on_the_desk_with_its_domains_and_found_by_either(sign_in: SignIn) -> None:
    client = sign_in("reporter")
    page = client.get("/admin/articles/outlet/add/?domain=www.kurier.example").content.decode()
    assert 'value="kurier.example"' in page
    client.post(
        "/admin/articles/outlet/add/",
        {"name": "Küstenkurier", **rows("domains", {"domain": "https://www.kurier.example/"})},
    )
    assert [str(row) for row in Outlet.objects.get(name="Küstenkurier").domains.all()] == ["kurier.example"]
    for term in ("kusten", "KURIER", "kurier.ex"):
        found = client.get(
            f"/admin/autocomplete/?app_label=articles&model_name=attribution&field_name=via&term={term}"
        )
        assert [row["text"] for row in found.json()["results"]] == ["Küstenkurier"]


# The field of the form


def test_one_outlet_that_cites_another_is_one_source(sign_in: SignIn) -> None:
    letter, coast = outlet("The Quay Letter"), outlet("Coast")
    sent = source(
        letter, via=coast.pk, key="", kind="aggregated", url="quayletter.example/øya?a=1", title="A truce",
        quoted="“No.”", seen_on="2026-05-01",
    )  # fmt: skip
    sign_in("reporter").post(ADD, typed(headline="A story", sources=[sent]))
    story = Article.objects.get()
    url = "https://quayletter.example/øya?a=1"
    assert told(story) == [
        ("The Quay Letter, citing Coast", "aggregated", url, "A truce", "“No.”", "2026-05-01")
    ]
    (row,) = revisions.data_of(story)["sources"]
    assert row == {**sent, "key": row["key"], "url": url}
    assert len(row["key"]) == 8


def test_a_key_stays_through_all_revisions_and_rows_keep_their_order(sign_in: SignIn) -> None:
    letter = outlet("The Quay Letter")
    story = draft(sources=[source(letter, key="a1"), source(kind="own", key="b2")])
    client, url = sign_in("editor"), f"/admin/articles/article/{story.pk}/change/"
    page = client.get(url).content.decode()
    assert 'name="sources-1-key" value="b2"' in page
    turned = [source(kind="own", key="b2"), source(letter, key="a1"), source(kind="court", key="a1")]
    assert client.post(url, typed(headline="Turned", base=1, sources=turned)).status_code == 302
    keys = [row.key for row in story.attributions.all()]
    assert (keys[:2], len(set(keys))) == (["b2", "a1"], 3)


def test_a_source_needs_no_outlet_and_a_row_that_was_only_added_is_none(sign_in: SignIn) -> None:
    sent = [source(kind="own", key=""), source(key=""), source(key="a1")]
    sign_in("reporter").post(ADD, typed(sources=sent))
    assert [row.kind for row in Article.objects.get().attributions.all()] == ["own"]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"url": "javascript:alert(1)"}, "This is no web address."),
        ({"url": "ftp://letter.example/"}, "This is no web address."),
        ({"url": "https://[x"}, "This is no web address."),
        ({"seen_on": "31/13"}, "Write the day as in 2026-05-31."),
        ({"outlet": 999_999}, "This is no longer available."),
        ({"via": "²"}, "Enter a whole number."),
        ({"kind": "rumour"}, "Select a valid choice."),
        ({"title": "t" * 301}, "at most 300"),
    ],
)
def test_what_is_typed_wrongly_is_refused_in_words_and_nothing_is_lost(
    sign_in: SignIn, wrong: dict[str, Any], sentence: str
) -> None:
    row = {**source(outlet("The Quay Letter"), key="a1", title="Kept ü", quoted="Kept words"), **wrong}
    response = sign_in("reporter").post(ADD, typed(body="<p>Long work.</p>", sources=[row]))
    page = response.content.decode()
    assert (response.status_code, Article.objects.count()) == (200, 0)
    assert sentence in page
    for value in ("Long work.", "Kept words", 'value="a1"', *(str(value) for value in wrong.values())):
        assert value in page or value in {"999999", "²", "rumour"}, value


def test_a_key_that_is_none_is_made_anew(sign_in: SignIn) -> None:
    sign_in("reporter").post(
        ADD, typed(sources=[source(kind="own", key="K 1<"), source(kind="own", key="x" * 99)])
    )
    keys = [row.key for row in Attribution.objects.all()]
    assert len(keys) == 2
    assert all(len(key) == 8 and key.isalnum() for key in keys)


def test_a_newer_list_of_sources_is_taken_over_and_told_in_words(sign_in: SignIn) -> None:
    letter, coast = outlet("The Quay Letter"), outlet("Coast")
    first = [source(letter, key="a1")]
    story = draft(headline="Old", sources=first)
    theirs = [source(letter, via=coast.pk, key="a1"), source(kind="own", key="b2")]
    workflow.save(story, {"sources": theirs}, by=colleague("chief"), base=1)
    url = f"/admin/articles/article/{story.pk}/change/"
    client = sign_in("editor")
    page = client.post(
        url, typed(headline="Mine", base=1, key="k", sources=first), follow=True
    ).content.decode()
    assert 'name="sources-1-key" value="b2"' in page
    mine = [source(coast, key="a1")]
    page = client.post(url, typed(headline="Mine", base=1, key="k", sources=mine)).content.decode()
    assert "The Quay Letter, citing Coast, own reporting" in page


def test_a_story_on_one_unnamed_source_alone_gives_pause(sign_in: SignIn) -> None:
    alone = "one unnamed source alone"
    assert alone in sources.warning({"sources": [source(kind="unnamed")]})
    for rest in ([], [source(kind="own")], [source(kind="unnamed"), source(kind="court")]):
        assert sources.warning({"sources": rest}) == ""
    story = draft(sources=[source(kind="unnamed", key="a1")])
    client, url = sign_in("editor"), f"/admin/articles/article/{story.pk}/change/"
    assert alone in client.get(url).content.decode()
    two = typed(base=1, headline="", sources=[source(kind="unnamed"), source(kind="own")])
    assert alone not in client.post(url, two).content.decode()


# What is offered


def data(body: str, *listed: dict[str, Any]) -> dict[str, Any]:
    return {"body": body, "sources": list(listed)}


def offers(body: str, *listed: dict[str, Any]) -> list[tuple[Any, ...]]:
    found = sources.offered(data(body, *listed))
    return [
        (str(each.outlet or each.host), each.title, each.url, str(each.kind.value), each.key)
        for each in found
    ]


def test_what_the_text_links_and_quotes_and_no_row_lists_is_offered(settings: Any) -> None:
    settings.SITE_URL = "https://www.lantern.example"
    outlet("The Quay Letter", "quayletter.example")
    listed = [
        source(url="https://quayletter.example/listed/"),
        source(key="known"),
        source(url="no address"),
    ]
    body = (
        '<p><a href="https://m.quayletter.example/truce?id=1#top">A <em>truce</em></a> '
        '<a href="http://www.quayletter.example/listed?utm_source=x">listed</a> '
        '<a href="https://m.quayletter.example/truce?id=1&amp;utm_medium=y">again</a> '
        '<a href="https://ärger.example/a">https://ärger.example/a</a> <a href="https://x.com/ana/1">her post</a> '
        '<a href="https://lantern.example/2026/">our own</a> <a href="mailto:a@b.example">mail</a> '
        '<a href="https://[">broken</a></p>'
        '<blockquote data-source="known"><p>No.</p></blockquote>'
        '<blockquote data-source="lost"><p>Never again.</p></blockquote>'
    )
    assert offers(body, *listed) == [
        ("The Quay Letter", "A truce", "https://m.quayletter.example/truce?id=1#top", "aggregated", ""),
        ("ärger.example", "", "https://ärger.example/a", "aggregated", ""),
        ("x.com", "her post", "https://x.com/ana/1", "social", ""),
        ("", "", "", "on_record", "lost"),
    ]


@pytest.mark.parametrize(("count", "asked"), [(0, 0), (1, 1), (30, 1)])
def test_an_offer_asks_once_however_many_links_there_are(count: int, asked: int) -> None:
    outlet("A", "a.example")
    body = "".join(f'<p><a href="https://a.example/{each}">x</a></p>' for each in range(count))
    with CaptureQueriesContext(connection) as queries:
        found = offers(body)
    assert (len(found), len(queries)) == (count, asked)


URL = "/admin/articles/article/sources/"


def ask(client: Client, sent: Any) -> Any:
    return client.post(URL, sent, content_type="application/json")


def test_the_form_is_told_what_is_missing_what_gives_pause_and_which_quotes_do_not_pair(
    sign_in: SignIn,
) -> None:
    letter = outlet("The Quay Letter", "quayletter.example")
    body = (
        '<p>🎬 “We <a href="https://quayletter.example/a">never counted</a>, she said.</p>'
        '<blockquote data-source="k9"><p>No</p></blockquote><p><a href="https://new.example/ü">x</a></p>'
    )
    client = sign_in("reporter")
    with CaptureQueriesContext(connection) as queries:
        answer = ask(client, {"body": body, "sources": [{"kind": "unnamed", "key": "a1", "url": ""}]})
    assert len(queries) <= 6
    quayletter = {
        "url": "https://quayletter.example/a", "title": "never counted", "host": "quayletter.example",
        "kind": "aggregated", "key": "", "quoted": "", "outlet": {"id": letter.pk, "name": "The Quay Letter"},
    }  # fmt: skip
    new = {
        **quayletter, "url": "https://new.example/%C3%BC", "title": "x", "host": "new.example", "outlet": None,
        "make": "/admin/articles/outlet/add/?domain=new.example",
    }  # fmt: skip
    quote = {
        **quayletter,
        "url": "",
        "title": "",
        "host": "",
        "kind": "on_record",
        "key": "k9",
        "quoted": "No",
    }
    assert answer.json() == {
        "offers": [quayletter, new, {**quote, "outlet": None}],
        "warning": "This story rests on one unnamed source alone. Find a second one, or a record of it.",
        "quotes": [
            {
                "field": "body",
                "block": 0,
                "start": 2,
                "end": 3,
                "text": "“",
                "words": "🎬 “We never counted, she",
                "sentence": "This “ opens a quote that is never closed.",
            }
        ],
    }


@pytest.mark.parametrize(
    "sent",
    [
        "", "{", "[]", "1", "null", '{"body": 1}', '{"sources": []}', '{"body": "", "sources": [1]}',
        '{"body": "", "sources": {"a": 1}}', '{"body": "", "sources": [{"url": 1}]}', "[" * 100_000, b"\xff\xfe",
    ],
)  # fmt: skip
def test_what_is_no_draft_is_refused_in_a_sentence(sign_in: SignIn, sent: Any) -> None:
    answer = ask(sign_in("editor"), sent)
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


@pytest.mark.parametrize(
    "body", ["<p>\\ud800“ \\u0000</p>", "<a href='https://[::'>x</a>", "<", "<p>" * 2000]
)
def test_whatever_is_sent_as_a_text_is_answered(sign_in: SignIn, body: str) -> None:
    answer = ask(sign_in("editor"), f'{{"body": "{body}", "sources": [{{"url": "https://[\\ud800"}}]}}')
    assert answer.status_code == 200


def test_who_writes_no_story_is_answered_403() -> None:
    client = Client()
    assert client.post(URL, "{}", content_type="application/json").status_code == 302
    client.force_login(colleague("lawyer"), "people.access.Backend")
    assert ask(client, json.dumps(data(""))).status_code == 403
    assert client.get(URL).status_code == 405


# What readers see


def shown(story: Article) -> str:
    page = Client().get(story.get_absolute_url()).content.decode()
    return page.split('<ul class="sources">')[1].split("</ul>")[0]


def test_the_sources_stand_under_the_story_and_are_told_to_machines() -> None:
    letter, coast = outlet("The Quay <Letter>"), outlet("Coast")
    story = public(
        headline="A tour",
        sources=[
            source(letter, via=coast.pk, url="https://quayletter.example/?a=1&b=2", title="A & B", kind="aggregated",
                   quoted="Secret words"),
            source(coast, url="https://coast.example/x"),
            source(kind="court", title="Calder v. Wren"),
            source(kind="social", url="https://www.instagram.com/p/1"),
            source(kind="unnamed"),
            source(kind="own"),
        ],
    )  # fmt: skip
    html = shown(story)
    assert [row.strip() for row in html.replace("<li>", "").split("</li>")[:-1]] == [
        '<b class="source-name">The Quay &lt;Letter&gt;, citing Coast</b> '
        '<a href="https://quayletter.example/?a=1&amp;b=2" rel="noopener">A &amp; B</a>',
        '<b class="source-name"><a href="https://coast.example/x" rel="noopener">Coast</a></b>',
        '<span>Calder v. Wren</span> <span class="source-kind">Court record</span>',
        '<a href="https://www.instagram.com/p/1" rel="noopener">instagram.com</a> '
        '<span class="source-kind">Social media</span>',
        '<span class="source-kind">Unnamed source</span>',
        '<span class="source-kind">Own reporting</span>',
    ]
    assert "Secret words" not in Client().get(story.get_absolute_url()).content.decode()
    assert block("/2026/05/a-tour/", "NewsArticle")["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "A & B",
            "url": "https://quayletter.example/?a=1&b=2",
            "publisher": {"@type": "Organization", "name": "The Quay <Letter>"},
        },
        {
            "@type": "CreativeWork",
            "name": "Coast",
            "url": "https://coast.example/x",
            "publisher": {"@type": "Organization", "name": "Coast"},
        },
        {"@type": "CreativeWork", "name": "Calder v. Wren"},
        {"@type": "CreativeWork", "name": "instagram.com", "url": "https://www.instagram.com/p/1"},
    ]


def test_a_story_without_sources_has_no_such_section() -> None:
    page = Client().get(public(headline="A tour").get_absolute_url()).content.decode()
    assert 'id="sources"' not in page
    assert "citation" not in block("/2026/05/a-tour/", "NewsArticle")


def test_an_address_that_is_none_of_the_web_is_never_a_link() -> None:
    story = public(sources=[source(url="javascript:alert(1)", title="x"), source(url="https://[", title="y")])
    assert [row.url for row in story.attributions.all()] == ["", ""]
    assert "<a" not in shown(story)


def test_quotes_three_deep_survive_to_the_letter_and_name_speaker_and_source(sign_in: SignIn) -> None:
    ana, letter = person("Ana Sol"), outlet("The Quay Letter")
    body = (
        f"<p>{DEEP}</p>"
        f'<blockquote data-speaker="{ana.pk}" data-source="a1"><p>{DEEP}</p></blockquote>'
        f'<blockquote data-speaker-name="Ines Prado" data-source="a1"><p>He:</p><blockquote><p>She:</p>'
        f"<blockquote><p>{DEEP}</p></blockquote></blockquote></blockquote>"
    )
    listed = [source(letter, key="a1", url="https://quayletter.example/")]
    client = sign_in("editor")
    client.post(ADD, typed(headline="A tour", body=body, sources=listed, _verb="publish"))
    story = Article.objects.get()
    assert (story.body, revisions.data_of(story)["body"], number(story)) == (body, body, 1)
    where = '<span class="quote-source">, <a href="https://quayletter.example/" rel="noopener">The Quay Letter</a></span>'
    seen = (
        f"<p>{DEEP}</p>"
        f'<blockquote><p>{DEEP}</p><footer>— <cite><a href="/people/ana-sol/">Ana Sol</a></cite>{where}</footer></blockquote>'
        f"<blockquote><p>He:</p><blockquote><p>She:</p><blockquote><p>{DEEP}</p></blockquote></blockquote>"
        f"<footer>— <cite>Ines Prado</cite>{where}</footer></blockquote>"
    )
    assert seen in Client().get("/2026/05/a-tour/").content.decode()
    preview = client.post(
        "/admin/articles/article/preview/", typed(headline="B", body=body, sources=listed)
    ).content.decode()
    assert seen in preview
    assert 'id="sources"' in preview
