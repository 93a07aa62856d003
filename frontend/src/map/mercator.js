// Web Mercator.

const clampLatitude = (lat) => Math.max(-85.05, Math.min(85.05, lat));

/**
 * World coordinates, 0 … 1 from west to east and from north to south.
 * @returns {[number, number]}
 */
export function world(lat, lon) {
  const sine = Math.sin((clampLatitude(lat) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * [lat, lon] of world coordinates.
 * @type {(x: number, y: number) => [number, number]}
 */
export const unworld = (x, y) => [(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, (x - 0.5) * 360];

/** World units per metre at a world y. */
export function worldPerMetre(y) {
  const [lat] = unworld(0, y);
  return 1 / (40075016.686 * Math.cos((lat * Math.PI) / 180));
}
