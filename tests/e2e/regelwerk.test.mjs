// The rule set: a tree of disclosures and a picture, by keyboard, with and without answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assertNoSidewaysScrolling, at, button, heading, link } from "./hilfen/seite.mjs";
import { example, seed } from "./hilfen/sitzung.mjs";

withBrowser();

const RULES = "Regelwerk";

/** Goes to the rules and waits for the picture. */
async function toRules(page) {
  await page.goto(`${ADDRESS}#/regelwerk`);
  await at(page, RULES);
  await page.getByRole("img", { name: "Schaubild des Regelwerks" }).waitFor();
}

const summary = (page, name) => page.locator("summary").filter({ hasText: name });

/** How many conditions are closed, and how many open. */
const closed = (page) => page.locator("details:not([open])").count();
const open = (page) => page.locator("details[open]").count();

/** Whether a box of the picture stands wholly within its region. */
const inSight = (page, name) =>
  page.evaluate((wanted) => {
    const boxes = [...document.querySelectorAll(".schaubild g")];
    const inner = boxes.find((box) => box.textContent.startsWith(wanted)).getBoundingClientRect();
    const outer = document.querySelector(".schaubild").getBoundingClientRect();
    const wide = outer.left <= inner.left && inner.right <= outer.right;
    return wide && outer.top <= inner.top && inner.bottom <= outer.bottom;
  }, name);

test("jede Bedingung klappt mit der Tastatur auf und zeigt Erklärung und Tafel", () =>
  visitor(async (page) => {
    await toRules(page);
    await summary(page, "1 Antragsteller").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Hier zählt, wer den Antrag stellt.").waitFor();
    await page.getByRole("rowheader", { name: "Landkreis · Einvernehmen: Nein" }).waitFor();
    await assertAccessible(page);
  }));

test("alles lässt sich auf einmal aufklappen und zuklappen, was auch von Hand geschah", () =>
  visitor(async (page) => {
    await toRules(page);
    await button(page, "Alles aufklappen").click();
    await page.getByText("Alles ist aufgeklappt.").waitFor();
    assert.equal(await closed(page), 0);
    await assertAccessible(page);
    await assertNoSidewaysScrolling(page);
    await summary(page, "1 Antragsteller").click();
    await summary(page, "Alle Bedingungen").click();
    assert.equal(await closed(page), 2);
    await button(page, "Alles aufklappen").press("Enter");
    assert.equal(await closed(page), 0);
    // The whole stays open, so that its parts can be seen.
    await button(page, "Alles zuklappen").press("Enter");
    await page.getByText("Alles ist zugeklappt.").waitFor();
    assert.equal(await open(page), 1);
    await summary(page, "1 Antragsteller").click();
    await button(page, "Alles zuklappen").click();
    assert.equal(await open(page), 1);
    // The picture is drawn anew: what is open stays as it is.
    await summary(page, "1 Antragsteller").click();
    await button(page, "Größer").click();
    await page.getByText("Größe: 125 %").waitFor();
    assert.equal(await open(page), 2);
  }));

test("die Fundstelle einer Bedingung führt zu ihrer Stelle auf der Seite der Fundstellen und von dort zurück", () =>
  visitor(async (page) => {
    await toRules(page);
    await summary(page, "3 Zielgruppe").click();
    await page.getByText("Mehr dazu auf der Seite der Fundstellen:").filter({ visible: true }).last().waitFor();
    await link(page, "Antwort 6").press("Enter");
    await at(page, "Fundstellen, Regeln und Prüfungen");
    assert.equal(new URL(page.url()).hash, "#zielgruppe");
    assert.equal(await page.locator(":target").textContent(), "Antwort 6");
    await page.getByText("antwort_6_zielgruppe").waitFor();
    await link(page, "Alle Regeln ansehen").click();
    await at(page, RULES);
  }));

test("der Fuß der Seite führt zum Regelwerk, wo das Programm läuft", async () => {
  await visitor(async (page) => {
    await link(page, RULES).click();
    await at(page, RULES);
  });
  await visitor(async (page) => assert.ok(!(await link(page, RULES).isVisible())), { javaScriptEnabled: false });
});

