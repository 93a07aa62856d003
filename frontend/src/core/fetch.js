// What travels by an address with a digest never changes, so it is fetched once for the life of the page.
const answers = new Map();

/** The JSON at an address; after a failure the next call tries again. */
export function fetchJson(address) {
  const url = new URL(address, document.baseURI).href;
  if (!answers.has(url)) {
    const answer = fetch(url, { credentials: "same-origin" }).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${url}`);
      return response.json();
    });
    answer.catch(() => answers.delete(url));
    answers.set(url, answer);
  }
  return answers.get(url);
}
