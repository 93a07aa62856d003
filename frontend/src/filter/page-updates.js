// What stands elsewhere on the page and changes with the filter: the map in words, the addresses of the downloads. The
// server draws them with the page; from then on they are changed here.
import { find, findAll } from "../core/dom.js";

export function updatePage({ words, export: query }) {
  const summary = find(".atlas-words");
  const text = summary && find("p", summary);
  if (summary && text) {
    if (text.textContent !== words) text.textContent = words;
    summary.hidden = !words;
  }
  for (const link of findAll(".atlas-downloads a[href*='/export/measures.']")) {
    const address = link.getAttribute("href") ?? "";
    const wanted = `${address.split("?")[0]}?${query}`;
    if (address !== wanted) link.setAttribute("href", wanted);
  }
}
