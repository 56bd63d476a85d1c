// The two weights that the design system uses, cut down to the letters of German and its neighbours.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
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

/** The fonts as `{ weight, name, content }`; the name changes with the content, so that it may be cached for ever. */
export async function fonts(source, made) {
  return Promise.all(
    WEIGHTS.map(async ({ weight, file }) => {
      const original = await readFile(path.join(source, file));
      const stamp = createHash("sha256").update(original).update(CHARACTERS).digest("hex").slice(0, 16);
      const name = `fira-sans-${weight}-${stamp}.woff2`;
      const before = await readFile(path.join(made, name)).catch(() => null);
      const content = before ?? (await subsetFont(original, CHARACTERS, { targetFormat: "woff2", noHinting: true }));
      return { weight, name, content };
    }),
  );
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