test("das Schaubild wird größer und kleiner", () =>
  visitor(async (page) => {
    await toRules(page);
    const picture = page.getByRole("img", { name: "Schaubild des Regelwerks" });
    const { width } = await picture.boundingBox();
    assert.ok(await inSight(page, "Alle Bedingungen"), "the whole is in sight at first");
    await button(page, "Größer").press("Enter");
    await page.getByRole("status").filter({ hasText: "Größe: 125 %" }).waitFor();
    assert.ok((await picture.boundingBox()).width > width);
    assert.ok(await inSight(page, "Alle Bedingungen"), "it stays in sight");
    for (const percent of [150, 200]) {
      assert.equal(await button(page, "Größer").getAttribute("aria-disabled"), null);
      await button(page, "Größer").press("Enter");
      await page.getByText(`Größe: ${percent} %`).waitFor();
    }
    assert.equal(await button(page, "Größer").getAttribute("aria-disabled"), "true");
    await button(page, "Größer").press("Enter");
    assert.equal(await page.getByText("Größe: 200 %").count(), 1);
    await button(page, "Einpassen").press("Enter");
    const region = await page.getByRole("region", { name: "Als Schaubild" }).boundingBox();
    assert.ok((await picture.boundingBox()).width <= region.width);
  }));

test("mit Antworten ist markiert, was entscheidet", () =>
  visitor(async (page) => {
    await seed(page, example("nicht_foerderfaehig_freier_traeger.json"));
    await page.goto(`${ADDRESS}#/ergebnis`);
    await link(page, "Alle Regeln ansehen").click();
    await at(page, RULES);
    await summary(page, "1 Antragsteller").getByText("entscheidet", { exact: true }).waitFor();
    await summary(page, "1 Antragsteller").getByRole("img", { name: "nicht erfüllt" }).waitFor();
    await page.getByRole("img", { name: "Schaubild des Regelwerks" }).waitFor();
    assert.ok(await inSight(page, "1 Antragsteller"), "what decides is in sight");
    await page.getByText("Das Ergebnis ist eine Orientierung und keine Entscheidung").waitFor();
    await assertAccessible(page);
    await link(page, "Zum Ergebnis").click();
    await heading(page, "Nicht förderfähig").waitFor();
  }));

test("von mehreren Abschlüssen ist jeder mit Namen bewertet", () =>
  visitor(async (page) => {
    const file = JSON.parse(example("a.json"));
    const { eintraege } = file.personen[0].angaben.hochschulabschluesse;
    eintraege.unshift({ ...eintraege[0], grad: "fachwirt_oder_meister" });
    await seed(page, JSON.stringify(file));
    await page.goto(`${ADDRESS}#/regelwerk`);
    await at(page, RULES);
    const degree = summary(page, "5.1.1.1 Art des Abschlusses");
    await degree.getByText("1. Hochschulabschluss: nicht erfüllt · 2. Hochschulabschluss: erfüllt (entscheidet)").waitFor();
    assert.equal(await degree.getByRole("img").count(), 1, "one sign, that of the way");
    await degree.getByRole("img", { name: "erfüllt", exact: true }).waitFor();
  }));

test("gedruckt wird der Baum, ganz und ohne das Schaubild", () =>
  visitor(async (page) => {
    await toRules(page);
    await page.emulateMedia({ media: "print" });
    await page.getByRole("rowheader", { name: "Landkreis · Einvernehmen: Nein" }).waitFor();
    for (const gone of [page.getByRole("img", { name: "Schaubild des Regelwerks" }), page.getByRole("heading", { name: "Als Schaubild" })]) {
      assert.ok(!(await gone.isVisible()));
    }
    assert.equal(await page.getByText("Mehr dazu auf der Seite").filter({ visible: true }).count(), 0);
  }));

test("ohne das Schaubild bleibt der Baum", () =>
  visitor(
    async (page) => {
      await page.route(/regelwerk-[0-9a-f]+\.json/, (route) => route.abort());
      await page.goto(`${ADDRESS}#/regelwerk`);
      await page.getByText("Das Schaubild fehlt. Der Baum oben enthält alles.").waitFor();
      await summary(page, "1 Antragsteller").waitFor();
    },
    { expected: [/Failed to load resource/, /ERR_FAILED/] },
  ));

test("die Fundstellen führen zu Funktionen und Prüfungen", () =>
  visitor(async (page) => {
    await toRules(page);
    await link(page, "Fundstellen, Regeln und Prüfungen").click();
    await at(page, "Fundstellen, Regeln und Prüfungen");
    await page.getByText("nr_3_2_aufgabenuebertragung").waitFor();
    await assertAccessible(page);
  }));
