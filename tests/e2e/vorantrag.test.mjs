// The Vorantrag of a Landkreis with three persons, from the start page to the saved file, by keyboard alone and 320 px wide;
// and what happens to it afterwards.
//
// At every page: focus on the heading, axe finds nothing, nothing has to be scrolled sideways.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";
import { assertRefused } from "./hilfen/fehler.mjs";
import { assess, download } from "./hilfen/programm.mjs";
import { START, arrived, answer, assertNoSidewaysScrolling, at, box, button, field, link, stored } from "./hilfen/seite.mjs";
import { example } from "./hilfen/sitzung.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";
import { APPLICANT, COMPLETE, POST, REVIEW, TASKS, go, opened, save, saveDraft } from "./hilfen/vorantrag.mjs";

withBrowser();


test("ein Landkreis mit drei Personen, mit der Tastatur allein und 320 px breit, bis zur Datei und zurück", () =>
  visitor(
    async (page) => {
      const keyboard = new Keyboard(page);
      const on = async (name) => {
        await arrived(page, name);
        await assertAccessible(page);
        await assertNoSidewaysScrolling(page);
      };
      const choice = async (question, name) => {
        await on(question);
        await keyboard.choose(name);
        await keyboard.press("Weiter");
      };
      const day = async (question, ...date) => {
        await on(question);
        await keyboard.typeDate(date);
        await keyboard.press("Weiter");
      };
      const part = async (name) => {
        await on(TASKS);
        await keyboard.tabTo(link(page.getByRole("main"), name));
        await keyboard.key("Enter");
      };
      const send = () => keyboard.press("Speichern und weiter");
      const post = async (name, extent) => {
        await on(POST);
        await keyboard.type("Name oder Kennung", name);
        await keyboard.type("Stellenumfang in VZÄ", extent);
        await send();
        await day("Wann nimmt die Person die Tätigkeit auf?", "01", "03", "2018");
      };
      const one = async () => {
        await part("Personen");
        await on("Personen");
        await keyboard.press("Weitere Person hinzufügen");
      };

      await keyboard.follow("Ändern Stichtag");
      await day("Für welchen Stichtag soll geprüft werden?", "15", "03", "2018");
      await keyboard.follow("Vorantrag zusammenstellen");
      await on(TASKS);
      await page.getByText("0 von 6 Teilen sind vollständig.", { exact: true }).waitFor();

      await part("Antragsteller");
      await choice("Wer stellt den Antrag?", "Landkreis");
      await on(APPLICANT);
      for (const [name, text] of [
        ["Name", "Landkreis Musterkreis"],
        ["Straße und Hausnummer", "Rathausplatz 1"],
        ["Postleitzahl", "71032"],
        ["Ort", "Böblingen"],
        ["Ansprechperson", "Eva Muster"],
        ["Telefon", "07031 123-0"],
        ["E-Mail", "integration@musterkreis.example"],
      ]) {
        await keyboard.type(name, text);
      }
      await keyboard.tabBackTo(page.getByRole("combobox", { name: "Landkreis oder Stadtkreis" }));
      await page.keyboard.type("Böb");
      await send();

      await part("Beteiligte Kommunen und Einvernehmen");
      await choice("Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?", "Ja, mit allen");
      await on("Beteiligte Kommunen");
      await keyboard.type("Städte und Gemeinden", "Stadt Musterstadt\nGemeinde Beispielhausen");
      await send();

      await part("Anstellungsträger und Aufgabenübertragung");
      await choice("Wer stellt die Person an?", "Landkreis");

      await part("Bewilligungszeitraum");
      await day("Wann beginnt der Bewilligungszeitraum?", "01", "01", "2018");

      await part("Zielgruppe und Aufgaben");
      await choice(
        "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?",
        "Ja, beides trifft auf alle zu",
      );
      await choice(
        "Wird in persönlichen Gesprächen festgestellt, was die Geflüchteten brauchen?",
        "Ja, das ist vorgesehen",
      );
      await on("Welche Aufgaben hat die Person?");
      await keyboard.tick("Netzwerkarbeit");
      await keyboard.press("Weiter");

      // a
      await part("Personen");
      await on("Personen");
      await keyboard.tabTo(page.getByRole("link", { name: /^Angaben ergänzen ?: Person 1$/ }));
      await keyboard.key("Enter");
      await post("A. Muster", "1");
      await choice("Hat die Person einen Hochschulabschluss?", "Ja");
      await choice("Welche Art von Hochschulabschluss ist es?", "Bachelor");
      await choice("In welchem Fach wurde der Hochschulabschluss erworben?", "Soziale Arbeit");
      await choice("Wo wurde der Hochschulabschluss erworben?", "In Deutschland");

      // c, with a course booked
      await one();
      await post("Kennung 2018-02", "0,5");
      await choice("Hat die Person einen Hochschulabschluss?", "Nein");
      await choice("War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?", "Nein");
      await choice("Hat die Person eine Berufsausbildung?", "Ja");
      await choice("Welche Art von Ausbildung ist es?", "Abgeschlossene Berufsausbildung");
      await choice("Wo wurde die Ausbildung abgeschlossen?", "In Deutschland");
      await choice("Hat die Person einen Schulabschluss?", "Ja");
      await choice("Welchen Schulabschluss hat die Person?", "Mittlerer Bildungsabschluss (etwa Realschule)");
      await choice("Wo wurde der Schulabschluss erworben?", "In Deutschland");
      await choice("Gibt es eine Schulung zur Nachqualifizierung?", "Ja");
      await choice("Wie weit ist diese Schulung?", "Sie ist für einen Tag gebucht");
      await day("Ab wann ist die Schulung gebucht?", "14", "05", "2018");
      await choice("Wie lange dauert die Schulung?", "Zwei Tage oder mehr");
      await on("Welche Themen behandelt die Schulung?");
      for (const subject of await page.getByRole("checkbox").all()) {
        if (!(await subject.evaluate((element) => /^(Keines|Weiß)/.test(element.labels[0].textContent)))) {
          await keyboard.tabTo(subject);
          await keyboard.key("Space");
        }
      }
      await keyboard.press("Weiter");

      // Klärung
      await one();
      await post("Z. Łęcka", "0,75");
      await choice("Hat die Person einen Hochschulabschluss?", "Ja");
      await choice("Welche Art von Hochschulabschluss ist es?", "Staatsexamen");
      await choice("In welchem Fach wurde der Hochschulabschluss erworben?", "Soziale Arbeit");
      await choice("Wo wurde der Hochschulabschluss erworben?", "In Deutschland");
      await choice("Hat die Person einen weiteren Hochschulabschluss?", "Nein");
      await choice("War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?", "Nein");
      await choice("Hat die Person eine Berufsausbildung?", "Nein");

      await part("Nachweise");
      await on("Nachweise");
      await keyboard.tick("Nachweis über das Einvernehmen zwischen Landkreis und kreisangehörigen Städten und Gemeinden");
      await keyboard.follow("Weiter");

      await part("Anmerkungen");
      await on("Anmerkungen");
      await keyboard.type("Anmerkungen", "Zweite Stelle ab März.");
      await send();

      await on(TASKS);
      await page.getByText("6 von 6 Teilen sind vollständig.", { exact: true }).waitFor();
      await keyboard.follow("Ergebnis aller Personen");
      await on("Ergebnis: 2 förderfähig, 1 in Klärung.");
      await page.getByRole("row", { name: /^01\.06\.2018 .*Person 2 \(Kennung 2018-02\)$/ }).waitFor();
      await page.getByText("3 Personen, zusammen 2,25 VZÄ", { exact: true }).waitFor();

      await keyboard.follow(REVIEW);
      await on(REVIEW);
      await page.getByText(COMPLETE, { exact: true }).waitFor();
      const { name, text } = await download(page, () => keyboard.press("Vorantrag speichern"));
      assert.equal(name, "Vorantrag_Landkreis-Musterkreis_2018-03-15.json");
      assess(text);
      const file = JSON.parse(text);
      assert.equal(file.bearbeitungsstand, "vollstaendig");
      assert.deepEqual(
        file.personen.map(({ stelle, ergebnis }) => [stelle.name, stelle.umfang, ergebnis.urteil, ergebnis.zuordnung]),
        [
          ["A. Muster", 100, "erfuellt", "a"],
          ["Kennung 2018-02", 50, "erfuellt", "c"],
          ["Z. Łęcka", 75, "klaerung", "in_klaerung"],
        ],
      );
      assert.deepEqual(file.formblatt.beteiligte_kommunen, ["Stadt Musterstadt", "Gemeinde Beispielhausen"]);

      // Again, in a tab that knows nothing of it.
      const tab = await page.context().newPage();
      await tab.goto(ADDRESS);
      await opened(tab, text);
      await go(tab, "#/pruefen", REVIEW);
      await tab.getByText(COMPLETE, { exact: true }).waitFor();
      const again = await download(tab, () => save(tab));
      assert.deepEqual(again, { name, text });
      await tab.close();
    },
    { viewport: { width: 320, height: 700 } },
  ));

