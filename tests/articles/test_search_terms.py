"""Words and queries: pure."""

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.search import excerpts, terms
from articles.search.terms import Prefix, Someone, Words
from people import names

ALPHABET = "aeE zøØßłĐæŒıé’‘`-–—'\"“”«宇多田ヒガ가ñ\u0301\u200fשא🎬.\x00\ud800*:()&|!\n"


def test_the_examples_hold() -> None:
    assert doctest.testmod(terms).failed == 0
    assert doctest.testmod(names).failed == 0


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=80), st.sampled_from(["en", "fr", "de", "zz"]))
def test_any_text_is_a_query_of_plain_words(typed: str, language: str) -> None:
    query = terms.parse(typed, language)
    words = [
        word for clause in query.clauses for atom in clause if isinstance(atom, Words) for word in atom.stems
    ]
    words += [word for atom in query.excluded for word in atom.stems]
    words += [atom.word for clause in query.clauses for atom in clause if isinstance(atom, Prefix)]
    assert all(words)
    assert not set("".join(words)) & set("\"'\\ =@\x00\n")
    assert all(names.fold(word) == word for word in words)


@settings(max_examples=200, deadline=None)
@given(st.text(ALPHABET, max_size=80))
def test_a_text_has_every_word_that_it_is_indexed_by(text: str) -> None:
    text = names.clean(text)
    indexed = terms.indexed("", "", text, {}, "en")
    words = [word for line in text.split("\n") for word in names.words(line)]
    sought = {f"={word}" for word in words} | {terms.stem(word, "en") for word in words}
    assert sought <= set(indexed.terms.split(" "))


@settings(max_examples=200, deadline=None)
@given(st.text(ALPHABET, max_size=80), st.text(ALPHABET, max_size=20))
def test_an_excerpt_adds_marks_and_nothing_else(text: str, typed: str) -> None:
    marked = excerpts.mark(text, terms.parse(typed, "en").clauses, "en")
    assert list(marked.spans) == sorted(marked.spans)
    assert all(0 <= start < end <= len(text) for start, end in marked.spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("J. K. Ashdown, J.K. Ashdown", ["jk", "ashdown", "jk", "ashdown"]),
        ("O’Connor’s Jay-Z will.i.am", ["oconnor", "jay", "z", "will", "i", "am"]),
        ("森田ユウ and ガガ", ["森", "田", "ユ", "ウ", "and", "カ\u3099", "カ\u3099"]),
        ("हिन्दी", ["हिन्दी"]),
        ("50 Cent, 1,000", ["50", "cent", "1", "000"]),
        ("🎬 — …", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert names.words(text) == words


def test_where_a_language_elides_an_apostrophe_parts_two_words() -> None:
    assert names.words("l’amour d’Arcy", "fr") == ["l", "amour", "d", "arcy"]
    assert names.words("l’amour d’Arcy", "en-gb") == ["lamour", "darcy"]


def test_stems_are_of_the_language_and_an_unknown_one_has_none() -> None:
    assert terms.stem("boats", "en-gb") == "boat"
    assert terms.stem("chanteuses", "fr") == "chanteux"
    assert terms.stem("boats", "zz") == "boats"


def test_what_is_too_long_is_cut_and_said_so() -> None:
    assert terms.parse("a" * 10_000, "en").is_cut
    many = terms.parse(" ".join(f"word{number}" for number in range(50)), "en")
    assert (len(many.clauses), many.is_cut) == (12, True)
    assert not terms.parse("boats", "en").is_cut


def test_the_longer_of_two_names_counts_then_the_first() -> None:
    query = terms.parse("ana sol vega", "en").with_people(
        {"ana sol": Someone((1,)), "sol vega": Someone((2,)), "sol": Someone((3,))}
    )
    assert len(query.clauses) == 2
    assert terms.Someone((1,)) in query.clauses[0]
