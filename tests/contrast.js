// Measures contrast where it is called: of the text, the icons, the edges and the focus ring of interactive elements,
// against what really lies behind them, alpha and opacity composed. Given to every frame by tests/contrast.py.
() => {
  const CONTROL = "button, input, select, textarea, summary, a[href], [tabindex], [contenteditable=true]"
    + ["button", "link", "radio", "checkbox", "switch", "tab", "slider", "option", "menuitem", "combobox"]
      .map((role) => `, [role=${role}]`).join("");
  const STATES = ["aria-pressed", "aria-selected", "aria-checked", "aria-expanded", "aria-current", "data-selected"];
  const MADE_CLASS = /^(st-emotion|css-|e[0-9a-z]{6,}|_)/; // named by the build of Streamlit
  const NATIVE = ["checkbox", "radio", "range"]; // drawn by the browser

  // Can have the focus, so that it can be scrolled by the keyboard; what stands in it is looked at by itself.
  const CONTAINER = ":is(div, ul, ol, section):not([role=button], [role=radio], [role=option], [role=menuitem])";
  const SHAPE = "path, circle, ellipse, rect, line, polygon, polyline, text";
  const marked = new Map();

  const brush = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

  /** [red, green, blue, alpha] of a computed colour, 0 to 255 and 0 to 1. */
  function colour(text) {
    const numbers = (text.match(/-?[\d.]+(e-?\d+)?/g) || []).map(Number);
    if (text.startsWith("rgb")) return [...numbers.slice(0, 3), numbers[3] ?? 1];
    if (text.startsWith("color(srgb")) return [...numbers.slice(0, 3).map((n) => n * 255), numbers[3] ?? 1];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  }

  function over([r, g, b, a], [r2, g2, b2, a2]) {
    const alpha = a + a2 * (1 - a);
    const mix = (x, y) => (alpha ? (x * a + y * a2 * (1 - a)) / alpha : 0);
    return [mix(r, r2), mix(g, g2), mix(b, b2), alpha];
  }

  function luminance(rgb) {
    const [r, g, b] = rgb.map((n) => n / 255).map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one, other) {
    const [a, b] = [luminance(one.slice(0, 3)), luminance(other.slice(0, 3))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  const style = (each, part) => each.ownerDocument.defaultView.getComputedStyle(each, part);

  function parent(each) {
    if (each.assignedSlot) return each.assignedSlot;
    const root = each.getRootNode();
    return each.parentElement || root.host || each.ownerDocument.defaultView.frameElement;
  }

  let grounds = new Map();
  let hidden = new Map();

  /** Forget what lay behind what: a state has changed. */
  function forget() {
    grounds = new Map();
    hidden = new Map();
  }

  /** What lies behind the paint on an element, opaque; null where something is half transparent as a whole. */
  function ground(each) {
    if (!each) return [255, 255, 255, 1];
    if (!grounds.has(each)) {
      const { backgroundColor, opacity } = style(each);
      const behind = Number(opacity) < 1 ? null : ground(parent(each));
      grounds.set(each, behind && over(colour(backgroundColor), behind));
    }
    return grounds.get(each);
  }

  /** What is seen of a paint on an element, and of the place beside it, after all that lies behind. */
  function seen(paint, from) {
    const behind = ground(from);
    if (behind) return [over(paint, behind), behind];
    let front = paint;
    let back = [0, 0, 0, 0];
    for (let each = from; each; each = parent(each)) {
      const { backgroundColor, opacity } = style(each);
      const own = colour(backgroundColor);
      back = over(back, own);
      front = over(front, own);
      front[3] *= Number(opacity);
      back[3] *= Number(opacity);
    }
    const white = [255, 255, 255, 1];
    return [over(front, white), over(back, white)];
  }

  /** A halo of several shadows is the ground of a text that stands on a map. */
  function halo(each) {
    const shadow = style(each).textShadow;
    return shadow !== "none" && shadow.split("px,").length > 1 ? colour(shadow.match(/^\w+\([^)]*\)/)[0]) : null;
  }

  function contrast(paint, each) {
    const around = halo(each);
    if (around && around[3] > 0.9) return ratio(over(paint, around), around);
    return ratio(...seen(paint, each));
  }

  function* inside(each) {
    for (const child of (each.shadowRoot || each).childNodes) {
      if (child.nodeType === 1) yield* inside(child);
      else yield child;
    }
    if (each.shadowRoot) yield* [];
  }

  function* elementsIn(root) {
    for (const each of root.querySelectorAll("*")) {
      yield each;
      if (each.shadowRoot) yield* elementsIn(each.shadowRoot);
    }
  }

  /** For screen readers only. */
  function clipped(each) {
    if (!each) return false;
    if (!hidden.has(each)) {
      const { clipPath, clip } = style(each);
      hidden.set(each, /inset\(50%\)|rect\(0/.test(clipPath + clip) || clipped(parent(each)));
    }
    return hidden.get(each);
  }

  function visible(each) {
    const { width, height } = each.getBoundingClientRect();
    if (width < 3 || height < 3) return false;
    if (!each.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    return !clipped(each);
  }

  const off = (each) => each.matches(":disabled, [aria-disabled=true]") || Boolean(each.closest("[inert]"));
  const icon = (each) => each.matches('[data-testid="stIconMaterial"], [data-testid="stIconMaterial"] *');

  /** What is written: each [what, ratio, least]. */
  function texts(element) {
    const found = [];
    for (const node of inside(element)) {
      const each = node.parentElement || node.getRootNode().host;
      if (node.nodeType !== 3 || !node.data.trim() || !each || each.tagName === "STYLE" || !visible(each)) continue;
      const least = icon(each) ? 3 : 4.5;
      found.push([`“${node.data.trim().slice(0, 30)}”`, contrast(colour(style(each).color), each), least]);
    }
    if (element.matches("input:not([type=checkbox], [type=radio], [type=range]), textarea, select")) {
      found.push(["value", contrast(colour(style(element).color), element), 4.5]);
      if (element.placeholder) {
        found.push(["placeholder", contrast(colour(style(element, "::placeholder").color), element), 4.5]);
      }
    }
    for (const part of ["::before", "::after"]) {
      const { content, color, display } = style(element, part);
      if (/^"\S/.test(content) && display !== "none") found.push([part, contrast(colour(color), element), 3]);
    }
    return found;
  }

  /** A drawing is seen when one of its shapes is: others are its halo or a part left open. */
  function icons(element) {
    const best = new Map();
    for (const each of elementsIn(element)) {
      if (!each.ownerSVGElement || !each.matches(SHAPE)) continue;
      if (each.closest("defs, clipPath, mask") || !visible(each)) continue;
      const { fill, stroke } = style(each);
      const paints = [fill, stroke].filter((paint) => paint !== "none").map(colour).filter(([, , , a]) => a > 0);
      const ratios = paints.map((paint) => contrast(paint, each));
      best.set(each.ownerSVGElement, Math.max(best.get(each.ownerSVGElement) || 0, ...ratios));
    }
    return [...best.values()].filter((value) => value > 0).map((value) => ["icon", value, 3]);
  }

  /** An edge that is drawn must be seen, by itself or by what it encloses. */
  function edges(element) {
    if (NATIVE.includes(element.type)) return [];
    const drawn = style(element);
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) =>
      parseFloat(drawn[`border${side}Width`]) > 0 && drawn[`border${side}Style`] !== "none"
      && colour(drawn[`border${side}Color`])[3] > 0.02);
    if (sides.length < 4) return [];
    const outside = parent(element);
    const [edge, beside] = seen(colour(drawn.borderTopColor), outside);
    const [fill] = seen(colour(drawn.backgroundColor), outside);
    return [["edge", Math.max(ratio(edge, beside), ratio(fill, beside)), 3]];
  }

  /** The ring of the focus: 2 pixels or more, seen against what it lies on. */
  function ring(element) {
    if (element.matches(".atlas-map")) element.classList.add("atlas-keyboard"); // as after the Tab key
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = style(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) {
      const after = style(element, "::after");
      const instead = parseFloat(after.borderTopWidth) >= 2 ? contrast(colour(after.borderTopColor), element) : 0;
      return [["focus ring", instead, 3]];
    }
    const on = parseFloat(outlineOffset) < 0 ? element : parent(element);
    return [["focus ring", contrast(colour(outlineColor), on), 3]];
  }

  /** What kind an element is: two alike in this need only one look. */
  function kind(element) {
    const classes = [...element.classList].filter((name) => !MADE_CLASS.test(name)).sort().join(".");
    const has = STATES.filter((name) => element.hasAttribute(name));
    const states = has.map((name) => `${name}=${element.getAttribute(name)}`);
    if (off(element)) states.push("off");
    if (element.matches(":checked")) states.push("checked");
    const host = element.getRootNode().host ? "shadow" : "";
    const test = element.closest("[data-testid]")?.dataset.testid || "";
    const rounded = (paint) => paint.slice(0, 3).map(Math.round);
    const wrote = seen(colour(style(element).color), element).map(rounded).join("/");
    const shape = `${style(element).borderTopStyle} ${style(element).borderTopColor}`;
    const name = [element.tagName.toLowerCase(), element.type || "", element.getAttribute("role") || "", classes];
    return [...name, test, host, states.join(" "), wrote, shape].join("|");
  }

  const STATE = /:(hover|active|focus-visible|focus)(?![-\w])/g;

  /** Lets an attribute stand for a state in every rule, with the same weight: all elements can have it at once. */
  function letAttributesSpeak(rules) {
    for (const rule of rules) {
      if (rule.selectorText && !rule.selectorText.includes("data-atlas-state") && STATE.test(rule.selectorText)) {
        rule.selectorText = rule.selectorText.replace(STATE, ":is(:$1, [data-atlas-state~=$1])");
      }
      STATE.lastIndex = 0;
      if (rule.cssRules) letAttributesSpeak(rule.cssRules);
    }
  }

  function sheetsIn(root) {
    const shadows = [...elementsIn(root)].map((each) => each.shadowRoot).filter(Boolean);
    return [root, ...shadows].flatMap((each) => [...each.styleSheets, ...each.adoptedStyleSheets]);
  }

  window.atlasContrast = {
    /** Numbers the interactive elements (one of each kind, or all) and says what kinds they are, by number. `within`
     *  is a selector of what is looked at, or "". */
    mark(prefix, all, within) {
      forget();
      for (const sheet of sheetsIn(document)) letAttributesSpeak(sheet.cssRules);
      const kinds = {};
      const known = new Set();
      let number = 0;
      for (const each of elementsIn(document)) {
        if (!each.matches(CONTROL) || each.matches("iframe, main") || (within && !each.closest(within))) continue;
        const found = kind(each);
        if ((!all && known.has(found)) || !visible(each)) continue;
        known.add(found);
        each.dataset.atlasN = `${prefix}${number += 1}`;
        marked.set(each.dataset.atlasN, each);
        kinds[each.dataset.atlasN] = found;
      }
      return kinds;
    },

    /** Takes the numbers away. */
    clear() {
      for (const each of elementsIn(document)) if (each.dataset?.atlasN) delete each.dataset.atlasN;
    },

    /** Where to point at an element, once it is in sight. */
    middle(number) {
      const each = marked.get(number);
      each.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { left, top, width, height } = each.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    },

    /** What is too faint in a state, such as "hover active": [number, what, ratio], of all with a number, or of one. */
    faint(state, only = null) {
      const focused = state.includes("focus");
      for (const each of marked.values()) each.dataset.atlasState = state;
      for (const each of document.getAnimations()) {
        try { each.finish(); } catch { each.cancel(); } // one without end
      }
      forget();
      const found = [];
      for (const [number, each] of marked) {
        if ((only && number !== only) || off(each) || !each.isConnected) continue;
        const own = each.matches(CONTAINER) ? [] : [...texts(each), ...icons(each), ...edges(each)];
        const measured = [...own, ...(focused && each.tabIndex >= 0 ? ring(each) : [])];
        for (const [what, value, least] of measured) {
          if (value < least - 0.005) found.push([number, what, Math.round(value * 100) / 100]);
        }
      }
      for (const each of marked.values()) delete each.dataset.atlasState;
      return found;
    },
  };
}
