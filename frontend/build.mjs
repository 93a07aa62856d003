// Bundles the scripts of the atlas into a folder: `node build.mjs FOLDER`. `make js` names that of the server.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const [, , outdir] = process.argv;
const entry = (name) => `src/entries/${name}.js`;
const common = { outdir, bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none" };

await rm(outdir, { recursive: true, force: true });
// Classic scripts: before everything on the page, before the component in the map's frame, the map in that frame,
// sheets.
const classic = { boot: entry("boot"), guard: entry("guard"), print: entry("print") };
await build({ ...common, format: "iife", entryPoints: classic });
await build({ ...common, format: "iife", globalName: "atlas", entryPoints: { "atlas-map": entry("map") } });
// Modules of the page: what they share is a chunk of its own, so that there is one state. A chunk's name carries its
// digest.
const modules = {
  page: entry("page"),
  "atlas-list": entry("list"),
  "atlas-filter": entry("filter"),
  "atlas-timeline": entry("timeline"),
};
await build({ ...common, format: "esm", splitting: true, chunkNames: "shared.[hash]", entryPoints: modules });
