"""What a page is asked: whether everyone can use it, whether its HTML is valid, whether a thumb hits its links."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, Response

ROOT = Path(__file__).parents[2]
NPM = ROOT / ".ci" / "node_modules"
INSTALL = "npm install --prefix .ci --no-save --no-package-lock"

Scheme = Literal["light", "dark"]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that a colour scheme can break: the others see the same page in both."""


def _installed(path: str) -> Path:
    """A file of an npm package. Where it is missing the test fails: a check that is passed over proves nothing."""
    file = NPM / path
    if not file.exists():
        pytest.fail(f"{path} is missing. Install what checks the pages with: {INSTALL}")
    return file


@cache
def _axe() -> str:
    return _installed("axe-core/axe.min.js").read_text()


class Watch:
    """Hears what a browser's tab complains of: errors, warnings, what was asked for and did not come."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        self._page = page
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def take(self) -> list[str]:
        """What was said since the last time."""
        said, self.said[:] = list(self.said), []
        return said

    def _console(self, message: ConsoleMessage) -> None:
        # That the page itself is a 404 is said, too; what it lacks is heard by its response.
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            self.said.append(f"{message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        self.said.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.said.append(f"{response.status}: {response.url}")


def settle(page: Page) -> list[str]:
    """Waits for all that a page loads late, opens what is folded, and answers which pictures did not come."""
    if page.locator(".guarded-editor").count():
        page.locator(".guarded-editor.is-running .ProseMirror").first.wait_for()
    page.wait_for_function("() => !document.querySelector('[aria-busy=true]')")  # panels have their answers
    broken: list[str] = page.evaluate(
        """async () => {
          for (const details of document.querySelectorAll("details")) details.open = true
          const shown = [...document.images].filter((image) => image.getAttribute("src"))
          for (const image of shown) image.loading = "eager"
          const broken = await Promise.all(shown.map((image) => image.decode().then(() => "", () => image.src)))
          return broken.filter(Boolean)
        }"""
    )
    return [f"picture: {url}" for url in broken]


def accessibility(pages: Sequence[Page], *, spared: Mapping[str, Sequence[str]]) -> list[str]:
    """What of WCAG 2.2 AA and of good practice axe finds violated in either colour scheme, a line an element.

    `pages` are one page in windows of several widths: they are asked side by side. `spared` names rules, and for each
    the elements (CSS) that are not held to it.
    """
    for page in pages:
        page.evaluate(_axe())
    rules, colours = {"type": "tag", "values": RULES}, {"type": "rule", "values": COLOURS}
    return [*_run_axe(pages, "light", rules, spared), *_run_axe(pages, "dark", colours, spared)]


def _run_axe(
    pages: Sequence[Page], scheme: Scheme, only: Any, spared: Mapping[str, Sequence[str]]
) -> list[str]:
    for page in pages:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(
            """(runOnly) => {
              // A colour on its way to the other scheme's is neither.
              for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish()
              const rules = {"target-size": {enabled: true}}
              window.axeRuns = axe.run({runOnly, rules, resultTypes: ["violations"], preload: false})
            }""",
            only,
        )
    return [
        f"{node['id']}, {scheme}, {page.evaluate('innerWidth')}: {node['target']} {node['html'][:200]} {node['why']}"
        for page in pages
        for node in _violations(page, spared)
    ]


def _violations(page: Page, spared: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = page.evaluate(
        """async (spared) => (await axeRuns).violations.flatMap(({id, nodes}) => nodes
          .filter(({target}) => !(spared[id] ?? []).some((each) => document.querySelector(target[0])?.matches(each)))
          .map(({html, target, any, all, none}) => ({
            id, html, target: target.join(" "), why: [...any, ...all, ...none].map(({message}) => message).join("; "),
          })))""",
        dict(spared),
    )
    return found


def too_wide(page: Page) -> list[str]:
    """Whether the page scrolls sideways."""
    width, window = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
    return [f"sideways: {width} pixels in a window of {window}"] if width > window else []


def too_small(page: Page) -> list[str]:
    """The links and buttons of a phone's page, outside running text, that a thumb may miss.

    What is measured is where a touch lands on the element: a headline's link covers its teaser.
    """
    small: list[str] = page.evaluate(
        """() => {
          const inText = (element) => {
            const run = element.closest("p, li, dd, figcaption, footer, h1, .byline")
            return run && run.textContent.trim() !== element.textContent.trim()
          }
          const extent = (element, step) => {
            const {left, top, width, height} = element.getBoundingClientRect()
            const x = left + Math.min(width, innerWidth) / 2
            const middle = top + height / 2
            let y = middle
            while (Math.abs(y - middle) < 60 && element.contains(document.elementFromPoint(x, y))) y += step
            return Math.abs(y - middle)
          }
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), summary")]
            .filter((element) => element.checkVisibility() && !element.matches("[class*=skip]") && !inText(element))
            .flatMap((element) => {
              element.scrollIntoView({block: "center", inline: "center", behavior: "instant"})
              const high = Math.max(element.getBoundingClientRect().height, extent(element, 1) + extent(element, -1))
              return high < 43.5 ? [`${Math.round(high)} pixels high: ${element.outerHTML.slice(0, 120)}`] : []
            })
        }"""
    )
    return small


def invalid(pages: Mapping[str, str], folder: Path) -> list[str]:
    """What the Nu checker finds wrong in each page's HTML: one run for all, since it is slow to start."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, encoding="utf-8")
        names[file.name] = name
    jar = _installed("vnu-jar/build/dist/vnu.jar")
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", "--exit-zero-always"]
    checked = subprocess.run(
        [*command, *map(str, folder.glob("*.html"))], capture_output=True, text=True, check=True, timeout=120
    )
    messages = json.loads(checked.stderr)["messages"]
    return [
        f"{names[Path(each['url']).name]}: {each['message']} {' '.join(each.get('extract', '').split())}"
        for each in messages
    ]
