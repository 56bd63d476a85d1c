// The way of every visitor, for any browser: a check up to its verdict, saved as data and as PDF, and both opened again.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { FRAME, START } from "../e2e/hilfen/seite.mjs";
import { button, choice, field, heading, link, setting, text, until } from "./werkzeug.mjs";

const PROGRAM = "Vorabcheck Integrationsmanagement";
const FILE = field("Gespeicherte Datei (PDF oder JSON)");
const OPENED = heading("Datei geöffnet");
const SAMPLE = fileURLToPath(new URL("../beispiele/vorantrag.json", import.meta.url));

/** The answers from the first question to „Förderfähig nach Buchst. a“. */
const ANSWERS = [
  ...FRAME,
  ["Hat die Person einen Hochschulabschluss?", "Ja"],
  ["Welche Art von Hochschulabschluss ist es?", "Master"],
  ["In welchem Fach wurde der Hochschulabschluss erworben?", "Soziale Arbeit"],
  ["Wo wurde der Hochschulabschluss erworben?", "In Deutschland"],
];
const VERDICT = "Förderfähig nach Buchst. a";

/** What the program in the terminal makes of a file: the same as any browser. */
function terminal(...words) {
  const { status, stdout, stderr } = spawnSync(setting("VORABCHECK_PROGRAMM"), words, { maxBuffer: 1e8 });
  assert.equal(status, 0, String(stderr));
  return stdout;
}

/** Runs the scenario in the browser that `start` starts. */
export function inBrowser(name, start) {
  suite(name, () => {
    let browser;
    let folder;
    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "vorabcheck-"));
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      await rm(folder, { recursive: true });
    });

    /** A visitor who has been nowhere yet. */
    const visit = async (hash = "#/") => {
      await browser.open(setting("VORABCHECK_ADRESSE"));
      await browser.see(heading(START));
      await browser.read(`sessionStorage.clear(); localStorage.clear();`);
      // Another query, or the browser would not load the page anew.
      await browser.open(`${setting("VORABCHECK_ADRESSE")}?${Date.now()}${hash}`);
      browser.complaints.length = 0;
      await browser.read(`
        window.complaints = [];
        addEventListener("error", ({ message }) => window.complaints.push(message));
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.complaints.push(violatedDirective + " " + blockedURI));`);
    };
    /** The page with this heading, its title, and the focus on its heading. */
    const arrived = async (name) => {
      await browser.see(heading(name));
      await until(`„${name}“ has the focus`, async () =>
        (await browser.read("return document.activeElement.textContent.trim()")) === name || undefined,
      );
      assert.equal(await browser.read("return document.title"), `${name} – ${PROGRAM}`);
    };
    const quiet = async () => {
      assert.deepEqual(browser.complaints, []);
      assert.deepEqual(await browser.read("return window.complaints"), []);
    };
    const open = async (name, bytes) => {
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      await browser.see(heading("Datei öffnen"));
      await browser.upload(FILE, file);
      await browser.see(OPENED);
    };
    const check = async () => {
      await browser.press(link("Prüfung beginnen"));
      for (const [question, ...choices] of ANSWERS) {
        await arrived(question);
        for (const name of choices) await browser.press(choice(name));
        await browser.press(button("Weiter"));
      }
      await arrived(VERDICT);
    };

    test("von der Startseite zum Ergebnis, gesichert über das Neuladen hinweg, und zurück", async () => {
      await visit();
      await check();
      await browser.see(text("Nach dem Stand vom 4. April 2018"));
      await quiet();
      await browser.read("history.back()");
      await arrived("Wo wurde der Hochschulabschluss erworben?");
      await browser.read("history.forward()");
      await arrived(VERDICT);
      await browser.open(`${setting("VORABCHECK_ADRESSE")}?neu#/ergebnis`);
      await browser.see(heading(VERDICT));
    });

    test("die Datei ist, was das Programm im Terminal liest, und geht wieder auf", async () => {
      await visit();
      await check();
      const { name, bytes } = await browser.saved(() => browser.press(button("Angaben und Ergebnis speichern")));
      assert.match(name, /^Vorabcheck.*\.json$/);
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      assert.match(String(terminal("pruefen", file)), /✓ Förderfähig nach Buchst\. a/);
      await quiet();
      await visit("#/datei");
      await open(name, bytes);
      await browser.see(text("Das Ergebnis in der Datei stimmt mit dem neu berechneten in allen Bedingungen überein."));
      await browser.press(link("Ergebnis ansehen"));
      await arrived(VERDICT);
      await quiet();
    });

    test("die PDF-Datei eines Vorantrags ist Byte für Byte die des Terminals und geht wieder auf", async () => {
      await visit("#/datei");
      await open("Vorantrag.json", await readFile(SAMPLE));
      await browser.read('location.hash = "#/vorantrag/druck"');
      await browser.see(heading("Als PDF speichern oder drucken"));
      const { name, bytes } = await browser.saved(() => browser.press(button("PDF-Datei speichern")));
      assert.equal(name, "Vorantrag_Landkreis-Musterkreis_2018-03-15.pdf");
      await browser.see(text("Die PDF-Datei ist gespeichert."));
      assert.ok(terminal("pdf", SAMPLE).equals(bytes), "the same bytes in the terminal");
      await quiet();
      await visit("#/datei");
      await open(name, bytes);
      await browser.see(text(`Datei: ${name}`));
      await browser.press(link("Vorantrag"));
      await arrived("Vorantrag zusammenstellen");
      await quiet();
    });

    test("mit der Tastatur: Sprungmarke, Auswahl, Senden, Fehler", async () => {
      await visit();
      await browser.see(link("Prüfung beginnen"));
      const focused = () => browser.read("return document.activeElement.textContent.trim()");
      await browser.key("Tab");
      assert.equal(await focused(), "Zum Inhalt springen");
      await browser.key("Enter");
      for (let stop = 0; stop < 20 && (await focused()) !== "Prüfung beginnen"; stop += 1) await browser.key("Tab");
      await browser.key("Enter");
      await arrived("Wer stellt den Antrag?");
      const toChoices = async () => {
        for (let stop = 0; stop < 20 && (await browser.read("return document.activeElement.type")) !== "radio"; stop += 1) {
          await browser.key("Tab");
        }
      };
      // Enter within the form sends it, and nothing is chosen yet.
      await toChoices();
      await browser.key("Enter");
      await browser.see(link("Wählen Sie eine Antwort aus."));
      assert.equal(await browser.read("return document.title"), `Fehler: Wer stellt den Antrag? – ${PROGRAM}`);
      await browser.press(link("Wählen Sie eine Antwort aus."));
      await browser.key("ArrowDown");
      await browser.key("Enter");
      await arrived("Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?");
      await quiet();
    });

    test("axe findet nichts auf Startseite, Frage, Ergebnis und Druckseite", async () => {
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      for (const [hash, name] of [
        ["#/", START],
        ["#/frage/stichtag", "Für welchen Stichtag soll geprüft werden?"],
        ["#/ergebnis", "Noch offen"],
        ["#/druck", "Als PDF speichern oder drucken"],
      ]) {
        await visit(hash);
        await browser.see(heading(name));
        await browser.read(`${axe}; axe.run().then(({ violations }) => { window.found = violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)); });`);
        assert.deepEqual(await until("axe has looked", async () => (await browser.read("return window.found")) ?? undefined), [], hash);
      }
    });
  });
}