test("eine geänderte Antwort ändert nur diese Person, führt zurück und sagt, was ruht", () =>
  visitor(async (page) => {
    await opened(page);
    await go(page, "#/pruefen", REVIEW);
    const before = JSON.parse(await stored(page));
    await page.getByRole("link", { name: /^Ändern ?: 1\. Schulung: Wie weit ist diese Schulung\? – Person 2 \(Kennung 2018-02\)$/ }).click();
    await answer(page, "Wie weit ist diese Schulung?", "Sie ist beabsichtigt, noch ohne Termin");
    await arrived(page, REVIEW);
    await page.getByText(/^Diese Angaben ruhen.*: Ab wann ist die Schulung gebucht\?$/).waitFor();
    await page.getByText("Person 2 (Kennung 2018-02): Klärung nötig").waitFor();
    const after = JSON.parse(await stored(page));
    assert.deepEqual([after.vorhaben, after.formblatt], [before.vorhaben, before.formblatt]);
    assert.deepEqual([after.personen[0], after.personen[2]], [before.personen[0], before.personen[2]]);
    assert.notDeepEqual(after.personen[1], before.personen[1]);
    // What rests does not leave the page.
    const { text } = await download(page, () => save(page));
    assert.ok(!text.includes("gebucht_fuer"));
  }));

