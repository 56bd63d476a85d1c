// Every way to a verdict, from the start page to the file, by keyboard alone.
//
// At every page: focus on the heading, the title names the page, axe finds nothing, nothing is reported or requested.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { visitor, withBrowser } from "./hilfen/browser.mjs";
import { assess, download } from "./hilfen/programm.mjs";
import { FRAME, START, arrived, at, button, dateGroup, heading, link } from "./hilfen/seite.mjs";
import { Keyboard } from "./hilfen/tastatur.mjs";

withBrowser();

/** The conditions that stand on every result, whatever the verdict. */
const CRITERIA = [
  "Antragsteller",
  "Anstellungsträger",
  "Zielgruppe",
  "Tätigkeit",
  "Qualifikation – einer von vier Wegen genügt",
  "a) Hochschulabschluss im Sozialwesen",
  "b) Hochschulabschluss in einem anderen geeigneten Fach",
  "Vorerfahrung statt Nachweis der Qualifikation",
  "c) Schule, Ausbildung und Nachqualifizierung",
];

const CITATIONS = [
  "Antwort 2, 3",
  "Antwort 3",
  "Antwort 6",
  "Nr. 4.1 VwV, Antwort 3",
  "Nr. 4.2, 4.2.2 VwV, Antwort 1",
  "Nr. 4.2.2 Buchst. a VwV, Antwort 1",
  "Nr. 4.2.2 Buchst. b VwV, Antwort 1",
  "Nr. 4.2.2 Buchst. c VwV, Antwort 1",
];

const SUBJECTS = [
  "Grundlagen des Asyl- und Ausländerrechts",
  "Maßnahmen und Angebote der Regeldienste",
  "Arbeitsmarktintegration",
  "Anerkennungsberatung für ausländische Abschlüsse",
  "Integration in die Schule",
  "Integration in Kindertageseinrichtungen",
  "Angebote der Jugendhilfe",
  "Angebote zum Spracherwerb",
  "Zusammenarbeit mit Ehrenamtlichen",
  "Grundlagen der Beratungsarbeit",
  "Grundlagen des Case-Managements",
  "Interkulturelle Kompetenzen",
];

const NO_DEGREE = ["Hat die Person einen Hochschulabschluss?", "Nein"];
const NO_EXPERIENCE = [
  "War die Person schon vor dem Bewilligungszeitraum in diesem Tätigkeitsfeld beschäftigt?",
  "Nein",
];

/** A degree up to its origin. */
const degree = (kind, subject) => [
  ["Hat die Person einen Hochschulabschluss?", "Ja"],
  ["Welche Art von Hochschulabschluss ist es?", kind],
  ["In welchem Fach wurde der Hochschulabschluss erworben?", subject],
];
const DEGREE_FROM_GERMANY = ["Wo wurde der Hochschulabschluss erworben?", "In Deutschland"];

const TRAINING = [
  ["Hat die Person eine Berufsausbildung?", "Ja"],
  ["Welche Art von Ausbildung ist es?", "Abgeschlossene Berufsausbildung"],
  ["Wo wurde die Ausbildung abgeschlossen?", "In Deutschland"],
];

/** Inputs that are more than a choice. */
const date = (...parts) => (keyboard) => keyboard.typeDate(parts);
const text = (name, value) => (keyboard) => keyboard.type(name, value);
const tickAll = (names) => async (keyboard) => {
  for (const name of names) await keyboard.tick(name);
};
const period = (from, to) => async (keyboard, page) => {
  await keyboard.typeDate(from, dateGroup(page, "Erster Tag"));
  if (to) await keyboard.typeDate(to, dateGroup(page, "Letzter Tag"));
  else await keyboard.tick("Noch beschäftigt");
};

/** One walk: what is expected of every page, and the keyboard that leads to the next one. */
class Walk {
  constructor(page, watcher) {
    this.page = page;
    this.watcher = watcher;
    this.keyboard = new Keyboard(page);
  }

  /** The page with this heading was reached and is in order. */
  async check(name) {
    await arrived(this.page, name);
    await assertAccessible(this.page);
    this.watcher.assertQuiet(`on „${name}“`);
  }

