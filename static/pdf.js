// Writes the PDF file, in a worker, so that the page stays awake and the work can be stopped.
//
// In: { dokument }, as JSON. Out: what werk.js says; `ergebnis` are the bytes.
import init from "./pdfwerk.js";
import { progress, work } from "./werk.js";

const HERE = import.meta.url;

async function bytes(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const loading = Promise.all([
  bytes(new URL("pdf/noto-sans-400.ttf", HERE)),
  bytes(new URL("pdf/noto-sans-700.ttf", HERE)),
  init({ module_or_path: new URL("pdfwerk_bg.wasm", HERE) }),
]);

addEventListener("message", ({ data: { dokument } }) => {
  work(loading, ([regular, bold]) => self.vorabcheckPdf(dokument, regular, bold, progress));
});
