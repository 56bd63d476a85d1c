// Where the program cannot run, or stops: the page says so, in words, and what was entered is not lost.

import assert from "node:assert/strict";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assess, download } from "./hilfen/programm.mjs";
import { START, answer, arrived, assertNoSidewaysScrolling, at, button, link, radio, stored, throughFrame } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const DEGREE = "Hat die Person einen Hochschulabschluss?";
const NOT_ARRIVED = "Das Programm ist nicht angekommen";
const CANNOT_RUN = "Ihr Browser kann das Programm nicht ausführen";
const CRASHED = "Das hätte nicht passieren dürfen";

test("ohne JavaScript steht da, was fehlt", () =>
  visitor(
    async (page) => {
      await at(page, START);
      // By its element: a look-up by text passes over noscript.
      const reason = page.locator("noscript p");
      await reason.waitFor();
      assert.equal(
        await reason.innerText(),
        "Dieses Programm rechnet in Ihrem Browser und braucht dafür JavaScript. Schalten Sie es für diese Seite ein und laden Sie sie neu. Auf Papier geht es auch: Leerformular (PDF)",
      );
      await assertBlankForm(page, reason.locator("a"));
      assert.ok(await page.getByText("Das Programm wird geladen …").isHidden(), "nothing promises that it is loading");
    },
    { javaScriptEnabled: false },
  ));

/** Asserts that a link leads to the form that is filled in by hand. */
async function assertBlankForm(page, link) {
  const address = new URL(await link.getAttribute("href"), page.url()).href;
  const answer = await page.request.get(address);
  assert.deepEqual([answer.status(), answer.headers()["content-type"]], [200, "application/pdf"]);
}

/** The links to the blank form: in the text and in the footer. */
const blankForms = (page) => [page.getByRole("main"), page.getByRole("contentinfo")].map((place) => link(place, "Leerformular (PDF)"));

for (const [name, spoil] of [
  ["ohne WebAssembly", () => delete globalThis.WebAssembly],
  // An older engine knows it, and not all that is in the program.
  [
    "mit einem zu alten WebAssembly",
    () => {
      const refuse = async () => {
        throw new WebAssembly.CompileError("unknown opcode");
      };
      Object.assign(WebAssembly, { instantiateStreaming: refuse, instantiate: refuse });
    },
  ],
]) {
  test(`${name} steht da, woran es liegt, und der Weg zurück führt zum Programm, sobald es geht`, () =>
    visitor(
      async (page) => {
        await arrived(page, CANNOT_RUN);
        await page.getByText("Das Programm braucht WebAssembly.").waitFor();
        await assertAccessible(page);
        await assertNoSidewaysScrolling(page);
        for (const form of blankForms(page)) await assertBlankForm(page, form);
        await link(page, "Erneut versuchen").click();
        await arrived(page, CANNOT_RUN);
        await page.goBack();
        await page.goBack();
        assert.equal(page.url(), "about:blank", "the button of the browser leads nobody in a circle");
      },
      { prepare: (context) => context.addInitScript(spoil), viewport: { width: 320, height: 640 }, expected: [/unknown opcode/, /CompileError/] },
    ));
}

test("wer WebAssembly einschaltet, kommt von dort zum Programm", () =>
  visitor(
    async (page) => {
      await arrived(page, CANNOT_RUN);
      await page.evaluate(() => sessionStorage.setItem("vorhanden", ""));
      await link(page, "Erneut versuchen").click();
      await link(page, "Prüfung beginnen").waitFor();
    },
    {
      prepare: (context) =>
        context.addInitScript(() => {
          if (sessionStorage.getItem("vorhanden") === null) delete globalThis.WebAssembly;
        }),
    },
  ));

/** The console says why, for those who report it. */
const LOADING_FAILED = [/Failed to load resource/, /Failed to fetch/i, /no style sheet/, /Refused to apply style/];

