// Hosts that a test can stop and update: copies of the folder, served by processes of their own.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setting } from "./browser.mjs";

/** The folder as it is published. */
export const DIST = setting("VORABCHECK_ORDNER");

/** Runs `use` with a new folder, and takes it away afterwards. */
export async function inFolder(use) {
  const folder = await mkdtemp(path.join(tmpdir(), "vorabcheck-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A port that nobody has. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a program that goes on until it is stopped, and waits for a line of its output that matches. */
export async function start(program, args, ready) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  let output = "";
  const found = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const match = output.match(ready);
      if (match) resolve(match);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("error", reject);
    child.on("close", () => reject(new Error(`${program} ended: ${output}`)));
  });
  return {
    found,
    /** Resolves to its exit code. */
    ended,
    /** From now on it answers nothing, like a network that hangs. */
    pause() {
      child.kill("SIGSTOP");
    },
    async stop() {
      child.kill();
      // What has been paused ends only when it goes on.
      child.kill("SIGCONT");
      await ended;
    },
  };
}

/** A host of a copy of the folder: it can be stopped and started again at the same address, and get another version. */
export class Host {
  constructor(folder, port) {
    this.folder = folder;
    this.address = `http://127.0.0.1:${port}/amt/vorabcheck/`;
    this.port = port;
  }

  async start() {
    const args = ["serve", "--dist", this.folder, "--port", String(this.port), "--pfad", "/amt/vorabcheck/"];
    this.server = await start(setting("VORABCHECK_XTASK"), args, /läuft unter (\S+)/);
  }

  async stop() {
    await this.server?.stop();
    this.server = undefined;
  }

  /** Takes requests and answers none of them. */
  pause() {
    this.server.pause();
  }

  /** Puts a version of these files in the place of what is there. */
  async upload(files) {
    await rm(this.folder, { recursive: true });
    await cp(files, this.folder, { recursive: true });
  }
}

/** The names in a folder that match. */
export const named = async (folder, pattern) => (await readdir(folder)).filter((name) => pattern.test(name));

/** Writes a file anew; what it was compressed to before goes. */
export async function change(file, edit) {
  await writeFile(file, edit(await readFile(file, "utf8")));
  await Promise.all([".br", ".gz"].map((ending) => rm(file + ending, { force: true })));
}

/** Runs `use` with a host that serves the folder, and with a second version of it to upload. */
export const withHost = (use) =>
  inFolder(async (folder) => {
    const [served, next] = ["1", "2"].map((name) => path.join(folder, name));
    await cp(DIST, served, { recursive: true });
    await cp(DIST, next, { recursive: true });
    await changeVersion(next);
    const host = new Host(served, await freePort());
    await host.start();
    try {
      return await use(host, next);
    } finally {
      await host.stop();
    }
  });

/** What tells the second version from the first. */
export const SECOND = "Zweite Fassung.";

/** What writes PDF files. */
export const WORKER = /^pdf-\w+\.js$/;

const hash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

/**
 * Makes a second version of a folder: the page says so in its footer, and what writes PDF files has another name and is gone
 * under the old one.
 */
async function changeVersion(folder) {
  const file = (name) => path.join(folder, name);
  const [worker] = await named(folder, WORKER);
  const content = `${await readFile(file(worker), "utf8")}\n`;
  const renamed = `pdf-${hash(content)}.js`;
  await writeFile(file(renamed), content);
  const before = await readFile(file("index.html"), "utf8");
  const page = before.replace(worker, renamed).replace("Orientierung, keine Entscheidung", `${SECOND} $&`);
  await change(file("index.html"), () => page);
  await change(file("sw.js"), (text) =>
    text.replace(worker, renamed).replace(hash(before), hash(page)).replace(/(?<=VERSION=")\w+/, (version) => hash(page + version)),
  );
  await Promise.all(["", ".br", ".gz"].map((ending) => rm(file(worker + ending), { force: true })));
}
