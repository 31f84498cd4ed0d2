/**
 * The extensions of the body editor: what a story's text may hold beyond paragraphs, headings and lists.
 *
 * Each export is found by its name, which `articles.body` configures; Link, OrderedList, HardBreak, Bold, Italic and
 * Menu stand in for the library's own. The HTML written here is what `articles.body.clean` keeps;
 * tests/golden/body.html holds one of each.
 */

import {
  Blockquote,
  Bold as BaseBold,
  Decoration,
  Extension,
  HardBreak as BaseHardBreak,
  Italic as BaseItalic,
  Link as BaseLink,
  Mark,
  Menu as BaseMenu,
  Node,
  OrderedList as BaseOrderedList,
  findParentNode,
  getMarkRange,
  gettext,
  pm,
  wrappingInputRule,
} from "django-prose-editor/editor"

import { listedSources } from "./listed_sources.js"
import { post } from "./panel.js"
import { fromHtml, fromText, isBlockCode } from "./paste.js"
import { make, openDialog, pick } from "./picker.js"

const { Plugin, TextSelection } = pm.state
const ID = /^[1-9]\d{0,17}$/
const APPLE = /Mac|iPhone|iPad/.test(navigator.platform)

// What ids are called

const labels = { person: new Map(), story: new Map(), photo: new Map(), image: new Map() }

/** The server may say in `data-labels` what the ids of the stored text are called: {"person": {"3": "Ana Sol"}, …};
 * "image" holds the address of each photo’s picture. */
function readLabels() {
  for (const { dataset } of document.querySelectorAll("textarea[data-labels]")) {
    for (const [kind, known] of Object.entries(JSON.parse(dataset.labels))) {
      for (const [id, text] of Object.entries(known)) labels[kind]?.set(id, text)
    }
  }
}

readLabels()

const UNNAMED = { person: gettext("Person %s"), story: gettext("Story %s"), photo: gettext("no. %s") }

const labelOf = (kind, id) => labels[kind].get(id) ?? UNNAMED[kind].replace("%s", id)

async function choose(kind, url, initial = "") {
  const asked = {
    person: { title: gettext("Find a person"), placeholder: gettext("Name") },
    story: { title: gettext("Find a story"), placeholder: gettext("Words of its headline") },
    photo: { title: gettext("Find a photo"), placeholder: gettext("Person, words of the caption, or 2026-05") },
  }[kind]
  const choice = await pick({ url, initial, ...asked })
  if (choice) labels[kind].set(choice.id, choice.text)
  if (choice?.image) labels.image.set(choice.id, choice.image)
  return choice
}

// Attributes, tooltips and forms

/** Attributes that are stored as data-…, as text, and left out where there is none. */
function dataAttributes(...names) {
  const attribute = (name) => ({
    default: null,
    parseHTML: (element) => element.getAttribute(`data-${name}`),
    renderHTML: (attributes) => ({ [`data-${name}`]: attributes[name] }),
  })
  return Object.fromEntries(names.map((name) => [name, attribute(name)]))
}

const hasId = (name) => (element) => (ID.test(element.getAttribute(`data-${name}`)) ? null : false)

function tooltip(text, keys) {
  if (!keys) return text
  const names = APPLE ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" } : { Mod: "Ctrl", Shift: gettext("Shift"), Alt: "Alt" }
  const shown = keys.split("-").map((key) => names[key] ?? key.toUpperCase())
  return `${text} (${shown.join(APPLE ? "" : "+")})`
}

/** A dialog of text fields. Resolves to their values by name, or to null. */
function askFor(title, submit, fields) {
  return openDialog(title, (done) => {
    const inputs = fields.map((field, index) => labelledInput({ autofocus: index === 0, ...field }))
    const form = make("form", { className: "desk-dialog-form" }, ...inputs, make("button", { type: "submit" }, submit))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      done(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()])))
    })
    return [form]
  })
}

function labelledInput({ label, ...properties }) {
  const input = make("input", { type: "text", autocomplete: "off", ...properties })
  return make("label", { className: "desk-dialog-field" }, label, input)
}

// Links

/** All kinds of link share one group, and exclude it: text leads to one place only. */
const ANCHOR = { group: "anchors", excludes: "anchors", inclusive: false, keepOnSplit: false }

