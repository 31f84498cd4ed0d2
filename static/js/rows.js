// Rows of an ordered relation: add, move up, remove. The order is that of the page when it is sent.
const rowsOf = (box) => [...box.querySelectorAll(":scope > ol > .rows-row")]

const renumber = (box) => rowsOf(box).forEach((row, index) => {
  const order = row.querySelector("[name$='-ORDER']")
  if (order) order.value = index + 1
})

const add = (box) => {
  const total = box.querySelector("[name$='-TOTAL_FORMS']")
  const holder = document.createElement("ol")
  holder.innerHTML = box.querySelector(":scope > template").innerHTML.replaceAll("__prefix__", total.value)
  const row = holder.firstElementChild
  box.querySelector(":scope > ol").append(row)
  total.value = Number(total.value) + 1
  renumber(box)
  // Django's autocomplete starts the pickers of a new row on this event.
  row.dispatchEvent(new CustomEvent("formset:added", {bubbles: true, detail: {formsetName: box.dataset.rows}}))
  return row
}

/** What comes first in a new row is a picker: it opens, so that the next letter is looked for. */
const begin = (row) => {
  const picker = row.querySelector("select.admin-autocomplete")
  if (picker && window.django?.jQuery?.fn.select2) window.django.jQuery(picker).select2("open")
  else focusFirst(row)
}

const focusFirst = (row) => row.querySelector(".select2-selection, input, select")?.focus()

// A panel adds a row: what is picked, as {id, text} or null, and the other fields by name.
document.addEventListener("rows:add", ({target: box, detail: {picked, fields = {}}}) => {
  const row = add(box)
  for (const [name, value] of Object.entries(fields)) row.querySelector(`[name$='-${name}']`).value = value
  if (!picked) return
  const select = row.querySelector("select.admin-autocomplete")
  select.append(new Option(picked.text, picked.id, true, true))
  window.django.jQuery(select).trigger("change")
})

document.addEventListener("click", (event) => {
  const box = event.target.closest(".rows")
  if (!box) return
  if (event.target.closest("[data-row-add]")) begin(add(box))
  if (event.target.closest("[data-row-up]")) {
    const row = event.target.closest(".rows-row")
    row.previousElementSibling?.before(row)
    renumber(box)
    row.dispatchEvent(new Event("input", {bubbles: true}))
    const again = row.previousElementSibling ? "[data-row-up]" : ".select2-selection, input, select"
    row.querySelector(again)?.focus()
  }
})

document.addEventListener("change", (event) => {
  if (!event.target.name?.endsWith("-DELETE")) return
  event.target.closest(".rows-row").classList.toggle("rows-row-removed", event.target.checked)
})

document.addEventListener("submit", (event) => {
  event.target.querySelectorAll?.(".rows").forEach(renumber)
}, true)
