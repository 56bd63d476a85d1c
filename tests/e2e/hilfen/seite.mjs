// The page as a person with eyes and a mouse uses it: everything is found by its role and its name.

import assert from "node:assert/strict";

const PROGRAM = "Vorabcheck Integrationsmanagement";
export const START = "Würde das Land diese Stelle fördern?";

export const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
export const link = (page, name) => page.getByRole("link", { name, exact: true });
export const button = (page, name) => page.getByRole("button", { name, exact: true });
export const radio = (page, name) => page.getByRole("radio", { name, exact: true });
export const box = (page, name) => page.getByRole("checkbox", { name, exact: true });
export const field = (page, name) => page.getByRole("textbox", { name, exact: true });

/** Waits until this page is shown. */
export async function at(page, name) {
  await heading(page, name).waitFor();
}

/** Waits until this page is shown and has the focus on its heading, and checks the title. */
export async function arrived(page, name, inFocus = heading(page, name)) {
  try {
    await inFocus.and(page.locator(":focus")).waitFor();
    await at(page, name);
  } catch (error) {
    const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    assert.fail(`„${name}“ with the focus was expected; shown is „${await page.title()}“, the focus is on ${focus}\n${error}`);
  }
  assert.equal(await page.title(), `${name} – ${PROGRAM}`);
}

/** Takes the choices of this page and sends them. */
export async function answer(page, question, ...choices) {
  await at(page, question);
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
  await button(page, "Weiter").click();
}

/** Fills the date fields within `place` (the page, or one of two dates). */
export async function fillDate(place, day, month, year) {
  await field(place, "Tag").fill(day);
  await field(place, "Monat").fill(month);
  await field(place, "Jahr").fill(year);
}

/** Answers a question that asks for a day. */
export async function answerDate(page, question, ...date) {
  await at(page, question);
  await fillDate(page, ...date);
  await button(page, "Weiter").click();
}

/** The date a fieldset with this legend holds: „Erster Tag“ or „Letzter Tag“. */
export const dateGroup = (page, legend) => page.getByRole("group", { name: legend, exact: true });

/** What the three fields of a date show. */
export async function shownDate(place) {
  return Promise.all(["Tag", "Monat", "Jahr"].map((name) => field(place, name).inputValue()));
}

/** Goes from the start through the frame (applicant, employer, target group, tasks) that every eligible way shares. */
export async function throughFrame(page) {
  await link(page, "Prüfung beginnen").click();
  for (const [question, ...choices] of FRAME) await answer(page, question, ...choices);
}

export const FRAME = [
  ["Wer stellt den Antrag?", "Stadt (auch Stadtkreis) oder Gemeinde"],
  ["Wer stellt die Person an?", "Landkreis"],
  [
    "Haben die Beratenen eine Bleibeperspektive und wohnen sie in der Anschlussunterbringung?",
    "Ja, beides trifft auf alle zu",
  ],
  ["Wird in persönlichen Gesprächen festgestellt, was die Geflüchteten brauchen?", "Ja, das ist vorgesehen"],
  ["Welche Aufgaben hat die Person?", "Einzelne Geflüchtete sozial beraten und begleiten", "Netzwerkarbeit"],
];

/** The text that the page keeps for the tab. */
export const stored = (page) => page.evaluate(() => sessionStorage.getItem("vorabcheck/1"));

/** Asserts that nothing has to be scrolled sideways to be read. */
export async function assertNoSidewaysScrolling(page) {
  const { wide, shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= shown, `„${await page.title()}“ is ${wide} px wide in a window of ${shown} px`);
}
