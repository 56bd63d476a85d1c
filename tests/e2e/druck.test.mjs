// The document: as a PDF file that the terminal writes alike and the page opens again, on paper, its dates for a calendar.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, setting, visitor, withBrowser } from "./hilfen/browser.mjs";
import { FILE_FIELD, OPENED, choose, refusal, toFiles } from "./hilfen/dateien.mjs";
import { download } from "./hilfen/programm.mjs";
import { START, assertNoSidewaysScrolling, at, button, field, link, stored } from "./hilfen/seite.mjs";
import { example, samplePath } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";
import { REVIEW, go, opened } from "./hilfen/vorantrag.mjs";

withBrowser();

const PRINT = "Als PDF speichern oder drucken";
const SAVED = "Die PDF-Datei ist gespeichert.";
const NO_PDF = "Die PDF-Datei ist nicht entstanden";
const PDF_FILES = /\/pdf(werk|-|\/noto)/;

const toPrint = (page) => go(page, "#/vorantrag/druck", PRINT);
const savePdf = (page) => button(page, "PDF-Datei speichern").click();
const failure = (page) => page.getByRole("alert", { name: NO_PDF });

/** The bytes of the PDF file that a press of the button gives. */
async function pdf(page, act = savePdf) {
  const [file] = await Promise.all([page.waitForEvent("download"), act(page)]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Keeps what writes the file on its way, until the function that it gives is called. */
async function holdBack(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.context().route("**/pdfwerk_bg-*.wasm", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return release;
}

/** What the program in the terminal makes of a file. */
const terminal = (command, ...args) => spawnSync(setting("VORABCHECK_PROGRAMM"), [command, ...args], { maxBuffer: 1e8 });

test("ein Vorantrag wird eine PDF-Datei, im Terminal Byte für Byte dieselbe, und geht wieder auf", () =>
  visitor(async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await opened(page);
    await go(page, "#/pruefen", REVIEW);
    await link(page.getByRole("main"), PRINT).click();
    await at(page, PRINT);
    await assertAccessible(page);
    assert.ok(!asked.some((url) => PDF_FILES.test(url)), "what writes it comes only when it is wanted");
    const { name, bytes } = await pdf(page);
    assert.equal(name, "Vorantrag_Landkreis-Musterkreis_2018-03-15.pdf");
    await page.getByText(SAVED).waitFor();
    await assertAccessible(page);
    const same = terminal("pdf", samplePath("vorantrag.json"));
    assert.equal(same.status, 0, String(same.stderr));
    assert.ok(same.stdout.equals(bytes), "the same bytes in the terminal");
    const before = await stored(page);

    // Another visitor opens it, and nothing that writes PDF files is loaded.
    await visitor(async (other) => {
      const wanted = [];
      other.on("request", (request) => wanted.push(request.url()));
      await toFiles(other);
      await choose(other, name, bytes);
      await at(other, OPENED);
      await other.getByText(`Datei: ${name}`).waitFor();
      assert.equal(await stored(other), before);
      assert.ok(!wanted.some((url) => PDF_FILES.test(url)));
    });
  }));

test("wer sie abbricht, bekommt keine, und danach wieder eine; mit der Tastatur allein", () =>
  visitor(async (page) => {
    await opened(page);
    await toPrint(page);
    const release = await holdBack(page);
    const keyboard = new Keyboard(page);
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await keyboard.press("PDF-Datei speichern");
    await page.getByRole("progressbar", { name: "Die PDF-Datei wird erstellt" }).waitFor();
    // Heard without looking: the place for it was there before.
    await page.getByRole("status").filter({ hasText: "Die PDF-Datei wird erstellt" }).waitFor();
    await assertAccessible(page);
    const save = button(page, "PDF-Datei speichern");
    assert.ok(await save.evaluate((element) => element === document.activeElement), "the focus stays");
    // Who presses it twice has not changed their mind.
    await page.keyboard.press("Enter");
    await page.getByRole("progressbar").waitFor();
    await keyboard.press("Abbrechen");
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    await at(page, PRINT);
    assert.equal(page.workers().length, 0, "nothing goes on in the background");
    assert.ok(await page.getByRole("heading", { level: 1 }).evaluate((element) => element === document.activeElement));
    release();
    await page.context().unroute("**/pdfwerk_bg-*.wasm");
    assert.equal(downloads, 0);
    const { bytes } = await pdf(page, () => keyboard.press("PDF-Datei speichern"));
    assert.ok(bytes.subarray(0, 5).equals(Buffer.from("%PDF-")));
    const again = await pdf(page);
    assert.ok(again.bytes.equals(bytes), "and once more the same");
  }));

test("wer währenddessen alles löscht, bekommt keine Datei mehr mit dem Gelöschten", () =>
  visitor(async (page) => {
    let downloads = 0;
    page.on("download", () => (downloads += 1));
    await opened(page);
    await toPrint(page);
    const release = await holdBack(page);
    const [worker] = await Promise.all([page.waitForEvent("worker"), savePdf(page)]);
    await Promise.all([worker.waitForEvent("close"), button(page, "Alle Angaben löschen").click()]);
    release();
    await at(page, START);
    await page.getByText("Alle Angaben sind gelöscht.").waitFor();
    assert.equal(await page.getByText(SAVED).count(), 0);
    assert.equal(downloads, 0);
  }));

for (const [name, pattern, answerWith] of [
  ["das Programm dafür kommt nicht an", "**/pdfwerk_bg-*.wasm", (route) => route.abort()],
  ["sein Skript fehlt auf dem Server", "**/pdf-*.js", (route) => route.fulfill({ status: 404, body: "" })],
  ["seine Schrift fehlt", "**/noto-sans-700-*.ttf", (route) => route.fulfill({ status: 503, body: "" })],
]) {
  test(`${name}: Das wird gesagt, und „Erneut versuchen“ hilft, sobald es wieder geht`, () =>
    visitor(
      async (page) => {
        await opened(page);
        await toPrint(page);
        const before = await stored(page);
        await page.context().route(pattern, answerWith);
        await savePdf(page);
        await failure(page).waitFor();
        assert.match(await page.title(), /^Fehler: /);
        assert.ok(await failure(page).evaluate((element) => element === document.activeElement), "the focus is on it");
        await assertAccessible(page);
        await page.context().unroute(pattern);
        const { bytes } = await pdf(page, () => button(page, "Erneut versuchen").click());
        assert.ok(bytes.length > 10_000);
        await failure(page).waitFor({ state: "detached" });
        assert.equal(await stored(page), before);
      },
      { expected: [/Failed to load resource/, /Failed to fetch/i, /503/, /404/] },
    ));
}

test("ein Arbeiter, der stirbt, wird bemerkt, und die Angaben sind noch da", () =>
  visitor(async (page) => {
    await opened(page);
    await toPrint(page);
    const before = await stored(page);
    await page.clock.install();
    await page.context().route("**/pdfwerk_bg-*.wasm", () => {});
    const [worker] = await Promise.all([page.waitForEvent("worker"), savePdf(page)]);
    await Promise.all([worker.waitForEvent("close"), worker.evaluate(() => close())]);
    await page.getByRole("progressbar").waitFor();
    await page.clock.fastForward(25_000);
    await failure(page).waitFor();
    await page.getByText("hat aufgehört zu antworten").waitFor();
    await page.context().unroute("**/pdfwerk_bg-*.wasm");
    const { bytes } = await pdf(page, () => button(page, "Erneut versuchen").click());
    assert.ok(bytes.length > 10_000);
    assert.equal(await stored(page), before);
  }));

test("ein Zeichen, das die Schrift nicht hat, wird mit seinem Feld genannt, bevor etwas geladen wird", () =>
  visitor(async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await opened(page, example("vorantrag.json").replace("Z. Łęcka", "Łęcka 王"));
    await toPrint(page);
    await savePdf(page);
    const named = failure(page).getByRole("link", { name: "Person 3 (Łęcka 王): Name oder Kennung: Für „王“ (U+738B)" });
    await named.waitFor();
    await assertAccessible(page);
    assert.ok(!asked.some((url) => PDF_FILES.test(url)));
    // It leads to the field, and once that is mended there is a file.
    await named.click();
    await field(page, "Name oder Kennung").fill("Łęcka Wang");
    await button(page, "Speichern und weiter").click();
    await at(page, REVIEW);
    await link(page.getByRole("main"), PRINT).click();
    await at(page, PRINT);
    await pdf(page);
  }));

test("eine Prüfung hat ihr Dokument auch: ohne Unterschrift, mit Fristen für den Kalender", () =>
  visitor(async (page) => {
    await toFiles(page);
    await choose(page, "c.json", example("c.json"));
    await at(page, OPENED);
    await go(page, "#/ergebnis", "Förderfähig nach Buchst. c");
    await link(page.getByRole("main"), PRINT).click();
    await at(page, PRINT);
    const document = page.getByRole("article", { name: "Vorabcheck Integrationsmanagement" });
    await document.getByText("Die Nachqualifizierung bis spätestens 01.06.2018 beginnen.").waitFor();
    assert.equal(await document.getByText("Unterschrift").count(), 0);
    const { name, bytes } = await pdf(page);
    assert.equal(name, "Vorabcheck_2018-03-15.pdf");
    assert.ok(terminal("pdf", samplePath("c.json")).stdout.equals(bytes));
    const calendar = await download(page, () => button(page, "Fristen für den Kalender speichern (ohne Namen)").click());
    assert.equal(calendar.name, "Fristen_2018-03-15.ics");
    assert.equal(calendar.text, String(terminal("kalender", samplePath("c.json")).stdout));
  }));

test("aus dem Browser gedruckt steht auf dem Papier das Dokument und sonst nichts", () =>
  visitor(async (page) => {
    await opened(page, example("vorantrag.json").replace('"name": "A. Muster",', ""));
    await toPrint(page);
    let printed = 0;
    await page.exposeFunction("gedruckt", () => (printed += 1));
    await page.evaluate(() => (window.print = () => window.gedruckt()));
    await button(page, "Drucken").click();
    await page.waitForFunction(() => true);
    assert.equal(printed, 1);
    await page.emulateMedia({ media: "print" });
    const visible = await page.locator("body").innerText();
    for (const gone of ["Alle Angaben löschen", "PDF-Datei speichern", "Zur Aufgabenliste", "Lizenzen"]) {
      assert.ok(!visible.includes(gone), gone);
    }
    for (const there of ["Vorantrag Integrationsmanagement", "ENTWURF", "Landkreis Musterkreis", "Person 3 (Z. Łęcka)", "Ort, Datum"]) {
      assert.ok(visible.includes(there), there);
    }
  }));

test("auch die anderen Seiten sagen auf Papier, um wen es geht, und führen nirgendwohin", () =>
  visitor(async (page) => {
    await opened(page);
    await page.emulateMedia({ media: "print" });
    for (const [hash, heading, line] of [
      ["#/gesamtergebnis", /^Ergebnis: /, "Person 3 (Z. Łęcka): Klärung nötig"],
      ["#/pruefen", REVIEW, "Person 2 (Kennung 2018-02): Förderfähig nach Buchst. c"],
    ]) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.getByText(line).waitFor();
      const paper = await page.locator("body").innerText();
      assert.doesNotMatch(paper, /·\s*$|–\s*$/m, "no line ends where a link was");
      assert.doesNotMatch(paper, /Ändern|Als PDF|Auf heute/);
    }
  }));

