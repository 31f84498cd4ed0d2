/**
 * What was copied elsewhere, as this desk writes: headings, paragraphs, lists, quotes, links, bold and italic; no more.
 *
 * No DOM is changed here: what was pasted is parsed into a document of its own, in which nothing loads and nothing
 * runs, walked once, and written anew. So nothing of it survives by oversight.
 */

const HEADINGS = { H1: "h2", H2: "h2", H3: "h3", H4: "h3", H5: "h3", H6: "h3" }

const DROPPED = new Set(
  ("AUDIO BASE BUTTON CANVAS DEL EMBED HEAD IFRAME IMG INPUT LINK MAP MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG " +
    "TEMPLATE TEXTAREA TITLE VIDEO XML").split(" "),
)

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 " +
    "H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL").split(" "),
)

const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i

/** Whether this was copied in an editor such as this one, which reads it without help. */
const isOwn = (html) => /\sdata-pm-slice=/.test(html)

/** The policy has the browser refuse, and report, each inline style and handler that it parses: under these names none is. */
const setAside = (html) =>
  html
    .replace(/<style\b[^]*?<\/style>/gi, "")
    .replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>|<[^<>]+>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="))

/** Pasted HTML, as HTML that the editor reads. */
export function fromHtml(html) {
  const apart = setAside(html)
  if (isOwn(html)) return apart
  const { body } = new DOMParser().parseFromString(apart, "text/html")
  return new Writer().write(body)
}

/** Pasted plain text: a blank line ends a paragraph, another end of line stays one. */
export function fromText(text) {
  const paragraphs = text.replace(/\r\n?/g, "\n").split(/\n(?:[^\S\n]*\n)+/)
  const lines = (paragraph) => paragraph.split("\n").map((line) => escape(tidySpaces(line).trim()))
  return paragraphs
    .map((paragraph) => lines(paragraph).filter(Boolean).join("<br>"))
    .filter(Boolean)
    .map((words) => `<p>${words}</p>`)
    .join("")
}

/** The code of blocks, as WordPress has its editor show it, is plain text to the clipboard. */
export const isBlockCode = (text) => /^\s*<!-- wp:[a-z]/.test(text)

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/**
 * Spaces that do not break are how word processors lay out, and become plain ones; all but one between a number and
 * what it counts (5 km, 20 %, 300 €), which an editor meant. What has no width goes.
 */
function tidySpaces(text) {
  return withoutCaptions(text).replace(/[\u200b\ufeff]/g, "").replace(/\u00a0+/g, (spaces, at, whole) => {
    const counts = spaces.length === 1 && /\d$/.test(whole.slice(0, at)) && /^[\p{L}\p{Sc}%‰°]/u.test(whole.slice(at + 1))
    return counts ? spaces : " ".repeat(spaces.length)
  })
}

/** The words of a picture's caption stay, without WordPress's brackets; any other of its codes is for the editor to see. */
const withoutCaptions = (text) => text.replace(/\[\/?(wp_)?caption\b[^\]]*\]/g, "")

// What an element says of itself

/** The declarations of a style, by name. */
function styleOf(element) {
  const text = element.getAttribute?.("data-style") ?? ""
  const pairs = text.split(";").map((declaration) => {
    const [name, ...value] = declaration.split(":")
    return [name.trim().toLowerCase(), value.join(":").trim().toLowerCase()]
  })
  return Object.fromEntries(pairs)
}

const isBold = (weight) => /^bold/.test(weight) || Number(weight) >= 600

const isItalic = (style) => /^(italic|oblique)/.test(style)

const BOLD = new Set(["B", "STRONG"])
const ITALIC = new Set(["I", "EM"])

/** Who said a quote stands below it; any other title is part of its sentence. */
const isBlock = ({ tagName, parentElement }) =>
  BLOCKS.has(tagName) || (tagName === "CITE" && ["BLOCKQUOTE", "FIGURE"].includes(parentElement.tagName))

/** The emphasis and the link of what stands in an element. What its style says counts more than what it is. */
function marksIn(element, style, around) {
  const marks = { ...around }
  if (BOLD.has(element.tagName)) marks.strong = true
  if (ITALIC.has(element.tagName)) marks.em = true
  const { "font-weight": weight = "inherit", "font-style": slant = "inherit" } = style
  if (weight !== "inherit") marks.strong = isBold(weight)
  if (slant !== "inherit") marks.em = isItalic(slant)
  if (element.tagName === "A") marks.href = hrefOf(element) ?? marks.href
  return marks
}

