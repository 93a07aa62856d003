// While the months are played the sentence of the timeline changes several times a second: a screen reader would say
// nothing else any more. It is silent until the player stops, and says then where it has stopped.
const root = document.documentElement;
const SENTENCES = '.atlas-sentence[role="status"]';

function follow() {
  const live = "atlasPlaying" in root.dataset ? "off" : "polite";
  for (const sentence of document.querySelectorAll(SENTENCES)) {
    if (sentence.getAttribute("aria-live") !== live) sentence.setAttribute("aria-live", live);
  }
}

new MutationObserver(follow).observe(root, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["data-atlas-playing"],
});
