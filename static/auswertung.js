// Evaluates many files, in a worker, so that the page stays awake and the work can be stopped. It is the program of the page
// once more, without a page: what it finds in a file is what the page would find.
//
// In, portion by portion: { dateien, von, stichtag }, pairs of a name and a File, the number of all, a day or "". Out, each with the field `art`: "lebt" and
// "fortschritt" { fertig, von } while it goes on, and last "fertig" { ergebnis }, as JSON, or "nicht-geladen" or "abgebrochen".
import init from "./vorabcheck.js";

/** So many files are asked for at once; the browser brings one while another is evaluated. */
const AT_ONCE = 8;

/** So often the page is told how far it is, in milliseconds. */
const EVERY = 100;

// While it loads there is no progress to tell; the page takes long silence for the end.
const heartbeat = setInterval(() => postMessage({ art: "lebt" }), 2000);

const loaded = init({ module_or_path: new URL("vorabcheck_bg.wasm", import.meta.url) });

/** The bytes of a file; none if it cannot be read, as one that was deleted meanwhile. */
async function bytes(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** What has arrived of the files, and what waits for more. */
const files = [];
let arrived = () => {};
const more = () => new Promise((resolve) => (arrived = resolve));

async function evaluate(von, stichtag) {
  const { liest, nimm, ergebnis } = self.vorabcheckAuswertung(stichtag);
  const content = ([name, file]) => (liest(name, file.size) ? bytes(file) : undefined);
  const coming = [];
  let told = 0;
  for (let done = 0, asked = 0; done < von; ) {
    for (; asked < files.length && asked < done + AT_ONCE; asked += 1) coming.push(content(files[asked]));
    if (done === asked) {
      await more();
      continue;
    }
    const [name, { size }] = files[done];
    // In their order, so that the table does not depend on which came first.
    nimm(name, size, await coming.shift());
    done += 1;
    if (performance.now() > told + EVERY) {
      told = performance.now();
      postMessage({ art: "fortschritt", fertig: done, von });
    }
  }
  return ergebnis();
}

async function begin({ von, stichtag }) {
  try {
    await loaded;
  } catch (error) {
    console.error(error);
    postMessage({ art: "nicht-geladen" });
    return;
  } finally {
    clearInterval(heartbeat);
  }
  try {
    postMessage({ art: "fertig", ergebnis: await evaluate(von, stichtag) });
  } catch (error) {
    console.error(error);
    postMessage({ art: "abgebrochen" });
  }
}

let begun = false;
addEventListener("message", ({ data }) => {
  files.push(...data.dateien);
  arrived();
  if (!begun) begin(data);
  begun = true;
});
