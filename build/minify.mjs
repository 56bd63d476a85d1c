// Makes the scripts of a folder small: the page's own, and the glue that wasm-bindgen has written.

import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";

const [folder] = process.argv.slice(2);
for (const name of await readdir(folder)) {
  if (!name.endsWith(".js")) continue;
  const file = path.join(folder, name);
  // The target is what runs the wasm itself: nothing has to be rewritten for older browsers.
  const { code } = await transform(await readFile(file, "utf8"), { minify: true, target: "es2022", charset: "utf8" });
  await writeFile(file, code);
}
