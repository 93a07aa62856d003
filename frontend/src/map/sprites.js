// Marks drawn once per topic, status, theme and pixel density; painting is then only copying.
import { canvas } from "../core/dom.js";
import { NEUTRAL } from "../core/theme.js";
import { drawMark } from "../symbols/marks.js";
import { shapePath, shapePoints } from "../symbols/shapes.js";

/** @import { Palette } from "./palette.js" */

export const SPRITE_BOX = 32; // CSS pixels of a sprite: the 24 box of a mark plus its halo and shadow
export const DISC_MARGIN = 10;

export class Sprites {
  /** @type {Palette} */
  palette;
  /** @type {number} */
  density;
  /** @type {number} */
  fine;

  /**
   * @param {import("../core/types.js").Spec} spec
   */
  constructor(spec) {
    this.spec = spec;
    this.cache = new Map();
  }

  use(palette, density) {
    this.palette = palette;
    this.density = density;
    this.fine = density * palette.scale; // large type draws the marks larger
    this.cache.clear();
  }

  colour(topic) {
    const style = this.spec.topics[topic];
    if (!style) return this.palette.dark ? NEUTRAL.dark : NEUTRAL.light;
    return this.palette.dark ? style.dark : style.light;
  }

  shape(topic) {
    const style = this.spec.topics[topic];
    return style ? style.shape : NEUTRAL.shape;
  }

  fill(status) {
    const style = this.spec.statuses[status];
    return style ? style.fill : "question";
  }

  /** The sprite of a topic and a status (numbers of the specification; -1: unknown), a canvas of BOX pixels. */
  get(topic, status) {
    const key = topic * 64 + status;
    let sprite = this.cache.get(key);
    if (!sprite) {
      sprite = this.draw(this.shape(topic), this.fill(status), this.colour(topic));
      this.cache.set(key, sprite);
    }
    return sprite;
  }

  get scale() {
    return this.palette ? this.palette.scale : 1;
  }

  draw(shape, fill, colour) {
    const { canvas: sprite, context } = canvas(Math.ceil(SPRITE_BOX * this.fine));
    const { markPaper, markHalo, shadow } = this.palette;
    context.scale(this.fine, this.fine);
    context.translate(SPRITE_BOX / 2, SPRITE_BOX / 2);
    // One soft shadow under the halo lifts the mark from any ground.
    context.save();
    context.shadowColor = shadow;
    context.shadowBlur = 3 * this.density;
    context.shadowOffsetY = this.density;
    context.fillStyle = markHalo;
    context.fill(new Path2D(shapePath(shapePoints(shape))));
    context.restore();
    drawMark(context, shape, fill, { colour, paper: markPaper, halo: markHalo });
    return sprite;
  }

  /** The disc below the number of a cluster, with its shadow; a blurred shadow is dear, so it is drawn once a size. */
  disc(radius) {
    const key = `disc ${radius}`;
    if (this.cache.has(key)) return this.cache.get(key);
    const size = 2 * radius + DISC_MARGIN * 2;
    const { canvas: sprite, context } = canvas(Math.ceil(size * this.density));
    context.scale(this.density, this.density);
    context.shadowColor = this.palette.shadow;
    context.shadowBlur = 6 * this.density;
    context.shadowOffsetY = 1.5 * this.density;
    context.fillStyle = this.palette.bubble;
    context.beginPath();
    context.arc(size / 2, size / 2, radius + 1.5, 0, 2 * Math.PI);
    context.fill();
    this.cache.set(key, sprite);
    return sprite;
  }

  /** A canvas for the legend: the very sprite of the map. `colour` replaces the topic's in the list of statuses. */
  sample(topic, status, colour) {
    const sprite = this.draw(
      topic >= 0 ? this.shape(topic) : "circle",
      this.fill(status),
      colour || this.colour(topic),
    );
    sprite.style.width = sprite.style.height = `${SPRITE_BOX}px`;
    sprite.setAttribute("aria-hidden", "true");
    return sprite;
  }
}
