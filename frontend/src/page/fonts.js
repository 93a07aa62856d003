// The italic is asked for when the first page stands, not when its first word is shown: else that word comes in another
// font, and a filter that shows one loads a file.
const observer = new MutationObserver(() => {
  if (!document.querySelector(".atlas-footer")) return; // the last element of each page
  observer.disconnect();
  document.fonts.load('italic 1em "Source Sans"').catch(() => {}); // another font will do
});
observer.observe(document.documentElement, { childList: true, subtree: true });
