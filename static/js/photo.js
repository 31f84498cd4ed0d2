// A field that holds a photo: seen, chosen by a dialog, removed. Without this the number of the photo can be typed.
import { pick } from "./picker.js"

const gettext = window.gettext ?? ((text) => text)

const set = (box, input, photo) => {
  input.value = photo?.id ?? ""
  box.querySelector(".photo-field-label").textContent = photo?.text ?? ""
  box.querySelector(".photo-field-image")?.remove()
  if (photo?.image) box.prepend(Object.assign(new Image(), { className: "photo-field-image", alt: "", src: photo.image }))
  const choose = box.querySelector("[data-photo-choose]")
  choose.textContent = photo ? choose.dataset.full : choose.dataset.empty
  box.querySelector("[data-photo-remove]").hidden = !photo
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }))
}

const asked = (url) => ({ url, title: gettext("Choose a photo"), placeholder: gettext("Person, words of the caption, or 2026-05") })

for (const box of document.querySelectorAll("[data-photo-field]")) {
  const input = box.querySelector("input")
  input.type = "hidden"
  const choose = box.querySelector("[data-photo-choose]")
  choose.addEventListener("click", async () => {
    const photo = await pick(asked(box.dataset.photoField))
    if (photo) set(box, input, photo)
    choose.focus()
  })
  box.querySelector("[data-photo-remove]").addEventListener("click", () => {
    set(box, input, null)
    choose.focus()
  })
}
