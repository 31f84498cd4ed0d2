"""A page walked by keyboard alone: what Tab reaches, in which order, and whether one sees where one is."""

from itertools import pairwise
from typing import Any

from playwright.sync_api import Page

RING = 3
"""How thick the ring around what has the focus is at least, in pixels; its contrast is at least 3:1."""

# In the page: what can be reached, and how what has the focus looks.
_TOOLS = """() => {
  // Where a story is written, the caret and a line show it: a ring around all one writes would only shout.
  const WRITING = ".headline-input, .standfirst-input, .ProseMirror"
  const name = (element) => (element.getAttribute("aria-label") ?? element.innerText ?? "").trim() || element.outerHTML
  const reachable = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[contenteditable] *")
      && element.checkVisibility({visibilityProperty: true}))
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true})
  const luminance = (colour) => {
    pixel.clearRect(0, 0, 1, 1)
    pixel.fillStyle = colour
    pixel.fillRect(0, 0, 1, 1)
    const [red, green, blue] = [...pixel.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  // How much of the ring its surroundings cut off, above, below and at the sides.
  const cut = (element, reach) => {
    const {left, top, right, bottom} = element.getBoundingClientRect()
    let most = 0
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflow === "visible" || box === document.documentElement) continue
      const edge = box.getBoundingClientRect()
      most = Math.max(most, edge.top - (top - reach), bottom + reach - edge.bottom, edge.left - (left - reach), right + reach - edge.right)
    }
    return most
  }
  // Of radio buttons of one name Tab reaches the chosen one, and arrows the others (HTML Standard, "radio button group").
  const group = (element) => element.type === "radio" ? `${element.name} in ${element.form?.id}` : ""
  const stop = () => {
    const element = document.activeElement
    // Some wear the ring on what stands around them.
    const ringed = element.closest(".select2-selection, .rows-remove") ?? element
    const style = getComputedStyle(ringed)
    const {left, top, right, bottom} = element.getBoundingClientRect()
    const ring = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth)
    return {
      index: reachable().indexOf(element), name: name(element), group: group(element), ring, writes: element.matches(WRITING),
      contrast: contrast(style.outlineColor, getComputedStyle(document.body).backgroundColor),
      cut: cut(ringed, ring + parseFloat(style.outlineOffset)),
      box: [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY],
    }
  }
  window.keyboard = {names: () => reachable().map(name), groups: () => reachable().map(group), stop}
}"""


def walk(page: Page) -> list[str]:
    """Tabs through the whole page, and answers what was amiss on the way."""
    page.evaluate(_TOOLS)
    names: list[str] = page.evaluate("keyboard.names()")
    groups: list[str] = page.evaluate("keyboard.groups()")
    stops: list[dict[str, Any]] = []
    for _step in range(2 * len(names)):  # a field for a time is several stops
        page.keyboard.press("Tab")
        stop = page.evaluate("keyboard.stop()")
        if stop["index"] < 0 or (stops and stops[0]["index"] == stop["index"] < stops[-1]["index"]):
            break
        stops.append(stop)
    chosen = {stop["group"] for stop in stops} - {""}
    reached = {stop["index"] for stop in stops} | {
        index for index, group in enumerate(groups) if group in chosen
    }
    seen = {stop["index"] for stop in stops if _is_seen(stop)}
    return [
        *(f"never reached: {name}" for index, name in enumerate(names) if index not in reached),
        *(
            f"backwards: from {before['name']} to {after['name']}"
            for before, after in pairwise(stops)
            if _is_backwards(before, after)
        ),
        *(
            f"not seen: {stop['name']}, {stop['ring']} pixels, {stop['contrast']:.1f}:1, {stop['cut']:.0f} cut off"
            for stop in stops
            if stop["index"] not in seen
        ),
    ]


def _is_seen(stop: dict[str, Any]) -> bool:
    has_ring = stop["ring"] >= RING and stop["contrast"] >= 3 and stop["cut"] <= 0
    return bool(stop["writes"] or has_ring)


def _is_backwards(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether `after` was to be read first: in the markup, or on the screen, above and not in a column to the right."""
    left, _top, _right, bottom = after["box"]
    _left, top, right, _bottom = before["box"]
    return bool(after["index"] < before["index"] or (bottom <= top and left < right))
