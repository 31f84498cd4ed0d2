// The focal point of a photo: a click on the picture sets it, arrow keys in the number fields move it.
const box = document.querySelector("[data-focal]")
const [x, y] = ["x", "y"].map((axis) => document.querySelector(`#id_focal_${axis}`))

const percent = (part, whole) => Math.min(100, Math.max(0, Math.round((part / whole) * 100)))

const show = () => {
  const mark = box.querySelector(".focal-mark")
  mark.style.left = `${x.value || 50}%`
  mark.style.top = `${y.value || 50}%`
  const { naturalWidth: width, naturalHeight: height } = box.querySelector(".focal-picture img")
  for (const crop of box.querySelectorAll(".focal-crop")) {
    // As the files are cut: the point in the middle, as far as the edges allow.
    const ratio = crop.clientWidth / crop.clientHeight
    const [wide, high] = [Math.min(width, height * ratio), Math.min(height, width / ratio)]
    const image = crop.firstElementChild
    image.style.objectPosition = `${place(x.value, width, wide)}% ${place(y.value, height, high)}%`
  }
}

/** What object-position calls the start of a part whose middle is at `at` per cent of the whole. */
const place = (at, whole, part) => {
  if (whole <= part) return 50
  const start = Math.min(Math.max((whole * at) / 100 - part / 2, 0), whole - part)
  return (start / (whole - part)) * 100
}

if (box && x && y) {
  box.querySelector(".focal-picture").addEventListener("click", (event) => {
    const edges = box.querySelector(".focal-picture img").getBoundingClientRect()
    x.value = percent(event.clientX - edges.left, edges.width)
    y.value = percent(event.clientY - edges.top, edges.height)
    x.dispatchEvent(new Event("change", { bubbles: true }))
    show()
  })
  for (const input of [x, y]) input.addEventListener("input", show)
  const image = box.querySelector(".focal-picture img")
  if (image.complete) show()
  else image.addEventListener("load", show)
}
