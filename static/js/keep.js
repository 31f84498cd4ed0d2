/**
 * Keeps what is typed in a story's form until it is saved: on the server every few seconds, and in this browser, for
 * this colleague, whatever the server has not confirmed. Tells who else has the story open.
 *
 * An entry of this browser is {story, key, base, at, sent, submitted}. It is there exactly while its text is nowhere else.
 */

import { Refusal, SignedOut, button, form, gettext, make, onChange, post, token, whenDecided } from "./panel.js"

const SEND = 5_000
const BEAT = 10_000
const STORE = 300
const PATIENCE = 20_000
const REDRAWN = "#article_form > div > .errornote, [data-restored]"

const box = document.querySelector("[data-keep]")

// What this browser keeps

const PREFIX = `celebnews:${box?.dataset.user}:`

/** Whether it could be kept: private windows and full ones refuse. */
function store(entry) {
  try {
    localStorage.setItem(PREFIX + entry.key, JSON.stringify(entry))
    return true
  } catch {
    return false
  }
}

/** Forgets an entry; one that was written anew meanwhile only if `text` is left out. */
function forget(key, text) {
  try {
    if (text === undefined || localStorage.getItem(PREFIX + key) === text) localStorage.removeItem(PREFIX + key)
  } catch {
    // There was nothing to forget.
  }
}

/** The entries of this colleague, each with the text that it was stored as; those of others are not read. */
function entries() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))
    return names.flatMap((name) => {
      const text = localStorage.getItem(name)
      try {
        return [{ text, entry: JSON.parse(text) }]
      } catch {
        return []
      }
    })
  } catch {
    return []
  }
}

/** Forgets the form that the server says it saved just now, but not what was typed while it did. */
function saved() {
  const found = document.cookie.match(/(?:^|; )saved_form=([^;]*)/)
  if (!found) return
  const key = decodeURIComponent(found[1])
  const kept = entries().find(({ entry }) => entry.key === key)
  if (kept?.entry.submitted) forget(key)
  document.cookie = `saved_form=; path=${box.dataset.admin}; max-age=0; samesite=lax`
}

// What is sent

/** What the form would send; not what stands beside the verbs, nor what only the moment of sending knows. */
function serialise() {
  const left = new Set(["csrfmiddlewaretoken", ...[...form.querySelectorAll(".verb [name]")].map(({ name }) => name)])
  const fields = [...new FormData(form)].filter(([name, value]) => !left.has(name) && !name.startsWith("_") && typeof value === "string")
  return String(new URLSearchParams(fields))
}

const valueOf = (name) => form.querySelector(`#id_${name}`)?.value ?? ""

class Keeper {
  constructor() {
    this.kept = box.querySelector(".keep-kept")
    this.trouble = box.querySelector(".keep-trouble")
    this.others = box.querySelector(".keep-others")
    this.offers = document.querySelector(".keep-offers")
    this.story = Number(box.dataset.story) || null
    // Drawn with what is not saved: that a save was refused, or that it was taken up.
    const isUnsaved = document.querySelector(REDRAWN)
    this.atFirst = isUnsaved ? null : serialise()
    this.confirmed = isUnsaved ? null : ""
    // A form that the browser shows again may have been saved: that its key was is no proof of this text.
    this.isShownAgain = performance.getEntriesByType("navigation")[0]?.type === "back_forward"
    this.listen()
  }

