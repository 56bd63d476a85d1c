// Makes the scripts of a folder small: the page's own, and the glue that wasm-bindgen has written; and leaves out of the
// page what only its readers in this repository need: comments, indents and lines.

import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";

const [folder] = process.argv.slice(2);
/** The page without comments, indents and lines; in none of it does the white space between two tags count. */
const page = (html) => html.replace(/<!--[^]*?-->/g, "").replace(/>\n\s*/g, ">").replace(/\n\s*/g, "\n");

/** The script, for whatever runs the wasm itself: nothing has to be rewritten for older browsers. */
async function script(code) {
  const minified = await transform(code, { minify: true, target: "es2022", charset: "utf8" });
  return minified.code;
}

for (const name of await readdir(folder)) {
  const smaller = name === "index.html" ? page : name.endsWith(".js") ? script : null;
  if (!smaller) continue;
  const file = path.join(folder, name);
  await writeFile(file, await smaller(await readFile(file, "utf8")));
}