test("was für alle ruht, ist einmal genannt", () =>
  visitor(async (page) => {
    await opened(page);
    await go(page, "#/pruefen", REVIEW);
    await page.getByRole("link", { name: /^Ändern ?: Wer stellt den Antrag\?$/ }).click();
    await answer(page, "Wer stellt den Antrag?", "Stadt (auch Stadtkreis) oder Gemeinde");
    await at(page, REVIEW);
    const resting = page.getByText(/^Diese Angaben ruhen/);
    await resting.first().waitFor();
    assert.match((await resting.allInnerTexts()).join("|"), /^[^|]*: Besteht Einvernehmen [^|]* · Städte und Gemeinden$/);
  }));

test("Fehlendes ist genannt und verlinkt; der Entwurf ist gekennzeichnet", () =>
  visitor(async (page) => {
    const document = JSON.parse(example("vorantrag.json"));
    delete document.formblatt.antragsteller.telefon;
    delete document.personen[2].stelle.name;
    await opened(page, JSON.stringify(document));
    await go(page, "#/pruefen", REVIEW);
    await assertAccessible(page);
    await page.getByText("ENTWURF", { exact: true }).waitFor();
    const missing = page.getByRole("listitem");
    await missing.getByRole("link", { name: "Person 3: Name oder Kennung", exact: true }).waitFor();
    const { name, text } = await download(page, () => saveDraft(page));
    await page.getByText(/^Die Datei ist gespeichert/).waitFor();
    assert.equal(name, "Vorantrag_Landkreis-Musterkreis_2018-03-15_ENTWURF.json");
    assert.equal(JSON.parse(text).bearbeitungsstand, "entwurf");
    await missing.getByRole("link", { name: "Telefon", exact: true }).click();
    await arrived(page, APPLICANT);
    await field(page, "Telefon").fill("07031 123-0");
    await button(page, "Speichern und weiter").click();
    await arrived(page, REVIEW);
    await missing.getByRole("link", { name: "Person 3: Name oder Kennung", exact: true }).click();
    await arrived(page, POST);
    await field(page, "Name oder Kennung").fill("Z. Łęcka");
    await button(page, "Speichern und weiter").click();
    await page.getByText(COMPLETE, { exact: true }).waitFor();
    await go(page, "#/gesamtergebnis", "Ergebnis: 2 förderfähig, 1 in Klärung.");
    assert.equal(await page.getByText("ENTWURF", { exact: true }).count(), 0);
  }));

