/** The panel “People in this story”: who is linked, who is named and not linked, who might be meant, who is unknown. */

import { Panel, addRow, button, changed, decline, declined, editor, form, gettext, make, offer, picked, showPlace, spanOf, text, topics } from "./panel.js"

const ROLES = { subject: gettext("subject"), mentioned: gettext("mentioned") }

const ask = () => ({
  ...text(),
  story: Number(element.dataset.story) || null,
  listed: picked("appearances", "person"),
  topics: topics(),
  declined: declined(),
})

const times = (count) => (count > 1 ? gettext("%s times").replace("%s", count) : gettext("once"))

/** Puts the link on the words, and the person among those of the story. */
function link(person, place, role) {
  if (place?.canBeLinked) {
    editor().commands.callpersonLink({ id: person.id, text: label(person) })
    const { state, view } = editor()
    const span = spanOf(state.doc, place)
    if (!span) return panel.now() // typed over meanwhile: look again
    const mark = state.schema.marks.personLink.create({ person: String(person.id) })
    view.dispatch(state.tr.addMark(span.from, span.to, mark).setMeta("preventAutolink", true))
  }
  const known = picked("appearances", "person").includes(person.id)
  if (!known) addRow("appearances", { id: person.id, text: label(person) }, { role })
  changed()
  panel.now()
}

const label = ({ name, summary }) => (summary ? `${name} — ${summary}` : name)

function face({ image }) {
  return image ? make("img", { className: "panel-face", src: image, alt: "", width: 32, height: 32 }) : make("span", { className: "panel-face" })
}

function about(person, ...notes) {
  const name = make("a", { href: person.url, target: "_blank", className: "panel-name" }, person.name)
  const draft = person.isPublic ? [] : [make("span", { className: "mark" }, gettext("not public"))]
  const line = make("span", { className: "panel-line" }, notes.filter(Boolean).join(" · "))
  const apart = (person.apart ?? []).map((sentence) => make("span", { className: "panel-apart" }, sentence))
  return make("span", { className: "panel-about" }, name, ...draft, line, ...apart)
}

function row(person, notes, ...acts) {
  return make("li", { className: "panel-item" }, face(person), about(person, ...notes), make("span", { className: "panel-acts" }, ...acts))
}

/** S links as a subject, M as mentioned, Delete says no: whatever of the row has the focus. */
function namedRow(person) {
  const other = person.role === "subject" ? "mentioned" : "subject"
  const place = person.first
  const as = (role) => () => link(person, place, role)
  const verb = place?.canBeLinked ? gettext("Link") : gettext("List")
  const main = button(person.isListed ? verb : `${verb}: ${ROLES[person.role]}`, as(person.role))
  const second = person.isListed ? [] : [button(ROLES[other], as(other), { title: `${verb}: ${ROLES[other]}` })]
  const no = () => decline("people", person.id)
  const item = row(
    person,
    [times(person.count), person.isListed && gettext("listed")],
    main,
    ...second,
    seek(place),
    button("×", no, { title: gettext("Not this person"), "aria-label": `${gettext("Not this person")}: ${person.name}` }),
  )
  return offer(`named-${person.id}`, item, { s: as("subject"), m: as("mentioned"), delete: no })
}

const seek = (place) =>
  button(gettext("Show"), () => showPlace(place), { title: gettext("Show it in the text"), "aria-label": `${gettext("Show it in the text")}: ${place.text}` })

function namesakes({ places, people }) {
  const first = places.find((place) => place.canBeLinked) ?? places[0]
  const heading = make("p", { className: "panel-question" }, gettext("Which “%s”?").replace("%s", () => first.text), " ", seek(first))
  const rows = people.map((person) => {
    const company = person.partners.length ? gettext("with %s").replace("%s", () => person.partners.join(", ")) : ""
    const choose = () => link(person, first, first.field === "body" ? "mentioned" : "subject")
    const no = () => decline("people", person.id)
    const this_one = button(gettext("This one"), choose, { "aria-label": `${gettext("This one")}: ${label(person)}` })
    const not = button("×", no, { title: gettext("Not this person"), "aria-label": `${gettext("Not this person")}: ${label(person)}` })
    return offer(`which-${person.id}`, row(person, [person.summary, company], this_one, not), { delete: no })
  })
  return [heading, make("ul", { className: "panel-list" }, ...rows)]
}

function stranger({ place, count, key, url }) {
  const name = make("span", { className: "panel-about" }, make("span", { className: "panel-name" }, place.text), make("span", { className: "panel-line" }, times(count)))
  const profile = url ? [make("a", { href: url, target: "_blank", className: "panel-act" }, gettext("Make a profile"))] : []
  const no = () => decline("names", key)
  const not = button("×", no, { title: gettext("Nobody of ours"), "aria-label": `${gettext("Nobody of ours")}: ${place.text}` })
  const item = make("li", { className: "panel-item" }, make("span", { className: "panel-face" }), name, make("span", { className: "panel-acts" }, ...profile, seek(place), not))
  return offer(`unknown-${key}`, item, { delete: no })
}

function group(title, rows) {
  return rows.length ? [make("h3", { className: "panel-title" }, title), make("ul", { className: "panel-list" }, ...rows)] : []
}

/** An event that the text tells: the timeline opens with it filled in. */
function saidRow({ key, words, url }) {
  const about = make("span", { className: "panel-about" }, make("span", { className: "panel-name" }, words))
  const record = make("a", { href: url, target: "_blank", className: "panel-act", "aria-label": `${gettext("Record it")}: ${words}` }, gettext("Record it"))
  return offer(`said-${key}`, make("li", { className: "panel-item" }, make("span", { className: "panel-face" }), about, make("span", { className: "panel-acts" }, record)), {})
}

function show({ linked, named, ambiguous, unnamed, unknown, said }) {
  const nodes = [
    ...group(gettext("Named, not linked"), named.map(namedRow)),
    ...(ambiguous.length ? [make("h3", { className: "panel-title" }, gettext("Which of them?")), ...ambiguous.flatMap(namesakes)] : []),
    ...group(gettext("No profile yet"), unknown.map(stranger)),
    ...group(gettext("This story says"), said.map(saidRow)),
    ...group(gettext("Listed, not named in the text"), unnamed.map((person) => row(person, [person.summary]))),
    ...group(gettext("Linked"), linked.map((person) => row(person, [person.count ? gettext("and named %s").replace("%s", times(person.count)) : ""]))),
  ]
  const parts = [
    linked.length && gettext("%s linked").replace("%s", linked.length),
    named.length && gettext("%s not").replace("%s", named.length),
    ambiguous.length && gettext("%s unclear").replace("%s", ambiguous.length),
    unknown.length && gettext("%s unknown").replace("%s", unknown.length),
  ]
  const found = named.map((person) => person.id)
  if (String(found) !== element.dataset.named) {
    element.dataset.named = found
    element.dispatchEvent(new CustomEvent("desk:named", { bubbles: true })) // earlier coverage asks for them too
  }
  return { nodes, note: parts.filter(Boolean).join(", ") }
}

const element = document.querySelector("[data-panel=people]")
const panel = element && form ? new Panel(element, { ask, show }) : null
