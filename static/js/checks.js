/** What stands between the text and its readers, beside the button that publishes: the checks of the text itself. */

import { listedSources } from "./listed_sources.js"
import { Panel, form, picked, text } from "./panel.js"

const element = document.querySelector("[data-panel=checks]")

const ask = () => ({
  ...text(),
  listed: picked("appearances", "person"),
  photo: Number(document.querySelector("#id_photo")?.value) || null,
  sources: listedSources().map(({ kind }) => kind),
  section: Boolean(document.querySelector("#id_section")?.value),
  byline: picked("bylines", "author").length > 0,
})

if (element && form) new Panel(element, { ask, show: () => ({ nodes: [], note: "" }) })