for (const [name, pattern, answerWith] of [
  ["das Programm kommt nicht an", "**/*.wasm", (route) => route.abort()],
  ["das Programm fehlt auf dem Server", "**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })],
  ["der Server ist gestört", "**/*.wasm", (route) => route.fulfill({ status: 503, body: "<h1>Wartung</h1>", contentType: "text/html" })],
  ["das Skript kommt nicht an", "**/vorabcheck-*.js", (route) => route.abort()],
  ["der Stil der weiteren Seiten kommt nicht an", "**/weiteres-*.css", (route) => route.abort()],
  ["anstelle dieses Stils kommt eine fremde Seite", "**/weiteres-*.css", (route) => route.fulfill({ status: 200, body: "<h1>WLAN</h1>", contentType: "text/html" })],
]) {
  test(`${name}: „Erneut laden“ hilft, sobald es wieder geht`, () =>
    visitor(
      async (page) => {
        await seed(page, example("c.json"));
        await page.route(pattern, answerWith);
        await page.goto(`${ADDRESS}?neu#/angaben`);
        await arrived(page, NOT_ARRIVED);
        await assertAccessible(page);
        await page.getByText("Ihre Angaben in diesem Tab bleiben erhalten.").waitFor();
        await page.keyboard.press("Tab");
        await button(page, "Erneut laden").and(page.locator(":focus")).waitFor();
        await page.keyboard.press("Enter");
        await arrived(page, NOT_ARRIVED);
        await page.unroute(pattern);
        await button(page, "Erneut laden").click();
        await at(page, "Ihre Angaben");
        await page.getByRole("heading", { name: "1. Schulung", exact: true }).waitFor();
      },
      { expected: LOADING_FAILED },
    ));
}

test("ohne den Stil der weiteren Seiten beginnt keine von ihnen; „Erneut versuchen“ holt ihn nach, und nur einmal", () =>
  visitor(
    async (page) => {
      const styles = () => page.locator("head link[rel=stylesheet]").count();
      await page.route("**/weiteres-*.css", (route) => route.abort());
      await page.reload();
      await link(page, "Ergebnis").click();
      await at(page, "Der nächste Teil des Programms fehlt noch");
      await button(page, "Erneut versuchen").click();
      await page.getByText(/Der nächste Teil des Programms ließ sich nicht laden\. .* laden Sie die Seite neu\./).waitFor();
      assert.equal(await styles(), 1);
      await page.unroute("**/weiteres-*.css");
      await button(page, "Erneut versuchen").click();
      await arrived(page, "Noch offen");
      assert.equal(await styles(), 2);
      const edge = await page.locator(".urteil").evaluate((element) => getComputedStyle(element).borderInlineStartWidth);
      assert.equal(edge, "8px", "the verdict has its style");
    },
    { expected: LOADING_FAILED },
  ));

test("eine fremde Seite anstelle des Programms (etwa die Anmeldung eines WLAN) ist kein Fehler des Browsers", () =>
  visitor(
    async (page) => {
      await page.route("**/*.wasm", (route) =>
        route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Willkommen im WLAN</h1>" }),
      );
      await page.goto(ADDRESS);
      await arrived(page, NOT_ARRIVED);
    },
    { address: null, expected: [/WebAssembly/, /CompileError/] },
  ));

test("als Datei geöffnet sagt die Seite, dass sie eine Adresse braucht", async () => {
  const folder = await copyOfThePage();
  try {
    await visitor(
      async (page) => {
        await page.goto(pathToFileURL(path.join(folder, "index.html")).href);
        await arrived(page, "So lässt sich das Programm nicht öffnen");
        await page.getByText("Öffnen Sie es über die Adresse der Website, auf der es liegt.").waitFor();
        await assertAccessible(page);
        for (const form of blankForms(page)) await access(fileURLToPath(await form.evaluate(({ href }) => href)));
        await link(page, "Erneut versuchen").click();
        await arrived(page, "So lässt sich das Programm nicht öffnen");
      },
      {
        address: null,
        // The preloads; and axe, which cannot read the style sheet again.
        expected: [/from origin 'null' has been blocked by CORS policy/, /Failed to load resource/, /preload assets/],
      },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Fetches the page and all that its markup names into a new folder. */
async function copyOfThePage() {
  const folder = await mkdtemp(path.join(tmpdir(), "vorabcheck-"));
  const markup = await (await fetch(ADDRESS)).text();
  await writeFile(path.join(folder, "index.html"), markup);
  for (const [, name] of markup.matchAll(/(?:src|href|data-js|data-wasm|data-datei)="(?:\.\/)?([\w./-]+\.\w+)(?:\?\w+)?"/g)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(await (await fetch(new URL(name, ADDRESS))).arrayBuffer()));
  }
  return folder;
}

// ---------------------------------------------------------------------------------------------------------------------
// Panic
// ---------------------------------------------------------------------------------------------------------------------

/** What a panic leaves in the console. */
const PANIC = [/failed to insert node/, /panicked at/, /RuntimeError: unreachable/, /unreachable/];

/**
 * Makes the program panic for real: an element that Yew has drawn is taken out of the page, and then something is to be
 * inserted before it.
 */
async function panic(page) {
  await page.getByText(/höchstens noch|keine weitere Frage/).evaluate((element) => element.remove());
  await page.getByRole("radio", { checked: true }).evaluateAll((radios) => radios.forEach((radio) => (radio.checked = false)));
  await button(page, "Weiter").click();
}

/** Up to a question in the middle, then the panic. */
async function panicInTheMiddle(page) {
  await throughFrame(page);
  await at(page, DEGREE);
  await panic(page);
  await arrived(page, CRASHED);
}

test("nach einem Absturz: Entschuldigung, Fokus, und die Angaben als Datei", () =>
  visitor(
    async (page) => {
      await panicInTheMiddle(page);
      await assertAccessible(page);
      await page.getByText("Wir bitten um Entschuldigung.").waitFor();
      await page.getByText("Ihre bisherigen Angaben sind noch da.").waitFor();
      const save = link(page, "Bisherige Angaben speichern");
      await page.keyboard.press("Tab");
      await save.and(page.locator(":focus")).waitFor();
      const { name, text } = await download(page, () => page.keyboard.press("Enter"));
      assert.equal(name, "Vorabcheck_gerettet.json");
      const file = JSON.parse(text);
      assert.equal(file.format, "vorabcheck/1");
      assert.deepEqual(file.vorhaben.aufgaben, ["sozialberatung", "netzwerkarbeit"]);
      assert.deepEqual(assess(text), { code: 1, verdict: "offen", letter: null });

      await button(page, "Neu laden und weitermachen").click();
      await at(page, DEGREE);
      await answer(page, DEGREE, "Ja");
      await arrived(page, "Welche Art von Hochschulabschluss ist es?");
    },
    { expected: PANIC },
  ));

test("nach einem Absturz ohne die Angaben neu beginnen", () =>
  visitor(
    async (page) => {
      await panicInTheMiddle(page);
      await button(page, "Ohne meine Angaben neu beginnen").click();
      await link(page, "Prüfung beginnen").waitFor();
      await at(page, START);
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
      assert.equal(new URL(page.url()).hash, "");
    },
    { expected: PANIC },
  ));

test("nach einem Absturz bei der ersten Frage gibt es nichts zu retten, und das steht da", () =>
  visitor(
    async (page) => {
      await link(page, "Prüfung beginnen").click();
      await at(page, "Wer stellt den Antrag?");
      await panic(page);
      await arrived(page, CRASHED);
      await page.getByText("Es waren noch keine Angaben gesichert.").waitFor();
      assert.equal(await link(page, "Bisherige Angaben speichern").count(), 0);
      await assertAccessible(page);
      await button(page, "Neu laden und weitermachen").click();
      await at(page, "Wer stellt den Antrag?");
      await answer(page, "Wer stellt den Antrag?", "Landkreis");
      await arrived(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
    },
    { expected: PANIC },
  ));

// ---------------------------------------------------------------------------------------------------------------------
// Storage
// ---------------------------------------------------------------------------------------------------------------------

const UNREADABLE = "Die in diesem Tab gesicherten Angaben sind nicht lesbar. Die Prüfung beginnt neu.";

for (const [name, text] of [
  ["kein JSON", "{"],
  ["leer", ""],
  ["etwas anderes", "null"],
  ["ein anderes Format", JSON.stringify({ ...JSON.parse(example("c.json")), format: "vorabcheck/99" })],
  ["ohne Person", JSON.stringify({ ...JSON.parse(example("c.json")), personen: [] })],
  ["sehr tief", "[".repeat(200_000)],
  ["Steuerzeichen", "\u0000\uD800\uFFFF"],
]) {
  test(`unlesbare Angaben im Tab (${name}) sperren niemanden aus`, () =>
    visitor(
      async (page) => {
        await page.goto(ADDRESS);
        await page.evaluate((text) => sessionStorage.setItem("vorabcheck/1", text), text);
        await page.reload();
        await page.getByText(UNREADABLE, { exact: true }).waitFor();
        await assertAccessible(page);
        await link(page, "Prüfung beginnen").click();
        await answer(page, "Wer stellt den Antrag?", "Freier Träger");
        await arrived(page, "Nicht förderfähig");
        assert.equal(JSON.parse(await stored(page)).format, "vorabcheck/1");
        await page.reload();
        await at(page, "Nicht förderfähig");
        assert.equal(await page.getByText(UNREADABLE).count(), 0);
      },
      { address: null },
    ));
}

const NOT_KEPT =
  "Der Browser lässt nicht zu, dass die Angaben in diesem Tab gesichert werden. Sie können weiterarbeiten; beim Neuladen gehen die Angaben verloren. Speichern Sie sie vorher als Datei.";

for (const [name, forbid] of [
  [
    "verboten",
    () => {
      for (const name of ["sessionStorage", "localStorage"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
      }
    },
  ],
  [
    "voll",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("", "QuotaExceededError");
      };
    },
  ],
]) {
  const forbidden = { prepare: (context) => context.addInitScript(forbid) };

  test(`Speicher ${name}: es geht weiter, und es steht da, dass nichts bleibt`, () =>
    visitor(async (page) => {
      await link(page, "Prüfung beginnen").click();
      await answer(page, "Wer stellt den Antrag?", "Stadt (auch Stadtkreis) oder Gemeinde");
      await at(page, "Wer stellt die Person an?");
      await page.getByText(NOT_KEPT, { exact: true }).waitFor();
      await assertAccessible(page);
      await answer(page, "Wer stellt die Person an?", "Land Baden-Württemberg");
      await at(page, "Nicht förderfähig");
      await page.getByText(NOT_KEPT, { exact: true }).waitFor();
      // The notice offers what it speaks of.
      const notice = page.getByRole("group", { name: "Meldung" }).filter({ hasText: NOT_KEPT });
      const { text } = await download(page, () => button(notice, "Angaben und Ergebnis speichern").click());
      assert.deepEqual(assess(text), { code: 1, verdict: "nicht_erfuellt", letter: null });
      await button(page, "Alle Angaben löschen").click();
      await page.getByText("Alle Angaben sind gelöscht.", { exact: true }).waitFor();
    }, forbidden));

  test(`Speicher ${name}: der Hinweis nimmt den Fokus nur beim ersten Mal`, () =>
    visitor(async (page) => {
      await link(page, "Prüfung beginnen").click();
      await answer(page, "Wer stellt den Antrag?", "Landkreis");
      await at(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
      await page.getByText(NOT_KEPT, { exact: true }).waitFor();
      await answer(page, "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?", "Ja, mit allen");
      await arrived(page, "Wer stellt die Person an?");
      assert.equal(await radio(page, "Landkreis").isChecked(), false);
    }, forbidden));

  test(`Speicher ${name}: ein entfernter Eintrag lässt sich trotzdem zurückholen`, () =>
    visitor(async (page) => {
      await throughFrame(page);
      await answer(page, DEGREE, "Ja");
      await answer(page, "Welche Art von Hochschulabschluss ist es?", "Bachelor");
      await answer(page, "In welchem Fach wurde der Hochschulabschluss erworben?", "Sprachwissenschaften");
      await link(page, "Ihre Angaben").click();
      await at(page, "Ihre Angaben");
      await page.getByRole("button", { name: /^Entfernen ?: 1\. Hochschulabschluss$/ }).click();
      await button(page, "Rückgängig machen").click();
      await page.getByRole("heading", { name: "1. Hochschulabschluss", exact: true }).waitFor();
    }, forbidden));
}
