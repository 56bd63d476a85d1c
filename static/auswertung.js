// Evaluates many files, in a worker, so that the page stays awake and the work can be stopped. It is the program of the page
// once more, without a page: what it finds in a file is what the page would find.
//
// In, portion by portion: { dateien, inhalt, von, stichtag }: name and size of each file and whether it is worth reading, the
// bytes of those that are as one Blob, the number of all, a day or "". Out: what werk.js says; `ergebnis` is JSON.
import init from "./vorabcheck.js";
import { progress, work } from "./werk.js";

/** So many portions are asked for at once; the browser brings one while another is evaluated. */
const AT_ONCE = 2;

/** So often the page is told how far it is, in milliseconds. */
const EVERY = 100;

const loading = init({ module_or_path: new URL("vorabcheck_bg.wasm", import.meta.url) });

/** So many bytes from there on; none if they cannot be read, as those of a file that was deleted or changed meanwhile. */
async function bytes(blob, from, size) {
  try {
    const read = new Uint8Array(await blob.slice(from, from + size).arrayBuffer());
    return read.length === size ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of each file of a portion: all at once, since each reading costs as much as evaluating a file, or, if one of them cannot be read, each by itself. */
async function contents({ dateien, inhalt }) {
  const all = await bytes(inhalt, 0, inhalt.size);
  const read = [];
  let from = 0;
  for (const [, size, isRead] of dateien) {
    if (!isRead) read.push(undefined);
    else read.push(all ? all.subarray(from, from + size) : await bytes(inhalt, from, size));
    if (isRead) from += size;
  }
  return read;
}

/** The portions that have arrived, and what waits for more. */
const portions = [];
let arrived = () => {};
const more = () => new Promise((resolve) => (arrived = resolve));

async function evaluate({ von, stichtag }) {
  const { nimm, ergebnis } = self.vorabcheckAuswertung(stichtag);
  const coming = [];
  let told = 0;
  for (let done = 0, taken = 0, asked = 0; done < von; taken += 1) {
    while (taken === portions.length) await more();
    for (; asked < portions.length && asked < taken + AT_ONCE; asked += 1) coming.push(contents(portions[asked]));
    const read = await coming.shift();
    // In their order, so that the table does not depend on which came first.
    for (const [name, size] of portions[taken].dateien) {
      nimm(name, size, read.shift());
      done += 1;
      if (performance.now() > told + EVERY) {
        told = performance.now();
        progress(done, von);
      }
    }
    // Its bytes are not needed any more.
    portions[taken] = undefined;
  }
  return ergebnis();
}

addEventListener("message", ({ data }) => {
  portions.push(data);
  if (portions.length === 1) work(loading, () => evaluate(data));
  arrived();
});
