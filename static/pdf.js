// Writes the PDF file, in a worker, so that the page stays awake and the work can be stopped.
//
// In: { dokument }, as JSON. Out, each with the field `art`: "lebt" and "fortschritt" { fertig, von } while it goes on, and
// last "fertig" { ergebnis }, the bytes, or "nicht-geladen" or "abgebrochen".
import init from "./pdfwerk.js";

const HERE = import.meta.url;

// While it loads there is no progress to tell; the page takes long silence for the end.
const heartbeat = setInterval(() => postMessage({ art: "lebt" }), 2000);

async function bytes(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const loaded = Promise.all([
  bytes(new URL("pdf/noto-sans-400.ttf", HERE)),
  bytes(new URL("pdf/noto-sans-700.ttf", HERE)),
  init({ module_or_path: new URL("pdfwerk_bg.wasm", HERE) }),
]);

addEventListener("message", async ({ data: { dokument } }) => {
  let fonts;
  try {
    fonts = await loaded;
  } catch (error) {
    console.error(error);
    postMessage({ art: "nicht-geladen" });
    return;
  } finally {
    clearInterval(heartbeat);
  }
  try {
    const [regular, bold] = fonts;
    const progress = (fertig, von) => postMessage({ art: "fortschritt", fertig, von });
    const ergebnis = self.vorabcheckPdf(dokument, regular, bold, progress);
    postMessage({ art: "fertig", ergebnis }, [ergebnis.buffer]);
  } catch (error) {
    console.error(error);
    postMessage({ art: "abgebrochen" });
  }
});
