"""Quotation marks: what pairs is left alone, and of what does not pair the place is named."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.quotes import Problem, in_body, unbalanced

# What is right

RIGHT = [
    ("no marks", ["She sang."]),
    ("one quote", ["“I sang,” she said."]),
    ("three deep", ["“He said, ‘Mother told me, “Never sing on a pier,” and I sang,’ and so it was.”"]),
    ("three that end together", ["“He said, ‘She said, “No.”’”"]),
    ("a quote of the same kind within", ["“The song “Harbour” was mine.”", "‘The song ‘Harbour’ was mine.’"]),
    ("single ones outside", ["‘She called it “the sea”,’ he said."]),
    ("apostrophes within words", ["“Don’t,” said O’Rourke’s niece, “it isn’t ours.”"]),
    ("a plural possessive", ["The divers’ boats, and the boats of the Prados’: all gone."]),
    ("a plural possessive within a quote", ["‘The divers’ boats are gone,’ she said.", "‘It was the divers’’"]),
    ("years and words cut short", ["In the ’90s we’d sit ’em down for rock ’n’ roll, singin’ all night."]),
    ("words cut short within a quote", ["‘Rock ’n’ roll,’ he said, ‘was ’bout the singin’ in the ’90s.’"]),
    ("okinas", ["She was born on Hawai‘i."]),
    ("straight marks", ["\"He said, 'Mother told me, \"No,\" and I sang,' and so it was.\""]),
    ("straight apostrophes", ["'Don't sing the divers' songs,' she said. It was the '90s, rock 'n' roll."]),
    ("straight and curly together", ["“I sang,\" she said. \"I sang,” he said."]),
    ("feet and inches", ["He is 6’2” tall, she 5'10\", the lamp 6’ at most."]),
    ("dashes and brackets", ["“I”—“you”—(‘we’) [“they”] ‘[She] sang.’"]),
    ("a paragraph that opens the quote again", ["“I sang.", "“Then I slept.", "“And that was all.”"]),
    ("and the quote within it", ["“He said, ‘I sang.", "“‘Then I slept,’ and that was all.”"]),
    ("straight ones again", ["\"He said, 'I sang.", "\"'Then I slept,' and that was all.\""]),
    ("marks of other tongues", ["„Ich habe gesungen“, sagte sie. „Und ‚Hafen‘ auch.“"]),
    ("no words at all", ["", " ", "\n"]),
    ("scripts without spaces", ["“宇多田”と言った。"]),
]  # fmt: skip


@pytest.mark.parametrize("blocks", [row[1] for row in RIGHT], ids=[row[0] for row in RIGHT])
def test_what_pairs_is_left_alone(blocks: list[str]) -> None:
    assert unbalanced(blocks) == []


# What is wrong


def places(blocks: list[str]) -> list[tuple[int, int, str]]:
    return [(problem.block, problem.start, problem.mark) for problem in unbalanced(blocks)]


WRONG = [
    ("never closed", ["She said, “I sang."], [(0, 10, "“")]),
    ("never opened", ["I sang,” she said."], [(0, 7, "”")]),
    ("the inner one never closed", ["“She said, ‘I sang,” he told us."], [(0, 11, "‘")]),
    ("opened with one kind and closed with another", ["‘I sang,” she said."], [(0, 8, "”")]),
    ("closed with the other kind", ["“I sang,’ she said."], [(0, 8, "’")]),
    ("doubled", ["She said, ‘‘I sang,’ and wept,’ he said."], [(0, 10, "‘‘")]),
    ("turned at the beginning", ["She said, ”I sang,” and left."], [(0, 10, "”")]),
    ("turned at the end", ["“I sang,“ she said."], [(0, 8, "“")]),
    ("an apostrophe turned the wrong way", ["In the ‘90s she sang."], [(0, 7, "‘")]),
    ("straight, never closed", ['She said, "I sang.'], [(0, 10, '"')]),
    ("straight, never opened", ["I sang,' she said."], [(0, 7, "'")]),
    ("not opened again", ["“I sang.", "Then I slept.”"], [(1, 0, "“")]),
    ("not opened again, twice", ["“I sang.", "‘No,’ she said.", "Then I slept.”"], [(1, 0, "“"), (2, 0, "“")]),
    ("only half of it opened again", ["“He said, ‘I sang.", "“Then I slept,’ and so on.”"], [(1, 0, "“‘")]),
    ("never closed, and others after it are right", ["“I sang.", "She left.", "‘Why?’ “I am tired.”"], [(0, 0, "“")]),
    ("each by itself", ["“A.", "B.", "C.", "D.", "E.", "F.", "G.”"], [(0, 0, "“"), (6, 2, "”")]),
    ("not opened again, and closed with the wrong kind, in one long quote",
     ["The Quay Letter writes “‘The lamps burn late,’ a keeper tells the Letter, ‘and nobody’s counting.’",
      "‘[Ines] rows out at dawn. The gulls don’t mind,” says the keeper. ‘Nets are nets.’",
      "Whoever pays for oil, the keeper adds, ‘The town isn’t blind.’",
      "So there’ll be soup. ‘We’ll eat on the pier,’ the keeper says. ‘Bring spoons.’”"],
     [(1, 0, "“"), (1, 47, "”"), (2, 0, "“"), (3, 0, "“")]),
    ("a long quote with doubled marks",
     ["Last spring we wrote; “Wren stopped the band. He cried, ‘Somebody’s cut the ropes. We’d have drowned …’",
      "The Letter has him go on, ‘‘Throw a line, if you won’t row. Who hears me?’ he called, hoarse.’",
      "Of the keeper he said; ‘[She] never lit the lamps.’”"],
     [(1, 0, "“"), (1, 26, "‘‘"), (2, 0, "“")]),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "found"), [row[1:] for row in WRONG], ids=[str(row[0]) for row in WRONG])
def test_what_does_not_pair_is_named_and_nothing_else(
    blocks: list[str], found: list[tuple[int, int, str]]
) -> None:
    assert places(blocks) == found


def test_a_problem_says_where_it_is_and_what_to_do() -> None:
    assert unbalanced(["Nothing.", "On the long pier she said, ‘I sang it all,” and left us there."]) == [
        Problem(
            1, 42, 43, "”", "‘I sang it all,” and left us",
            "A quote that opened with ‘ is closed with ”: write ’.",
        )
    ]  # fmt: skip


def test_headings_quotes_items_and_captions_are_texts_of_their_own() -> None:
    html = (
        "<h2>The “Harbour</h2><p>“I sang.</p><blockquote><p>No ‘end.</p></blockquote><p>“Then I slept.”</p>"
        "<ul><li><p>“One</p></li><li><p>“Two”</p></li></ul>"
        '<figure data-photo="5"><figcaption>Her “pier</figcaption></figure>'
        '<div data-embed="x" data-url="https://x.com/a"><p>“As it was posted</p></div>'
    )
    assert [(problem.block, problem.start, problem.mark) for problem in in_body(html)] == [
        (0, 4, "“"),
        (2, 3, "‘"),
        (4, 0, "“"),
        (6, 4, "“"),
    ]


# Whatever is written

WORDS = ["don’t", "sang", "O’Rourke", "宇多田", "Søren", "a", "pier", "night", "Beyoncé"]
words = st.sampled_from(WORDS)
spoken = st.sampled_from([" ".join(said) for count in (1, 2, 3) for said in product(WORDS, repeat=count)])
PAIRS = {"curly": ("“”", "‘’"), "straight": ('""', "''")}


@st.composite
def quotes(draw: st.DrawFn, kind: int, pairs: tuple[str, str], depth: int) -> str:
    """A quote of one kind, with quotes of the other kind in it."""
    parts = [draw(spoken)]
    for place in draw(st.lists(st.integers(0, 2), max_size=2, unique=True)) if depth < 4 else ():
        inner = draw(quotes(1 - kind, pairs, depth + 1))
        parts = {0: [inner, *parts], 1: [*parts, inner], 2: [*parts, inner, draw(spoken)]}[place]
    return f"{pairs[kind][0]}{' '.join(parts)}{draw(st.sampled_from([',', '', '.']))}{pairs[kind][1]}"


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph with one quote or more, all of it as it should be."""
    pairs = PAIRS[draw(st.sampled_from(sorted(PAIRS)))]
    parts = [draw(quotes(draw(st.integers(0, 1)), pairs, 1))]
    for _ in range(draw(st.integers(0, 2))):
        parts += [draw(spoken), draw(quotes(draw(st.integers(0, 1)), pairs, 1))]
    return " ".join([*draw(st.lists(words, max_size=2)), *parts, *draw(st.lists(words, max_size=2))])