const anchorAt = ({ selection }) => selection.$from.marks().find((mark) => mark.type.spec.group === ANCHOR.group)

const isInText = ({ state: { selection } }) => selection.$from.parent.inlineContent && !selection.node

/** What a link would be put on: the selection without its outer spaces, else the link around the caret, else nothing. */
function linkRange(state) {
  const { from, to, empty, $from } = state.selection
  const anchor = anchorAt(state)
  if (empty) return anchor ? getMarkRange($from, anchor.type, anchor.attrs) : { from, to }
  const text = state.doc.textBetween(from, to, "\n", " ")
  const start = from + text.length - text.trimStart().length
  return { from: start, to: Math.max(start, to - text.length + text.trimEnd().length) }
}

/** Does a command on the text, which has the focus at once: the chain’s own waits for a frame, and the next letter does not. */
function act(editor, command) {
  const isDone = editor.chain().focus().command(command).run()
  editor.view.focus()
  return isDone
}

/** Puts a link on `linkRange`, or inserts `text` with it; the caret goes behind the link. */
function setLink(editor, name, attributes, text) {
  return act(editor, ({ tr, state }) => {
    const { from, to } = linkRange(state)
    const mark = state.schema.marks[name].create(attributes)
    if (from === to) tr.replaceWith(from, to, state.schema.text(text, mark.addToSet(state.doc.resolve(from).marks())))
    else tr.addMark(from, to, mark)
    tr.setSelection(TextSelection.create(tr.doc, from === to ? from + text.length : to))
    tr.setMeta("preventAutolink", true)
    return true
  })
}

function unsetLink(editor) {
  const { from, to } = linkRange(editor.state)
  const marks = Object.values(editor.schema.marks).filter((type) => type.spec.group === ANCHOR.group)
  act(editor, ({ tr }) => {
    for (const type of marks) tr.removeMark(from, to, type)
    return true
  })
}

/** A command sends its own change when it returns: what it has another function send comes after that. */
const afterwards = queueMicrotask.bind(window)

/** A mark `<a data-KIND=id>` that a dialog finds. `words` makes of a label the text to insert where none is selected. */
function linkById({ name, kind, icon, keys, priority, title, words }) {
  const command = `choose${name}`
  return Mark.create({
    ...ANCHOR,
    name,
    // Before Link, so that no <a> by id is ever read as a plain one.
    priority: 1100,
    addOptions: () => ({ url: null }),
    addAttributes: () => dataAttributes(kind),
    parseHTML: () => [{ tag: `a[data-${kind}]`, priority: 60, getAttrs: hasId(kind) }],
    renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],

    addCommands() {
      const chooseLink = async (editor) => {
        const { from, to } = linkRange(editor.state)
        const choice = await choose(kind, this.options.url, editor.state.doc.textBetween(from, to, " "))
        if (choice) setLink(editor, name, { [kind]: choice.id }, words(choice.text))
      }
      return {
        [command]:
          () =>
          ({ editor }) => {
            const possible = Boolean(this.options.url) && isInText(editor)
            if (possible) chooseLink(editor)
            return possible
          },
        // For a panel that has found what to link: on the words that are selected, else on its name at the caret.
        [`put${name}`]:
          ({ id, text }) =>
          ({ editor }) => {
            const possible = isInText(editor)
            if (possible) afterwards(() => setLink(editor, name, { [kind]: String(id) }, words(text)))
            labels[kind].set(String(id), text)
            return possible
          },
        // For a panel that sets the link itself: what it is called.
        [`call${name}`]:
          ({ id, text }) =>
          () => {
            labels[kind].set(String(id), text)
            return true
          },
      }
    },

    // The keys are taken even where nothing can be linked: the browser's own meaning of them leads out of the text.
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands[command]() || true }
    },

    addMenuItems({ menu, buttons }) {
      menu.defineItem({
        name,
        groups: "link",
        priority,
        button: buttons.material(icon, tooltip(title, keys)),
        command: (editor) => editor.commands[command](),
        enabled: isInText,
        active: (editor) => editor.isActive(name),
        hidden: () => !this.options.url,
      })
    },

    addDecorations() {
      const titled = (node, pos) =>
        node.marks
          .filter((mark) => mark.type.name === name)
          .map((mark) => Decoration.Inline(pos, pos + node.nodeSize, { title: labelOf(kind, mark.attrs[kind]) }))
      return { create: ({ state }) => collect(state.doc, titled) }
    },
  })
}

