/** The record opens beside the map: brought into view where it is not, as little as needed. */
function atlasShowRecord() {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const place = document.querySelector(".st-key-atlas-moment");
  if (!place) return;
  const block = place.offsetHeight > window.innerHeight * 0.85 ? "start" : "nearest";
  place.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}

// The entry that Streamlit calls at the first and at every further data change.
const atlasTimelines = new WeakMap();

function atlasTimelineStyle(view, address) {
  if (view.link) return;
  view.link = atlasElement("link", { rel: "stylesheet", href: address });
  view.root.hidden = true; // unstyled it would jump
  const show = () => {
    view.root.hidden = false;
    if (view.events) view.draw();
  };
  view.link.addEventListener("load", show);
  view.link.addEventListener("error", show);
  view.parent.append(view.link);
}

async function atlasTimelineUpdate(view, data, tell) {
  const mine = (view.turn = (view.turn || 0) + 1);
  view.tell = tell;
  atlasTimelineStyle(view, data.css);
  if (view.root.parentNode !== view.parent) view.parent.append(view.root);
  try {
    const events = await atlasTimelineEvents(data);
    if (mine === view.turn) view.take(events, data);
  } catch (error) {
    console.warn(error);
    if (mine === view.turn) view.root.replaceChildren(atlasElement("p", { role: "alert" }, data.failed));
  }
}

const atlasTimelineKnown = new Map();

/** The events of a specification, made once; chart and list share them. */
async function atlasTimelineEvents(data) {
  if (!atlasTimelineKnown.has(data.spec)) atlasTimelineKnown.set(data.spec, await AtlasEvents.load(data));
  return atlasTimelineKnown.get(data.spec);
}

export default function atlasTimeline({ parentElement, data, setTriggerValue }) {
  if (!atlasTimelines.has(parentElement)) {
    atlasTimelines.set(parentElement, data.table ? new AtlasTimelineTable(parentElement) : new AtlasTimelineChart(parentElement));
  }
  const view = atlasTimelines.get(parentElement);
  atlasTimelineUpdate(view, data, (name, value) => window.atlasLine.when(`timeline ${name}`, () => setTriggerValue(name, value)));
  // Streamlit calls this when the component leaves the page; the element may come back with another one.
  return () => {
    if (view.player) view.player.stop();
    view.root.remove();
    atlasTimelines.delete(parentElement);
  };
}