@settings(max_examples=100)  # four paragraphs each
@given(st.lists(paragraphs(), max_size=4))
def test_no_problem_is_found_where_all_pairs(blocks: list[str]) -> None:
    assert unbalanced(blocks) == []


@settings(max_examples=300)
@given(paragraphs(), st.data())
def test_a_mark_that_is_taken_away_is_missed(text: str, data: st.DataObject) -> None:
    marks = [
        place
        for place, letter in enumerate(text)
        if letter in "“”‘’\"'" and not (text[:place][-1:].isalnum() and text[place + 1 :][:1].isalnum())
    ]
    place = data.draw(st.sampled_from(marks))
    assert unbalanced([text[:place] + text[place + 1 :]]) != []


LETTERS = "“”‘’\"'„‚ aszo9.,—(\n宇e\u0301"


@settings(max_examples=300)
@given(st.lists(st.text(LETTERS) | st.text(), max_size=5))
def test_whatever_is_written_each_problem_has_its_place(blocks: list[str]) -> None:
    for problem in unbalanced(blocks):
        assert 0 <= problem.start <= problem.end <= len(blocks[problem.block])
        assert problem.sentence
        assert blocks[problem.block][problem.start : problem.end] in (problem.mark, "")


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(["“a", "”", "‘‘b", "’’", '"c', "'", "s’", " ", "d"]), max_size=60).map("".join)
)
def test_no_heap_of_marks_is_too_much(text: str) -> None:
    assert isinstance(unbalanced([text] * 3), list)


def test_what_is_no_prose_is_not_read() -> None:
    assert unbalanced(["“" * 6000]) == []
