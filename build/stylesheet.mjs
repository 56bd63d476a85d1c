// One style sheet: what the page uses of KERN, then our own in full.

import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { fontFaces } from "./fonts.mjs";

/** Everything that could be the name of a class, an element or an attribute. */
const words = (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [];

/** The pages and the views; a class of KERN has to stand there in full, or its rules go. */
async function sources(root) {
  const files = [];
  for (const [folder, ending] of [
    [path.join("src", "browser"), ".rs"],
    ["static", ".html"],
    ["static", ".js"],
  ]) {
    const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
    files.push(...entries.filter((name) => name.endsWith(ending)).map((name) => path.join(root, folder, name)));
  }
  files.push(path.join(root, "src", "browser.rs"));
  return Promise.all(files.sort().map((file) => readFile(file, "utf8").catch(() => "")));
}

/** KERN's root rule; PurgeCSS drops it for the themes in it that the page does not use. */
const ROOT_RULE =
  ":is(body,.kern-light,.kern-dark,[data-kern-theme=light],[data-kern-theme=dark]):not([class*=kern-level-])";

/** KERN's style sheet, with a root rule that survives. The page follows the system's light or dark, no attribute. */
async function kernStyle(kern) {
  const file = path.join(kern, "dist", "kern.min.css");
  const css = await readFile(file, "utf8");
  if (!css.includes(ROOT_RULE)) throw new Error(`${file}: the root rule of KERN has changed; adapt ROOT_RULE`);
  return css.replace(ROOT_RULE, "body");
}

/** Our own rules; the numbers in the names are their order. */
async function ownStyle(root) {
  const folder = path.join(root, "static", "stil");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")))).join("\n");
}

/** Writes `vorabcheck.css`, unless the words that decide about its rules are the same as last time. */
export async function stylesheet({ root, kern, faces, target, put }) {
  const system = await kernStyle(kern);
  const own = await ownStyle(root);
  const selectable = new Set(words(system));
  const used = [...new Set((await sources(root)).flatMap(words))].filter((word) => selectable.has(word)).sort();

  const here = await Promise.all(["stylesheet.mjs", "fonts.mjs"].map((name) => readFile(path.join(root, "build", name))));
  const hash = createHash("sha256").update(system).update(own).update(used.join(" ")).update(fontFaces(faces));
  for (const script of here) hash.update(script);
  const stamp = hash.digest("hex");
  const stampFile = "stil.stand";
  const before = await readFile(path.join(target, stampFile), "utf8").catch(() => "");
  const there = await readFile(path.join(target, "vorabcheck.css")).catch(() => null);
  if (there && before === stamp) return;

  const [purged] = await new PurgeCSS().purge({
    // Our own rules all stay: every word in them counts as used.
    content: [{ raw: `${used.join(" ")} ${own}`, extension: "txt" }],
    css: [{ raw: system + own }],
    defaultExtractor: words,
    // What the browser, not our text, puts on an element.
    dynamicAttributes: ["open", "disabled", "readonly", "type", "tabindex", "href", "hidden", "aria-disabled", "aria-current"],
    safelist: ["html", "body"],
    keyframes: true,
    variables: true,
  });
  const { code } = transform({
    filename: "vorabcheck.css",
    code: Buffer.from(fontFaces(faces) + purged.css),
    minify: true,
  });
  await put("vorabcheck.css", code);
  await put(stampFile, stamp);
}
