// Django's pickers (Select2) say what is picked, and not what for: their label says it to those who cannot see it.
const labelOf = (select) => select.closest(".rows-field, .form-row")?.querySelector("label")?.textContent.trim() ?? ""

const name = (select) => {
  const words = labelOf(select).replace(/:$/, "")
  const picker = select.parentElement.querySelector(".select2-container")
  if (!picker || !words) return
  const fields = picker.querySelectorAll(".select2-selection, .select2-search__field")
  fields.forEach((field) => field.setAttribute("aria-label", words))
  // It stands in a list, where nothing but items may stand.
  picker.querySelector("ul > .select2-selection__clear")?.setAttribute("role", "listitem")
}

const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(name)

document.addEventListener("formset:added", () => setTimeout(nameAll))
window.addEventListener("load", nameAll)

// Only jQuery is told of what the pickers do. The list of a single choice has its search beside it, made when it opens.
window.django?.jQuery?.(document).on("change", "select.admin-autocomplete", (event) => name(event.target))
window.django?.jQuery?.(document).on("select2:open", (event) => {
  const search = document.querySelector(".select2-dropdown .select2-search__field")
  search?.setAttribute("aria-label", labelOf(event.target).replace(/:$/, ""))
})