test("alle Fehler einer Seite auf einmal, erst beim Senden, und nichts Getipptes geht verloren", () =>
  visitor(async (page) => {
    await opened(page);
    await go(page, "#/vorantrag/antragsteller", APPLICANT);
    const bad = [
      ["Name", "Stadt\u200BA", "Name: Die Angabe enthält ein Leerzeichen ohne Breite (U+200B). Erwartet wird Text ohne solche Zeichen; tippen Sie ihn neu ein."],
      ["Postleitzahl", "7103", "Postleitzahl: Geben Sie fünf Ziffern an, zum Beispiel 70173."],
      [
        "Telefon",
        "anrufen",
        "Telefon: Geben Sie 3 bis 15 Ziffern an, gegliedert mit Leerzeichen, Schrägstrich, Punkt, Klammern oder Bindestrich, zum Beispiel 0711 123-0.",
      ],
      ["E-Mail", "amt", "E-Mail: Es fehlt das Zeichen @. Erwartet wird eine Adresse wie integration@musterstadt.de."],
    ];
    for (const [name, text] of bad) {
      await field(page, name).pressSequentially("");
      await field(page, name).fill(text);
      assert.equal(await page.getByRole("alert").count(), 0, "not while typing");
    }
    await field(page, "Ort").fill("Sindelfingen");
    await button(page, "Speichern und weiter").click();
    await assertRefused(
      page,
      APPLICANT,
      bad.map(([name, , sentence]) => [sentence, field(page, name)]),
    );
    await assertAccessible(page);
    for (const [name, text] of bad) assert.equal(await field(page, name).inputValue(), text);
    // What was right is kept, even if the page is left now.
    assert.equal(JSON.parse(await stored(page)).formblatt.antragsteller.ort, "Sindelfingen");
  }));

test("Getipptes bleibt, wohin man auch geht, und die Adresse einer fremden Person ändert niemanden", () =>
  visitor(async (page) => {
    await opened(page);
    await go(page, "#/vorantrag/anmerkungen", "Anmerkungen");
    await field(page, "Anmerkungen").fill("Noch nicht gesendet");
    await link(page, "Zur Aufgabenliste").click();
    await link(page.getByRole("main"), "Anmerkungen").click();
    assert.equal(await field(page, "Anmerkungen").inputValue(), "Noch nicht gesendet");
    await button(page, "Speichern und weiter").click();
    await at(page, TASKS);
    await go(page, "#/person/7/vorantrag/stelle", "Personen");
    assert.match(page.url(), /#\/personen$/);
    await page.goBack();
    await at(page, TASKS);
    // What is no page at all leads to the start.
    await go(page, "#/vorantrag/gibt-es-nicht", START);
    assert.match(page.url(), /#\/$/);
  }));

test("alles zweimal gelöscht lässt sich noch zurückholen", () =>
  visitor(async (page) => {
    await opened(page);
    const before = await stored(page);
    await button(page, "Alle Angaben löschen").dblclick();
    await button(page, "Rückgängig machen").click();
    await link(page, "Prüfung fortsetzen").waitFor();
    assert.equal(await stored(page), before);
  }));

test("der Vermerk auf alle Personen kommt in die Zwischenablage", () =>
  visitor(
    async (page) => {
      await opened(page);
      await go(page, "#/gesamtergebnis", "Ergebnis: 2 förderfähig, 1 in Klärung.");
      await button(page, "Vermerk kopieren").click();
      await page.getByText("Der Vermerk ist in der Zwischenablage.", { exact: true }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.ok(copied.startsWith("Vorantrag Landkreis Musterkreis – nach dem Stand vom 4. April 2018: 2 förderfähig, 1 in Klärung."));
      assert.equal(copied.match(/^Person \d/gm).length, 3);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

test("Belege abhaken zählt auf der Aufgabenliste", () =>
  visitor(async (page) => {
    await opened(page);
    await go(page, "#/nachweise", "Nachweise");
    await page.getByRole("group", { name: "Person 3 (Z. Łęcka)" }).getByRole("checkbox").check();
    await box(page, "Nachweis über das Einvernehmen zwischen Landkreis und kreisangehörigen Städten und Gemeinden").uncheck();
    await link(page, "Weiter").click();
    await page.getByText("2 von 5 liegen bei", { exact: true }).waitFor();
  }));
