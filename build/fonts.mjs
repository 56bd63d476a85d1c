// The two weights that the design system uses, cut down to the letters of German and its neighbours.

import { createHash } from "node:crypto";
import { readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const WEIGHTS = [
  { weight: 400, file: "FiraSans-Regular.woff2" },
  { weight: 600, file: "FiraSans-SemiBold.woff2" },
];

/** All characters from one code point to another, both included. */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** ASCII, Latin-1, Latin Extended-A; then spaces, dashes, quotation marks, bullets, arrows, signs. */
const CHARACTERS = range(0x20, 0x7e) + range(0xa0, 0x17f) + "ẞ\u202f–—‐‑‘’‚“”„‹›•…€№−≤≥←↑→↓";

/** Writes the fonts into a folder of their own, unless what they are made of is the same as last time; returns `{ weight, name }`. */
export async function fonts({ source, target, put }) {
  const faces = WEIGHTS.map(({ weight, file }) => ({ weight, file, name: `fira-sans-${weight}.woff2` }));
  const originals = await Promise.all(faces.map(({ file }) => readFile(path.join(source, file))));
  const hash = createHash("sha256").update(CHARACTERS);
  for (const original of originals) hash.update(original);
  const stamp = hash.digest("hex");
  const stampFile = "schriften.stand";
  const before = await readFile(path.join(target, stampFile), "utf8").catch(() => "");
  const folder = path.join(target, "schriften");
  const there = await readdir(folder).catch(() => []);
  if (before !== stamp || there.sort().join() !== faces.map(({ name }) => name).join()) {
    await rm(folder, { recursive: true, force: true });
    for (const [at, { name }] of faces.entries()) {
      const content = await subsetFont(originals[at], CHARACTERS, { targetFormat: "woff2", noHinting: true });
      await put(path.join("schriften", name), content);
    }
    await put(stampFile, stamp);
  }
  return faces;
}

/** The rules that make the fonts known to the style sheet. */
export const fontFaces = (faces) =>
  faces
    .map(
      ({ weight, name }) =>
        `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;font-display:swap;` +
        `src:url("schriften/${name}") format("woff2")}`,
    )
    .join("");
