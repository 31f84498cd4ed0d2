/** The preview beside the form: what is typed, saved or not, as readers would see it, as wide as a phone or a desk. */

import { Refusal, form, gettext, make, onChange, send, token, whenDecided } from "./panel.js"

const PAUSE = 500
const STORED = "celebnews:preview"
const WIDTHS = { phone: 390, desktop: 1280 }

function remember(width) {
  try {
    localStorage.setItem(STORED, width)
  } catch {
    // The next page begins without it.
  }
}

function remembered() {
  try {
    return localStorage.getItem(STORED) ?? ""
  } catch {
    return ""
  }
}

/** The page as it stands in the pane: its links and forms open elsewhere. */
function inPane(html) {
  const page = new DOMParser().parseFromString(html, "text/html")
  for (const element of page.querySelectorAll("a[href]:not([href^='#']), form")) element.target = "_blank"
  return page
}

class Live {
  constructor(opener) {
    this.opener = opener
    this.url = opener.formAction
    this.build()
    opener.setAttribute("aria-expanded", "false")
    opener.setAttribute("aria-controls", "live-preview")
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return // in a tab, as without this script
      event.preventDefault()
      if (this.pane.hidden) this.open(remembered() || "phone")
      else this.close()
    })
    onChange(() => this.soon())
    whenDecided(() => remembered() && matchMedia("(min-width: 64rem)").matches && this.open(remembered()))
  }

  build() {
    this.buttons = new Map()
    const words = { phone: gettext("Phone"), desktop: gettext("Desktop") }
    for (const width of Object.keys(WIDTHS)) {
      const button = make("button", { type: "button", className: "button" }, words[width])
      button.addEventListener("click", () => this.open(width))
      this.buttons.set(width, button)
    }
    const widths = make("div", { className: "live-widths", role: "group" }, ...this.buttons.values())
    widths.setAttribute("aria-label", gettext("Width"))
    const tab = make("button", { type: "submit", className: "button", formTarget: "_blank", formAction: this.url }, gettext("In a tab"))
    tab.setAttribute("form", form.id)
    this.closer = make("button", { type: "button", className: "button" }, gettext("Close"))
    this.closer.addEventListener("click", () => this.close())
    this.trouble = make("p", { className: "live-trouble", role: "status" })
    this.frame = make("iframe", { title: gettext("Preview") })
    // Whatever stands in the text, nothing of it runs here.
    this.frame.setAttribute("sandbox", "allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox")
    this.paper = make("div", { className: "live-paper" }, this.frame)
    const head = make("div", { className: "live-head" }, widths, tab, this.closer)
    this.pane = make("aside", { id: "live-preview", className: "live", hidden: true }, head, this.trouble, this.paper)
    this.pane.setAttribute("aria-label", gettext("Preview"))
    this.pane.addEventListener("keydown", (event) => event.key === "Escape" && this.close())
    new ResizeObserver(() => this.fit()).observe(this.paper)
    document.body.append(this.pane)
  }

  open(width) {
    this.width = width in WIDTHS ? width : "phone"
    const wasClosed = this.pane.hidden
    this.pane.hidden = false
    this.show()
    remember(this.width)
    this.now()
    const isOver = !matchMedia("(min-width: 64rem)").matches
    if (wasClosed && isOver) this.closer.focus()
  }

  close() {
    const hadFocus = this.pane.contains(document.activeElement)
    this.pane.hidden = true
    this.show()
    remember("")
    if (hadFocus) this.opener.focus()
  }

  show() {
    document.body.classList.toggle("has-live", !this.pane.hidden)
    document.body.classList.toggle("has-wide-live", this.width === "desktop")
    this.opener.setAttribute("aria-expanded", String(!this.pane.hidden))
    for (const [width, button] of this.buttons) button.setAttribute("aria-pressed", String(width === this.width))
    this.fit()
  }

  /** A page as wide as it is meant to be, drawn smaller where the pane is not. */
  fit() {
    const width = WIDTHS[this.width]
    const scale = Math.min(1, this.paper.clientWidth / width)
    if (!scale) return
    Object.assign(this.frame.style, {
      width: `${width}px`,
      height: `${this.paper.clientHeight / scale}px`,
      transform: `scale(${scale})`,
    })
  }

  soon() {
    clearTimeout(this.timer)
    if (!this.pane.hidden) this.timer = setTimeout(() => this.now(), PAUSE)
  }

  /** Asks for the page of what is typed, unless it is drawn already. */
  async now() {
    clearTimeout(this.timer)
    const sent = new FormData(form)
    sent.set("csrfmiddlewaretoken", token())
    const question = String(new URLSearchParams([...sent].filter(([, value]) => typeof value === "string")))
    if (question === this.asked) return
    this.asked = question
    this.request?.abort()
    const { signal } = (this.request = new AbortController())
    this.pane.setAttribute("aria-busy", "true")
    try {
      await this.draw(await this.ask(sent, signal), signal)
    } catch (error) {
      if (signal.aborted) return
      this.asked = null
      this.trouble.textContent = error instanceof Refusal ? error.message : gettext("The preview could not be fetched just now. What you typed is not touched.")
    } finally {
      if (!signal.aborted) this.pane.setAttribute("aria-busy", "false")
    }
  }

  async ask(body, signal) {
    const response = await send(this.url, body, signal)
    if (!response.ok) throw new Error(response.status)
    const page = inPane(await response.text())
    const errors = [...page.querySelectorAll(".desk-errors li")].map(({ textContent }) => textContent.trim())
    return errors.length ? { trouble: errors.join(" ") } : { page }
  }

  /** Puts the page in place of the one before; who reads it further down stays there. */
  async draw({ page, trouble = "" }, signal) {
    if (signal.aborted) return
    this.trouble.textContent = trouble
    if (!page) return
    const drawn = this.frame.contentDocument
    if (this.isDrawn) {
      const { scrollTop } = drawn.scrollingElement
      drawn.body.replaceWith(drawn.adoptNode(page.body))
      drawn.scrollingElement.scrollTop = scrollTop
      return
    }
    this.frame.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`
    await new Promise((loaded) => this.frame.addEventListener("load", loaded, { once: true }))
    this.isDrawn = true
  }
}

const opener = form?.querySelector(".state-preview")
if (opener) new Live(opener)
