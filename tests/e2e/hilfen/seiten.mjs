// Every page and every state of it, in one table: what is looked at in every display.
//
// A round is one visitor: what it begins with, and then one state after the other as [address, heading, what is done there].
// tests/adressen.rs asserts that no page of the program is missing here; it reads the addresses in this file.

import { MANY, evaluated } from "./auswertung.mjs";
import { ADDRESS } from "./browser.mjs";
import { OPENED, choose, toFiles } from "./dateien.mjs";
import { DELETE, KEEP, OPEN, begin, deleteAll, fill, keep, notice } from "./entwurf.mjs";
import { QUESTIONS } from "./fragen.mjs";
import { ATTRACT, KIOSK, PUBLIC, STILL_THERE, atKiosk } from "./kiosk.mjs";
import { DECLARATION, EVERYTHING, WRONG, hosted } from "./konfiguration.mjs";
import { START, answer, at, button, field, link, throughFrame } from "./seite.mjs";
import { example, seed } from "./sitzung.mjs";
import { APPLICANT, POST, REVIEW, TASKS, opened, save, saveDraft } from "./vorantrag.mjs";

const PRINT = "Als PDF speichern oder drucken";
const PERIOD = "Von wann bis wann war das?";
const DEGREE = "Hat die Person einen Hochschulabschluss?";
const CONSENT = "Besteht Einvernehmen zwischen dem Landkreis und seinen Städten und Gemeinden?";
const SUBJECT = "Wie heißt das Fach, und wie ordnen Sie es ein?";
const TODAY = "Auf heute aktualisieren";
const ALL = "Ergebnis: 2 förderfähig, 1 in Klärung.";

/** Opens every disclosure. */
export async function openAll(page) {
  const closed = page.locator("details:not([open]) > summary:visible");
  while (await closed.count()) await closed.first().click();
}

const RULES = "Regelwerk";
const SOURCES = "Fundstellen, Regeln und Prüfungen";

/** Waits for the picture of the rules. */
const drawn = (page) => page.getByRole("img", { name: "Schaubild des Regelwerks" }).waitFor();

/** Sends a page as it is, and waits for what is said against it. */
const refused = (name) => async (page) => {
  await button(page, name).click();
  await page.getByRole("alert", { name: "Bitte prüfen Sie Ihre Angaben" }).waitFor();
};
const unanswered = refused("Weiter");

const kept = (name) => (page) => seed(page, example(name));

/** The first code that was ever given out. */
const [TAKEN_HOME] = example("mitnahme/version-1.txt").split(" ");

/** A kiosk whose clock can be put forward. */
async function withClock(page) {
  await page.clock.install();
  await page.reload();
}

/** Nobody has touched the kiosk for long. */
async function waitedFor(page) {
  await page.clock.runFor(95_000);
  await page.getByRole("dialog", { name: STILL_THERE }).waitFor();
}

const LONG_NAME = `${"sehr_langer_Name_".repeat(12)}.json`;

/** Opens this content as a file and shows what the page says of it. */
const file = (content) => async (page) => {
  await toFiles(page);
  await choose(page, LONG_NAME, content);
};

/** The sample of a Vorantrag, with something missing. */
function incomplete() {
  const document = JSON.parse(example("vorantrag.json"));
  delete document.formblatt.antragsteller.telefon;
  delete document.personen[2].stelle.name;
  return JSON.stringify(document);
}

/** A file that says another result than the right one. */
function lying() {
  const document = JSON.parse(example("nicht_foerderfaehig_freier_traeger.json"));
  const { ergebnis } = document.personen[0];
  ergebnis.urteil = "erfuellt";
  ergebnis.befund.wert = ergebnis.befund.teile[0].wert = { lo: "erfuellt", hi: "erfuellt" };
  return JSON.stringify(document);
}

/** A Vorantrag that has begun and is kept on the device. */
async function draft(page) {
  await begin(page);
  await answer(page, "Wer stellt den Antrag?", "Landkreis");
  await at(page, CONSENT);
  await fill(page, "Landkreis Musterkreis");
  await keep(page);
}

/** The same browser with a new, empty tab: what the device holds is offered. */
async function offered(page) {
  await page.evaluate(() => sessionStorage.clear());
  await page.goto(ADDRESS);
  await page.reload();
  await button(page, OPEN).waitFor();
}

/** Another tab changes what both have open, or deletes it. */
const another = (act) => async (page) => {
  const tab = await page.context().newPage();
  await tab.goto(ADDRESS);
  await button(tab, OPEN).click();
  await at(tab, TASKS);
  await act(tab);
  await tab.close();
};

