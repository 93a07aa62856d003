// Texts and numbers in the visitor's language.
const formats = new Map();

/** A template with {names} filled in; a name without a value stays as it is. */
export const fillIn = (template, values = {}) =>
  template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

/** A text by language ({"en": …}): the wanted language, else English, else any. */
export function localized(value, language) {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  return value[language] || value.en || Object.values(value).find(Boolean) || "";
}

/** A number as the language writes it. */
export function formatNumber(value, language = "en") {
  // Made once: making one costs more than a hundred numbers.
  if (!formats.has(language)) formats.set(language, new Intl.NumberFormat(language || "en"));
  return formats.get(language).format(value);
}
