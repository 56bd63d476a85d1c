// The fonts, cut down: for the page the two weights that the design system uses, to the letters of German and its neighbours;
// for the PDF, where any name may stand, two weights of a font that has all of DIN 91379.

import { createHash } from "node:crypto";
import { readFile, readdir, rm } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const WEB = [
  { weight: 400, file: "FiraSans-Regular.woff2", name: "fira-sans-400.woff2" },
  { weight: 600, file: "FiraSans-SemiBold.woff2", name: "fira-sans-600.woff2" },
];

const PDF = [
  { weight: 400, file: "NotoSans-Regular.woff2", name: "noto-sans-400.ttf" },
  { weight: 700, file: "NotoSans-Bold.woff2", name: "noto-sans-700.ttf" },
];

/** All characters from one code point to another, both included. */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** ASCII, Latin-1, Latin Extended-A; then spaces, dashes, quotation marks, bullets, arrows, signs. */
const WEB_CHARACTERS = range(0x20, 0x7e) + range(0xa0, 0x17f) + "ẞ\u202f–—‐‑‘’‚“”„‹›•…€№−≤≥←↑→↓";

const WEB_OPTIONS = { targetFormat: "woff2", noHinting: true };

/**
 * What sets accents where they belong and letters at their distance. Ligatures are left out: a reader that copies text
 * would have to take them apart again. Of the tables go those that only a screen driver reads.
 */
const PDF_OPTIONS = {
  targetFormat: "truetype",
  noHinting: true,
  keepFeatures: ["kern", "mark", "mkmk", "ccmp", "locl"],
  dropTables: ["gasp", "prep", "meta", "STAT"],
};

/** Writes fonts into a folder of their own, unless what they are made of is the same as last time. */
async function cut({ faces, characters, options, source, target, folder, stampFile, put }) {
  const originals = await Promise.all(faces.map(({ file }) => readFile(path.join(source, file))));
  const hash = createHash("sha256").update(characters).update(JSON.stringify(options));
  for (const original of originals) hash.update(original);
  const stamp = hash.digest("hex");
  const before = await readFile(path.join(target, stampFile), "utf8").catch(() => "");
  const there = await readdir(path.join(target, folder)).catch(() => []);
  if (before === stamp && there.sort().join() === faces.map(({ name }) => name).join()) return;
  await rm(path.join(target, folder), { recursive: true, force: true });
  for (const [at, { name }] of faces.entries()) {
    await put(path.join(folder, name), await subsetFont(originals[at], characters, options));
  }
  await put(stampFile, stamp);
}

/** Writes the fonts of the page; returns `{ weight, name }` of each. */
export async function fonts({ source, target, put }) {
  const what = { faces: WEB, characters: WEB_CHARACTERS, options: WEB_OPTIONS };
  await cut({ ...what, source, target, folder: "schriften", stampFile: "schriften.stand", put });
  return WEB;
}

/** Writes the fonts of the PDF; `list` is the file that names the characters, which crates/dokument reads too. */
export async function pdfFonts({ source, list, target, put }) {
  const lines = (await readFile(list, "utf8")).split(/\r?\n/).filter((line) => line && !line.startsWith("#"));
  const characters = lines.map((line) => {
    const [from, to = from] = line.split("-").map((number) => Number.parseInt(number, 16));
    return range(from, to);
  });
  const what = { faces: PDF, characters: characters.join(""), options: PDF_OPTIONS };
  await cut({ ...what, source, target, folder: "pdf", stampFile: "pdf.stand", put });
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
