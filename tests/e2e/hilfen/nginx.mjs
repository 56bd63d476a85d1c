// nginx, set up as an administrator does: the folder at a path, with the file for nginx that lies in it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { DIST, change, freePort, inFolder, start } from "./server.mjs";

const NGINX = process.env.VORABCHECK_NGINX;
/** `cargo xtask test` says so too, and in CI it counts as a failure. */
export const options = { skip: NGINX ? false : "nginx fehlt" };

export const PATH = "/amt/vorabcheck/";

/** A server as an administrator sets it up: the folder at a path, with its own file for nginx. */
const configuration = (place, folder, port) => `
daemon off;
master_process off;
pid ${place}/pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${place}/${name};`).join(" ")}
  server {
    listen 127.0.0.1:${port};
    location = ${PATH.slice(0, -1)} { return 308 ${PATH}; }
    # As many servers have it for all their pages; it must not take over the folder's.
    location ~* \\.(js|css|png|svg|json|wasm)$ { expires 30d; }
    location ^~ ${PATH} {
      alias ${folder}/;
      include ${folder}/nginx.conf;
    }
  }
}
`;

/** Runs `use` with the address of an nginx, and with what stops it; `edit` changes its file before. */
export const withNginx = (use, edit = (text) => text) =>
  inFolder(async (place) => {
    const folder = path.join(place, "seite");
    await cp(DIST, folder, { recursive: true });
    await change(path.join(folder, "nginx.conf"), edit);
    await mkdir(path.join(place, "logs"));
    const port = await freePort();
    const file = path.join(place, "server.conf");
    await writeFile(file, configuration(place, folder, port));
    const args = ["-p", place, "-c", file, "-e", "stderr"];
    const { status, stderr } = spawnSync(NGINX, [...args, "-t"], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /warn|emerg/);
    const server = await start(NGINX, args, /event method/);
    try {
      return await use(`http://127.0.0.1:${port}${PATH}`, server);
    } finally {
      await server.stop();
    }
  });