/** Where a link leads; null where that is nowhere on the web. */
function hrefOf(element) {
  const href = (element.getAttribute("href") ?? "").trim()
  if (!ADDRESS.test(href) || !URL.canParse(href)) return null
  const { hostname, pathname, searchParams } = new URL(href)
  if (/^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === "/url") {
    const wrapped = searchParams.get("q") ?? searchParams.get("url") ?? ""
    return ADDRESS.test(wrapped) && URL.canParse(wrapped) ? wrapped : null
  }
  return href
}

function isHidden(element, style) {
  if (element.hidden || style.display === "none" || style["mso-hide"] === "all") return true
  if (style["mso-element"] === "comment-list" || element.classList?.contains("MsoCommentReference")) return true
  return style["mso-list"] === "ignore" || element.tagName.startsWith("V:")
}

// Lists as Word writes them: paragraphs that say their list and its level, with the mark of the item as text

function wordItem(element, style) {
  const known = /\b(l\d+) level(\d+) (lfo\d+)/.exec(style["mso-list"] ?? "")
  if (!known || element.tagName in HEADINGS) return null
  return { of: known[1] + known[3], level: Number(known[2]), tag: isNumber(markOf(element)) ? "ol" : "ul" }
}

function markOf(element) {
  const said = [...element.querySelectorAll("[data-style]")].find((part) => styleOf(part)["mso-list"] === "ignore")
  if (said) return said.textContent.trim()
  const [start, end] = markerOf([...element.childNodes])
  return start < 0 ? "" : [...element.childNodes].slice(start, end).map(({ nodeType, textContent }) => (nodeType === 8 ? "" : textContent)).join("").trim()
}

/** “1.”, “(a)” and “iv)” count; “·”, “o” and “§” do not. */
const isNumber = (mark) => /^\(?[\p{L}\d]{1,7}[.)]\)?$/u.test(mark) || /^\d+(\.\d+)*\.?$/.test(mark)

/** Where in a row of nodes the comments stand between which Word writes for those who know no lists; [-1, -1] if not. */
function markerOf(nodes) {
  const start = nodes.findIndex((node) => node.nodeType === 8 && /^\[if !support(Lists|LineBreakNewLine)\]/.test(node.data))
  const end = nodes.findIndex((node, at) => at > start && node.nodeType === 8 && /^\[endif\]/.test(node.data))
  return start < 0 || end < 0 ? [-1, -1] : [start, end]
}

function withoutMarkers(nodes) {
  const [start, end] = markerOf(nodes)
  return start < 0 ? nodes : withoutMarkers([...nodes.slice(0, start), ...nodes.slice(end + 1)])
}

// Writing it anew

const BREAK = { isBreak: true }

class Writer {
  constructor() {
    this.root = this.base = { tag: "", children: [] }
    this.item = null // the list item that the next block goes into
    this.depth = 0 // of lists, since the root or the quote around them
    this.kind = "p" // what the line is: p, h2, h3
    this.line = []
    this.inCells = 0
    this.inCode = 0
  }

  write(body) {
    this.walk(body, {})
    this.endLine()
    return this.root.children.map(html).join("")
  }

  walk(parent, marks) {
    for (const node of withoutMarkers([...parent.childNodes])) {
      if (node.nodeType === 3) this.say(node.data, marks)
      else if (node.nodeType === 1) this.enter(node, marks)
    }
  }

  say(text, marks) {
    const lines = this.inCode ? text.split("\n") : [text]
    lines.forEach((line, at) => {
      if (at) this.line.push(BREAK)
      if (line) this.line.push({ text: tidySpaces(line).replace(/[ \t\r\n\f]+/g, " "), marks })
    })
  }

  enter(element, around) {
    const { tagName } = element
    const style = styleOf(element)
    if (DROPPED.has(tagName.toUpperCase()) || isHidden(element, style)) return
    if (tagName === "BR") this.line.push(BREAK)
    else if (!isBlock(element)) this.walk(element, marksIn(element, style, around))
    else if (this.inCells) this.cell(element, around)
    else this.block(element, style, tagName in HEADINGS ? { href: around.href } : marksIn(element, style, around))
  }

  /** Within a row of a table all is one line. */
  cell(element, marks) {
    this.say(" ", {})
    this.walk(element, marks)
    this.say(" ", {})
  }

  block(element, style, marks) {
    this.endLine()
    const before = { kind: this.kind, item: this.item, depth: this.depth, base: this.base, inCode: this.inCode }
    const item = wordItem(element, style)
    if (item) this.item = item
    else this.open(element)
    this.kind = this.item ? "p" : (this.headingOf(element) ?? this.kind)
    if (element.tagName === "TR" && element.cells.length > 1) this.row(element, marks)
    else this.walk(element, marks)
    this.endLine()
    const quote = this.base
    Object.assign(this, before)
    if (quote !== this.base && quote.children.length) this.base.children.push(quote)
  }

