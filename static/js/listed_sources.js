/** The sources that the story's form lists, as they stand in it, saved or not. */

import { gettext } from "./panel.js"

const fieldOf = (row, name) => row.querySelector(`[name$="-${name}"]`)

const pickedIn = (row, name) => {
  const select = fieldOf(row, name)
  return select?.value ? select.selectedOptions[0]?.textContent.trim() ?? "" : ""
}

const hostOf = (url) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url)

export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, "0")).join("")

/** A row has a key from when it is first asked for. */
function keyOf(row) {
  const field = fieldOf(row, "key")
  field.value ||= newKey()
  return field.value
}

function labelOf(row) {
  const [outlet, via] = [pickedIn(row, "outlet"), pickedIn(row, "via")]
  if (outlet && via) return gettext("%s, citing %s").replace("%s", () => outlet).replace("%s", () => via)
  const kind = fieldOf(row, "kind")
  return outlet || via || fieldOf(row, "title").value.trim() || hostOf(fieldOf(row, "url").value.trim()) || kind.selectedOptions[0].textContent
}

function isBlank(row) {
  const filled = ["outlet", "via", "url", "title", "quoted", "seen_on"].some((name) => fieldOf(row, name).value.trim())
  const kind = fieldOf(row, "kind")
  return !filled && !fieldOf(row, "key").value && kind.value === "on_record"
}

/** Each source that is listed: its key, what it is called, its address and its kind. */
export function listedSources() {
  return [...document.querySelectorAll('.rows[data-rows="sources"] > ol > .rows-row')]
    .filter((row) => !fieldOf(row, "DELETE")?.checked && !isBlank(row))
    .map((row) => ({ key: keyOf(row), label: labelOf(row), url: fieldOf(row, "url").value.trim(), kind: fieldOf(row, "kind").value }))
}
