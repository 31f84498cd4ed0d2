/** Dead links, named above the form: each leads to where it stands, in the text to the very words. */

const links = [...document.querySelectorAll("[data-dead]")]
const asked = links.find((link) => link.hasAttribute("aria-current")) ?? links[0]

const field = (link) => document.querySelector(link.hash)

/** The element of the text, where its editor runs; null where somebody has taken it out. */
function elementIn(editor, { dead, deadNumber }) {
  return editor.view.dom.querySelectorAll(dead)[Number(deadNumber)] ?? null
}

/** Selects what an element of the text is of, so that it is seen and can be written over. */
function select(editor, element) {
  const { state, view } = editor
  const from = view.posAtDOM(element, 0)
  const chain = editor.chain().focus(null, { scrollIntoView: false })
  if (element.localName === "a") chain.setTextSelection({ from, to: from + element.textContent.length }).run()
  else chain.setNodeSelection(state.doc.resolve(from).depth ? state.doc.resolve(from).before() : from).run()
}

function show(link) {
  const place = field(link)
  const editor = place?.deskEditor
  const element = editor ? elementIn(editor, link.dataset) : place
  if (editor && element) select(editor, element)
  else element?.querySelector?.("select, input:not([type=hidden])")?.focus({ preventScroll: true })
  const shown = element ?? editor?.view.dom
  shown?.scrollIntoView({ block: "center" })
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault()
    show(link)
  })
}

/** Shows the one that was asked for, once its editor runs, and the page stands where its address says. */
function begin() {
  if (asked.hash !== "#id_body" || field(asked)?.deskEditor) show(asked)
  else document.addEventListener("desk:editor", ({ target }) => { if (target === field(asked)) show(asked) })
}

if (asked && document.readyState === "complete") begin()
else if (asked) window.addEventListener("load", begin)
