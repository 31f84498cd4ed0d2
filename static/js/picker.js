/** Dialogs of the desk, and the one that finds a person or a story by name. */

const gettext = window.gettext ?? ((text) => text)
const TYPING_PAUSE = 120

/** An element. Names with a dash, and role, are attributes; all others are properties. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (name === "role" || name.includes("-")) element.setAttribute(name, value)
    else element[name] = value
  }
  element.append(...children)
  return element
}

/** A modal dialog of what `fill(done)` returns. Resolves to what `done` is called with; to null if it is closed. */
export function openDialog(title, fill) {
  return new Promise((resolve) => {
    let answer = null
    const done = (value) => {
      answer = value
      dialog.close()
    }
    const closing = { type: "button", className: "desk-dialog-close", "aria-label": gettext("Close") }
    const close = make("button", closing, "×")
    const heading = make("h2", { className: "desk-dialog-title" }, title)
    const dialog = make("dialog", { className: "desk-dialog", "aria-label": title }, heading, close, ...fill(done))
    close.addEventListener("click", () => dialog.close())
    dialog.addEventListener("mousedown", (event) => isBeside(dialog, event) && dialog.close())
    // Ctrl+Enter publishes, but not from in here.
    dialog.addEventListener("keydown", (event) => event.stopPropagation())
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(answer)
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

/** A click on the backdrop is the dialog’s, and so is one on its edge. */
function isBeside(dialog, { target, clientX, clientY }) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)
}

/** Asks for one of the things that `url` finds, as the admin's autocomplete does. Resolves to {id, text, image} or null. */
export function pick({ url, title, placeholder = "", initial = "" }) {
  return openDialog(title, (done) => new Picker({ url, title, placeholder, initial }, done).elements)
}

let pickers = 0

class Picker {
  constructor({ url, title, placeholder, initial }, done) {
    const id = `picker-${(pickers += 1)}`
    this.url = url
    this.done = done
    this.results = []
    this.list = make("ul", { id, role: "listbox", className: "picker-list", "aria-label": title })
    this.status = make("p", { role: "status", className: "picker-status" })
    this.input = make("input", {
      type: "search",
      className: "picker-input",
      value: initial,
      placeholder,
      autocomplete: "off",
      autofocus: true,
      spellcheck: false,
      role: "combobox",
      "aria-label": title,
      "aria-autocomplete": "list",
      "aria-controls": id,
      "aria-expanded": "false",
    })
    this.input.addEventListener("input", () => this.searchSoon())
    this.input.addEventListener("keydown", (event) => this.onKey(event))
    // What stands in it is a guess: typing replaces it.
    this.input.addEventListener("focus", () => this.input.select(), { once: true })
    // The input keeps the focus, so that typing goes on after a tap beside an option.
    this.list.addEventListener("mousedown", (event) => event.preventDefault())
    this.list.addEventListener("click", (event) => this.take(this.options.indexOf(event.target.closest("li"))))
    this.maker = make("a", { className: "picker-make", target: "_blank", hidden: true })
    // A profile that was made in another tab is found on the way back.
    this.return = () => (this.input.isConnected ? this.search() : window.removeEventListener("focus", this.return))
    this.maker.addEventListener("click", () => window.addEventListener("focus", this.return))
    this.search()
  }

  get elements() {
    return [this.input, this.status, this.list, this.maker]
  }

  get options() {
    return [...this.list.children]
  }

  searchSoon() {
    this.wait()
    this.timer = setTimeout(() => this.search(), TYPING_PAUSE)
  }

  async search() {
    this.wait()
    const term = this.input.value.trim()
    const { signal } = (this.request = new AbortController())
    try {
      const { results, pagination, form } = await ask(this.url, term, signal)
      if (signal.aborted) return
      this.show(results, summary(results, pagination, term))
      this.offer(form, term)
    } catch (error) {
      if (!signal.aborted) this.show([], refusal(error))
    }
  }

  /** What was found for an earlier term stays in sight, but is taken only if it is found for this one too. */
  wait() {
    clearTimeout(this.timer)
    this.request?.abort()
    this.waiting = true
    this.wanted = null
    this.list.setAttribute("aria-busy", "true")
    this.status.textContent = gettext("Searching…")
  }

  hurry() {
    const wanted = this.results[this.active]?.id
    this.search()
    this.wanted = wanted
  }

  show(results, status) {
    this.waiting = false
    this.results = results
    this.list.setAttribute("aria-busy", "false")
    this.status.textContent = status
    this.list.replaceChildren(...results.map((result, index) => option(`${this.list.id}-${index}`, result)))
    this.input.setAttribute("aria-expanded", String(results.length > 0))
    this.highlight(0)
    if (results.length && results[0].id === this.wanted) this.take(0)
  }

  /** Who may make what is not found is shown where to; the form shows first whom it may be already. */
  offer(form, term) {
    this.maker.hidden = !form || !term
    this.maker.textContent = gettext("Make a profile of “%s”").replace("%s", () => term)
    if (form) this.maker.href = `${form}?name=${encodeURIComponent(term)}`
  }

  highlight(index) {
    this.active = this.results.length ? (index + this.results.length) % this.results.length : -1
    this.options.forEach((element, at) => element.setAttribute("aria-selected", String(at === this.active)))
    const active = this.options[this.active]
    if (active) {
      this.input.setAttribute("aria-activedescendant", active.id)
      active.scrollIntoView({ block: "nearest" })
    } else {
      this.input.removeAttribute("aria-activedescendant")
    }
  }

  onKey(event) {
    if (event.isComposing) return
    const act = {
      ArrowDown: () => this.highlight(this.active + 1),
      ArrowUp: () => this.highlight(this.active - 1),
      // Or the browser would only empty the input.
      Escape: () => this.done(null),
      Enter: () => (this.waiting || !this.results.length ? this.hurry() : this.take(this.active)),
    }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  take(index) {
    const result = this.results[index]
    if (result) this.done({ id: String(result.id), text: result.text, image: result.image })
  }
}

class SignedOut extends Error {}

/** The admin sends who is signed out to its login page, and answers 403 to who may not look things up. */
async function ask(url, term, signal) {
  const response = await fetch(`${url}&term=${encodeURIComponent(term)}`, {
    headers: { Accept: "application/json" },
    redirect: "manual",
    signal,
  })
  if (response.type === "opaqueredirect" || response.status === 403) {
    throw new SignedOut(
      gettext("You are signed out, or may not look this up. Sign in again in another tab, then press Enter here."),
    )
  }
  if (!response.ok) throw new Error(response.statusText)
  const [, form] = /<([^>]+)>; rel="create-form"/.exec(response.headers.get("Link")) ?? []
  return { ...(await response.json()), form }
}

function refusal(error) {
  return error instanceof SignedOut ? error.message : gettext("The search did not answer. Try again.")
}

function summary(results, pagination, term) {
  if (pagination?.more) return gettext("There are more. Type on to narrow them down.")
  if (results.length) return ""
  return term ? gettext("Nothing found for “%s”.").replace("%s", () => term) : gettext("There is nothing to choose from yet.")
}

/** A picture, where things of this kind have one; the name, and quieter what tells namesakes apart; of a person a note. */
export function told({ text, image, note }) {
  const isPerson = note !== undefined
  const [name, ...rest] = text.split(" — ")
  const summary = rest.join(" — ")
  const quiet = [isPerson ? summary : summary && `— ${summary}`, note].filter(Boolean)
  const notes = quiet.map((words) => make("span", { className: "picker-note" }, `${words} `))
  const shown = { className: "picker-image" }
  const empty = isPerson ? [make("span", shown)] : []
  const picture = image ? [make("img", { ...shown, src: image, alt: "", width: 48, height: 48 })] : empty
  const words = make("span", { className: "picker-words" }, `${name} `, ...notes)
  return make("span", { className: isPerson ? "picker-told picker-person" : "picker-told" }, ...picture, words)
}

const option = (id, result) => make("li", { id, role: "option", className: "picker-option" }, told(result))
