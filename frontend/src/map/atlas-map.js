// One map with everything on it, and what happens when a filter, a theme or a click comes.
import { element } from "../core/dom.js";
import { unpackMask } from "../core/mask.js";
import { pageRoot } from "../core/surroundings.js";
import { formatNumber } from "../core/text.js";
import { BASE_LAYERS, addBaseLayers } from "./base-layers.js";
import { BaseMap } from "./base-map.js";
import { CanvasLayer } from "./canvas-layer.js";
import { buildControls } from "./controls.js";
import { Features } from "./features.js";
import { Labels, MAP_FONT } from "./labels.js";
import { buildLegend } from "./legend.js";
import { loadLayer, loadSpec } from "./loading.js";
import { Notice } from "./notice.js";
import { OnlineMap } from "./online-map.js";
import { followTheme } from "./palette.js";
import { listenToPointer } from "./pointer.js";
import { Selection } from "./selection.js";
import { skipLink } from "./skip-link.js";
import { Sprites } from "./sprites.js";
import { Symbols } from "./symbols.js";
import { mapText } from "./texts.js";
import { Tooltip } from "./tooltip.js";

/** @import { Layer, Request, Spec } from "../core/types.js" */

export class AtlasMap {
  /** @type {Spec} */
  spec;
  /** @type {Symbols} */
  symbols;
  /** @type {Features} */
  features;
  /** @type {Sprites} */
  sprites;
  /** @type {OnlineMap} */
  online;
  /** @type {BaseMap} */
  base;
  /** @type {Labels} */
  labels;
  /** @type {any} */
  labelsLayer;
  /** @type {any} */
  symbolsLayer;
  /** @type {ReturnType<typeof followTheme>} */
  theme;
  /** @type {import("./palette.js").Palette} */
  palette;
  /** @type {ReturnType<typeof buildLegend>} */
  legend;
  /** @type {Tooltip} */
  tooltip;
  /** @type {Selection} */
  selection;

  /**
   * `tell(id)` reports a measure that a visitor chose.
   * @param {L.Map} map
   * @param {import("./view.js").MapView} view
   * @param {(id: string) => void} tell
   */
  constructor(map, view, tell) {
    this.map = map;
    this.view = view;
    this.tell = tell;
    /** @type {Request | null} */
    this.request = null; // the last atlas.show; it may come before the data
    this.laid = false; // the base map has come
    this.groundAccuracy = 0; // metres
    this.later = 0;
    this.skip = skipLink(map.getContainer());
    this.frame = element("div", { class: "atlas-frame" });
    map.getContainer().append(this.frame);
    this.notice = new Notice(this.frame);
    this.schematic = element("p", { class: "atlas-schematic" });
  }

  /** `fonts` is fulfilled when the fonts are there. */
  async load(address, fonts) {
    try {
      this.spec = await loadSpec(address);
    } catch {
      this.notice.problem(mapText(null, "map_failed"));
      return;
    }
    this.setUp();
    fonts.then(() => {
      this.labels.typeset = true;
      this.redraw();
    });
    const failed = (id) => this.notice.problem(mapText(this.spec, "layer_failed", { layer: id }));
    const get = (id) => loadLayer(this.spec, id, failed);
    const ground = Promise.all(BASE_LAYERS.map(async (id) => [id, await get(id)]));
    const measures = await get("measures");
    if (measures) this.populate(measures);
    this.addBaseMap(Object.fromEntries(await ground));
  }

  /** Everything that needs the specification only. */
  setUp() {
    const { map, spec } = this;
    map.getContainer().setAttribute("aria-label", mapText(spec, "map_label"));
    this.skip.textContent = mapText(spec, "skip");
    if (spec.language) document.documentElement.lang = spec.language;
    document.title = mapText(spec, "map_label"); // a screen reader says it on entering the frame
    this.nameFrame();
    this.sprites = new Sprites(spec);
    this.online = new OnlineMap(map, spec.online);
    this.base = new BaseMap(map);
    this.labels = new Labels(() => (this.symbols ? this.symbols.boxes() : []));
    this.labelsLayer = new CanvasLayer("atlas-labels", this.labels);
    this.view.settle(spec, this.request ? this.request.cities || [] : null);
    buildControls(this);
    this.theme = followTheme(
      () => spec.theme,
      (palette) => this.paint(palette),
    );
    this.legend = buildLegend(this);
    this.legend.draw();
    this.tooltip = new Tooltip(this);
  }

