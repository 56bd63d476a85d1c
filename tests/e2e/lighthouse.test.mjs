// Lighthouse on the start page and on a question: nothing to say about accessibility, best practices and what search engines need.
// How fast it finds the page depends on what else the machine does; `cargo xtask bench` prints that.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ADDRESS, setting } from "./hilfen/browser.mjs";
import { scores } from "./hilfen/lighthouse.mjs";

for (const [name, hash] of [
  ["die Startseite", ""],
  ["eine Frage", "#/frage/antragsteller"],
]) {
  test(`Lighthouse hat nichts auszusetzen: ${name}`, async () => {
    const found = await scores(ADDRESS + hash, setting("VORABCHECK_CHROMIUM"), ["accessibility", "best-practices", "seo"]);
    assert.deepEqual(
      found,
      ["accessibility", "best-practices", "seo"].map((id) => ({ id, score: 1, missing: [] })),
    );
  });
}
