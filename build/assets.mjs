// Writes into target/assets what trunk takes into the page beside the wasm:
// the style sheet, the two fonts it names, and the licences of both.
// `cargo xtask assets` runs this before each build; unchanged inputs cost a few milliseconds.

import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fonts } from "./fonts.mjs";
import { stylesheet } from "./stylesheet.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kern = path.join(root, "node_modules", "@kern-ux", "native");
const target = path.join(root, "target", "assets");

/** Writes only what differs, so that a watcher is not woken for nothing. */
async function put(name, content) {
  const file = path.join(target, name);
  const before = await readFile(file).catch(() => null);
  if (before?.equals(Buffer.from(content))) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Removes from a folder what this build no longer makes. */
async function keepOnly(folder, names) {
  for (const name of await readdir(path.join(target, folder))) {
    if (!names.has(name)) await rm(path.join(target, folder, name));
  }
}

const faces = await fonts(path.join(kern, "dist", "fonts", "fira-sans"), path.join(target, "schriften"));
for (const face of faces) await put(path.join("schriften", face.name), face.content);
await keepOnly("schriften", new Set(faces.map((face) => face.name)));

await stylesheet({ root, kern, faces, target, put });

await put(path.join("lizenzen", "KERN-EUPL-1.2.md"), await readFile(path.join(kern, "LICENSE.md")));
const own = path.join(root, "static", "lizenzen");
for (const name of await readdir(own)) {
  await put(path.join("lizenzen", name), await readFile(path.join(own, name)));
}