/** What `decorate(node, pos)` gives for each node of the text. */
function collect(doc, decorate) {
  const found = []
  doc.descendants((node, pos) => {
    found.push(...decorate(node, pos))
  })
  return found
}

export const PersonLink = linkById({
  name: "personLink",
  kind: "person",
  icon: "person",
  keys: "Mod-k",
  priority: 130,
  title: gettext("Link a person"),
  words: (label) => label.split(" — ")[0],
})

export const StoryLink = linkById({
  name: "storyLink",
  kind: "story",
  icon: "article",
  keys: "Mod-Shift-k",
  priority: 120,
  title: gettext("Link a story"),
  words: (label) => label,
})

const ADDRESS = /^(https?:\/\/|mailto:)/i

const withScheme = (address) => (ADDRESS.test(address) ? address : `https://${address}`)

async function chooseAddress(editor) {
  const { href: value = "" } = editor.getAttributes("link")
  const answer = await askFor(gettext("Link to another site"), gettext("Link"), [
    { name: "href", label: gettext("Address"), value, required: true, inputMode: "url", spellcheck: false },
  ])
  if (!answer?.href) return
  setLink(editor, "link", { href: withScheme(answer.href) }, answer.href)
  editor.commands.findOwnAddresses?.()
}

export const Link = BaseLink.extend({
  ...ANCHOR,

  addOptions() {
    // Names such as will.i.am are not addresses: only what begins as one becomes a link by itself.
    return { ...this.parent?.(), shouldAutoLink: (text) => ADDRESS.test(text) }
  },

  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          const possible = isInText(editor)
          if (possible) chooseAddress(editor)
          return possible
        },
    }
  },

  addKeyboardShortcuts() {
    return { "Mod-Alt-k": () => this.editor.commands.addLink() || true }
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      priority: 110,
      button: buttons.material("link", tooltip(gettext("Link to another site"), "Mod-Alt-k")),
      command: (editor) => editor.commands.addLink(),
      enabled: isInText,
      active: (editor) => editor.isActive("link"),
    })
    menu.defineItem({
      name: "unlink",
      groups: "link",
      button: buttons.material("link_off", gettext("Remove the link")),
      command: unsetLink,
      hidden: ({ state }) => !anchorAt(state),
    })
  },
})

/** A change that one undo takes back together with the one before it. */
const joined = (editor, tr) => tr.setMeta("appendedTransaction", editor.state.tr)

const MOST_ADDRESSES = 50

/** The addresses in the text that are on this site. */
function ownAddresses({ doc, schema }, site) {
  const found = new Set()
  doc.descendants(({ marks }) => {
    for (const { type, attrs } of marks) {
      if (type === schema.marks.link && URL.canParse(attrs.href) && new URL(attrs.href).host === new URL(site).host) found.add(attrs.href)
    }
  })
  return [...found]
}

async function findOwn(editor, { url, site }) {
  const addresses = ownAddresses(editor.state, site)
  for (let at = 0; at < addresses.length; at += MOST_ADDRESSES) {
    const asked = addresses.slice(at, at + MOST_ADDRESSES)
    try {
      const { found } = await post(url, JSON.stringify({ addresses: asked }))
      if (!editor.isDestroyed) linkOwn(editor, asked, found)
    } catch {
      return // the links stay as they are; saving the story asks again
    }
  }
}

/** What `found` knows leads by id from here on; an address that nobody knows is no link, since none would be kept. */
function linkOwn(editor, asked, found) {
  const { state, view } = editor
  const { tr, schema } = state
  state.doc.descendants((node, pos) => {
    const link = node.marks.find(({ type, attrs }) => type === schema.marks.link && asked.includes(attrs.href))
    if (!link) return
    const [start, end] = [tr.mapping.map(pos), tr.mapping.map(pos + node.nodeSize)]
    const page = found[link.attrs.href]
    tr.removeMark(start, end, link)
    if (!page) return
    const id = String(page.id)
    labels[page.kind].set(id, page.label)
    const mark = schema.marks[`${page.kind}Link`].create({ [page.kind]: id })
    const isBare = node.text === link.attrs.href
    if (isBare) tr.replaceWith(start, end, schema.text(page.words, mark.addToSet(link.removeFromSet(node.marks))))
    else tr.addMark(start, end, mark)
  })
  if (tr.docChanged) view.dispatch(joined(editor, tr.setMeta("preventAutolink", true)))
}

