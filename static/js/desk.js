// The story's form by keyboard: Ctrl/Cmd+S saves, Ctrl/Cmd+Enter is the primary verb. Headline and standfirst grow.
const form = document.querySelector("#article_form")

const press = (selector) => {
  const button = form?.querySelector(selector)
  if (button) button.click()
  return Boolean(button)
}

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  const pressed = event.key === "s" ? press(".state-save") : event.key === "Enter" && press(".verb-primary button")
  if (pressed) event.preventDefault()
})

// Where the stylesheet cannot let a field grow with its text, this does.
const grow = (area) => {
  if (CSS.supports("field-sizing", "content")) return
  area.rows = 1
  while (area.scrollHeight > area.clientHeight + 2 && area.rows < 12) area.rows += 1
}

document.querySelectorAll(".headline-input, .standfirst-input").forEach((area) => {
  grow(area)
  area.addEventListener("input", () => grow(area))
})

// A headline is one line, however many it takes to show it.
document.querySelector(".headline-input")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    document.querySelector(".standfirst-input")?.focus()
  }
})

// Enter beside a verb means that verb, not the first button of the form.
form?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches(".verb input:not([type=checkbox])")) return
  event.preventDefault()
  event.target.closest(".verb").querySelector("button").click()
})

document.addEventListener("click", (event) => {
  const question = event.target.closest?.("[data-confirm]")?.dataset.confirm
  if (question && !window.confirm(question)) event.preventDefault()
})

// What was typed is not lost by a stray click; sending it is no loss.
let changed = Boolean(document.querySelector("#article_form > div > .errornote, [data-restored]"))
form?.addEventListener("input", () => { changed = true })
// Pickers tell jQuery alone; and the admin tells it of each of its selects once, as the page begins, which is no change.
if (form) django.jQuery(() => django.jQuery(form).on("change", () => { changed = true }))
form?.addEventListener("submit", (event) => { if (event.submitter?.formTarget !== "_blank") changed = false })
window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault() })
