import { told } from "./picker.js"

// Django's pickers (Select2) say what is picked, and not what for: their label says it to those who cannot see it.
const labelOf = (select) =>
  select.labels?.[0]?.textContent.trim().replace(/:$/, "") || select.getAttribute("aria-label") || ""

const name = (select) => {
  const [words, picker] = [labelOf(select), select.parentElement.querySelector(".select2-container")]
  if (!picker || !words) return
  const fields = picker.querySelectorAll(".select2-selection, .select2-search__field")
  fields.forEach((field) => field.setAttribute("aria-label", words))
  const picked = picker.querySelector("[role=textbox]")
  picked?.setAttribute("aria-label", [words, picked.title].filter(Boolean).join(": "))
  // It stands in a list, where nothing but items may stand.
  picker.querySelector("ul > .select2-selection__clear")?.setAttribute("role", "listitem")
}

const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(name)

document.addEventListener("formset:added", () => setTimeout(nameAll))

// jQuery alone is told of what pickers do. Its queue starts them, and then comes here.
const jQuery = window.django?.jQuery
// What is found is told as in the dialogs. This comes before the pickers are started.
jQuery?.fn.select2?.defaults.set("templateResult", (result) => (result.id ? told(result) : result.text))
jQuery?.(nameAll)
jQuery?.(document).on("change", "select.admin-autocomplete", (event) => name(event.target))
jQuery?.(document).on("select2:open", (event) => {
  // The list of a single choice has its search beside it, made when it opens.
  const search = document.querySelector(".select2-dropdown .select2-search__field")
  search?.setAttribute("aria-label", labelOf(event.target))
})