  async begin() {
    await at(this.page, START);
    await assertAccessible(this.page);
  }

  async answer([question, ...inputs]) {
    await this.check(question);
    for (const input of inputs) {
      if (typeof input === "function") await input(this.keyboard, this.page);
      else if (await this.page.getByRole("radio", { name: input, exact: true }).count()) await this.keyboard.choose(input);
      else await this.keyboard.tick(input);
    }
    await this.keyboard.press("Weiter");
  }

  async answerAll(steps) {
    for (const step of steps) await this.answer(step);
  }

  /** The headline, all conditions with their citations, and the file with what the native program says of it. */
  async result(headline, expected) {
    await this.check(headline);
    await this.page.getByText("Nach dem Stand vom 4. April 2018", { exact: true }).waitFor();
    const conditions = this.page.getByRole("main");
    for (const name of CRITERIA) {
      const count = await conditions.getByText(name, { exact: true }).count();
      assert.ok(count >= 1, `„${name}“ stands on the result`);
    }
    const citations = await this.page.locator("cite").allTextContents();
    for (const citation of CITATIONS) assert.ok(citations.includes(citation), `„${citation}“ is cited`);

    await this.openDetails();

    const save = button(this.page, "Angaben und Ergebnis speichern");
    await this.keyboard.tabBackTo(save);
    const { name, text } = await download(this.page, () => this.keyboard.key("Enter"));
    assert.match(name, /^Vorabcheck.*\.json$/);
    assert.deepEqual(assess(text), expected);
    this.watcher.assertQuiet("after saving");
    return JSON.parse(text);
  }

  /** Opens what stands behind a disclosure; the page stays in order. */
  async openDetails() {
    for (const text of await this.page.locator("details:not([open]) > summary").allTextContents()) {
      const summary = this.page.locator("summary").filter({ hasText: text });
      await this.keyboard.tabTo(summary);
      await this.keyboard.key("Enter");
      assert.ok(await summary.evaluate((element) => element.parentElement.open), `„${text}“ opens`);
    }
    await assertAccessible(this.page);
  }

  /** Asserts that each of these stands on the page. */
  async shows(...texts) {
    const shown = await this.page.getByRole("main").innerText();
    for (const expected of texts) assert.ok(shown.includes(expected), `„${expected}“ stands on the result`);
  }

  /** The criteria with this heading have this value (their sign's name). */
  async value(criterion, value) {
    const row = this.page.getByRole("listitem").filter({ has: this.page.getByText(criterion, { exact: true }) }).last();
    assert.equal(await row.getByRole("img").first().getAttribute("aria-label"), value, criterion);
  }
}

const walk = (name, steps) =>
  test(name, () =>
    visitor(async (page, watcher) => {
      const way = new Walk(page, watcher);
      await way.begin();
      await steps(way, page);
    }),
  );

walk("Buchst. a: Master in Sozialer Arbeit", async (way) => {
  await way.keyboard.follow("Prüfung beginnen");
  await way.answerAll([...FRAME, ...degree("Master", "Soziale Arbeit"), DEGREE_FROM_GERMANY]);
  await way.result("Förderfähig nach Buchst. a", { code: 0, verdict: "erfuellt", letter: "a" });
  await way.shows("Alle Bedingungen sind erfüllt.", "Zeugnis über den Hochschulabschluss");
  await way.value("a) Hochschulabschluss im Sozialwesen", "erfüllt");
});

walk("Buchst. b: Diplom in Öffentlicher Verwaltung", async (way) => {
  await way.keyboard.follow("Prüfung beginnen");
  await way.answerAll([
    ...FRAME,
    ...degree("Diplom einer Hochschule (FH, PH, Universität, DHBW)", "Öffentliche Verwaltung"),
    DEGREE_FROM_GERMANY,
    ["Hat die Person einen weiteren Hochschulabschluss?", "Nein"],
  ]);
  await way.result("Förderfähig nach Buchst. b", { code: 0, verdict: "erfuellt", letter: "b" });
  await way.value("a) Hochschulabschluss im Sozialwesen", "nicht erfüllt");
  await way.value("b) Hochschulabschluss in einem anderen geeigneten Fach", "erfüllt");
});