  headingOf({ tagName, classList }) {
    return classList.contains("MsoTitle") ? "h2" : HEADINGS[tagName]
  }

  open(element) {
    const { tagName } = element
    if (tagName === "UL" || tagName === "OL") this.depth += 1
    else if (tagName === "LI") this.item = this.itemOf(element)
    else if (tagName === "PRE") this.inCode += 1
    else if (tagName === "BLOCKQUOTE" && !this.item) {
      this.base = { tag: "blockquote", children: [] }
      this.depth = 0
    }
  }

  /** Google and Word on the web may write the items of all levels side by side, each with the number of its level. */
  itemOf(element) {
    const list = element.closest("ul, ol")
    const said = Number(element.getAttribute("aria-level") ?? element.dataset.ariaLevel) || 1
    const of = element.dataset.listid ?? list
    return { of, level: Math.max(said, this.depth), tag: list?.tagName === "OL" ? "ol" : "ul" }
  }

  /** One line of a row, its cells set apart; where the row has but one cell the table is no more than a frame. */
  row(element, marks) {
    this.inCells += 1
    for (const cell of element.cells) {
      const start = this.line.length
      this.walk(cell, marks)
      const words = this.line.splice(start)
      if (!hasWords(words)) continue
      if (hasWords(this.line)) this.line.push({ text: " · ", marks: {} })
      this.line.push(...words)
    }
    this.line = this.line.map((run) => (run.isBreak ? { text: " ", marks: {} } : run))
    this.inCells -= 1
  }

  endLine() {
    const pieces = paragraphs(this.line)
    this.line = []
    for (const runs of pieces) this.put({ tag: this.kind, runs })
  }

  put(block) {
    if (this.item) this.item.node ??= this.addItem(this.item)
    const { children } = this.item?.node ?? this.base
    children.push(block)
  }

  /** A new item at its level, but never more than one deeper than the item before it. */
  addItem({ of, level, tag }) {
    let within = this.base
    for (let depth = 1; ; depth += 1) {
      const last = within.children.at(-1)
      const isList = last?.tag === "ul" || last?.tag === "ol"
      if (isList && depth < level) {
        within = last.children.at(-1)
        continue
      }
      const goesOn = isList && last.tag === tag && last.of === of
      const list = goesOn ? last : { tag, of, children: [] }
      if (!goesOn) within.children.push(list)
      const node = { tag: "li", children: [] }
      list.children.push(node)
      return node
    }
  }
}

const hasWords = (runs) => runs.some((run) => !run.isBreak && run.text.trim())

/** The paragraphs of a line: two breaks end one, spaces at edges and beside breaks go, what is empty is none. */
function paragraphs(line) {
  const found = [[]]
  let breaks = 0
  for (const run of line) {
    if (run.isBreak) breaks += 1
    else if (run.text.trim() || breaks === 0) {
      if (breaks > 1) found.push([])
      else if (breaks === 1) found.at(-1).push(BREAK)
      breaks = 0
      found.at(-1).push(run)
    }
  }
  return found.map(withoutSpareSpaces).filter((runs) => runs.length)
}

function withoutSpareSpaces(runs) {
  const kept = []
  let afterSpace = true
  for (const run of runs) {
    if (run.isBreak) {
      if (kept.length) trimEnd(kept)
      if (kept.length) kept.push(BREAK)
      afterSpace = true
      continue
    }
    const text = run.text.replace(/ {2,}/g, " ").replace(/^ /, afterSpace ? "" : " ")
    if (!text) continue
    kept.push({ ...run, text })
    afterSpace = text.endsWith(" ")
  }
  trimEnd(kept)
  while (kept.at(-1)?.isBreak) kept.pop()
  return kept
}

function trimEnd(runs) {
  while (runs.length && !runs.at(-1).isBreak) {
    const last = runs.at(-1)
    last.text = last.text.trimEnd()
    if (last.text) return
    runs.pop()
  }
}

function html({ tag, children, runs }) {
  return `<${tag}>${(runs ?? children).map(runs ? inline : html).join("")}</${tag}>`
}

function inline({ isBreak, text, marks }) {
  if (isBreak) return "<br>"
  let written = escape(text)
  if (marks.em) written = `<em>${written}</em>`
  if (marks.strong) written = `<strong>${written}</strong>`
  return marks.href ? `<a href="${escape(marks.href)}">${written}</a>` : written
}