/** A pasted address of this site becomes a link by id as soon as the server has said to whom it leads. */
export const OwnAddresses = Extension.create({
  name: "ownAddresses",
  addOptions: () => ({ url: null, site: null }),

  addCommands() {
    return {
      findOwnAddresses:
        () =>
        ({ editor }) => {
          afterwards(() => findOwn(editor, this.options))
          return true
        },
    }
  },

  addProseMirrorPlugins() {
    const look = () => {
      setTimeout(() => this.editor.isDestroyed || this.editor.commands.findOwnAddresses())
      return false
    }
    return [new Plugin({ props: { handleDOMEvents: { paste: look, drop: look } } })]
  },
})

// Boxes: blocks that stand beside the text

const boxAt = (selection) => findParentNode((node) => node.type.isInGroup("boxed"))(selection)

/** Whether the caret is in an empty paragraph of the text itself, not in a list, a quote or a caption. */
const isEmptyLine = ({ $from, empty }) =>
  empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && !$from.parent.content.size

/**
 * Puts a box in place of the empty paragraph at the caret, else behind the block there, with the caret in it. `over` the
 * words of the paragraph it is an act of its own: undoing it gives them back.
 */
function insertBox(editor, type, attributes, { over = false } = {}) {
  return act(editor, ({ tr, state }) => {
    const { $from, to } = tr.selection
    const line = over || isEmptyLine(tr.selection)
    if (over) pm.history.closeHistory(tr)
    const end = $from.depth ? $from.after(1) : to
    const start = line ? $from.before(1) : end
    tr.replaceWith(start, end, state.schema.nodes[type].createAndFill(attributes))
    // The text can go on behind it.
    const behind = start + tr.doc.nodeAt(start).nodeSize
    if (behind === tr.doc.content.size) tr.insert(behind, state.schema.nodes.paragraph.create())
    tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1)))
    tr.scrollIntoView()
    return true
  })
}

/** Enter leaves a caption, and the last line of any other box if it is empty. */
function leaveBox({ editor }, name) {
  const { selection, schema } = editor.state
  const box = boxAt(selection)
  const { $from } = selection
  if (box?.node.type.name !== name || !selection.empty) return false
  const inLine = $from.depth > box.depth
  if (inLine && ($from.parent.content.size || $from.index(box.depth) < box.node.childCount - 1)) return false
  return editor.commands.command(({ tr }) => {
    if (inLine && box.node.childCount > 1) tr.delete($from.before(), $from.after())
    const end = box.pos + tr.doc.nodeAt(box.pos).nodeSize
    const next = tr.doc.nodeAt(end)
    if (next?.type !== schema.nodes.paragraph || next.content.size) tr.insert(end, schema.nodes.paragraph.create())
    tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView()
    return true
  })
}

/** Backspace removes a box without words. */
function removeEmptyBox({ editor }, name) {
  const { selection } = editor.state
  const box = boxAt(selection)
  if (box?.node.type.name !== name || !selection.empty || box.node.textContent || box.node.childCount > 1) return false
  return removeBox(editor)
}

function removeBox(editor) {
  const { node, pos } = boxAt(editor.state.selection)
  return act(editor, ({ tr, state }) => {
    tr.replaceWith(pos, pos + node.nodeSize, state.schema.nodes.paragraph.create())
    tr.setSelection(TextSelection.create(tr.doc, pos + 1))
    return true
  })
}

function setAttributes(editor, { node, pos }, attributes, { join = false } = {}) {
  return act(editor, ({ tr }) => {
    tr.setNodeMarkup(pos, undefined, { ...node.attrs, ...attributes })
    if (join) joined(editor, tr)
    return true
  })
}

