// Lighthouse on a page: a middling phone on a slow line, as its mobile preset has it.

import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

/** The scores of the page between 0 and 1, and what keeps each from 1. */
export async function scores(address, executablePath, onlyCategories) {
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const { port } = new URL(browser.wsEndpoint());
    const { lhr } = await lighthouse(address, { port: Number(port), logLevel: "error", onlyCategories });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return Object.values(lhr.categories).map(({ id, score, auditRefs }) => ({
      id,
      score,
      missing: auditRefs
        .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
        .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 1)
        .map(({ id, displayValue, details }) => ({ id, displayValue, items: details?.items?.slice(0, 5) })),
    }));
  } finally {
    await browser.close();
  }
}
