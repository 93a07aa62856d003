// A message about a barrier carries the address of the view that the visitor sees. The server does not know it all:
// the map moves without it.
import { hit } from "../core/dom.js";

document.addEventListener(
  "click",
  (event) => {
    const link = hit(event.target, "a[data-atlas-report]");
    const address = link?.getAttribute("href") ?? "";
    const body = /([?&]body=)([^&]*)/.exec(address);
    if (!link || !body) return;
    const text = decodeURIComponent(body[2]).replace(/https?:\/\/\S*|(?<=: )(?=\n?$)/, location.href);
    link.setAttribute("href", address.replace(body[0], body[1] + encodeURIComponent(text)));
  },
  { capture: true },
);
