// Puts beside each file of a folder its brotli and its gzip form, for hosts that send what lies ready.
// Fonts stay alone, because WOFF2 is brotli already, and so does whatever would not become smaller. What the host reads or
// edits has no other form, which would be another content after the first edit.

import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const TEXT = /\.(html|css|js|json|svg|webmanifest|txt|md)$/;

/** Ways to cut a content into blocks and to write distances. No one of them suits all: small blocks are better for the programs. */
const { BROTLI_PARAM_LGBLOCK, BROTLI_PARAM_NDIRECT, BROTLI_PARAM_NPOSTFIX } = zlib.constants;
const BLOCKS = [
  {},
  { [BROTLI_PARAM_NPOSTFIX]: 2 },
  { [BROTLI_PARAM_LGBLOCK]: 16, [BROTLI_PARAM_NDIRECT]: 4 },
  { [BROTLI_PARAM_LGBLOCK]: 16, [BROTLI_PARAM_NDIRECT]: 15 },
];

/** What only the host's server reads (xtask/src/hosts.rs), and what the host may change: an older form of it would be sent. */
const FOR_HOSTS = ["nginx.conf", ".htaccess", "_headers", "konfiguration.json"];

/** The forms of a content by the ending of their names, each at its smallest. */
async function forms(content, name) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT, BROTLI_MODE_GENERIC } = zlib.constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_MODE]: TEXT.test(name) ? BROTLI_MODE_TEXT : BROTLI_MODE_GENERIC,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const tried = await Promise.all(BLOCKS.map((blocks) => brotli(content, { params: { ...params, ...blocks } })));
  return [
    [".br", tried.reduce((one, other) => (other.length < one.length ? other : one))],
    [".gz", await gzip(content, { level: 9 })],
  ];
}

const [folder] = process.argv.slice(2);
const alone = [];
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
for (const entry of entries.filter((entry) => entry.isFile() && !FOR_HOSTS.includes(entry.name))) {
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  const content = await readFile(file);
  const smaller = (await forms(content, entry.name)).filter(([, form]) => form.length < content.length);
  if (entry.name.endsWith(".woff2") || smaller.length === 0) {
    alone.push(path.relative(folder, file));
    continue;
  }
  for (const [ending, form] of smaller) await writeFile(file + ending, form);
}
if (alone.length > 0) {
  console.log(`Ohne .br und .gz bleiben, weil sie schon komprimiert sind oder davon nicht kleiner würden: ${alone.sort().join(", ")}`);
}