/** A block that is about something elsewhere. `edit(extension, attributes)` asks for the attributes, `describe` says them. */
function boxed({ name, icon, title, needsUrl, edit, describe, ...spec }) {
  const command = `edit${name}`
  return Node.create({
    ...spec,
    name,
    group: "block boxed",
    isolating: true,
    defining: true,
    addOptions: () => ({ url: null }),

    addCommands() {
      const editBox = async (editor) => {
        const around = boxAt(editor.state.selection)
        const inside = around?.node.type.name === name ? around : null
        const attributes = await edit(this, inside?.node.attrs ?? {})
        if (!attributes) return
        if (inside) setAttributes(editor, inside, attributes)
        else insertBox(editor, name, attributes)
      }
      return {
        [command]:
          () =>
          ({ editor }) => {
            editBox(editor)
            return true
          },
        // For a panel that has found what to show: with an empty line in it for the editor's own words.
        [`put${name}`]:
          ({ kind, id, text }) =>
          ({ editor }) => {
            labels[kind].set(String(id), text)
            afterwards(() => insertBox(editor, name, { [kind]: String(id) }))
            return true
          },
      }
    },

    addKeyboardShortcuts() {
      return { Enter: () => leaveBox(this, name), Backspace: () => removeEmptyBox(this, name) }
    },

    addMenuItems({ menu, buttons }) {
      menu.defineItem({
        name,
        groups: "nodes",
        button: buttons.material(icon, title),
        command: (editor) => editor.commands[command](),
        active: (editor) => editor.isActive(name),
        hidden: () => needsUrl && !this.options.url,
      })
      // The boxes share this one: each defines it, the last stands.
      menu.defineItem({
        name: "removeBox",
        groups: "nodes",
        priority: 10,
        button: buttons.material("delete_outline", gettext("Remove this block")),
        command: removeBox,
        hidden: ({ state }) => !boxAt(state.selection),
      })
    },

    addDecorations() {
      const labelled = (node, pos) =>
        node.type.name === name
          ? [Decoration.Node(pos, pos + node.nodeSize, { "data-label": describe(node) }), ...picture(node, pos)]
          : []
      return { create: ({ state }) => collect(state.doc, labelled) }
    },
  })
}

/** A figure shows its picture: no part of the text, so that it is drawn beside it. */
function picture(node, pos) {
  const src = labels.image.get(node.attrs.photo)
  const draw = () => make("img", { className: "figure-image", src, alt: "", draggable: false })
  return src ? [Decoration.Widget(pos + 1, draw, { side: -1 })] : []
}

const sentence = (...parts) => parts.filter(Boolean).join(" · ")

export const StoryCard = boxed({
  name: "storyCard",
  content: "paragraph+",
  icon: "view_agenda",
  title: gettext("Card of an earlier story"),
  needsUrl: true,
  addAttributes: () => dataAttributes("story"),
  parseHTML: () => [{ tag: "aside[data-story]", getAttrs: hasId("story") }],
  renderHTML: ({ HTMLAttributes }) => ["aside", HTMLAttributes, 0],
  edit: async ({ options }) => {
    const choice = await choose("story", options.url)
    return choice && { story: choice.id }
  },
  describe: ({ attrs, textContent }) =>
    sentence(gettext("Card"), labelOf("story", attrs.story), !textContent && gettext("a line of your own here, or none")),
})

