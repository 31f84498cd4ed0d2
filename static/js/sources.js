/**
 * Beside the sources of a story: what its text links or quotes and they do not list, to be added at a press; and the
 * places where its quotation marks do not pair.
 */

import { listedSources, newKey } from "./listed_sources.js"
import { make } from "./picker.js"

const gettext = window.gettext ?? ((text) => text)
const TYPING_PAUSE = 700

const panel = document.querySelector(".sources-panel")
const text = document.querySelector("#id_body")
const form = panel?.closest("form")
const rows = form?.querySelector('.rows[data-rows="sources"]')

let timer
let asked = ""
let request

function askSoon() {
  clearTimeout(timer)
  timer = setTimeout(ask, TYPING_PAUSE)
}

async function ask({ again = false } = {}) {
  const draft = JSON.stringify({ body: text.value, sources: listedSources().map(({ key, url, kind }) => ({ key, url, kind })) })
  if (draft === asked && !again) return
  asked = draft
  request?.abort()
  const { signal } = (request = new AbortController())
  try {
    const response = await fetch(panel.dataset.sourcesUrl, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value },
      body: draft,
      redirect: "manual",
      signal,
    })
    if (!response.ok) throw new Error(response.statusText)
    show(await response.json())
  } catch {
    if (signal.aborted) return
    asked = ""
    say(gettext("The sources could not be looked up. You may be signed out."))
  }
}

const say = (words) => {
  panel.querySelector(".sources-status").textContent = words
}

function show({ offers, warning, quotes }) {
  const note = panel.querySelector(".sources-warning")
  note.textContent = warning
  note.hidden = !warning
  fill(".sources-offers", offers.map(offered))
  fill(".sources-quotes", quotes.map(unpaired))
  say(offers.length ? gettext("%s not listed").replace("%s", offers.length) : "")
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

function take(offer) {
  const focused = document.activeElement
  rows.querySelector("[data-row-add]").click()
  const row = rows.querySelector("ol").lastElementChild
  const put = (name, value) => {
    row.querySelector(`[name$="-${name}"]`).value = value
  }
  put("key", offer.key || newKey())
  put("url", offer.url)
  put("title", offer.title)
  put("kind", offer.kind)
  put("quoted", offer.quoted)
  if (offer.outlet) {
    const select = row.querySelector('[name$="-outlet"]')
    select.append(new Option(offer.outlet.name, offer.outlet.id, true, true))
    django.jQuery(select).trigger("change")
  }
  row.dispatchEvent(new Event("input", { bubbles: true }))
  // What only names a source is to be filled in; the next link is at hand.
  if (!offer.key) focused.focus()
  ask()
}

// Quotation marks

function unpaired(problem) {
  const go = make("button", { type: "button", className: "sources-place" }, problem.words || gettext("The paragraph"))
  go.addEventListener("click", () => select(problem))
  return make("li", {}, go, make("span", {}, problem.sentence))
}

/** Selects a place of the text: in its n-th block, from one letter to another; the caret stands where a mark is missing. */
function select({ block, start, end }) {
  const editor = text.deskEditor
  let number = -1
  let from = -1
  editor?.state.doc.descendants((node, pos) => {
    if (node.isTextblock && (number += 1) === block) from = pos + 1
  })
  if (from < 0) return
  const most = editor.state.doc.content.size
  const range = { from: Math.min(from + start, most), to: Math.min(from + end, most) }
  editor.chain().focus(null, { scrollIntoView: false }).setTextSelection(range).run()
  // Not to the edge of the window, where the tools of the text stand.
  const { node } = editor.view.domAtPos(range.from)
  const line = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
  line.scrollIntoView({ block: "center" })
}

if (panel && text && rows) {
  form.addEventListener("input", askSoon)
  form.addEventListener("change", askSoon)
  form.addEventListener("click", (event) => event.target.closest("[data-row-up], .rows-remove") && askSoon())
  window.django?.jQuery?.(rows).on("change", askSoon) // pickers tell jQuery alone
  window.addEventListener("focus", () => panel.querySelector(".sources-make") && ask({ again: true }))
  ask()
}
