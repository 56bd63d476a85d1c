// The page by keyboard alone: Tab, arrow keys, space, Enter and typing. Nothing is clicked, nothing is focused by script.

import assert from "node:assert/strict";
import { box, button, field, link, radio } from "./seite.mjs";

/** More stops than any page has. */
const STOPS = 80;

const focused = (target) => target.evaluate((element) => element === document.activeElement);

/** Presses `key` until `target` has the focus. */
async function press(page, key, target) {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await focused(target)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${target} cannot be reached with ${key}`);
}

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  /** Tabs forward to an element, whichever way round. */
  async tabTo(target) {
    await press(this.page, "Tab", target);
  }

  /** Tabs backward to an element. */
  async tabBackTo(target) {
    await press(this.page, "Shift+Tab", target);
  }

  async key(key) {
    await this.page.keyboard.press(key);
  }

  async follow(name) {
    await this.tabTo(link(this.page, name));
    await this.key("Enter");
  }

  async press(name) {
    await this.tabTo(button(this.page, name));
    await this.key("Enter");
  }

  /** Tab leads into a group of radio buttons, the arrow keys choose within it. */
  async choose(name) {
    const target = radio(this.page, name);
    await this.intoGroup(target);
    await press(this.page, "ArrowDown", target);
    if (!(await target.isChecked())) await this.key("Space");
    assert.ok(await target.isChecked(), `„${name}“ is chosen`);
  }

  async intoGroup(target) {
    await target.waitFor();
    const inGroup = () =>
      target.evaluate((element) => document.activeElement.type === "radio" && document.activeElement.name === element.name);
    for (let stop = 0; stop < STOPS && !(await inGroup()); stop += 1) await this.key("Tab");
  }

  async tick(name) {
    const target = box(this.page, name);
    await this.tabTo(target);
    await this.key("Space");
    assert.ok(await target.isChecked(), `„${name}“ is ticked`);
  }

  async type(name, text, place = this.page) {
    await this.tabTo(field(place, name));
    await this.key("Control+A");
    await this.page.keyboard.type(text);
  }

  async typeDate([day, month, year], place = this.page) {
    await this.type("Tag", day, place);
    await this.type("Monat", month, place);
    await this.type("Jahr", year, place);
  }
}