export const Photo = boxed({
  name: "photo",
  content: "inline*",
  icon: "image",
  title: gettext("Photo"),
  needsUrl: true,
  addAttributes: () => dataAttributes("photo"),
  parseHTML: () => [
    {
      tag: "figure[data-photo]",
      getAttrs: hasId("photo"),
      contentElement: (element) => element.querySelector("figcaption") ?? element,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, ["figcaption", 0]],
  edit: async ({ options }) => {
    const choice = await choose("photo", options.url)
    return choice && { photo: choice.id }
  },
  describe: ({ attrs, textContent }) =>
    sentence(gettext("Photo"), labelOf("photo", attrs.photo), !textContent && gettext("a caption here, or the photo’s own")),
})

const SITES = {
  youtube: ["YouTube", "youtube.com", "youtu.be", "youtube-nocookie.com"],
  instagram: ["Instagram", "instagram.com"],
  x: ["X", "x.com", "twitter.com"],
  tiktok: ["TikTok", "tiktok.com"],
}

/** The kind of embed that an address is; "page" is any site without a kind of its own. */
function kindOf(url) {
  const { hostname } = new URL(url)
  const isOf = ([, [, ...domains]]) => domains.some((domain) => `.${hostname}`.endsWith(`.${domain}`))
  return Object.entries(SITES).find(isOf)?.[0] ?? "page"
}

function hostOf(url) {
  return URL.canParse(url) ? new URL(url).hostname : url
}

function day(iso) {
  const date = new Date(`${iso}T00:00Z`)
  const language = document.documentElement.lang || undefined
  return isNaN(date) ? iso : date.toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" })
}

async function askForEmbed(known) {
  const submit = known.url ? gettext("Change") : gettext("Insert")
  const answer = await askFor(gettext("A post or video of another site"), submit, [
    {
      name: "url",
      label: gettext("Address"),
      value: known.url ?? "",
      autofocus: !known.url,
      type: "url",
      required: true,
      pattern: "https://.+",
      title: gettext("An address that begins with https://"),
      placeholder: "https://",
    },
    { name: "author", label: gettext("Who posted it"), value: known.author ?? "", autofocus: Boolean(known.url), maxLength: 200 },
    { name: "date", label: gettext("When"), value: known.date ?? "", type: "date" },
  ])
  if (!answer) return null
  const url = new URL(answer.url).href
  return { embed: kindOf(url), url, author: answer.author || null, date: answer.date || null }
}

export const Embed = boxed({
  name: "embed",
  content: "paragraph+",
  icon: "smart_display",
  title: gettext("A post or video of another site"),
  needsUrl: false,
  addAttributes: () => dataAttributes("embed", "url", "author", "date"),
  parseHTML: () => [{ tag: "div[data-embed]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes, 0],
  edit: (_extension, known) => askForEmbed(known),
  describe: ({ attrs: { embed, url, author, date }, textContent }) =>
    sentence(
      SITES[embed]?.[0] ?? hostOf(url),
      author,
      date && day(date),
      !textContent && gettext("the words of the post here"),
    ),
})

// Quotes

const quoteAt = ({ selection }) => findParentNode((node) => node.type.name === "quote")(selection)

const speakerOf = ({ attrs }) => (attrs.speaker ? labelOf("person", attrs.speaker).split(" — ")[0] : attrs["speaker-name"])

const sourceOf = ({ attrs }) => listedSources().find(({ key }) => key === attrs.source)?.label ?? ""

const spokenBy = (speaker, name) => ({ speaker, "speaker-name": name })

/** Resolves to the attributes of the speaker, or to null if nothing was decided. */
function askForSpeaker(quote, url) {
  const speaker = speakerOf(quote.node)
  const now = speaker ? gettext("Now: %s").replace("%s", () => speaker) : gettext("Nobody is named yet.")
  return openDialog(gettext("Who says it, and where?"), (done) => [
    make("p", { className: "desk-dialog-now" }, now),
    ...(url ? [personButton(url, done)] : []),
    nameForm(quote.node.attrs["speaker-name"] ?? "", done),
    ...(speaker ? [actionButton(gettext("Name nobody"), () => done(spokenBy(null, null)))] : []),
    sourceChoice(quote.node.attrs.source, done),
  ])
}

/** The source of a quote, among those that the form lists. */
function sourceChoice(now, done) {
  const listed = listedSources()
  const known = listed.some(({ key }) => key === now)
  const options = [
    new Option(listed.length ? gettext("No source") : gettext("No source is listed yet"), ""),
    ...(now && !known ? [new Option(gettext("A source that is not listed"), now, true, true)] : []),
    ...listed.map(({ key, label }) => new Option(label, key, key === now, key === now)),
  ]
  const select = make("select", { name: "source" }, ...options)
  const label = make("label", { className: "desk-dialog-field" }, gettext("Where was it said?"), select)
  const submit = make("button", { type: "submit" }, gettext("Use this source"))
  const form = make("form", { className: "desk-dialog-form" }, label, submit)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    done({ source: select.value || null })
  })
  return form
}

function personButton(url, done) {
  const choosePerson = async () => {
    const person = await choose("person", url)
    if (person) done(spokenBy(person.id, null))
  }
  return actionButton(gettext("Choose a person…"), choosePerson, { autofocus: true })
}

function actionButton(text, act, properties = {}) {
  const button = make("button", { type: "button", ...properties }, text)
  button.addEventListener("click", act)
  return button
}

function nameForm(value, done) {
  const label = gettext("Or a name, of someone who has no page")
  const input = labelledInput({ name: "name", label, value, required: true, maxLength: 200 })
  const submit = make("button", { type: "submit" }, gettext("Use this name"))
  const form = make("form", { className: "desk-dialog-form" }, input, submit)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    done(spokenBy(null, new FormData(form).get("name").trim() || null))
  })
  return form
}

