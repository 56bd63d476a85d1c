// The result that one takes home: the picture, the address in it, and what a telephone then shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { BEGIN, atKiosk, fresh, here, scan } from "./hilfen/kiosk.mjs";
import { OPENED } from "./hilfen/dateien.mjs";
import { START, answer, answerDate, arrived, at, button, heading, link } from "./hilfen/seite.mjs";
import { openAll } from "./hilfen/seiten.mjs";
import { samplePath, seed, example } from "./hilfen/sitzung.mjs";

withBrowser();

const REFUSED = "Dieser Code lässt sich nicht lesen";
const GO_ON = "Mit diesen Antworten weiterprüfen";

/** Every reason on the page, each with its value: the days in them masked as a code has to. */
async function reasons(page) {
  await openAll(page);
  const rows = await page.locator(".kriterien li").evaluateAll((rows) =>
    rows.map((row) => {
      const own = row.cloneNode(true);
      own.querySelectorAll(".kriterien, summary").forEach((inner) => inner.remove());
      const value = row.querySelector("[role=img]").getAttribute("aria-label");
      return `${value}: ${own.textContent.trim().replace(/\s+/g, " ")}`;
    }),
  );
  return rows.map((row) => row.replaceAll(/\d\d\.\d\d\.\d{4}/g, "[Tag]"));
}

/** Ten results: every letter, both kinds of Klärung, refusals, something open; with days, periods and courses. */
const CASES = [
  ["a_ausland.json", "Förderfähig nach Buchst. a"],
  ["b.json", "Förderfähig nach Buchst. b"],
  ["c.json", "Förderfähig nach Buchst. c"],
  ["c_begonnen.json", "Förderfähig nach Buchst. c"],
  ["vorerfahrung.json", "Förderfähig wegen Vorerfahrung"],
  ["vorerfahrung_kurzweg.json", "Förderfähig wegen Vorerfahrung"],
  ["klaerung_anderes_fach.json", "Klärung nötig"],
  ["klaerung_frist_am_wochenende.json", "Klärung nötig"],
  ["nicht_foerderfaehig_zu_spaet.json", "Nicht förderfähig"],
  ["nicht_foerderfaehig_freier_traeger.json", "Nicht förderfähig"],
  ["offen.json", "Noch offen"],
];

for (const [sample, verdict] of CASES) {
  test(`${sample}: das Telefon zeigt dasselbe Urteil mit denselben Gründen`, () =>
    visitor(
      async (page) => {
        // The host lets files be opened, so that a case need not be answered question by question.
        await link(page, "Datei öffnen").click();
        await page.getByLabel("Gespeicherte Datei (PDF oder JSON)").setInputFiles(samplePath(sample));
        await at(page, OPENED);
        await page.evaluate(() => (location.hash = "#/ergebnis"));
        await at(page, verdict);
        const there = await reasons(page);
        assert.ok(there.length > 5, `${there.length} reasons`);
        const address = here(await scan(page));
        assert.ok(!/\d{4}-\d\d-\d\d/.test(address), address);
        await visitor(
          async (telephone) => {
            await arrived(telephone, verdict);
            assert.deepEqual(await reasons(telephone), there);
            // It stays there after a reload, and nothing is kept before one goes on.
            await telephone.reload();
            await at(telephone, verdict);
            assert.deepEqual(await telephone.evaluate(() => ({ ...sessionStorage })), {});
          },
          { address },
        );
      },
      atKiosk({ dateien: "ja" }),
    ));
}

/** The code of a case, without the way over a picture. */
async function code(page, sample) {
  await link(page, "Datei öffnen").click();
  await page.getByLabel("Gespeicherte Datei (PDF oder JSON)").setInputFiles(samplePath(sample));
  await at(page, OPENED);
  await page.evaluate(() => (location.hash = "#/ergebnis"));
  return here(await scan(page));
}

/** Runs with the address of this case. */
const withCode = (sample, use) =>
  visitor(async (page) => use(await code(page, sample)), atKiosk({ dateien: "ja" }));

