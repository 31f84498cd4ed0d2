/** Notes beside a story: sent in place, and what stands in the story's form is left alone. */

const SECTION = "[data-notes]"
const LONGEST = 300
const gettext = window.gettext ?? ((text) => text)

const form = document.querySelector("#notes-form")
const section = () => document.querySelector(SECTION)

/** The fields that an act has taken: what was typed into the others is still to be sent. */
function taken(act) {
  const [verb, thread] = act.split("-")
  return verb === "write" ? ["text", "passage", "to"] : verb === "answer" ? [`text-${thread}`] : []
}

/** Takes over into the notes that were answered what was typed and not sent. */
function keep(answered, act) {
  for (const field of form.elements) {
    if (!field.matches("textarea, input[type=text], select") || !field.value || taken(act).includes(field.name)) continue
    const same = answered.querySelector(`[name="${field.name}"]`)
    if (!same) continue
    same.value = field.value
    const fold = same.closest("details")
    if (same.value !== same.defaultValue && same.matches("textarea")) fold.open = true
  }
}

/** Puts the notes that were answered in place of these, open as they were, and reads out what came of it. */
function put(html, act) {
  const page = new DOMParser().parseFromString(html, "text/html")
  const answered = page.querySelector(SECTION)
  if (!answered) return false
  answered.open = true
  keep(answered, act)
  section().replaceWith(answered)
  const said = answered.querySelector("[role=alert]") ?? answered.querySelector("[role=status]")
  said.tabIndex = -1
  said.focus()
  return true
}

/** Says what went wrong without touching what was written. */
function fail() {
  section().querySelector("[role=status]").textContent = gettext("The note could not be sent just now. What you wrote is not touched: try again.")
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault()
  const sent = new FormData(form)
  if (event.submitter?.name) sent.set(event.submitter.name, event.submitter.value)
  section().setAttribute("aria-busy", "true")
  try {
    const response = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "text/html" } })
    if (!response.ok || !put(await response.text(), event.submitter?.value ?? "")) fail()
  } catch {
    fail()
  } finally {
    section().removeAttribute("aria-busy")
  }
})

// A note is none of the story's form: typing one is no change to that.
for (const type of ["input", "change"]) {
  document.addEventListener(type, (event) => {
    if (form && event.target.form === form) event.stopPropagation()
  }, true)
}

const isWritten = () => form && [...form.elements].some((field) => field.matches("textarea") && field.value.trim() !== field.defaultValue.trim())
window.addEventListener("beforeunload", (event) => { if (isWritten()) event.preventDefault() })

// What was selected in the text last is what a new note is about, until something else is written there.
let selected = ""
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection()
  const words = selection?.anchorNode?.parentElement?.closest(".ProseMirror, .desk-read") ? String(selection).trim() : ""
  if (words) selected = words.replace(/\s+/g, " ").slice(0, LONGEST)
})
document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.(".notes-new") || !event.target.open) return
  const passage = event.target.querySelector("[data-note-passage]")
  if (!passage.value) passage.value = selected
}, true)
