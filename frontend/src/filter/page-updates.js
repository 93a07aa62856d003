// What stands elsewhere on the page and changes with the filter: the map in words, the addresses of the downloads. The
// server draws them with the page; from then on they are changed here.
export function updatePage({ words, export: query }) {
  const said = document.querySelector(".atlas-words");
  if (said) {
    const text = said.querySelector("p");
    if (text.textContent !== words) text.textContent = words;
    said.hidden = !words;
  }
  for (const link of document.querySelectorAll(".atlas-downloads a[href*='/export/measures.']")) {
    const wanted = `${link.getAttribute("href").split("?")[0]}?${query}`;
    if (link.getAttribute("href") !== wanted) link.setAttribute("href", wanted);
  }
}