  /** The page around the frame cannot know which map is in it. */
  nameFrame() {
    const frame = /** @type {HTMLElement | null} */ (pageRoot() && window.frameElement);
    if (!frame) return;
    frame.dataset.atlasNamed = "yes";
    frame.setAttribute("aria-label", mapText(this.spec, "map_label"));
  }

  paint(chosen) {
    this.online.follow(chosen.online);
    const palette = { ...chosen, online: this.online.on };
    this.palette = palette;
    const root = this.map.getContainer();
    root.dataset.theme = palette.dark ? "dark" : "light";
    root.classList.toggle("atlas-large", palette.scale > 1);
    Object.entries(palette).forEach(([name, value]) => {
      if (typeof value === "string") root.style.setProperty(`--atlas-${name}`, value);
    });
    this.sprites.use(palette, window.devicePixelRatio || 1);
    this.labels.palette = palette;
    if (this.laid) this.base.build(palette);
    this.describeBaseMap();
    if (this.legend) this.legend.draw();
    if (this.selection) this.selection.set(this.selection.id, this.selection.covered);
    this.redraw();
  }

  /**
   * The measures have come.
   * @param {Layer} collection
   */
  populate(collection) {
    this.features = new Features(collection, this.spec);
    this.symbols = new Symbols(this.features, this.sprites, {
      font: MAP_FONT,
      format: (n) => formatNumber(n, this.spec.language),
    });
    this.symbolsLayer = new CanvasLayer("atlas-symbols", this.symbols);
    this.selection = new Selection(this);
    this.symbolsLayer.addTo(this.map);
    this.symbolsLayer.canvas.removeAttribute("aria-hidden");
    this.symbolsLayer.canvas.setAttribute("role", "img");
    this.symbolsLayer.canvas.setAttribute("aria-label", mapText(this.spec, "map_label"));
    listenToPointer(this);
    this.apply(true);
  }

  /** The ground has come. */
  addBaseMap(layers) {
    addBaseLayers(this, layers);
    this.describeBaseMap();
    this.laid = true;
    this.base.build(this.palette);
    this.labelsLayer.addTo(this.map);
  }

  /** How exact the ground is, or whose it is. */
  describeBaseMap() {
    const metres = formatNumber(this.groundAccuracy || 0, this.spec.language);
    const attribution = this.spec.online ? this.spec.online.attribution : "";
    this.schematic.textContent = mapText(this.spec, this.online.on ? "online" : "schematic", { metres, attribution });
  }

  /** @param {Request} request */
  show(request) {
    this.request = request || {};
    if (this.symbols) this.apply(false);
  }

  apply(first) {
    const { mask = null, topics = [], cities = [], selected = null, covered = false } = this.request || {};
    this.symbols.show(unpackMask(mask, this.features.count), topics || []);
    const moved = selected !== this.selection.id;
    this.selection.set(selected, covered);
    this.redraw(first);
    if (this.request) this.view.follow(cities || []);
    // An address that says where to look is obeyed, even if the chosen measure lies elsewhere.
    if (moved && selected !== null && !(first && this.view.remembered)) this.selection.bringIntoView();
    this.notice.setStatus(this.symbols.drawn() || !this.request ? "" : mapText(this.spec, "empty"));
    this.view.reassert();
  }

  /** Paints the symbols now; the names, which only make room for them, a moment later unless asked at once. */
  redraw(atOnce = true) {
    if (this.tooltip) this.tooltip.hide();
    if (this.symbolsLayer) this.symbolsLayer.redraw();
    clearTimeout(this.later);
    const names = () => this.labelsLayer && this.labelsLayer.redraw();
    if (atOnce) names();
    else this.later = setTimeout(names, 60);
  }

  isSpread(item) {
    return this.symbols.clusters.coincident(item.built, item.cluster);
  }

  state() {
    const { symbols, map, features } = this;
    const describe = (item) => ({
      kind: item.kind,
      ids: item.features.map((f) => String(features.list[f].id)),
      count: item.features.length,
      x: item.x,
      y: item.y,
      fan: Boolean(item.fan),
      ...(item.kind === "mark" && {
        shape: this.sprites.shape(features.topic[item.features[0]]),
        fill: this.sprites.fill(features.status[item.features[0]]),
      }),
    });
    return {
      ready: Boolean(symbols),
      laid: Boolean(this.laid),
      zoom: map.getZoom(),
      typeset: Boolean(this.labels && this.labels.typeset),
      theme: this.palette ? map.getContainer().dataset.theme : null,
      drawn: symbols ? symbols.drawn() : 0,
      selected: this.selection ? this.selection.id : null,
      symbols: symbols ? symbols.items.filter((item) => item.kind !== "hub").map(describe) : [],
    };
  }
}
