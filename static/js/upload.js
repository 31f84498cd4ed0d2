// Pictures are sent one by one, each with its progress; what is refused says why beside its name.
import { make } from "./picker.js"

const gettext = window.gettext ?? ((text) => text)
const form = document.querySelector("[data-upload]")
const input = form.querySelector("input[type=file]")
const list = form.querySelector(".upload-list")
const describe = form.querySelector("[data-upload-describe]")
const drop = form.querySelector(".upload-drop")
const ids = []
let queue = Promise.resolve()

form.querySelector("[data-upload-send]").hidden = true

const row = (file) => {
  const parts = {
    image: make("span", { className: "thumbnail" }),
    name: make("span", { className: "upload-name" }, file.name),
    note: make("span", { className: "upload-note" }),
    bar: make("progress", { max: 1, value: 0, "aria-label": file.name }),
  }
  parts.row = make("li", { className: "upload-row" }, ...Object.values(parts))
  list.append(parts.row)
  return parts
}

const refuse = ({ row, note, bar }, sentence) => {
  row.classList.add("upload-refused")
  note.textContent = sentence
  bar.remove()
}

const accept = (parts, photo) => {
  const image = make("img", { className: "thumbnail", src: photo.image, alt: "", width: 48, height: 48 })
  if (photo.image) parts.image.replaceWith(image)
  parts.name.replaceChildren(make("a", { href: photo.url }, photo.text))
  parts.note.textContent = photo.note || gettext("Uploaded.")
  parts.bar.remove()
  if (!ids.includes(photo.id)) ids.push(photo.id)
  describe.href = `${form.dataset.describe}?ids=${ids.join(",")}`
  describe.hidden = false
}

/** Sends one file. Resolves when it is answered, whatever the answer. */
const send = (file, parts) =>
  new Promise((resolve) => {
    const most = Number(form.dataset.most)
    if (file.size > most) {
      const size = `${Math.round(file.size / 1e6)} MB`
      refuse(parts, gettext("This file has %s; it is too large. Save it as a JPEG of less quality.").replace("%s", size))
      resolve()
      return
    }
    const request = new XMLHttpRequest()
    const data = new FormData()
    data.append("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value)
    data.append("file", file)
    request.open("POST", form.dataset.upload)
    request.responseType = "json"
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) parts.bar.value = event.loaded / event.total
    })
    request.upload.addEventListener("load", () => {
      parts.bar.removeAttribute("value")
      parts.note.textContent = gettext("Making its sizes…")
    })
    request.addEventListener("loadend", () => {
      const answer = request.response
      if (request.status === 200 && answer?.id) accept(parts, answer)
      else refuse(parts, answer?.error ?? failure(request.status))
      resolve()
    })
    request.send(data)
  })

const failure = (status) =>
  status === 403 || status === 200
    ? gettext("You are signed out, or may not add photos. Sign in again in another tab, then send it again.")
    : gettext("The newsroom did not answer. Send it again.")

const take = (files) => {
  for (const file of files) {
    const parts = row(file)
    queue = queue.then(() => send(file, parts))
  }
}

input.addEventListener("change", () => {
  take(input.files)
  input.value = ""
})

for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault())
document.addEventListener("dragover", () => drop.classList.add("upload-over"))
document.addEventListener("dragleave", (event) => event.relatedTarget || drop.classList.remove("upload-over"))
document.addEventListener("drop", (event) => {
  drop.classList.remove("upload-over")
  take(event.dataTransfer.files)
})
