// What the workers have in common: how they say that they live, and how their work ended.
//
// Out, each with the field `art`: "lebt" while the program loads, "fortschritt" { fertig, von } while the work goes on, and
// last "fertig" { ergebnis }, or "nicht-geladen" or "abgebrochen".

/** So often it is said that the worker lives, in milliseconds. While it loads there is no progress to tell, and the page takes long silence for the end. */
const HEARTBEAT = 2000;

/** Tells the page how far the work is. */
export const progress = (fertig, von) => postMessage({ art: "fortschritt", fertig, von });

/** Waits for what has to be loaded, does the task with it, and tells the page what came of it; bytes are handed over. */
export async function work(loading, task) {
  const heartbeat = setInterval(() => postMessage({ art: "lebt" }), HEARTBEAT);
  let loaded;
  try {
    loaded = await loading;
  } catch (error) {
    console.error(error);
    postMessage({ art: "nicht-geladen" });
    return;
  } finally {
    clearInterval(heartbeat);
  }
  try {
    const ergebnis = await task(loaded);
    postMessage({ art: "fertig", ergebnis }, ergebnis instanceof Uint8Array ? [ergebnis.buffer] : []);
  } catch (error) {
    console.error(error);
    postMessage({ art: "abgebrochen" });
  }
}
