// The Content-Security-Policy, as csp_evaluator judges it: nothing but what is written down here with its reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { ADDRESS, visitor, withBrowser } from "./hilfen/browser.mjs";

withBrowser();

/** What is found and has its reason. */
const ACCEPTED = [
  // All scripts are files of the folder itself. Their names change with their content, so a nonce or a hash would have to be kept in
  // step with a header that whoever hosts the folder writes; and the host serves nothing there that visitors have sent.
  ["script-src", "'self'"],
];

/** Every policy of the page: what the server sends, and what the page says itself. */
async function policies(page) {
  const response = await page.goto(ADDRESS);
  const header = await response.headerValue("content-security-policy");
  const own = await page.locator("meta[http-equiv='Content-Security-Policy' i]").evaluateAll((all) => all.map(({ content }) => content));
  return { header, own };
}

test("an der Richtlinie ist nichts auszusetzen, was nicht seinen Grund hat", () =>
  visitor(
    async (page) => {
      const { header, own } = await policies(page);
      assert.ok(header, "the server sends a policy");
      for (const policy of [header, ...own]) {
        const found = new CspEvaluator(new CspParser(policy).csp)
          .evaluate()
          .filter(({ severity }) => severity < Severity.INFO)
          .filter(({ directive, value }) => !ACCEPTED.some((accepted) => accepted[0] === directive && accepted[1] === value))
          .map(({ directive, value, description }) => ({ directive, value, description }));
        assert.deepEqual(found, [], policy);
      }
    },
    { address: null },
  ));

test("die Prüfung findet eine offene Richtlinie", () => {
  const found = new CspEvaluator(new CspParser("script-src 'self' 'unsafe-inline' https:").csp).evaluate();
  assert.ok(found.some(({ severity, value }) => severity === Severity.HIGH && value === "'unsafe-inline'"));
});
