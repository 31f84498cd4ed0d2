"""Folding: what compares as equal, and the way back to the original."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from people import names

ALPHABET = "aeE zøØßłĐæŒıé’‘`-–—'宇多田ヒガ가ñ\u0301\u200fשא🎬.\x00"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Beyoncé", "beyonce"),
        ("Beyonce\u0301", "beyonce"),
        ("SØREN Ægir Łukasz Straße Đorđe Œuvre", "soren aegir lukasz strasse dorde oeuvre"),
        ("O’Connor", "o'connor"),
        ("O‘Connor", "o'connor"),
        ("O`Connor", "o'connor"),
        ("Jean–Luc", "jean-luc"),
        ("Jean‑Luc", "jean-luc"),
        ("İstanbul ılık", "istanbul ilik"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
        ("宇多田ヒカル", "宇多田ヒカル"),
        ("ガガ", "カ\u3099カ\u3099"),
        ("", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert names.fold(written) == folded


@pytest.mark.parametrize("around", ["", "ЖАРАБВГДЕЙКЛМНОП Éíóúñ"])
@given(st.text(ALPHABET, max_size=40))
def test_a_text_of_many_odd_letters_folds_as_one_of_few(around: str, text: str) -> None:
    written = around + text
    assert names.fold(written) == "".join(names.fold(character) for character in written)


@settings(max_examples=200, deadline=None)
@given(st.text(ALPHABET, max_size=40))
def test_folding_twice_changes_nothing_and_the_map_leads_back(text: str) -> None:
    folded = names.fold_with_map(text)
    assert folded.text == names.fold(text)
    assert names.fold(folded.text) == folded.text
    assert len(folded.origins) == len(folded.text) + 1
    assert list(folded.origins) == sorted(folded.origins)
    for index, origin in enumerate(folded.origins[:-1]):
        assert folded.text[index] in names.fold(text[origin])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.text(ALPHABET + " sjk", max_size=6) | st.sampled_from(["J.", "K.", "l'ami", "s.", "x" * 61]))
)
def test_words_are_those_of_the_whole_text_however_often_they_were_met(parts: list[str]) -> None:
    text = " ".join(parts)
    for language in ("en", "fr"):
        assert names.words(text, language) == [word for word, *_ in names.spans(names.fold(text), language)]


def test_a_span_of_the_folded_text_is_one_of_the_original() -> None:
    text = "said Straße’s Sølvi Brekkedal"
    folded = names.fold_with_map(text)
    start = folded.text.index("solvi")
    first, last = folded.original_span(start, start + len("solvi brekkedal"))
    assert text[first:last] == "Sølvi Brekkedal"


@pytest.mark.parametrize(
    ("name", "sort_name", "letter", "slug"),
    [
        ("Ana Sol", "Sol, Ana", "S", "ana-sol"),
        ("Sølvi Brekkedal", "Brekkedal, Sølvi", "B", "solvi-brekkedal"),
        ("Fintan O’Callanagh", "O’Callanagh, Fintan", "O", "fintan-ocallanagh"),
        ("Prince", "Prince", "P", "prince"),
        ("Ömer", "Ömer", "O", "omer"),
        ("宇多田ヒカル", "宇多田ヒカル", "#", ""),
        ("50 Cent", "Cent, 50", "C", "50-cent"),
        ("Feed", "Feed", "F", "feed-1"),
    ],
)
def test_sorting_and_slugs(name: str, sort_name: str, letter: str, slug: str) -> None:
    assert names.sort_form(name) == sort_name
    assert names.letter(sort_name) == letter
    assert names.slug(name) == slug


def test_clean_drops_what_no_database_holds() -> None:
    assert names.clean("a\x00b\ud800c\nd\te") == "abc\nd\te"


def test_a_search_is_ten_words_at_most_each_once() -> None:
    assert names.sought("  Ana   ANA Søl\x00 ") == ["ana", "sol"]
    assert names.sought(" ".join(str(number) for number in range(2000))) == [*"0123456789"]
