// One map with everything on it, and what happens when a filter, a theme or a click comes.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  class Atlas {
    constructor(map, view) {
      this.map = map;
      this.view = view;
      this.spec = null;
      this.request = null; // the last atlas.show; it may come before the data
      this.applied = null;
      this.skip = parts.skipLink(map.getContainer());
      this.frame = parts.element("div", "atlas-frame");
      map.getContainer().append(this.frame);
      this.notice = new parts.Notice(this.frame);
      this.schematic = parts.element("p", "atlas-schematic");
    }

    /** `typeset` is fulfilled when the fonts are there. */
    async load(address, typeset) {
      try {
        this.spec = await parts.loadSpec(address);
      } catch {
        this.notice.problem(parts.text(null, "map_failed"));
        return;
      }
      this.furnish();
      typeset.then(() => {
        this.labels.typeset = true;
        this.redraw();
      });
      const failed = (id) => this.notice.problem(parts.text(this.spec, "layer_failed", { layer: id }));
      const get = (id) => parts.loadLayer(this.spec, id, failed);
      const ground = Promise.all(parts.GROUND.map(async (id) => [id, await get(id)]));
      const measures = await get("measures");
      if (measures) this.populate(measures);
      this.lay(Object.fromEntries(await ground));
    }

    /** Everything that needs the specification only. */
    furnish() {
      const { map, spec } = this;
      map.getContainer().setAttribute("aria-label", parts.text(spec, "map_label"));
      this.skip.textContent = parts.text(spec, "skip");
      if (spec.language) document.documentElement.lang = spec.language;
      document.title = parts.text(spec, "map_label"); // a screen reader says it on entering the frame
      this.nameFrame();
      this.sprites = new parts.Sprites(spec);
      this.online = new parts.Online(map, spec.online);
      this.base = new parts.Base(map);
      this.labels = new parts.Labels(() => (this.symbols ? this.symbols.boxes() : []));
      this.labelsLayer = new parts.CanvasLayer("atlas-labels", this.labels);
      this.view.settle(spec, this.request ? this.request.cities || [] : null);
      parts.controls.build(this);
      this.theme = parts.theme.follow(() => spec.theme, (palette) => this.paint(palette));
      this.legend = parts.legend.build(this);
      this.legend.draw();
      this.tooltip = new parts.Tooltip(this);
    }

    /** The page around the frame cannot know which map is in it. */
    nameFrame() {
      const frame = parts.display.pageRoot() && window.frameElement;
      if (!frame) return;
      frame.dataset.atlasNamed = "yes";
      frame.setAttribute("aria-label", parts.text(this.spec, "map_label"));
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
      this.sayGround();
      if (this.legend) this.legend.draw();
      if (this.selection) this.selection.set(this.selection.id, this.selection.covered);
      this.redraw();
    }

    /** The measures have come. */
    populate(collection) {
      this.features = new parts.Features(collection, this.spec);
      this.symbols = new parts.Symbols(this.features, this.sprites);
      this.symbols.font = parts.FONT;
      this.symbols.format = (n) => parts.number(n, this.spec.language);
      this.symbolsLayer = new parts.CanvasLayer("atlas-symbols", this.symbols);
      this.selection = new parts.Selection(this);
      this.symbolsLayer.addTo(this.map);
      this.symbolsLayer.canvas.removeAttribute("aria-hidden");
      this.symbolsLayer.canvas.setAttribute("role", "img");
      this.symbolsLayer.canvas.setAttribute("aria-label", parts.text(this.spec, "map_label"));
      parts.listen(this);
      this.apply(true);
    }

    /** The ground has come. */
    lay(layers) {
      parts.layGround(this, layers);
      this.sayGround();
      this.laid = true;
      this.base.build(this.palette);
      this.labelsLayer.addTo(this.map);
    }

    /** How exact the ground is, or whose it is. */
    sayGround() {
      const metres = parts.number(this.groundAccuracy || 0, this.spec.language);
      const attribution = this.spec.online ? this.spec.online.attribution : "";
      this.schematic.textContent = parts.text(this.spec, this.online.on ? "online" : "schematic", { metres, attribution });
    }

    show(request) {
      this.request = request || {};
      if (this.symbols) this.apply(false);
    }

    apply(first) {
      const { mask = null, topics = [], cities = [], selected = null, covered = false } = this.request || {};
      this.symbols.show(parts.unpackMask(mask, this.features.count), topics || []);
      const moved = selected !== this.selection.id;
      this.selection.set(selected, covered);
      this.redraw(first);
      if (this.request) this.view.follow(cities || []);
      // An address that says where to look is obeyed, even if the chosen measure lies elsewhere.
      if (moved && selected !== null && !(first && this.view.remembered)) this.selection.bringIntoView();
      this.notice.say(this.symbols.drawn() || !this.request ? "" : parts.text(this.spec, "empty"));
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
        kind: item.kind, ids: item.features.map((f) => String(features.list[f].id)), count: item.features.length,
        x: item.x, y: item.y, fan: Boolean(item.fan),
        ...(item.kind === "mark" && { shape: this.sprites.shape(features.topic[item.features[0]]), fill: this.sprites.fill(features.status[item.features[0]]) }),
      });
      return {
        loads: window.atlas.loads, ready: Boolean(symbols), laid: Boolean(this.laid), zoom: map.getZoom(),
        typeset: Boolean(this.labels && this.labels.typeset),
        theme: this.palette ? map.getContainer().dataset.theme : null,
        drawn: symbols ? symbols.drawn() : 0, selected: this.selection ? this.selection.id : null,
        symbols: symbols ? symbols.items.filter((item) => item.kind !== "hub").map(describe) : [],
      };
    }
  }

  parts.Atlas = Atlas;
})();
