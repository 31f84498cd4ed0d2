/** A person’s timeline, below the form: it is added to and changed in place, and what stands in the form is left alone. */

const SECTION = "#timeline"

/** Puts the section of the page that was answered in place of this one, with its pickers started. */
function put(html, focusOn) {
  const answered = new DOMParser().parseFromString(html, "text/html").querySelector(SECTION)
  if (!answered) return false
  document.querySelector(SECTION).replaceWith(answered)
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
  if (!(await ask(form.action, { method: "POST", body: sent }, FIRST))) form.submit()
})

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-timeline-link]")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  if (!(await ask(link.href, {}, FIRST))) location.assign(link.href)
})

/** Escape leaves an event as it is. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !event.target.closest?.("[data-timeline-form]")) return
  event.target.closest("form").querySelector("[data-timeline-link]")?.click()
})
