// Every page and state of the table, in every display: axe finds nothing, and nothing that axe does not see is wrong either.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { assertAccessible } from "./hilfen/axe.mjs";
import { visitor, withBrowser } from "./hilfen/browser.mjs";
import { everyDisplay } from "./hilfen/anzeigen.mjs";
import { START, at, heading } from "./hilfen/seite.mjs";
import { ROUNDS, everyState } from "./hilfen/seiten.mjs";

withBrowser();

// Two visitors at a time: while one page is looked at, the other is drawn.
suite("jede Seite in jedem Zustand und jeder Anzeige", { concurrency: 2 }, () => {
  for (const round of ROUNDS) {
    // Calm from the beginning: what still moves would be looked at half-way.
    const options = { reducedMotion: "reduce", ...round.options };
    test(round.name, () => visitor(async (page) => everyState(page, round, await everyDisplay(page)), options));
  }
});

for (const [what, tag, spoil] of [
  ["ein zu kleines Ziel", "target-size", (button) => (button.style.cssText = "all: unset; width: 9px; height: 9px; display: block; font-size: 1px")],
  ["ein Knopf ohne Namen", "button-name", (button) => (button.textContent = "")],
]) {
  test(`die Prüfung findet ${what}`, () =>
    visitor(async (page) => {
      await at(page, START);
      await heading(page, START).evaluate((heading) => {
        for (let twice = 0; twice < 2; twice += 1) heading.after(document.createElement("button"));
      });
      await page.locator("h1 + button, h1 + button + button").evaluateAll((buttons, spoil) => {
        for (const button of buttons) {
          button.textContent = "x";
          button.ariaLabel = null;
          button.dataset.spoil = spoil;
        }
      }, tag);
      for (const button of await page.locator("[data-spoil]").all()) await button.evaluate(spoil);
      await assert.rejects(assertAccessible(page), ({ actual }) => actual.some(({ id }) => id === tag));
    }));
}
