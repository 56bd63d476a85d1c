// The look of the Land: our own rules, with the colours of KERN's example for Baden-Württemberg in them.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "lightningcss";

/** One of the three numbers of a colour, as the example gives it. */
const NUMBER = /--(kern-bw-[a-z]+-\d{3})-(lightness|chroma|hue):\s*([^;]+);/g;

/** The colours of the example, by their name. */
function palette(css) {
  const numbers = new Map();
  for (const [, name, part, value] of css.matchAll(NUMBER)) {
    numbers.set(name, { ...numbers.get(name), [part]: value.trim() });
  }
  return numbers;
}

/** Writes `baden-wuerttemberg.css`. A colour that the example does not have is an error. */
export async function theme({ root, kern, put }) {
  const example = path.join(kern, "src", "scss", "themes", "examples", "bw.css");
  const colours = palette(await readFile(example, "utf8"));
  const name = "baden-wuerttemberg.css";
  const rules = await readFile(path.join(root, "static", "stil", "thema", name), "utf8");
  const filled = rules.replace(/var\(--(kern-bw-[\w-]+)\)/g, (_, colour) => {
    const { lightness, chroma, hue } = colours.get(colour) ?? {};
    if (!lightness || !chroma || !hue) throw new Error(`${example} has no colour ${colour}`);
    return `oklch(${lightness} ${chroma} ${hue})`;
  });
  await put(name, transform({ filename: name, code: Buffer.from(filled), minify: true }).code);
}
