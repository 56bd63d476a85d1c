// What both browsers need: their settings, patience, and things found by what they are called.

import { readFile, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What a person waits before giving up, in milliseconds; these browsers start slower than Chromium. */
export const PATIENCE = 20_000;

export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; \`cargo xtask test\` sets it`);
  return value;
}

/** Asks until there is an answer: neither a folder nor WebDriver tells when something has changed. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`in ${PATIENCE / 1000} s it did not happen that ${what}`);
    await pause(50);
  }
}

/** Beside a file, or in its place, while it is still being written. */
const UNFINISHED = /\.(part|wkdownload)$/;

/** What the browser writes into its folder for downloads when `act` is done. */
export async function savedInto(folder, act) {
  await act();
  const name = await until("a file is saved", async () => {
    const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
    if (!names.length || names.some((name) => UNFINISHED.test(name))) return undefined;
    return (await stat(path.join(folder, names[0]))).size > 0 ? names[0] : undefined;
  });
  const bytes = await readFile(path.join(folder, name));
  await rm(path.join(folder, name));
  return { name, bytes };
}

const named = (tag) => (name) => `//${tag}[normalize-space()='${name}']`;
export const heading = named("h1");
export const link = named("a");
export const button = named("button");
/** The innermost element in which this stands. */
export const text = (words) => {
  const has = `contains(normalize-space(),'${words}')`;
  return `//*[${has}][not(*[${has}])]`;
};
/** A choice, by its label: a press on that is a press on it. */
export const choice = named("label");
/** The field with this label. */
export const field = (name) => `//*[@id=//label[normalize-space()='${name}']/@for]`;
