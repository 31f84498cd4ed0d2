/** Copies a link at a press; where the browser does not let it, selects it. */

const gettext = window.gettext ?? ((text) => text)

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", async () => {
    const input = button.previousElementSibling
    input.select()
    try {
      await navigator.clipboard.writeText(input.value)
      button.textContent = gettext("Copied")
    } catch {
      button.textContent = gettext("Press Ctrl+C")
    }
  })
}
