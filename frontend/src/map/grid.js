// Which grid cell each point lies in, and the neighbours of each cell, at one integer zoom. Depends on the
// positions only, so it is made once per zoom and a change of the filter finds it ready.

export class Grid {
  /**
   * `size`: width of a cell in world units.
   * @param {import("./features.js").Features} features
   * @param {number} size
   */
  constructor(features, size) {
    const points = features.owner.length;
    this.cell = new Int32Array(points);
    const cx = new Int32Array(points);
    const cy = new Int32Array(points);
    let width = 64;
    while (width < points * 2) width *= 2;
    this.table = new Int32Array(width).fill(-1); // open addressing: a Map of 20,000 keys is four times slower
    this.cx = cx;
    this.cy = cy;
    this.cells = 0;
    for (let p = 0; p < points; p++) {
      this.cell[p] = this.find(Math.floor(features.x[p] / size), Math.floor(features.y[p] / size), true);
    }
    this.neighbours = new Int32Array(this.cells * 9);
    for (let c = 0; c < this.cells; c++) {
      for (let k = 0; k < 9; k++) {
        this.neighbours[c * 9 + k] = this.find(cx[c] + (k % 3) - 1, cy[c] + ((k / 3) | 0) - 1, false);
      }
    }
    this.table = new Int32Array(0); // no longer needed
  }

  find(x, y, add) {
    const last = this.table.length - 1;
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663)) & last;
    for (;;) {
      const cell = this.table[slot];
      if (cell === -1) break;
      if (this.cx[cell] === x && this.cy[cell] === y) return cell;
      slot = (slot + 1) & last;
    }
    if (!add) return -1;
    this.cx[this.cells] = x;
    this.cy[this.cells] = y;
    this.table[slot] = this.cells;
    return this.cells++;
  }
}
