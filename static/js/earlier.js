/** The panel “Earlier coverage”: the public stories that came before this text, each with the reason why. */

import { Panel, addRow, button, changed, decline, declined, editor, form, gettext, make, offer, picked, text, topics } from "./panel.js"

const element = document.querySelector("[data-panel=earlier]")

/** Those of the listed people whom the story is about. */
function subjects() {
  const roles = [...document.querySelectorAll("[data-rows=appearances] > ol .rows-row")]
  const chosen = roles.filter((row) => row.querySelector("select[name$='-role']")?.value === "subject")
  const ids = chosen.map((row) => Number(row.querySelector("select[name$='-person']")?.value))
  const listed = picked("appearances", "person")
  return ids.filter((id) => listed.includes(id))
}

const named = () => (document.querySelector("[data-panel=people]")?.dataset.named ?? "").split(",").filter(Boolean).map(Number)

const ask = () => ({
  ...text(),
  listed: picked("appearances", "person"),
  subjects: subjects(),
  named: named(),
  topics: topics(),
  stories: picked("earlier", "story"),
  story: Number(element.dataset.story) || null,
  before: element.dataset.before ?? null,
  declined: declined(),
})

function list(story) {
  if (picked("earlier", "story").includes(story.id)) return // it was pressed twice
  addRow("earlier", { id: story.id, text: story.headline })
}

/** At the cursor: on the words that are selected, else with its headline. */
function link(story) {
  editor().commands.putstoryLink({ id: story.id, text: story.headline })
  changed()
}

function card(story) {
  editor().commands.putstoryCard({ kind: "story", id: story.id, text: story.headline })
  changed()
}

function offered(story) {
  const no = () => decline("stories", story.id)
  const acts = { a: () => list(story), l: () => link(story), c: () => card(story), delete: no }
  const headline = make("a", { href: story.url, target: "_blank", className: "panel-headline" }, story.headline)
  const item = make(
    "li",
    { className: "panel-item panel-item-story" },
    make("span", { className: "panel-about" }, headline, make("span", { className: "panel-line" }, story.reasons)),
    make(
      "span",
      { className: "panel-acts" },
      button(gettext("Add"), acts.a, { title: gettext("Add to “Earlier coverage” (A)"), "aria-label": `${gettext("Add")}: ${story.headline}` }),
      button(gettext("Link"), acts.l, { title: gettext("Link it at the cursor, or on the selected words (L)"), "aria-label": `${gettext("Link")}: ${story.headline}` }),
      button(gettext("Card"), acts.c, { title: gettext("Put a card at the cursor (C)"), "aria-label": `${gettext("Card")}: ${story.headline}` }),
      button("×", no, { title: gettext("Not this one"), "aria-label": `${gettext("Not this one")}: ${story.headline}` }),
    ),
  )
  return offer(`story-${story.id}`, item, acts)
}

function show({ offered: stories, later }) {
  const offers = stories.length ? [make("h3", { className: "panel-title" }, gettext("Offered")), make("ul", { className: "panel-list" }, ...stories.map(offered))] : []
  const preview = later.length
    ? [make("h3", { className: "panel-title" }, gettext("This story will stand as “Later on this” under")), make("ul", { className: "panel-list panel-later" }, ...later.map((headline) => make("li", {}, headline)))]
    : []
  return {
    nodes: [...offers, ...preview],
    note: stories.length ? gettext("%s offered").replace("%s", stories.length) : "",
  }
}

if (element && form) {
  const panel = new Panel(element, { ask, show })
  document.addEventListener("desk:named", () => panel.soon())
}
