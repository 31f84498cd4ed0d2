/** A person’s timeline, below the form: it is added to and changed in place, and what stands in the form is left alone. */

const SECTION = "#timeline"

// What was typed is not lost by a stray click, nor by sending the other of the two forms.

const [TIMELINE, PROFILE] = ["[data-timeline-form]", "#person_form"]
const typed = new Set()
const note = ({ target }) => {
  for (const form of [TIMELINE, PROFILE]) if (target.closest?.(form)) typed.add(form)
}

document.addEventListener("input", note)
// Pickers tell jQuery alone.
window.django?.jQuery(document).on("select2:select select2:unselect", note)
document.addEventListener("submit", (event) => { if (event.target.matches(PROFILE)) typed.delete(PROFILE) })
window.addEventListener("beforeunload", (event) => { if (typed.size) event.preventDefault() })

const mayLeave = () => !typed.has(TIMELINE) || window.confirm(window.gettext("Leave what you typed of this event?"))

/** Puts the section of the page that was answered in place of this one, with its pickers started. */
function put(html, focusOn) {
  const answered = new DOMParser().parseFromString(html, "text/html").querySelector(SECTION)
  if (!answered) return false
  document.querySelector(SECTION).replaceWith(answered)
  typed.delete(TIMELINE)
  // Django's autocomplete starts what is new on this event.
  answered.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: "timeline" } }))
  const focused = answered.querySelector(".errorlist")?.parentElement.querySelector("input, select, .select2-selection")
  ;(focused ?? answered.querySelector(focusOn))?.focus()
  return true
}

async function ask(url, options, focusOn) {
  const section = document.querySelector(SECTION)
  section.setAttribute("aria-busy", "true")
  try {
    const response = await fetch(url, { ...options, headers: { Accept: "text/html" } })
    return response.ok && put(await response.text(), focusOn)
  } catch {
    return false
  } finally {
    section.removeAttribute("aria-busy")
  }
}

const FIRST = "#id_event-what"

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-timeline-form]")
  if (!form) return
  event.preventDefault()
  if (document.querySelector(SECTION).ariaBusy === "true") return // the first press of two is on its way
  const sent = new FormData(form)
  // Whatever goes wrong, the page that the form leads to says what.
  if (await ask(form.action, { method: "POST", body: sent }, FIRST)) return
  typed.delete(TIMELINE)
  form.submit()
})

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-timeline-link]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  if (!mayLeave()) return
  if (!(await ask(link.href, {}, FIRST))) location.assign(link.href)
})

/** Escape leaves an event as it is. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !event.target.closest?.("[data-timeline-form]")) return
  event.target.closest("form").querySelector("[data-timeline-link]")?.click()
})
