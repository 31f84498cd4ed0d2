"""Who is named in a text: names in full, bare names, namesakes, and names that nobody has."""

import itertools
from typing import Any

import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from people import mentions, names
from people.models import Name, NameKey, Person
from people.runs import Passage
from tests.factories import person

pytestmark = pytest.mark.django_db


def found(*texts: str, present: tuple[Person, ...] = (), declined: tuple[Person, ...] = ()) -> list[str]:
    """Each mention as "words: whom"; those of several people with a bar between."""
    passages = [Passage(text) for text in texts]
    result = mentions.find(passages, [who.pk for who in present], [who.pk for who in declined])
    return [
        f"{texts[each.passage][each.start : each.end]}: "
        + " | ".join(sorted(result.people[pk].name for pk in each.people))
        for each in result.mentions
    ]


def unknown(*passages: str | Passage) -> list[tuple[str, int]]:
    made = [each if isinstance(each, Passage) else Passage(each) for each in passages]
    return [(each.text, each.count) for each in mentions.find(made).unknown]


def test_any_name_of_a_person_is_found_and_the_longest_first() -> None:
    ana = person("Ana Sol")
    Name.objects.create(person=ana, text="Ana Sol Marr")
    Name.objects.create(person=ana, text="The Duchess", kind=Name.Kind.STAGE)
    Name.objects.create(person=ana, text="Anna Soll", kind=Name.Kind.MISSPELLING)
    assert found("Ana Sol Marr, that is the Duchess, is no Anna Soll.") == [
        "Ana Sol Marr: Ana Sol",
        "the Duchess: Ana Sol",
        "Anna Soll: Ana Sol",
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Beyla Østergård", "It was BEYLA OSTERGARD’s tour", "BEYLA OSTERGARD"),
        ("Beyoncé", "Beyonce's tour", "Beyonce"),
        ("Beyoncé", "Beyonce\u0301’s tour", "Beyonce\u0301"),
        ("Sinéad O’Connor", "of Sinead O'Connor, who", "Sinead O'Connor"),
        ("J. K. Marr", "asked J.K. Marr why", "J.K. Marr"),
        ("Jay-Z", "and Jay‑Z’s son", "Jay‑Z"),
        ("will.i.am", "that will.i.am wrote", "will.i.am"),
        ("bell hooks", "as bell hooks wrote", "bell hooks"),
        ("宇多田ヒカル", "昨日、宇多田ヒカルが歌った", "宇多田ヒカル"),
        ("שרה לוי", "אמרה שרה לוי אתמול", "שרה לוי"),
        ("Dr. Dre", "with Dr. Dre again", "Dr. Dre"),
        ("Ana Sol", "Ana\u00a0Sol sang", "Ana\u00a0Sol"),
        ("50 Cent", "paid 50 Cent for it", "50 Cent"),
    ],
)
def test_a_name_is_found_however_it_is_written(name: str, text: str, words: str) -> None:
    person(name)
    assert found(text) == [f"{words}: {name}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Pink", "a pink dress"),
        ("Will Young", "where will young people go"),
        ("Ana Sol", "Anansi and Solveig, Diana Solo"),
        ("Ana Sol", "said Ana. Sol was late"),
        ("Ana Sol", "Ana, Sol and Rey"),
        ("Ana Sol", "Ana — Sol"),
        ("Kim", "kimchi and Kimono"),
    ],
)
def test_what_only_looks_like_a_name_is_none(name: str, text: str) -> None:
    person(name)
    assert found(text) == []


def test_a_bare_name_counts_once_its_person_is_in_the_story() -> None:
    rey = person("Rey van Marr")
    assert found("Marr came late.") == []
    assert found("Marr came late.", "Rey van Marr was there: van Marr, and Rey.") == [
        "Marr: Rey van Marr",
        "Rey van Marr: Rey van Marr",
        "van Marr: Rey van Marr",
        "Rey: Rey van Marr",
    ]
    assert found("Marr came late.", present=(rey,)) == ["Marr: Rey van Marr"]
    assert found("marr came late.", present=(rey,)) == []


