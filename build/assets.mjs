// Writes into target/assets what trunk takes into the page beside the wasm: the two style sheets and the two fonts they name;
// the style of the Land; and the two fonts of the PDF, which the tests read too.
// `cargo xtask assets` runs this before each build; unchanged inputs cost a few milliseconds.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fonts, pdfFonts } from "./fonts.mjs";
import { stylesheets } from "./stylesheet.mjs";
import { theme } from "./theme.mjs";

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

const faces = await fonts({ source: path.join(kern, "dist", "fonts", "fira-sans"), target, put });
const list = path.join(root, "crates", "dokument", "zeichen.txt");
await pdfFonts({ source: path.join(kern, "dist", "fonts", "noto-sans"), list, target, put });
await stylesheets({ root, kern, faces, target, put });
await theme({ root, kern, put });