export const Quote = Blockquote.extend({
  name: "quote",
  addOptions: () => ({ HTMLAttributes: {}, url: null }),
  addAttributes: () => dataAttributes("speaker", "speaker-name", "source"),

  addCommands() {
    const nameSpeaker = async (editor, quote) => {
      const attributes = await askForSpeaker(quote, this.options.url)
      if (attributes) setAttributes(editor, quote, attributes)
    }
    return {
      ...this.parent?.(),
      chooseSpeaker:
        () =>
        ({ editor, state }) => {
          const quote = quoteAt(state)
          if (quote) nameSpeaker(editor, quote)
          return Boolean(quote)
        },
    }
  },

  // A quote never grows together with the one before it: each has its own speaker.
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type, joinPredicate: () => false })]
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "quote",
      groups: "nodes",
      priority: 120,
      button: buttons.material("format_quote", tooltip(gettext("Quote"), "Mod-Shift-b")),
      command: (editor) => editor.chain().focus().toggleBlockquote().run(),
      active: (editor) => editor.isActive("quote"),
      enabled: (editor) => editor.can().toggleBlockquote(),
    })
    menu.defineItem({
      name: "speaker",
      groups: "nodes",
      priority: 110,
      button: buttons.material("record_voice_over", gettext("Who says it, and where?")),
      command: (editor) => editor.commands.chooseSpeaker(),
      active: ({ state }) => Boolean(speakerOf(quoteAt(state)?.node ?? { attrs: {} })),
      hidden: ({ state }) => !quoteAt(state),
    })
  },

  addDecorations() {
    const labelled = (node, pos) => {
      const told = node.type.name === "quote" ? [speakerOf(node), node.attrs.source && sourceOf(node)].filter(Boolean) : []
      return told.length ? [Decoration.Node(pos, pos + node.nodeSize, { "data-label": `— ${told.join(", ")}` })] : []
    }
    return { create: ({ state }) => collect(state.doc, labelled) }
  },
})

// The library's own, as this desk needs them

/** Without start and style, which the site does not show and the server does not keep; so no year of a pasted “2014. It was…”
 * is taken for one. */
export const OrderedList = BaseOrderedList.extend({
  addProseMirrorPlugins: () => [],
  addOptions() {
    return { ...this.parent?.(), enableListAttributes: false }
  },
  addAttributes: () => ({}),
  addNodeView: null,
})

/** Ctrl+Enter is the form’s. */
export const HardBreak = BaseHardBreak.extend({
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() }
  },
})

/** What is pasted keeps its asterisks and underscores: they are markup only where they are typed. */
const unread = { addPasteRules: () => [] }

export const Bold = BaseBold.extend(unread)

export const Italic = BaseItalic.extend(unread)

// What is pasted