test("die Seite passt auf 320 Pixel", () =>
  visitor(
    async (page) => {
      await opened(page, example("vorantrag.json").replace('"name": "A. Muster",', ""));
      await toPrint(page);
      await assertNoSidewaysScrolling(page);
      await assertAccessible(page);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test("das Leerformular liegt daneben, auch wo das Programm nicht läuft", () =>
  visitor(
    async (page) => {
      await at(page, START);
      const address = await link(page.getByRole("contentinfo"), "Leerformular (PDF)").getAttribute("href");
      const answer = await page.request.get(new URL(address, ADDRESS).href);
      assert.equal(answer.headers()["content-type"], "application/pdf");
      const bytes = await answer.body();
      assert.ok(terminal("leerformular").stdout.equals(bytes), "the same as in the terminal");
    },
    { javaScriptEnabled: false },
  ));

// --- PDF files that cannot be opened ----------------------------------------------------------------------------------

const CUT = /abgeschnitten oder beschädigt/;
const WITHOUT = /Diese PDF enthält keine Daten mehr/;

/** The same with some bytes of the attached data lost. */
function spoilt(bytes) {
  const data = bytes.indexOf("stream", bytes.indexOf("/EmbeddedFile")) + 20;
  return Buffer.from(bytes).fill(0, data, data + 50);
}

for (const [name, spoil, reason] of [
  ["abgeschnitten", (bytes) => bytes.subarray(0, bytes.length / 2), CUT],
  ["ohne Daten, wie aus einem Druckertreiber", () => terminal("leerformular").stdout, WITHOUT],
  ["unterwegs beschädigt", spoilt, CUT],
]) {
  test(`eine PDF-Datei, ${name}: Das wird gesagt, und was da war, bleibt`, () =>
    visitor(async (page) => {
      await opened(page);
      const before = await stored(page);
      const { stdout } = terminal("pdf", samplePath("a.json"));
      await toFiles(page);
      await choose(page, "kaputt.pdf", spoil(stdout));
      assert.match(await refusal(page, "kaputt.pdf"), reason);
      assert.equal(await stored(page), before);
    }));
}

test("eine PDF-Datei von 100 MB wird gar nicht erst gelesen", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "vorabcheck-"));
  try {
    const file = path.join(folder, "riesig.pdf");
    await writeFile(file, "%PDF-1.7\n");
    await truncate(file, 100e6);
    await visitor(async (page) => {
      await opened(page);
      const before = await stored(page);
      await toFiles(page);
      await page.getByLabel(FILE_FIELD, { exact: true }).setInputFiles(file);
      assert.match(await refusal(page, "riesig.pdf"), /größer als 50 MB/);
      assert.equal(await stored(page), before);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