def test_a_bare_name_of_two_people_in_the_story_says_nothing() -> None:
    person("Kim Sol")
    person("Ana Sol")
    assert found("Kim Sol and Ana Sol. Sol sang, and Kim slept.") == [
        "Kim Sol: Kim Sol",
        "Ana Sol: Ana Sol",
        "Kim: Kim Sol",
    ]


def test_a_bare_name_of_somebody_in_the_story_is_not_the_whole_name_of_another() -> None:
    person("Prince")
    harry = person("Prince Harry Vale")
    assert found("Prince sang.") == ["Prince: Prince"]
    assert found("Prince Harry Vale came. Prince sang.") == [
        "Prince Harry Vale: Prince Harry Vale",
        "Prince: Prince Harry Vale",
    ]
    assert found("Prince sang.", present=(harry,)) == ["Prince: Prince Harry Vale"]


def test_namesakes_are_told_apart_by_who_is_in_the_story() -> None:
    first, second = person("Ana Sol"), person("Ana Sol", state="draft")
    both = mentions.find([Passage("Ana Sol sang.")])
    assert [each.people for each in both.mentions] == [(first.pk, second.pk)]
    one = mentions.find([Passage("Ana Sol sang.")], [second.pk])
    assert [each.people for each in one.mentions] == [(second.pk,)]
    other = mentions.find([Passage("Ana Sol sang. Sol left.")], (), [second.pk])
    assert [each.people for each in other.mentions] == [(first.pk,), (first.pk,)]


def test_a_merged_person_is_the_winner_and_who_may_not_be_linked_is_nobody() -> None:
    winner = person("Ana Sol")
    person("Anita Sun", merged_into=winner)
    person("Little Vale", minor=True)
    person("Gone Marr", state="withdrawn")
    assert found("Anita Sun, Little Vale and Gone Marr. Sun sang.") == ["Anita Sun: Ana Sol", "Sun: Ana Sol"]


def test_nothing_is_found_in_a_link_or_across_its_edge() -> None:
    person("Ana Sol")
    text = "Ana Sol met Ana Sol"
    assert [m.start for m in mentions.find([Passage(text, ((0, 7),))]).mentions] == [12]
    assert mentions.find([Passage("Ana Sol", ((4, 7),))]).mentions == []


def test_a_name_that_was_just_changed_is_found_at_once() -> None:
    ana = person("Ana Sol")
    alias = Name.objects.create(person=ana, text="Sunny Sol")
    assert found("Sunny Sol") == ["Sunny Sol: Ana Sol"]
    alias.text = "Moony Sol"
    alias.save()
    assert found("Sunny Sol") == []
    assert found("Moony Sol") == ["Moony Sol: Ana Sol"]
    ana.name = "Anna Sole"
    ana.save()
    assert found("Ana Sol") == []
    assert found("Anna Sole") == ["Anna Sole: Anna Sole"]


def test_unknown_names_are_capitalised_twice_or_in_a_headline() -> None:
    person("Ana Sol")
    headline = Passage("Ana Sol leaves Castor Pell behind", is_heading=True)
    text = (
        "In May, Lena de Groot met Ana Sol. But Lena de Groot left. Ivo Brand stayed once. The Old Mill, the Old Mill. "
        "Night Lena de Groot’s dog fell ill, at night."
    )
    assert unknown(headline, text) == [("Lena de Groot", 3), ("Old Mill", 2), ("Castor Pell", 1)]


def test_a_headline_in_title_case_makes_nobody() -> None:
    headline = Passage("Ana Sol and Rey Marr Keep Two Houses in Old Porto", is_heading=True)
    assert unknown(headline, "They keep a house each.") == []


def test_two_queries_whatever_is_named(django_assert_num_queries: Any) -> None:
    people = [person(f"Nova {letter}ell Vale") for letter in "BDHSTW"]
    text = " and ".join(who.name for who in people)
    with django_assert_num_queries(2):
        assert len(mentions.find([Passage(text)]).mentions) == 6
    with django_assert_num_queries(1):
        mentions.find([Passage("Nobody is named here.")])


