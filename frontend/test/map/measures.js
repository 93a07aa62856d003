// Measures made up for a test, as the layer brings them; the same places for the same seed.
import { Features } from "../../src/map/features.js";

export const DORTMUND = [7.4653, 51.5136];
const SPEC = { topics: ["heat", "flood", "green"].map((id) => ({ id })), statuses: [{ id: "done" }, { id: "idea" }] };

/** A feature; `place`: null, [lon, lat], or a list of such pairs. */
export function measure(id, place, topics = ["heat"]) {
  const several = place && Array.isArray(place[0]);
  const geometry = place && { type: several ? "MultiPoint" : "Point", coordinates: place };
  return { type: "Feature", id, geometry, properties: { topics, status: "done" } };
}

/** Random numbers from a seed (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Measures at random places within some kilometres of a centre, thicker in the middle. */
export function spread(number, [lon, lat] = DORTMUND, seed = 1) {
  const roll = dice(seed);
  const off = () => (roll() + roll() + roll() - 1.5) * 0.04;
  return Array.from({ length: number }, (_, i) => measure(`m${i}`, [lon + off(), lat + off()]));
}

export const features = (list) => new Features({ features: list }, SPEC);

export const everything = (count) => new Uint8Array(count).fill(1);
