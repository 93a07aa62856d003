// The page around this frame.

/** Its window, or null where it is another site's. */
export function surroundingPage() {
  try {
    return window.parent.location.href ? window.parent : null;
  } catch {
    return null;
  }
}

/** Its root element, or null. */
export const pageRoot = () => surroundingPage()?.document.documentElement ?? null;
