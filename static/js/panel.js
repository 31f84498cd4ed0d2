/** What the panels beside a story's text have in common: they hear of every change, ask the server, and say what it offers. */

import { make } from "./picker.js"

const gettext = window.gettext ?? ((text) => text)
const PAUSE = 700

export const form = document.querySelector("#article_form")

const bodyField = () => document.querySelector("#id_body")

export const editor = () => bodyField()?.deskEditor

/** Calls `act` with the editor as soon as it runs; with null where it is known that it will not. */
export function whenDecided(act) {
  if (!bodyField() || "deskEditor" in bodyField()) act(editor() ?? null)
  else document.addEventListener("desk:editor", ({ target }) => act(target.deskEditor), { once: true })
}

/** Calls `act` at every change of the form, in whatever part of it. */
export function onChange(act) {
  form.addEventListener("input", act)
  const { jQuery } = window.django
  // Pickers tell jQuery alone; and the admin tells it of each of its selects once, as the page begins, which is no change.
  jQuery(() => jQuery(form).on("change", act))
  form.addEventListener("click", ({ target }) => target.closest("[data-row-up], .rows-remove") && act())
  whenDecided((editor) => editor?.on("update", act))
}

const valueOf = (name) => document.querySelector(`#id_${name}`)?.value ?? ""

/** The ids that the rows of a field hold; those that are being removed left out. */
export function picked(rows, name) {
  const selects = [...document.querySelectorAll(`[data-rows="${rows}"] > ol select[name$='-${name}']`)]
  const kept = selects.filter((select) => !select.closest(".rows-row").querySelector("[name$='-DELETE']")?.checked)
  return kept.map((select) => Number(select.value)).filter(Boolean)
}

/** The ids of what the story is filed under. */
export const topics = () => [...(document.querySelector("#id_topics")?.selectedOptions ?? [])].map((option) => Number(option.value))

/** The text as it stands in the form, saved or not. */
export const text = () => ({
  headline: valueOf("headline"),
  standfirst: valueOf("standfirst"),
  photo_caption: valueOf("photo_caption"),
  body: editor()?.getHTML() ?? valueOf("body"),
})

// What an editor said no to

const declinedField = () => document.querySelector("#id_declined")

export const declined = () => ({ people: [], stories: [], names: [], ...JSON.parse(declinedField()?.value || "{}") })

export function decline(kind, what) {
  const now = declined()
  now[kind] = [...new Set([...now[kind], what])]
  declinedField().value = JSON.stringify(now)
  changed()
}

/** Tells the form, and all panels, that something was changed that no field tells by itself. */
export function changed() {
  form.dispatchEvent(new Event("input", { bubbles: true }))
}

/** What must be known before the story is public: what the checks of one panel found, in place of what they said before. */
export function say(panel, found) {
  const notes = document.querySelector(".state-notes")
  if (!notes) return
  notes.querySelector(`[data-of=${panel}]`)?.remove()
  if (found.length) {
    const items = found.map(({ level, sentence }) => make("li", { className: `note-${level}` }, sentence))
    const list = make("ul", { className: "state-note" }, ...items)
    list.dataset.of = panel
    notes.append(list)
  }
  notes.hidden = !notes.querySelector("li")
}

/** Adds a row to a field: with something picked in it, or with null, and with its other fields by name. */
export function addRow(rows, picked, fields) {
  const box = document.querySelector(`[data-rows="${rows}"]`)
  box.dispatchEvent(new CustomEvent("rows:add", { bubbles: true, detail: { picked, fields } }))
  changed()
}

/** A panel: `ask()` gives what to send, `show(answer)` the nodes to stand in it and a few words for its heading. */
export class Panel {
  constructor(element, { ask, show }) {
    this.element = element
    this.ask = ask
    this.draw = show
    this.status = make("p", { role: "status", className: "panel-status visually-hidden" })
    this.offers = make("div", { className: "panel-offers" })
    element.tabIndex = -1
    element.append(this.status, this.offers)
    this.heading = element.previousElementSibling?.querySelector(".fieldset-heading")
    this.note = make("span", { className: "panel-note" })
    this.heading?.append(this.note)
    const soon = () => this.soon()
    onChange(soon)
    window.addEventListener("focus", () => {
      this.asked = null // a profile may have been made in another tab
      soon()
    })
    // Not before: the editor may write the same text in other words.
    whenDecided(() => this.now())
  }

  soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.now(), PAUSE)
  }

  /** Asks, unless this very question was asked last. */
  async now() {
    clearTimeout(this.timer)
    const question = JSON.stringify(this.ask())
    if (question === this.asked) return
    this.asked = question
    this.request?.abort()
    const { signal } = (this.request = new AbortController())
    this.element.setAttribute("aria-busy", "true")
    try {
      const answer = await post(this.element.dataset.url, question, signal)
      if (!signal.aborted) this.show(answer)
    } catch (error) {
      if (signal.aborted) return
      this.asked = null
      this.refuse(error)
    } finally {
      if (!signal.aborted) this.element.setAttribute("aria-busy", "false")
    }
  }

  show(answer) {
    const kept = this.offers.contains(document.activeElement) && (document.activeElement.closest("[data-key]")?.dataset.key ?? "")
    const { nodes, note } = this.draw(answer)
    say(this.element.dataset.panel, answer.notes ?? [])
    this.offers.replaceChildren(...nodes)
    this.note.textContent = note ? ` · ${note}` : ""
    this.status.textContent = note
    if (kept !== false) this.focusNear(kept)
  }

  /** On the offer where the focus was; where that is gone, on the first: the keyboard never falls out of the panel. */
  focusNear(key) {
    const items = [...this.offers.querySelectorAll("[data-key]")]
    const again = items.find((item) => item.dataset.key === key) ?? items[0]
    const target = again?.querySelector("button") ?? this.element
    target.focus({ preventScroll: true })
  }

  refuse(error) {
    const sentence = error instanceof Refusal ? error.message : gettext("This could not be asked just now. What you typed is not touched.")
    this.offers.replaceChildren(make("p", { className: "help" }, sentence))
  }
}

/** The token that a form must be sent with. A sign-in, in whatever tab, makes a new one: the page takes it over. */
export function token() {
  const inputs = document.querySelectorAll("[name=csrfmiddlewaretoken]")
  const now = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? inputs[0].value
  for (const input of inputs) input.value = now
  return now
}

/** What the desk did not do; its message is for the colleague. */
export class Refusal extends Error {}
export class SignedOut extends Refusal {}

/** Sends to the desk, as JSON or as a form, and gives its answer; throws a Refusal, or what fetch throws without a network. */
export async function send(url, body, signal) {
  const headers = typeof body === "string" ? { "Content-Type": "application/json", "X-CSRFToken": token() } : {}
  const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal })
  if (response.type === "opaqueredirect" || response.status === 403) {
    throw new SignedOut(gettext("You are signed out. Sign in again in another tab; what you typed stays here."))
  }
  return response
}

/** Asks the desk in JSON, and gives what it answered; throws as `send` does. */
export async function post(url, question, signal) {
  const response = await send(url, question, signal)
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json")
  const answer = isJson ? await response.json() : {}
  if (!response.ok || !isJson) throw new Refusal(answer.error ?? gettext("The newsroom does not answer as it should. What you typed is not touched."))
  return answer
}

// What stands in a panel

export function button(words, act, { title, ...properties } = {}) {
  const made = make("button", { type: "button", className: "panel-act", ...properties }, words)
  if (title) made.title = title
  made.addEventListener("click", act)
  return made
}

/** An offer, known by its name when the panel is drawn anew, with keys that act on it, whatever of it has the focus. */
export function offer(name, item, acts) {
  item.dataset.key = name
  item.addEventListener("keydown", (event) => {
    const act = !event.ctrlKey && !event.metaKey && !event.altKey && acts[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  })
  return item
}

// The text in the editor

/** The n-th block of text in the editor: its node and where it begins. */
function blockAt(doc, number) {
  let at = -1
  let found = null
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return !found
    at += 1
    if (at === number) found = { node, start: pos + 1 }
    return false
  })
  return found
}

/** The span of a place in the editor's document; null where the text there is another by now. */
export function spanOf(doc, { block, start, end, text }) {
  const found = blockAt(doc, block)
  if (!found) return null
  const letters = [...found.node.textBetween(0, found.node.content.size, "", "\n")]
  if (letters.slice(start, end).join("") !== text) return null
  const before = letters.slice(0, start).join("").length
  return { from: found.start + before, to: found.start + before + text.length }
}

/** Shows a place: the words selected in the editor, or the field that has them. */
export function showPlace(place) {
  if (place.field !== "body") return document.querySelector(`#id_${place.field}`)?.focus()
  const { state, view } = editor()
  const span = spanOf(state.doc, place)
  if (!span) return
  editor().chain().focus(null, { scrollIntoView: false }).setTextSelection(span).run()
  // Not to the edge of the window, where the tools of the text stand.
  const { node } = view.domAtPos(span.from)
  const line = node.nodeType === Node.TEXT_NODE ? node.parentElement : node
  line.scrollIntoView({ block: "center" })
}

export { make, gettext }
