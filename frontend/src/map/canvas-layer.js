// A Leaflet layer that is one canvas over the whole view. It paints in world coordinates through an affine frame
// (pixel = world * s + offset), so marks keep their size while the map zooms, and travel with the ground below:
// between two zooms both follow the same straight line, since Leaflet's CSS transition is affine too.
import { element } from "../core/dom.js";

const TILE = 256;
const ZOOM_TIME = 250; // of leaflet-zoom-anim in leaflet.css

/** The easing of Leaflet's zoom, cubic-bezier(0, 0, 0.25, 1), solved for y by Newton's method. */
function ease(time) {
  let t = time;
  for (let i = 0; i < 6; i++) {
    const x = 0.75 * (1 - t) * t * t + t * t * t;
    const slope = 1.5 * t - 2.25 * t * t + 3 * t * t;
    if (slope > 1e-6) t -= (x - time) / slope;
  }
  return Math.max(0, Math.min(1, 3 * t * t - 2 * t * t * t));
}

const mix = (a, b, share) => a + (b - a) * share;

/** @type {new (pane: string, painter: object) => any} */
export const CanvasLayer = L.Layer.extend({
  initialize(pane, painter) {
    this.pane = pane;
    this.painter = painter; // {paint(context, frame, settled)}
  },

  onAdd(map) {
    this.canvas = element("canvas", { class: "atlas-canvas", "aria-hidden": "true" });
    map.getPane(this.pane).appendChild(this.canvas);
    this.resize();
  },

  onRemove() {
    cancelAnimationFrame(this.waiting);
    this.canvas.remove();
  },

  getEvents() {
    return {
      move: this.soon,
      zoom: this.soon,
      zoomanim: this.animate,
      moveend: this.settle,
      viewreset: this.settle,
      resize: this.resize,
    };
  },

  resize() {
    const size = this._map.getSize();
    this.density = Math.min(3, window.devicePixelRatio || 1);
    this.canvas.width = Math.ceil(size.x * this.density);
    this.canvas.height = Math.ceil(size.y * this.density);
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    this.settle();
  },

  /** The frame of the map as it stands: {s, x, y, zoom, width, height}. */
  standing() {
    const map = this._map;
    const origin = map.getPixelOrigin();
    const pane = L.DomUtil.getPosition(map.getPanes().mapPane) || L.point(0, 0);
    const size = map.getSize();
    const zoom = map.getZoom();
    return { s: TILE * 2 ** zoom, x: pane.x - origin.x, y: pane.y - origin.y, zoom, width: size.x, height: size.y };
  },

  soon() {
    if (this.animation || this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      if (this._map && !this.animation) this.draw(this.standing(), false);
    });
  },

  settle() {
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    this.animation = null;
    if (this._map && this._map._loaded) this.draw(this.standing(), true);
  },

  /** Paints now, for a change of what is shown rather than of the view. */
  redraw() {
    if (!this._map || !this._map._loaded) return;
    if (!this.animation) this.settle();
  },

  animate(event) {
    const target = this._map.project(event.center, event.zoom);
    const from = this.frame || this.standing();
    const to = { ...from, s: TILE * 2 ** event.zoom, x: from.width / 2 - target.x, y: from.height / 2 - target.y };
    const mine = (this.animation = { begin: performance.now() });
    const step = () => {
      if (this.animation !== mine || !this._map) return;
      const share = ease(Math.min(1, (performance.now() - mine.begin) / ZOOM_TIME));
      const frame = { ...from, s: mix(from.s, to.s, share), x: mix(from.x, to.x, share), y: mix(from.y, to.y, share) };
      this.draw(frame, false);
      if (share < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  },

  draw(frame, settled) {
    this.frame = frame;
    const pane = L.DomUtil.getPosition(this._map.getPanes().mapPane) || L.point(0, 0);
    L.DomUtil.setPosition(this.canvas, L.point(-pane.x, -pane.y));
    const context = this.canvas.getContext("2d");
    context.setTransform(this.density, 0, 0, this.density, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    this.painter.paint(context, frame, settled, this.density);
  },
});
