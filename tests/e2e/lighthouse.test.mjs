// Lighthouse on the start page and on a question, behind nginx: nothing to say about accessibility, best practices and what search engines need.
// How fast it finds the page depends on what else the machine does; `cargo xtask bench` prints that.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setting } from "./hilfen/browser.mjs";
import { scores } from "./hilfen/lighthouse.mjs";
import { options, withNginx } from "./hilfen/nginx.mjs";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

for (const [name, hash] of [
  ["die Startseite", ""],
  ["eine Frage", "#/frage/antragsteller"],
]) {
  test(`Lighthouse hat nichts auszusetzen: ${name}`, options, () =>
    withNginx(async (address) => {
      const found = await scores(address + hash, setting("VORABCHECK_CHROMIUM"), CATEGORIES);
      assert.deepEqual(
        found,
        CATEGORIES.map((id) => ({ id, score: 1, missing: [] })),
      );
    }));
}
