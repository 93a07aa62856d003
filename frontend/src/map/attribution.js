// Who made the data below the measures. Licences want the © credits to be seen at once; the others unfold.
import { element } from "../core/dom.js";

const ADDRESS = /[,;]?\s*(https?:\/\/[^\s,;]+)/i;

/** A credit, "text" or "text, https://…" or {text, url}. Only addresses of the web become links. */
function credit(item) {
  const given = typeof item === "string" ? { text: item, url: (ADDRESS.exec(item) || [])[1] } : item;
  const text = given.url ? given.text.replace(ADDRESS, "") : given.text;
  if (!/^https?:\/\//i.test(given.url || "")) return element("span", {}, text);
  return element("a", { href: given.url, target: "_blank", rel: "noopener noreferrer" }, text);
}

export const attributionBox = (spec, text) => {
  const items = (spec.attribution || []).map((item) => ({ element: credit(item), short: /©/.test(item.text || item) }));
  const made = element("div", { class: "atlas-attribution" });
  const short = items.filter((item) => item.short || items.length < 3);
  const rest = items.filter((item) => !short.includes(item));
  const line = element("p");
  short.forEach((item, i) => line.append(...(i ? [" · "] : []), item.element));
  made.append(line);
  if (!rest.length) return made;
  const list = element("ul", {
    class: "atlas-credits",
    id: "atlas-credits",
    tabindex: "0",
    "aria-label": text("attribution"),
  });
  rest.forEach((item) => {
    const row = element("li");
    row.append(item.element);
    list.append(row);
  });
  list.hidden = true;
  const toggle = element(
    "button",
    { class: "atlas-more", type: "button", "aria-expanded": "false", "aria-controls": list.id },
    text("attribution"),
  );
  toggle.addEventListener("click", () => {
    list.hidden = !list.hidden;
    toggle.setAttribute("aria-expanded", String(!list.hidden));
  });
  line.append(...(short.length ? [" · "] : []), toggle);
  made.append(list);
  return made;
};
