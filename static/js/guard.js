/**
 * Starts the editors of the page, each only if all that its text may hold is known to it.
 *
 * What an editor does not know it drops at the first keystroke. So the server renders each text as
 *
 *   <div class="guarded-editor">
 *     <p class="errornote">…sentence…</p>
 *     <textarea readonly data-guarded-editor="{configuration}">
 *
 * that is, read-only and with a sentence that says so; only this module, running and content, changes that.
 */

import { createEditor } from "django-prose-editor/configurable"
import * as builtIn from "django-prose-editor/editor"

const MARKER = "data-guarded-editor"
const { gettext } = builtIn

async function start(textarea) {
  const config = JSON.parse(textarea.getAttribute(MARKER))
  const missing = await missingExtensions(config)
  if (missing.length) return lock(textarea, missing)
  const editor = await createEditor(textarea, config)
  if (!editor) return lock(textarea, [])
  const lost = lostIn(textarea.value, editor.getHTML())
  if (lost.length) {
    editor.destroy()
    return lock(textarea, lost)
  }
  unlock(textarea, editor)
}

/** The extensions that the server names and no module exports. */
async function missingExtensions({ extensions, js_modules: urls = [] }) {
  const modules = await Promise.all(urls.map((url) => import(url).catch(() => ({}))))
  const known = Object.assign({}, builtIn, ...modules)
  return Object.keys(extensions).filter((name) => !known[name])
}

/** The references and embeds of a text that the editor would not write back. */
function lostIn(stored, written) {
  const kept = referencesIn(written)
  return [...referencesIn(stored)].filter((reference) => !kept.has(reference))
}

function referencesIn(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html")
  const found = new Set()
  for (const element of body.querySelectorAll("*")) {
    if (element.localName === "a" && !element.textContent) continue
    for (const { name, value } of element.attributes) {
      if (name.startsWith("data-")) found.add(`${element.localName} ${name}=${value}`)
    }
  }
  return found
}

function unlock(textarea, editor) {
  textarea.readOnly = false
  textarea.closest(".guarded-editor").classList.add("is-running")
  tell(textarea, editor)
  const label = textarea.labels[0]
  if (!label) return
  label.id ||= `${textarea.id}-label`
  editor.view.dom.setAttribute("aria-labelledby", label.id)
  editor.view.dom.setAttribute("aria-multiline", "true")
  label.addEventListener("click", () => editor.commands.focus())
}

/** Tells the panels beside the text, which are modules of their own, with what it is written. */
function tell(textarea, editor) {
  textarea.deskEditor = editor
  textarea.dispatchEvent(new CustomEvent("desk:editor", { bubbles: true }))
}

function lock(textarea, missing) {
  const box = textarea.closest(".guarded-editor")
  const note = box.querySelector(".errornote")
  const half = textarea.closest(".prose-editor")
  half?.before(textarea)
  half?.remove()
  textarea.value = textarea.defaultValue
  textarea.readOnly = true
  note.textContent = gettext(
    "The editor did not start whole, so this text is read-only and stays as it is. Reload the page.",
  )
  if (missing.length) note.append(` (${missing.join(", ")})`)
  box.classList.add("is-locked")
  tell(textarea, null)
}

/**
 * The library adds a <style> unless it finds its own, and the policy of the desk would refuse and report it. So it finds
 * an element of that name that is no HTML, and hence no style. css/editor.css has its rules.
 */
function forgoInjectedStyle() {
  const decoy = document.createElementNS(null, "style")
  decoy.setAttribute("data-tiptap-style", "")
  document.head.append(decoy)
}

forgoInjectedStyle()
for (const textarea of document.querySelectorAll(`textarea[${MARKER}]`)) {
  start(textarea).catch((error) => {
    console.error(error)
    lock(textarea, [])
  })
}
