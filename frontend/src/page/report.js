// A message about a barrier carries the address of the view that the visitor sees. The server does not know it all:
// the map moves without it.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-atlas-report]");
    if (!link) return;
    const body = /([?&]body=)([^&]*)/.exec(link.getAttribute("href"));
    if (!body) return;
    const text = decodeURIComponent(body[2]).replace(/https?:\/\/\S*|(?<=: )(?=\n?$)/, location.href);
    link.setAttribute("href", link.getAttribute("href").replace(body[0], body[1] + encodeURIComponent(text)));
  },
  { capture: true },
);
