// WebKit as the scenario sees it: the MiniBrowser of WebKitGTK over plain WebDriver, on a screen that nobody sees.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { PATIENCE, savedInto, setting, until } from "./werkzeug.mjs";

/** How WebDriver names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const KEYS = { Tab: "\uE004", Enter: "\uE007", ArrowDown: "\uE015" };

/** A port that nobody listens to. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts WebKit. */
export async function webkit() {
  const port = await freePort();
  // The MiniBrowser saves what it downloads at home.
  const home = await mkdtemp(path.join(tmpdir(), "vorabcheck-webkit-"));
  const server = spawn("xvfb-run", ["-a", setting("VORABCHECK_WEBKIT"), `--port=${port}`], {
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: "ignore",
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: "", XDG_CACHE_HOME: "", XDG_DATA_HOME: "" },
  });
  const root = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(root + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(`${method} ${path}: ${value.error}: ${value.message}`), { kind: value.error });
    return value;
  };
  const stop = async () => {
    const ended = once(server, "exit");
    process.kill(-server.pid);
    await ended;
    await rm(home, { recursive: true, maxRetries: 5 });
  };
  let session;
  try {
    await until("WebKitWebDriver answers", () => fetch(`${root}/status`).catch(() => undefined));
    const { sessionId } = await ask("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { args: ["--automation"] } } },
    });
    session = `/session/${sessionId}`;
    await ask("POST", `${session}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE, implicit: PATIENCE });
  } catch (error) {
    await stop();
    throw error;
  }
  const read = (script) => ask("POST", `${session}/execute/sync`, { script, args: [] });
  const complaints = [];
  const find = async (xpath) => (await ask("POST", `${session}/element`, { using: "xpath", value: xpath }))[ELEMENT];
  /** The page may be drawn anew between finding an element and using it. */
  const on = (xpath, act, body) =>
    until(`${xpath} can be used`, async () => {
      try {
        const id = await find(xpath);
        // The driver clicks where the element was before it slid into view.
        await ask("POST", `${session}/execute/sync`, {
          script: 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
          args: [{ [ELEMENT]: id }],
        });
        await ask("POST", `${session}/element/${id}/${act}`, body ?? {});
        return true;
      } catch (error) {
        if (["stale element reference", "element not interactable"].includes(error.kind)) return undefined;
        throw error;
      }
    });
  return {
    complaints,
    open: (address) => ask("POST", `${session}/url`, { url: address }),
    see: (xpath) =>
      until(`${xpath} is seen`, async () => {
        try {
          return (await ask("GET", `${session}/element/${await find(xpath)}/displayed`)) || undefined;
        } catch (error) {
          if (error.kind === "stale element reference") return undefined;
          throw error;
        }
      }),
    press: (xpath) => on(xpath, "click"),
    type: (xpath, text) => on(xpath, "value", { text }),
    upload: (xpath, file) => on(xpath, "value", { text: file }),
    key: (name) =>
      ask("POST", `${session}/actions`, {
        actions: [
          {
            type: "key",
            id: "keyboard",
            actions: [
              { type: "keyDown", value: KEYS[name] },
              { type: "keyUp", value: KEYS[name] },
            ],
          },
        ],
      }),
    read,
    saved: (act) => savedInto(home, act),
    async close() {
      await ask("DELETE", session).catch(() => {});
      await stop();
    },
  };
}