test("zu Hause geht es von dort weiter: nur nach den Tagen wird noch gefragt", () =>
  withCode("c.json", (address) =>
    visitor(
      async (page) => {
        await at(page, "Förderfähig nach Buchst. c");
        await page.getByText("Dieses Ergebnis haben Sie von einem öffentlichen Gerät mitgenommen.").waitFor();
        assert.doesNotMatch(await page.locator("main").innerText(), /\d\d\.\d\d\.\d{4}/);
        await button(page, GO_ON).click();
        const asked = [];
        for (;;) {
          await page.locator(":focus").and(page.getByRole("heading", { level: 1 })).waitFor();
          const question = await page.getByRole("heading", { level: 1 }).innerText();
          if (!question.endsWith("?")) break;
          asked.push(question);
          if (/aufnehmen|nimmt/.test(question)) await answerDate(page, question, "15", "1", "2018");
          else if (/gebucht/.test(question)) await answerDate(page, question, "1", "3", "2018");
          else await answer(page, question, "Weiß ich nicht");
          assert.ok(asked.length < 6, asked.join(", "));
        }
        assert.ok(asked.length > 0 && asked.length < 4, asked.join(", "));
      },
      { address },
    ),
  ));

test("was schon eingegeben war, wird erst nach einem Druck auf den Knopf ersetzt und kommt auf Wunsch zurück", () =>
  withCode("a_ausland.json", (address) =>
    visitor(async (page) => {
      await seed(page, example("b.json"));
      await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
      await at(page, "Förderfähig nach Buchst. a");
      await page.goBack();
      await link(page, "Ergebnis").click();
      await at(page, "Förderfähig nach Buchst. b");
      await page.evaluate((hash) => (location.hash = hash), new URL(address).hash);
      await button(page, GO_ON).click();
      await page.getByText("Die Antworten aus dem Code haben Ihre bisherigen ersetzt.").waitFor();
      await button(page, "Rückgängig machen").click();
      await link(page, "Ergebnis").click();
      await at(page, "Förderfähig nach Buchst. b");
    }),
  ));

test("ein Code aus einer früheren Fassung öffnet sich für immer", () => {
  const [first] = readFileSync(samplePath("mitnahme/version-1.txt"), "utf8").split("\n");
  return visitor(async (page) => heading(page, /^Förderfähig nach Buchst\. a$/).waitFor(), {
    address: `${ADDRESS}#/e/${first.split(" ")[0]}`,
  });
});

test("was kein Code ist, wird in einem Satz gesagt, über der Startseite", () =>
  withCode("c.json", async (address) => {
    const good = new URL(address).hash.replace("#/e/", "");
    const swapped = `${good.slice(0, 4)}${good[5]}${good[4]}${good.slice(6)}`;
    for (const bad of [
      "",
      good.slice(0, -1),
      good.slice(0, 12),
      `${good}A`,
      good.replace(/[A-Z]$/, (last) => (last === "A" ? "B" : "A")),
      ...(swapped === good ? [] : [swapped]),
      "HALLO",
      `${good}/weiter`,
      "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
      "ÄÖÜ",
      "A".repeat(100_000),
    ]) {
      await visitor(
        async (page) => {
          const alert = page.getByRole("alert");
          await alert.waitFor();
          assert.match(await alert.innerText(), new RegExp(`^${REFUSED}`), bad.slice(0, 40));
          assert.ok(await alert.evaluate((alert) => alert === document.activeElement));
          await at(page, START);
          await link(page, "Prüfung beginnen").waitFor();
          assert.match(await page.title(), /^Fehler: /);
        },
        { address: `${ADDRESS}#/e/${bad}` },
      );
    }
  }));

test("ein Code aus einer künftigen Fassung wird als solcher genannt", () =>
  visitor(
    async (page) => {
      await page.getByRole("alert").filter({ hasText: "stammt von einer neueren Version" }).waitFor();
      await at(page, START);
    },
    // The first code of version 1 as one of version 2, with its own check.
    { address: `${ADDRESS}#/e/AIQIFUAQIRCCSAIJEMCKCUE3IABJQSVYUANA` },
  ));

test("klein geschrieben und mit Bindestrichen ist es derselbe Code", () =>
  withCode("b.json", (address) => {
    const typed = new URL(address).hash.replace("#/e/", "").toLowerCase().match(/.{1,4}/g).join("-");
    return visitor((page) => at(page, "Förderfähig nach Buchst. b"), { address: `${ADDRESS}#/e/${typed}` });
  }));

test("ohne Adresse der öffentlichen Seite gibt es kein Bild", () =>
  visitor(async (page) => {
    await fresh(page);
    await link(page, BEGIN).click();
    await answer(page, "Hat die Person einen Hochschulabschluss?", "Nein");
    await link(page, "Ergebnis jetzt ansehen").click();
    await at(page, "Noch offen");
    assert.equal(await page.getByRole("img", { name: /QR/ }).count(), 0);
    assert.equal(await page.getByText("Ergebnis mitnehmen").count(), 0);
  }, { address: `${ADDRESS}?kiosk` }));