walk("Buchst. c: Ausbildung, mittlerer Abschluss und eine gebuchte Schulung", async (way, page) => {
  await way.keyboard.follow("Ändern Stichtag");
  await way.answer(["Für welchen Stichtag soll geprüft werden?", date("15", "3", "2018")]);
  await way.check(START);
  await way.shows("Stichtag: 15.03.2018");
  await way.keyboard.follow("Prüfung beginnen");
  await way.answerAll([
    ...FRAME,
    NO_DEGREE,
    NO_EXPERIENCE,
    ...TRAINING,
    ["Hat die Person einen Schulabschluss?", "Ja"],
    ["Welchen Schulabschluss hat die Person?", "Mittlerer Bildungsabschluss (etwa Realschule)"],
    ["Wo wurde der Schulabschluss erworben?", "In Deutschland"],
    ["Gibt es eine Schulung zur Nachqualifizierung?", "Ja"],
    ["Wie weit ist diese Schulung?", "Sie ist für einen Tag gebucht"],
    ["Ab wann ist die Schulung gebucht?", date("3", "4", "2018")],
    ["Wie lange dauert die Schulung?", "Zwei Tage oder mehr"],
    ["Welche Themen behandelt die Schulung?", tickAll(SUBJECTS)],
    ["Wann nimmt die Person die Tätigkeit auf?", date("15", "01", "2018")],
  ]);
  await way.result("Förderfähig nach Buchst. c", { code: 0, verdict: "erfuellt", letter: "c" });
  await way.shows("Die Nachqualifizierung bis spätestens 15.04.2018 beginnen.", "Was jetzt zu tun ist");
  await way.value("Alle neun Themen", "erfüllt");
  await way.value("Beginn innerhalb von drei Monaten", "erfüllt");

  await heading(page, "Förderfähig nach Buchst. c").waitFor();
  const dates = page.getByRole("listitem").filter({ has: page.locator("time") });
  assert.deepEqual(
    (await dates.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()),
    [
      "15.01.2018 Aufnahme der Tätigkeit",
      "15.03.2018 Stichtag",
      "03.04.2018 1. Schulung gebucht",
      "15.04.2018 letzter Tag für den Beginn",
      "16.04.2018 nächster Werktag (Klärung)",
    ],
  );
});

walk("Vorerfahrung: zwei Zeiträume vor dem Bewilligungszeitraum", async (way) => {
  await way.keyboard.follow("Prüfung beginnen");
  const workedFor = (from, to) => [
    ["Was hat die Person in diesem Zeitraum gemacht?", "Beratung und Begleitung Geflüchteter auf kommunaler Ebene"],
    [
      "Bei wem war die Person in diesem Zeitraum beschäftigt?",
      "Stadt, Gemeinde, Landkreis oder gemeinsame kommunale Einrichtung",
    ],
    ["Von wann bis wann war das?", period(from, to)],
  ];
  await way.answerAll([
    ...FRAME,
    NO_DEGREE,
    [NO_EXPERIENCE[0], "Ja – ich gebe die Zeiträume an"],
    ...workedFor(["1", "2", "2017"], ["31", "3", "2017"]),
    ["Gibt es einen weiteren Zeitraum?", "Ja, weiteren Zeitraum hinzufügen"],
    ...workedFor(["1", "7", "2017"], null),
    ["Gibt es einen weiteren Zeitraum?", "Nein"],
    ["Wann beginnt der Bewilligungszeitraum?", date("01", "01", "2018")],
    ...TRAINING,
  ]);
  await way.result("Förderfähig wegen Vorerfahrung", { code: 0, verdict: "erfuellt", letter: "vorerfahrung" });
  await way.value("Vorerfahrung statt Nachweis der Qualifikation", "erfüllt");
  await way.value("Sechs Monate im Tätigkeitsfeld", "erfüllt");
});

