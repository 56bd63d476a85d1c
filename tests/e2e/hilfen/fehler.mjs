// An input that was not accepted, as the page has to show it.

import assert from "node:assert/strict";
import { link } from "./seite.mjs";

/**
 * Asserts that the form was refused for these reasons, in this order: the summary has the focus, the title says so,
 * each link leads to its field, and the same words stand at the field.
 *
 * `errors`: pairs of a sentence and the field that its link leads to.
 */
export async function assertRefused(page, question, errors) {
  const summary = page.getByRole("alert", { name: "Bitte prüfen Sie Ihre Angaben" });
  await summary.and(page.locator(":focus")).waitFor();
  assert.equal(await page.title(), `Fehler: ${question} – Vorabcheck Integrationsmanagement`);
  assert.deepEqual(await summary.getByRole("link").allInnerTexts(), errors.map(([sentence]) => sentence));
  const address = page.url();
  for (const [sentence, target] of errors) {
    await link(summary, sentence).press("Enter");
    await target.and(page.locator(":focus")).waitFor();
    const described = await target.evaluate(descriptions);
    assert.ok(described.includes(`Fehler: ${sentence}`), `„${sentence}“ describes its field; what does is: ${described}`);
  }
  assert.equal(page.url(), address, "a link in the summary leaves the address alone");
}

/** Runs in the page: the texts that describe a field or the groups around it. */
function descriptions(element) {
  const texts = [];
  for (let at = element; at; at = at.parentElement?.closest("[aria-describedby]")) {
    for (const id of (at.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)) {
      texts.push(document.getElementById(id)?.textContent ?? `no element with the id ${id}`);
    }
  }
  return texts;
}