  listen() {
    const heard = () => {
      this.isTouched = true
      clearTimeout(this.storing)
      this.storing = setTimeout(() => this.store(), STORE)
    }
    onChange(heard)
    whenDecided(() => {
      // The editor may write the same text in other words.
      if (!this.isTouched && this.atFirst !== null) this.atFirst = serialise()
    })
    form.addEventListener("submit", (event) => this.submit(event))
    window.addEventListener("pagehide", () => this.leave())
    window.addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return
      this.isShownAgain = true
      this.submitted = null
      this.isGone = false
      this.report()
    })
    window.addEventListener("online", () => this.report())
    window.addEventListener("focus", () => this.trouble.textContent && this.report())
    document.addEventListener("visibilitychange", () => this.report())
  }

  async start() {
    saved()
    await this.sendEntries()
    await this.report()
    setInterval(() => {
      const isDue = this.typed() !== this.confirmed || Date.now() - (this.heardAt ?? 0) > BEAT - 1000
      if (isDue) this.report()
    }, SEND)
  }

  /** What is typed and not saved; "" where nothing is. */
  typed() {
    const now = serialise()
    return now === this.atFirst ? "" : now
  }

  entry(sent) {
    const submitted = !this.isShownAgain && sent !== null && sent === this.submitted
    return { story: this.story, key: valueOf("key"), base: Number(valueOf("base")) || 0, at: Date.now(), sent, submitted }
  }

  reportOf(entry, more = {}) {
    return { user: Number(box.dataset.user), hidden: document.hidden, ...entry, ...more }
  }

  /** Keeps in this browser what the server has not confirmed; whether it is safe here or there. */
  store() {
    clearTimeout(this.storing)
    const sent = this.typed()
    if (sent && sent !== this.confirmed) return store(this.entry(sent))
    if (!sent) forget(valueOf("key"))
    return true
  }

  /** Sends what this browser kept of forms that are gone: of this story it comes back as an offer. */
  async sendEntries() {
    for (const { text, entry } of entries()) {
      const isThisForm = entry.key === valueOf("key")
      if (isThisForm && entry.submitted) continue // it was refused, and is drawn again
      // Typed after what is drawn here was kept: another text of the same form, which must not be lost to it.
      const key = isThisForm ? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 14)}` : entry.key
      try {
        const { kept, done } = await this.send(this.reportOf({ ...entry, key }, { leaving: true }))
        if (kept || done) forget(entry.key, text)
      } catch (error) {
        if (error instanceof TypeError) return
      }
    }
  }

  send(report, signal) {
    return post(box.dataset.url, JSON.stringify(report), signal)
  }

  async report() {
    // What is being saved must not be kept again behind the save.
    if (this.submitted != null || this.isGone) return
    this.request?.abort()
    const { signal } = (this.request = new AbortController())
    const sent = this.typed()
    const isNews = sent !== this.confirmed
    try {
      const answer = await this.send(this.reportOf(this.entry(isNews ? sent : null)), signal)
      if (signal.aborted) return
      this.heardAt = Date.now()
      this.confirm(sent, isNews, answer)
      this.tell(answer)
    } catch (error) {
      if (!signal.aborted) this.fail(error)
    }
  }

  confirm(sent, isNews, { kept }) {
    this.trouble.textContent = ""
    // Somebody threw it away, or it was swept: it is sent again.
    this.confirmed = sent && !kept ? null : sent
    if (!this.confirmed && sent) return
    if (this.typed() === sent) forget(valueOf("key"))
    if (!sent) this.kept.textContent = ""
    else if (isNews) this.kept.textContent = gettext("Kept %s").replace("%s", new Date().toTimeString().slice(0, 5))
  }

  fail(error) {
    const isKept = this.store()
    this.kept.textContent = ""
    const why =
      error instanceof SignedOut
        ? gettext("You are signed out — sign in in another tab, then go on here.")
        : error instanceof Refusal
          ? error.message
          : gettext("No network, or the newsroom does not answer.")
    const where = !this.typed() ? "" : isKept ? gettext("Not sent: kept in this browser.") : gettext("Not sent, and this browser keeps nothing: leave this page open.")
    const words = [where, why].filter(Boolean).join(" ")
    if (this.trouble.textContent !== words) this.trouble.textContent = words
  }

  submit(event) {
    token()
    if (event.defaultPrevented || event.submitter?.formTarget === "_blank") return
    this.request?.abort()
    this.submitted = this.typed()
    if (this.submitted) store(this.entry(this.submitted))
    // Where no page follows, the form goes on being kept.
    setTimeout(() => (this.submitted = null), PATIENCE)
  }

  /** The last word of a tab that is closed: the text, if the server has not got it, is in this browser too. */
  leave() {
    if (this.isGone) return
    this.isGone = true
    this.request?.abort()
    const sent = this.typed()
    const isNews = sent !== (this.submitted ?? this.confirmed)
    if (isNews) this.store()
    const last = new FormData()
    last.append("csrfmiddlewaretoken", token())
    last.append("report", JSON.stringify(this.reportOf(this.entry(isNews ? sent : null), { leaving: true })))
    navigator.sendBeacon(box.dataset.url, last)
  }

  // What the colleague is told

  tell({ others, newest, newestBy, offered }) {
    const here = others.map(({ name, unsaved }) =>
      (unsaved ? gettext("%s has this open, with unsaved text.") : gettext("%s has this open.")).replace("%s", () => name),
    )
    const isNewer = newest > (Number(valueOf("base")) || 0)
    const newer = gettext("%(name)s saved a newer text (revision %(number)s).").replace("%(name)s", () => newestBy).replace("%(number)s", newest)
    const lines = isNewer ? [...here, newer] : here
    if (lines.join("\n") !== this.told) {
      this.told = lines.join("\n")
      this.others.replaceChildren(...lines.map((line) => make("span", { className: "keep-other" }, line)))
    }
    const ids = offered.map(({ id }) => id).join()
    if (ids === this.offeredIds) return
    this.offeredIds = ids
    const [latest, ...older] = offered.map((offer) => this.offer(offer))
    this.offers.replaceChildren(...(latest ? [latest] : []), ...(older.length ? [this.older(older)] : []))
  }

  older(offers) {
    const words = gettext("%s more that you typed and did not save").replace("%s", offers.length)
    return make("li", { className: "keep-older" }, make("details", {}, make("summary", {}, words), make("ul", {}, ...offers)))
  }

  offer({ id, sentence, take, drop }) {
    const notice = make("li", { className: "keep-offer" }, sentence, " ")
    const throwAway = async () => {
      try {
        await post(drop, "{}")
        notice.remove()
      } catch {
        notice.append(" ", gettext("This could not be done just now."))
      }
    }
    notice.append(
      make("a", { href: take, className: "panel-act" }, gettext("Take it up")),
      " ",
      button(gettext("Throw it away"), throwAway),
    )
    return notice
  }
}

if (box && form) new Keeper().start()