/** Runs in the page: nothing can be kept, neither for the tab nor on the device. */
function forbidStorage() {
  for (const name of ["sessionStorage", "localStorage"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
}

/** Shows the page with this part of it lost on the way. */
const without = (part, hash) => async (page) => {
  await page.route(part, (route) => route.abort());
  // Another query, or the browser would only change the hash.
  await page.goto(`${ADDRESS}?ohne=${part.replaceAll(/\W/g, "")}${hash}`);
};

/** Makes the program panic for real: what Yew is about to insert something before is gone. */
async function panic(page) {
  await page.getByText(/höchstens noch|keine weitere Frage/).evaluate((element) => element.remove());
  await page.getByRole("radio", { checked: true }).evaluateAll((radios) => radios.forEach((radio) => (radio.checked = false)));
  await button(page, "Weiter").click();
}

/** What the browser says of a part that is lost, and of a panic. */
const LOST = [/Failed to load resource/, /Failed to fetch/i, /ERR_FAILED/, /no style sheet/];
/** What it says where the program is fetched early and then not wanted. */
const UNUSED = [/was preloaded using link preload but not used/];
const PANIC = [/failed to insert node/, /panicked at/, /unreachable/];

export const ROUNDS = [
  {
    name: "jede Frage",
    states: QUESTIONS.map(([hash, heading]) => [hash, heading, openAll]),
  },
  {
    name: "abgelehnte Eingaben",
    states: [
      ["#/frage/antragsteller", "Wer stellt den Antrag?", unanswered],
      ["#/frage/aufgaben", "Welche Aufgaben hat die Person?", unanswered],
      ["#/frage/monate", "Wie viele Monate ohne Unterbrechung war die Person dort beschäftigt?", unanswered],
      ["#/frage/bewilligungszeitraum", "Wann beginnt der Bewilligungszeitraum?", unanswered],
      ["#/frage/zeit/1/zeitspanne", PERIOD, unanswered],
      ["#/frage/schulung/weitere", "Gibt es eine Schulung zur Nachqualifizierung?", unanswered],
      ["#/frage/schulung/1/themen", "Welche Themen behandelt die Schulung?", unanswered],
      [
        "#/frage/hochschulabschluss/1/anderes-fach",
        SUBJECT,
        async (page) => {
          await page.getByRole("textbox").fill("Donaudampfschifffahrt".repeat(15));
          await unanswered(page);
        },
      ],
    ],
  },
  {
    name: "noch nichts eingegeben",
    states: [
      ["#/", START],
      ["#/ergebnis", "Noch offen", openAll],
      ["#/angaben", "Ihre Angaben"],
      ["#/datei", "Datei öffnen", openAll],
      ["#/druck", PRINT],
      ["#/personen", "Personen"],
      ["#/vorantrag", TASKS],
      ["#/nachweise", "Nachweise"],
      ["#/pruefen", REVIEW],
      ["#/auswertung", MANY],
      ["#/barrierefreiheit", DECLARATION],
      ["#/regelwerk", RULES, drawn],
      [null, SOURCES, (page) => link(page, SOURCES).click()],
    ],
  },
  {
    name: "viele Dateien",
    states: [
      ["#/auswertung", MANY, (page) => evaluated(page, ["a_ausland.json", "b.json", "c.json", "vorantrag.json", "offen.json", "kaputt/leer.json"])],
      [null, null, (page) => button(page, "Stichtag übernehmen").click().then(() => evaluated(page, ["c.json"]))],
      [
        null,
        null,
        async (page) => {
          await field(page, "Ein Stichtag für alle (freiwillig)").fill("gestern");
          await refused("Stichtag übernehmen")(page);
        },
      ],
    ],
  },
  {
    name: "Regelwerk mit Antworten",
    begin: kept("klaerung_anderes_fach.json"),
    states: [["#/regelwerk", RULES, drawn]],
  },
  {
    name: "eingerichtet, im Thema des Landes",
    options: { prepare: hosted(EVERYTHING) },
    begin: kept("klaerung_anderes_fach.json"),
    states: [
      ["#/", START],
      ["#/frage/antragsteller", "Wer stellt den Antrag?", openAll],
      ["#/frage/bewilligungszeitraum", "Wann beginnt der Bewilligungszeitraum?", unanswered],
      ["#/ergebnis", "Klärung nötig", openAll],
      ["#/angaben", "Ihre Angaben"],
      ["#/vorantrag", TASKS],
      ["#/gesamtergebnis", "Ergebnis: 1 in Klärung.", openAll],
      ["#/barrierefreiheit", DECLARATION],
    ],
  },
  {
    name: "Kiosk",
    options: atKiosk(),
    begin: withClock,
    states: [
      [null, ATTRACT],
      ["#/frage/hochschulabschluss/weitere", DEGREE, openAll],
      [null, null, unanswered],
      ["#/frage/aufgaben", "Welche Aufgaben hat die Person?"],
      ["#/frage/zeit/1/zeitspanne", PERIOD],
      ["#/angaben", "Ihre Angaben"],
      ["#/ergebnis", "Noch offen", openAll],
      [null, null, waitedFor],
    ],
  },
  {
    name: "Kiosk mit Dateien und Drucker, im Thema des Landes",
    options: {
      address: KIOSK,
      prepare: hosted({ ...EVERYTHING, kiosk: { adresse: PUBLIC, dateien: "ja", drucken: "ja" } }),
    },
    states: [
      [null, ATTRACT],
      [null, OPENED, (page) => link(page, "Datei öffnen").click().then(() => choose(page, "c.json", example("c.json")))],
      ["#/ergebnis", "Förderfähig nach Buchst. c", openAll],
      ["#/angaben", "Ihre Angaben"],
      ["#/druck", PRINT],
    ],
  },
  {
    name: "vom Kiosk mitgenommen",
    states: [
      [`#/e/${TAKEN_HOME}`, "Förderfähig nach Buchst. a", openAll],
      ["#/e/HALLO", START],
    ],
  },
  {
    name: "falsch eingerichtet",
    options: { prepare: hosted({ thema: "blau", adresse: { strasse: "Musterweg" } }) },
    states: [[null, WRONG]],
  },
  {
    name: "Buchst. c",
    begin: kept("c.json"),
    states: [
      ["#/", START],
      ["#/frage/zeit/1/zeitspanne", PERIOD, openAll],
      ["#/frage/schulung/1/themen", "Welche Themen behandelt die Schulung?", openAll],
      ["#/weiter/schulung/weitere", "Gibt es eine weitere Schulung zur Nachqualifizierung?"],
      ["#/angaben", "Ihre Angaben"],
      ["#/angaben/frage/aufgaben", "Welche Aufgaben hat die Person?"],
      ["#/heute", TODAY, openAll],
      ["#/ergebnis", "Förderfähig nach Buchst. c", openAll],
      [null, null, (page) => button(page, "Vermerk kopieren").click()],
      ["#/druck", PRINT],
      [null, null, (page) => button(page, "PDF-Datei speichern").click().then(() => page.getByText("Die PDF-Datei ist gespeichert.").waitFor())],
      ["#/angaben", "Ihre Angaben", (page) => page.getByRole("button", { name: /^Entfernen ?: 1\. Schulung$/ }).click()],
      ["#/", START, (page) => deleteAll(page).then(() => notice(page, "Alle Angaben sind gelöscht.").waitFor())],
    ],
  },
  ...[
    ["a_ausland.json", "Förderfähig nach Buchst. a"],
    ["b.json", "Förderfähig nach Buchst. b"],
    ["vorerfahrung.json", "Förderfähig wegen Vorerfahrung"],
    ["klaerung_anderes_fach.json", "Klärung nötig"],
    ["nicht_foerderfaehig_zu_spaet.json", "Nicht förderfähig"],
    ["nicht_foerderfaehig_freier_traeger.json", "Nicht förderfähig"],
    ["offen.json", "Noch offen"],
    ["spaetere_fassung.json", "Förderfähig nach Buchst. a"],
  ].map(([sample, verdict]) => ({
    name: sample,
    begin: kept(sample),
    states: [["#/ergebnis", verdict, openAll]],
  })),
  {
    name: "Vorantrag",
    begin: opened,
    states: [
      ["#/vorantrag", TASKS],
      ["#/vorantrag/antragsteller", APPLICANT],
      ["#/vorantrag/kommunen", "Beteiligte Kommunen"],
      ["#/vorantrag/anmerkungen", "Anmerkungen"],
      ["#/person/2/vorantrag/stelle", POST],
      ["#/person/2/ergebnis", "Förderfähig nach Buchst. c"],
      ["#/person/3/angaben", "Ihre Angaben"],
      ["#/vorantrag/frage/einvernehmen", CONSENT],
      ["#/pruefen/frage/aufgaben", "Welche Aufgaben hat die Person?"],
      ["#/pruefen/antragsteller", APPLICANT],
      [
        null,
        null,
        async (page) => {
          await field(page, "Name").fill("Stadt\u200BA");
          await field(page, "Postleitzahl").fill("7103");
          await field(page, "E-Mail").fill("amt");
          await refused("Speichern und weiter")(page);
        },
      ],
      ["#/nachweise", "Nachweise"],
      ["#/pruefen", REVIEW, openAll],
      [null, null, (page) => save(page)],
      ["#/gesamtergebnis", ALL, openAll],
      ["#/vorantrag/druck", PRINT],
      ["#/personen", "Personen"],
      [null, null, (page) => page.getByRole("button", { name: /^Entfernen.*Person 3/ }).click()],
    ],
  },
  {
    name: "unvollständiger Vorantrag",
    begin: (page) => opened(page, incomplete()),
    states: [
      ["#/vorantrag", TASKS],
      ["#/pruefen", REVIEW],
      [null, null, (page) => saveDraft(page)],
      ["#/gesamtergebnis", ALL],
      ["#/vorantrag/druck", PRINT],
    ],
  },
  {
    name: "Dateien",
    states: [
      [null, OPENED, file(example("mehrere_personen.json"))],
      [null, null, (page) => file("{")(page).then(() => page.getByRole("alert").filter({ hasText: LONG_NAME }).waitFor())],
      [null, OPENED, file(lying())],
    ],
  },
  {
    name: "Entwurf auf diesem Gerät",
    begin: draft,
    states: [
      ["#/vorantrag", TASKS],
      [
        null,
        null,
        async (page) => {
          await another((tab) => fill(tab, "Landkreis Neukreis"))(page);
          await notice(page, "Ein anderer Tab hat den Entwurf auf diesem Gerät geändert").waitFor();
        },
      ],
      [
        null,
        TASKS,
        async (page) => {
          await button(page, "Durch die Angaben dieses Tabs ersetzen").click();
          await another((tab) => button(tab, DELETE).click().then(() => button(tab, KEEP).waitFor()))(page);
          await notice(page, "Der Entwurf liegt nicht mehr auf diesem Gerät").waitFor();
        },
      ],
      [null, TASKS, (page) => button(page, "Wieder auf diesem Gerät behalten").click()],
      [null, START, offered],
      [null, null, (page) => button(page, DELETE).click().then(() => notice(page, "Der Entwurf ist vom Gerät gelöscht.").waitFor())],
    ],
  },
  {
    name: "was gesichert war, ist nicht lesbar",
    begin: async (page) => {
      await page.evaluate(() => [sessionStorage, localStorage].forEach((storage) => storage.setItem("vorabcheck/1", "{")));
      await page.reload();
    },
    states: [[null, START, (page) => notice(page, "lässt sich nicht öffnen").waitFor()]],
  },
  {
    name: "Speicher verboten",
    options: { prepare: (context) => context.addInitScript(forbidStorage) },
    begin: async (page) => {
      await begin(page);
      await answer(page, "Wer stellt den Antrag?", "Landkreis");
    },
    states: [
      [null, CONSENT, (page) => notice(page, "Der Browser lässt nicht zu").waitFor()],
      ["#/vorantrag", TASKS, (page) => button(page, KEEP).click()],
    ],
  },
  {
    name: "Lizenzen",
    states: [[null, "Lizenzen", (page) => link(page, "Lizenzen").click()]],
  },
  {
    name: "was nicht ankommt",
    options: { expected: [...LOST, ...UNUSED] },
    states: [
      [null, "Der nächste Teil des Programms fehlt noch", without("**/weiteres-*.css", "#/ergebnis")],
      [null, "Das Programm ist nicht angekommen", without("**/*.wasm", "#/angaben")],
    ],
  },
  {
    name: "Absturz",
    options: { expected: PANIC },
    begin: throughFrame,
    states: [[null, "Das hätte nicht passieren dürfen", (page) => at(page, DEGREE).then(() => panic(page))]],
  },
  {
    name: "ohne WebAssembly",
    options: { expected: UNUSED, prepare: (context) => context.addInitScript(() => delete globalThis.WebAssembly) },
    states: [[null, "Ihr Browser kann das Programm nicht ausführen"]],
  },
  {
    // axe needs JavaScript itself: so this is what a browser without it makes of the page, with its noscript opened.
    name: "ohne JavaScript",
    options: {
      expected: UNUSED,
      prepare: (context) =>
        context.route(ADDRESS, async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replaceAll(/<script.*?<\/script>/gs, "").replaceAll(/<\/?noscript>/g, "");
          await route.fulfill({ response, body });
        }),
    },
    states: [[null, START]],
  },
];

/** Shows one state after the other and lets `look` judge each. */
export async function everyState(page, { begin: first, states }, look) {
  await first?.(page);
  for (const [hash, heading, act] of states) {
    if (hash) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
    }
    if (hash && heading) await at(page, heading);
    await act?.(page);
    if (!hash && heading) await at(page, heading);
    await look(page);
  }
}
