"""The one direction: people import nothing of ours, articles import people, celebnews wires both; and articles' layers."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FORBIDDEN = {"people": {"articles", "celebnews"}, "articles": {"celebnews"}}

# From the bottom up; a module may import its own layer and those before it.
LAYERS = (
    {"body", "body_parts", "counts", "differences", "passages", "quotes", "stream"},
    {"models"},
    {"acts", "addresses", "append_only", "as_it_was", "autosaves", "bulk", "called", "cast", "checklist",
    "comparing", "connections", "correcting", "corrections", "coverage", "erasing",
     "event_sources", "foreseen", "four_eyes", "front", "heat", "history", "keeping_apart", "listing",
     "merges", "minors", "months",
     "note_mail", "notes", "on_record", "previews", "reading", "references", "references_check",
     "revisions", "said", "search", "sharing", "shown_photos", "sources", "staleness", "structured_data",
     "suggestions", "sweeping", "taking_back", "timelines", "transitions",
     "workflow"},
    {"absence", "access", "admin", "apps", "blast_radius", "checks", "context_processors", "dashboard", "dead_links", "feeds", "forms", "management",
     "planning", "roles", "sitemaps",
     "templatetags", "views", "where_used"},
)  # fmt: skip


def modules(app: str) -> list[Path]:
    return [path for path in sorted((ROOT / app).rglob("*.py")) if "migrations" not in path.parts]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def names_in_strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" not in node.value:
            yield node.value


@pytest.mark.parametrize("app", sorted(FORBIDDEN))
def test_nothing_is_imported_against_the_one_direction(app: str) -> None:
    paths = modules(app)
    wrong = [
        f"{path}: {name}"
        for path in paths
        for name in [
            *imports(path),
            *(text for text in names_in_strings(path) if "." in text and " " not in text),
        ]
        if name.split(".")[0] in FORBIDDEN[app]
    ]
    assert len(paths) > 5
    assert wrong == []


def layer_of(module: str) -> int | None:
    """The layer of "articles.forms.story", by the second word."""
    words = module.split(".")
    if words[0] != "articles" or len(words) < 2:
        return None
    found = [number for number, names in enumerate(LAYERS) if words[1] in names]
    return found[0] if found else None


def test_every_module_of_articles_has_its_layer() -> None:
    tops = {path.relative_to(ROOT / "articles").parts[0].removesuffix(".py") for path in modules("articles")}
    assert tops - {"__init__"} == set().union(*LAYERS)


def test_no_layer_of_articles_looks_up() -> None:
    wrong = []
    for path in modules("articles"):
        own = layer_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
        wrong += [
            f"{path.name} imports {name}"
            for name in imports(path)
            if own is not None and (layer := layer_of(name)) is not None and layer > own
        ]
    assert wrong == []


def test_the_top_level_holds_nothing_else() -> None:
    fixed = {
        "manage.py",
        "pyproject.toml",
        "README.md",
        "celebnews",
        "articles",
        "people",
        "templates",
        "static",
        "tests",
    }
    shown = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in shown if not name.endswith(".egg-info") and name != "build"} == fixed