# Against a slow and obvious finder

NAMES = {
    "Ana Sol": ["Ana Marr", "Sunny"],
    "Rey Marr": [],
    "Søren Ægir Strauß": ["S. Strauß"],
    "宇多田": [],
    "bell hooks": [],
    "Pink": [],
    "Zoë’s Son": [],
    "שרה לוי": [],
}
PIECES = [word for name, others in NAMES.items() for each in [name, *others] for word in each.split()]
PIECES += ["pink", "ANA", "SOL", "Anas", "the", "Soren", "AEGIR", "strauss", "Reys", "’s", "é", "e\u0301", "\u200f", "🎬",
           "\x00", "-", "’", ",", ".", "S.", "\n", "—"]  # fmt: skip
TEXT = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", " ", "", "-", ". "])), max_size=12
).map(lambda parts: "".join(word + gap for word, gap in parts))


def slowly(text: str, called: dict[str, set[int]], small: set[str]) -> list[tuple[int, int, set[int]]]:
    """Every run of words held against every name, the longest first; without bare names."""
    folded = names.fold_with_map(text)
    words = []
    for key, start, end in names.spans(folded.text, django_settings.LANGUAGE_CODE):
        trimmed = end - 2 if folded.text[start:end].endswith("'s") else end
        words.append((key, *folded.original_span(start, trimmed)))
    runs = []
    for first in range(len(words)):
        for last in range(first, len(words)):
            run = words[first : last + 1]
            gaps = [text[one[2] : two[1]] for one, two in itertools.pairwise(run)]
            if not all(_may_join(text, one[2], gap) for one, gap in zip(run, gaps, strict=False)):
                break
            key = " ".join(word for word, _start, _end in run)
            is_large = any(
                text[s:e] != text[s:e].lower() or (text[s:e] == text[s:e].upper() and not text[s:e].isdigit())
                for _word, s, e in run
            )
            if key in called and (is_large or key in small):
                runs.append((last - first, first, run[0][1], run[-1][2], key))
    taken: set[int] = set()
    kept = []
    for length, first, start, end, key in sorted(runs, key=lambda run: (-run[0], run[1])):
        places = set(range(first, first + length + 1))
        if not places & taken:
            taken |= places
            kept.append((start, end, called[key]))
    return sorted(kept, key=lambda each: each[0])


def _may_join(text: str, end: int, gap: str) -> bool:
    if gap.startswith(".") and gap != ".":
        is_letter = text[end - 1].isalnum() and not text[max(end - 2, 0) : end - 1].isalnum()
        return not gap[1:].strip() and is_letter
    if gap == ".":
        return True
    return not gap.startswith(("'s", "’s")) and all(mark.isspace() or mark in "-‐‑'’" for mark in gap)


@pytest.fixture
def everybody() -> dict[str, set[int]]:
    called: dict[str, set[int]] = {}
    for name, others in NAMES.items():
        who = person(name)
        for other in others:
            Name.objects.create(person=who, text=other)
    for key, pk in NameKey.objects.filter(whole=True).values_list("text", "person"):
        called.setdefault(key, set()).add(pk)
    return called


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT)
def test_the_finder_agrees_with_a_slow_one(everybody: dict[str, set[int]], text: str) -> None:
    small = {"bell hooks", "宇 多 田", *(key for key in everybody if not key.isascii())}
    quick = [
        (each.start, each.end, set(each.people))
        for each in mentions.find([Passage(text)]).mentions
        if each.is_whole
    ]
    in_full = slowly(text, everybody, small)
    assert quick == in_full


def test_of_a_long_guest_list_nobody_is_left_out() -> None:
    guests = [person(f"Guest Number{number}") for number in range(120)]
    for guest in guests:
        for other in ("Stage", "Birth"):
            Name.objects.create(person=guest, text=f"{other} {guest.name}")
    result = mentions.find(
        [Passage(", ".join(guest.name for guest in guests))], [guest.pk for guest in guests]
    )
    assert {pk for mention in result.mentions for pk in mention.people} == {guest.pk for guest in guests}
