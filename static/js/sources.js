/**
 * Beside the sources of a story: what its text links or quotes and they do not list, to be added at a press; and the
 * places where its quotation marks do not pair.
 */

import { listedSources, newKey } from "./listed_sources.js"
import { Panel, addRow, editor, form, gettext, make, showPlace } from "./panel.js"

const panel = document.querySelector(".sources-panel")
const rows = form?.querySelector('.rows[data-rows="sources"]')

const ask = () => ({
  body: editor()?.getHTML() ?? document.querySelector("#id_body").value,
  sources: listedSources().map(({ key, url, kind }) => ({ key, url, kind })),
})

function show({ offers, warning, quotes }) {
  const note = panel.querySelector(".sources-warning")
  note.textContent = warning
  note.hidden = !warning
  fill(".sources-offers", offers.map(offered))
  fill(".sources-quotes", quotes.map(unpaired))
  return { nodes: [], note: offers.length ? gettext("%s not listed").replace("%s", offers.length) : "" }
}

/** Replaces a list; the focus stays at its place in it. */
function fill(name, items) {
  const section = panel.querySelector(name)
  const list = section.querySelector("ul")
  const at = [...list.querySelectorAll("button")].indexOf(document.activeElement)
  list.replaceChildren(...items)
  section.hidden = !items.length
  if (at < 0) return
  const buttons = list.querySelectorAll("button")
  const next = buttons[Math.min(at, buttons.length - 1)] ?? rows.querySelector("[data-row-add]")
  next.focus()
}

// Offers

const shortened = (url) => url.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, "")

function offered(offer) {
  const name = offer.outlet?.name ?? offer.host
  const what = offer.key ? gettext("The source of “%s”").replace("%s", () => cut(offer.quoted)) : name
  const add = make("button", { type: "button", className: "sources-add" }, gettext("Add"))
  add.setAttribute("aria-label", gettext("Add %s").replace("%s", () => `${what} ${offer.title}`.trim()))
  add.addEventListener("click", () => take(offer))
  const words = make("span", { className: "sources-what" }, make("b", {}, what))
  if (offer.url) words.append(make("span", { className: "sources-where", title: offer.url }, offer.title || shortened(offer.url)))
  if (offer.make) words.append(make("a", { href: offer.make, target: "_blank", rel: "noopener", className: "sources-make" }, gettext("Make an outlet of it")))
  return make("li", {}, words, add)
}

const cut = (words) => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words)

function take({ outlet, key, url, title, kind, quoted }) {
  const isListed = listedSources().some((source) => (key ? source.key === key : url && source.url === url))
  if (isListed) return // it was pressed twice
  const fields = { key: key || newKey(), url, title, kind, quoted }
  addRow("sources", outlet && { id: outlet.id, text: outlet.name }, fields)
  // What only names a source is to be filled in; else the next link is at hand.
  if (key) rows.querySelector("ol").lastElementChild.querySelector(".select2-selection")?.focus()
  asking.now()
}

// Quotation marks

function unpaired(problem) {
  const go = make("button", { type: "button", className: "sources-place" }, problem.words || gettext("The paragraph"))
  go.addEventListener("click", () => showPlace(problem))
  return make("li", {}, go, make("span", {}, problem.sentence))
}

const asking = panel && rows && new Panel(panel, { ask, show })
