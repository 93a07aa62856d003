// Tells Streamlit where its server is. Left to itself it first asks below the address of the page
// (/measures/_stcore/health), which fails twice in the console and costs two trips before anything is drawn.
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
const home = src.replace(/\/assets\/[^/]*$/, "");
window.__streamlit = {
  BACKEND_BASE_URL: home,
  MAIN_PAGE_BASE_URL: home,
  HOST_CONFIG: { blockErrorDialogs: true }, // English, over the page; line.js says what is the matter
};