walk("Klärung: ein Fach, das nicht in der Liste steht", async (way) => {
  await way.keyboard.follow("Prüfung beginnen");
  await way.answerAll([
    ...FRAME,
    ...degree("Bachelor", "Anderes Fach – ich ordne es selbst ein"),
    [
      "Wie heißt das Fach, und wie ordnen Sie es ein?",
      text("Bezeichnung des Fachs", "Diakonik & „Soziale Theologie“"),
      "Es gehört zum Sozialwesen",
    ],
    DEGREE_FROM_GERMANY,
    ["Hat die Person einen weiteren Hochschulabschluss?", "Nein"],
    NO_EXPERIENCE,
    ["Hat die Person eine Berufsausbildung?", "Nein"],
  ]);
  const file = await way.result("Klärung nötig", { code: 1, verdict: "klaerung", letter: "in_klaerung" });
  assert.deepEqual(file.personen[0].angaben.hochschulabschluesse.eintraege[0].anderes_fach, {
    bezeichnung: "Diakonik & „Soziale Theologie“",
    einordnung: "sozialwesen",
  });
  await way.shows("Mit der Bewilligungsstelle zu klären");
  await way.value("a) Hochschulabschluss im Sozialwesen", "Klärung");
});

walk("was das Ergebnis ändern würde, führt zur Frage und von dort zu diesem Ergebnis", async (way, page) => {
  const equivalence = "Ist die Gleichwertigkeit des Hochschulabschlusses nachgewiesen?";
  await way.keyboard.follow("Prüfung beginnen");
  await way.answerAll([
    ...FRAME,
    ...degree("Master", "Soziale Arbeit"),
    [DEGREE_FROM_GERMANY[0], "Im Ausland"],
    [equivalence, "Beantragt, noch nicht entschieden"],
    ["Hat die Person einen weiteren Hochschulabschluss?", "Nein"],
    NO_EXPERIENCE,
    ["Hat die Person eine Berufsausbildung?", "Nein"],
  ]);
  await way.result("Klärung nötig", { code: 1, verdict: "klaerung", letter: "in_klaerung" });
  await page.getByRole("heading", { level: 2, name: "Was würde das Ergebnis ändern?", exact: true }).waitFor();
  await way.shows("Mit einem Nachweis der vollen Gleichwertigkeit des Hochschulabschlusses wäre Buchst. a erfüllt.");

  await way.keyboard.tabTo(page.getByRole("link", { name: /^Ändern ?: Ist die Gleichwertigkeit des Hochschulabschlusses nachgewiesen\?$/ }));
  await way.keyboard.key("Enter");
  await way.answer([equivalence, "Ja, voll (mindestens Bachelor)"]);
  await way.result("Förderfähig nach Buchst. a", { code: 0, verdict: "erfuellt", letter: "a" });
  assert.equal(await page.getByRole("heading", { name: "Was würde das Ergebnis ändern?" }).count(), 0);
});

walk("nicht förderfähig: ein freier Träger stellt den Antrag, und weiter prüfen führt durch den Rest", async (way, page) => {
  await way.keyboard.follow("Prüfung beginnen");
  await way.answer(["Wer stellt den Antrag?", "Freier Träger"]);
  const failed = { code: 1, verdict: "nicht_erfuellt" };
  await way.result("Nicht förderfähig", { ...failed, letter: null });
  await way.shows(
    "Nicht erfüllt: Antragsteller.",
    "Ein freier Träger kann keinen Antrag stellen. Er kann aber die Person anstellen, wenn ihm die Aufgabe übertragen ist.",
  );
  await way.value("Antragsteller", "nicht erfüllt");
  await page.getByText(/^\d+ Kriterien nicht geprüft – weiter prüfen$/).waitFor();

  await way.keyboard.tabBackTo(link(page, "weiter prüfen"));
  await way.keyboard.key("Enter");
  await way.answerAll([...FRAME.slice(1), ...degree("Master", "Pädagogik"), DEGREE_FROM_GERMANY]);
  await way.check("Hat die Person einen weiteren Hochschulabschluss?");
  await way.keyboard.follow("Ergebnis jetzt ansehen");
  await way.result("Nicht förderfähig", { ...failed, letter: "a" });
  await way.value("a) Hochschulabschluss im Sozialwesen", "erfüllt");
});