const isAddress = (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

export const Paste = Extension.create({
  name: "deskPaste",
  priority: 1200, // before Link, which knows an address only where words are selected
  transformPastedHTML: fromHtml,

  addProseMirrorPlugins() {
    const handlePaste = (_view, event) => pasteAlone(this.editor, event.clipboardData)
    return [new Plugin({ props: { handlePaste, clipboardTextParser } })]
  },
})

/** Text of several lines; one line alone is pasted as it is. */
function clipboardTextParser(text, $context, _plain, { state }) {
  if (!/[\r\n]/.test(text.trim())) return null
  const { body } = new DOMParser().parseFromString(fromText(text), "text/html")
  return pm.model.DOMParser.fromSchema(state.schema).parseSlice(body, { context: $context })
}

/** What is no more than an address: put on the words that are selected, made an embed on a line of its own. */
function pasteAlone(editor, data) {
  const text = data?.getData("text/plain").trim() ?? ""
  const html = data?.getData("text/html") ?? ""
  if (!html && isBlockCode(text)) return editor.view.pasteHTML(text)
  const { state } = editor
  const { selection, schema } = state
  if (!isAddress(text) || !isInText(editor) || !selection.$from.sameParent(selection.$to)) return false
  const isEmbed = schema.nodes.embed && isPost(text) && isEmptyLine(selection)
  if (html && selection.empty && !isEmbed) return false // it brings its own words
  editor.view.dispatch(pm.history.closeHistory(state.tr)) // an act of its own, however fast it came
  if (isEmbed) pastePost(editor, text)
  else setLink(editor, "link", { href: text }, text)
  return true
}

const POSTS = [
  /^([\w-]+\.)?youtube(-nocookie)?\.com\/(watch\?(.*&)?v=|shorts\/|live\/|embed\/)[\w-]/,
  /^youtu\.be\/[\w-]/,
  /^(www\.)?instagram\.com\/([\w.]+\/)?(p|reel|tv)\/[\w-]/,
  /^((www|mobile)\.)?(x|twitter)\.com\/\w+\/status\/\d/,
  /^((www|m)\.)?tiktok\.com\/@[\w.-]+\/(video|photo)\/\d/,
  /^v[mt]\.tiktok\.com\/\w/,
]

/** Whether an address is that of one post or video; a page of any other kind becomes an embed by its button only. */
function isPost(address) {
  const { host, pathname, search } = new URL(address)
  return POSTS.some((pattern) => pattern.test(host + pathname + search))
}

/** Who posted it, where the address says so. */
const authorIn = (url) => /\.com\/(@[\w.-]+)\/(?:video|photo)\//.exec(url)?.[1] ?? /\.com\/(\w+)\/status\//.exec(url)?.[1].replace(/^@?/, "@")

/** One undo gives back the link, whatever was answered. */
function pastePost(editor, address) {
  const url = new URL(address).href.replace(/^http:/, "https:")
  setLink(editor, "link", { href: url }, url)
  insertBox(editor, "embed", { embed: kindOf(url), url }, { over: true })
  afterwards(async () => {
    const attributes = await askForEmbed({ url, author: authorIn(url) })
    const box = boxAt(editor.state.selection)
    if (attributes && box) setAttributes(editor, box, attributes, { join: true })
    else editor.view.focus() // at once: the editor's own command waits for a frame, and the next letter does not
  })
}

const TITLES = {
  paragraph: tooltip(gettext("Paragraph"), "Mod-Alt-0"),
  heading2: tooltip(gettext("Heading"), "Mod-Alt-2"),
  heading3: tooltip(gettext("Smaller heading"), "Mod-Alt-3"),
  bulletList: tooltip(gettext("List"), "Mod-Shift-8"),
  orderedList: tooltip(gettext("Numbered list"), "Mod-Shift-7"),
  bold: tooltip(gettext("Bold"), "Mod-b"),
  italic: tooltip(gettext("Italic"), "Mod-i"),
  "history:undo": tooltip(gettext("Undo"), "Mod-z"),
  "history:redo": tooltip(gettext("Redo"), "Mod-Shift-z"),
  fullscreen: gettext("Full screen"),
}

/** The menu as one stop of the Tab key, with arrow keys inside, and with words for those who do not see it. */
export const Menu = BaseMenu.extend({
  onCreate(event) {
    this.parent?.(event)
    const bar = this.storage.dom
    bar.setAttribute("role", "toolbar")
    bar.setAttribute("aria-label", gettext("Text tools"))
    for (const button of buttonsOf(bar)) retitle(button)
    bar.addEventListener("keydown", (event) => walk(bar, event))
    this.editor.on("transaction", () => tell(bar))
    tell(bar)
  },
})

const buttonsOf = (bar) => [...bar.querySelectorAll(".prose-menubar__button[data-name]")]

const shownButtonsOf = (bar) => buttonsOf(bar).filter((button) => !button.classList.contains("hidden"))

function retitle(button) {
  button.title = TITLES[button.dataset.name] ?? button.title
  button.setAttribute("aria-label", button.title)
}

function tell(bar) {
  const buttons = shownButtonsOf(bar)
  const stop = buttons.find((button) => button === document.activeElement) ?? buttons[0]
  for (const button of buttons) {
    button.tabIndex = button === stop ? 0 : -1
    button.setAttribute("aria-disabled", String(button.classList.contains("disabled")))
    if (button.classList.contains("active")) button.setAttribute("aria-pressed", "true")
    else button.removeAttribute("aria-pressed")
  }
}

function walk(bar, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const buttons = shownButtonsOf(bar)
  const at = buttons.indexOf(document.activeElement)
  if (!step || at < 0) return
  event.preventDefault()
  buttons[(at + step + buttons.length) % buttons.length].focus()
  tell(bar)
}
