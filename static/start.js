// Starts the program, and speaks for it when it cannot speak itself: after a failed download, after a panic. Its words are
// the templates in index.html; opened as a file and in a browser without WebAssembly it leads to a page of its own.
//
// A classic script, since a page opened as a file runs no module.
"use strict";

(() => {
  /** Where the program keeps, after every answer, a complete file of this format. */
  const STORED = "vorabcheck/1";

  /** How large konfiguration.json may be, in bytes (HOECHSTENS_BYTES in src/konfiguration.rs), and how long it may take. */
  const MOST = 65536;
  const PATIENCE = 5000;

  const script = document.currentScript;
  const title = document.title;
  const firstPaint = document.getElementById("app").cloneNode(true);

  /** The address of a script of our own; anything outside this folder is refused. */
  function ownScript(path) {
    const url = new URL(path, document.baseURI);
    if (!url.href.startsWith(new URL(".", document.baseURI).href)) {
      throw new TypeError(`not a script of this page: ${url.href}`);
    }
    return url.href;
  }

  // The policy of the host lets only this name make addresses for scripts, workers and the service worker.
  const policy = window.trustedTypes?.createPolicy("vorabcheck", { createScriptURL: ownScript });
  window.vorabcheckSkript = (path) => (policy ? policy.createScriptURL(path) : ownScript(path));

  /** Whether this is a kiosk: it keeps nothing and shows no way out. */
  const kiosk = (window.vorabcheckKiosk = /[?&]kiosk\b/i.test(location.search));

  /** The answers of both storages; a browser may refuse either. What is in them a kiosk neither shows nor deletes: it is not its own. */
  const ofStorages = (ask) =>
    (kiosk ? [] : ["sessionStorage", "localStorage"]).flatMap((name) => {
      try {
        return ask(window[name]) ?? [];
      } catch {
        return [];
      }
    });

  /** What the storages hold, as the text of a file each. */
  const stored = () => ofStorages((storage) => storage.getItem(STORED));

  /** What has been entered so far, as the text of a file, or undefined. */
  const entered = () => stored().find((text) => text);

  /** Begins at the start page, with empty memory. A kiosk ends each visit so; it has stored nothing that would be left. */
  const restart = (window.vorabcheckVonVorn = () => {
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  });

  /** Forgets everything the program has stored, so that nothing stored can keep it from starting. */
  function startAnew() {
    ofStorages((storage) => {
      for (const key of Object.keys(storage)) {
        if (key.startsWith("vorabcheck")) storage.removeItem(key);
      }
    });
    restart();
  }

  /** Puts a template in the place of the program and moves the focus there. */
  function show(id) {
    const page = firstPaint.cloneNode(true);
    const main = page.querySelector("main");
    // Within the landmark, which a role of its own would take away.
    const message = document.createElement("div");
    message.className = "folge";
    message.append(document.getElementById(id).content.cloneNode(true));
    main.replaceChildren(message);
    main.querySelectorAll("[data-tat=neu-laden]").forEach((button) => {
      button.addEventListener("click", () => location.reload());
    });
    main.querySelectorAll("[data-tat=neu-beginnen]").forEach((button) => {
      button.addEventListener("click", startAnew);
    });
    offerEntered(main);
    // A new element: the program's listeners hang on the old one and would call into what no longer runs.
    document.getElementById("app").replaceWith(page);
    // Set after it is in the page, or screen readers do not announce it.
    message.setAttribute("role", "alert");
    const heading = main.querySelector("h1");
    document.title = `${heading.textContent} – ${title}`;
    heading.focus();
  }

  /** Fills the link with which the entered data can be saved, or leaves out what speaks of it. */
  function offerEntered(main) {
    const text = entered();
    const absent = text ? "keine-angaben" : "angaben";
    main.querySelectorAll(`[data-wenn=${absent}]`).forEach((element) => element.remove());
    main.querySelectorAll("[data-tat=sichern]").forEach((link) => {
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    });
  }

  let ended = false;

  /** Shows one message and no other after it: the first failure is the cause, later ones follow from it. */
  function end(id) {
    if (ended) return;
    ended = true;
    show(id);
    if (!kiosk) return;
    // Nothing was kept, so there is nothing to say of it; and nobody may be there to press a button.
    document.querySelectorAll("main :is(p, [data-tat=sichern], [data-tat=neu-beginnen])").forEach((element) => element.remove());
    setTimeout(restart, 30000);
  }

  /** Goes to the page that says why the program cannot begin here. */
  function leave(page) {
    if (!ended) location.replace(own(page));
    ended = true;
  }

  // The program's panic hook calls this with the message; the console is for those who report it.
  window.vorabcheckAbsturz = (message) => {
    console.error(message);
    end("hinweis-absturz");
  };

  /** A trap in the wasm that no panic hook has seen. */
  function trapped(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }
  window.addEventListener("error", (event) => {
    if (trapped(event.error)) end("hinweis-absturz");
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (trapped(event.reason)) end("hinweis-absturz");
  });

  /** Whether what is served as the program is WebAssembly at all, and not, say, the page of a network that wants a login. */
  async function isProgram(url) {
    try {
      const start = new Uint8Array(await (await fetch(url)).arrayBuffer()).subarray(0, 4);
      return String.fromCharCode(...start) === "\0asm";
    } catch {
      return false;
    }
  }

  const own = (path) => new URL(path, document.baseURI);

  /** What a value holds, each with the names that lead to it; the value itself if it holds nothing. */
  function leaves(value, name) {
    const inner = value === Object(value) ? Object.entries(value) : [];
    if (!inner.length) return [[name, value]];
    return inner.flatMap(([key, value]) => leaves(value, name === undefined ? key : `${name}.${key}`));
  }

  /** The values of a file; one without a name if it is none. */
  function values(bytes) {
    try {
      if (bytes.byteLength > MOST) throw new RangeError(`${bytes.byteLength}`);
      const set = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return JSON.stringify(set) === "{}" ? [] : leaves(set);
    } catch (error) {
      console.error(error);
      return [[]];
    }
  }

  /** What the host has set, for the program; with the style that belongs to it. What does not come in time is not set. */
  async function configure() {
    const signal = AbortSignal.timeout?.(PATIENCE);
    const answer = await fetch(own("konfiguration.json"), { cache: "no-cache", signal }).catch(() => null);
    const bytes = answer?.ok && (await answer.arrayBuffer().catch(() => null));
    const set = bytes ? values(bytes) : [];
    window.vorabcheckKonfiguration = set;
    const is = (key, wanted) => set.some(([name, value]) => name === key && value === wanted);
    if (is("thema", "baden-wuerttemberg")) await addStyle(script.dataset.themaCss).catch(console.error);
    if (!kiosk && is("kiosk.immer", "ja")) location.replace("?kiosk");
  }

  // The program has looked at what was set, and says of each mistake what is expected.
  window.vorabcheckKonfigurationsfehler = (message) => {
    end("hinweis-konfiguration");
    const line = document.createElement("li");
    line.textContent = message;
    document.querySelector("[data-meldungen]")?.append(line);
  };

  /** Runs a program; `wasm` is its address, or itself where it has been compiled already; `style` is what it waits for. */
  async function run(js, wasm, style) {
    try {
      const [{ default: init }] = await Promise.all([import(ownScript(js)), style, configured]);
      await init({ module_or_path: wasm });
    } catch (error) {
      console.error(error);
      if (trapped(error)) end("hinweis-absturz");
      else if (error instanceof WebAssembly.CompileError && (await isProgram(wasm))) leave(script.dataset.webassembly);
      else end("hinweis-laden");
    }
  }

  /** Does this once; after a failure the next call tries again. */
  function once(load) {
    let loading = null;
    const forget = (error) => {
      loading = null;
      throw error;
    };
    return () => (loading ??= load().catch(forget));
  }

  /** Puts a style behind those that are there, and waits until it applies. */
  async function addStyle(path) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = own(path);
    const answered = new Promise((done) => ["load", "error"].forEach((type) => link.addEventListener(type, done)));
    document.head.append(link);
    const { type } = await answered;
    // What is no style sheet, like the page of a network that wants a login, is loaded all the same, without a rule.
    if (type === "error" || link.sheet.cssRules.length === 0) {
      link.remove();
      throw new Error(`no style sheet: ${link.href}`);
    }
  }

  const styleRest = once(() => addStyle(script.dataset.restCss));

  /** Loads and compiles the whole program, and its style. */
  const loadRest = once(async () => {
    const [wasm] = await Promise.all([fetchRest(), import(ownScript(script.dataset.restJs)), styleRest()]);
    return wasm;
  });

  async function fetchRest() {
    const answer = await fetch(own(script.dataset.restWasm));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    return WebAssembly.compile(await answer.arrayBuffer());
  }

  // The first part of the program asks for the rest when a visit needs it …
  window.vorabcheckRest = loadRest;

  // … and hands the visit over.
  window.vorabcheckWeiter = async (visit) => {
    if (ended) return;
    window.vorabcheckUebergabe = visit;
    // A copy: the listeners of the first part hang on the old element.
    const page = document.getElementById("app");
    page.replaceWith(page.cloneNode(true));
    await run(script.dataset.restJs, await loadRest());
  };

  let configured;

  /** The first part alone for who begins, the whole for who goes on and for a kiosk. */
  async function start() {
    if (location.protocol === "file:") return leave(script.dataset.datei);
    if (typeof WebAssembly !== "object") return leave(script.dataset.webassembly);
    configured = configure();
    if (kiosk) document.querySelector("footer").remove();
    if (kiosk || stored().length > 0) {
      // The page has asked for the first part already; unused, browsers warn of it.
      fetch(own(script.dataset.wasm)).catch(() => {});
      return run(script.dataset.restJs, own(script.dataset.restWasm), styleRest()).then(() => idle(stay));
    }
    await run(script.dataset.js, own(script.dataset.wasm));
    // While the visitor reads; a failure is told when the rest is needed.
    idle(() => loadRest().then(stay, () => {}));
  }

  const idle = window.requestIdleCallback ?? ((task) => setTimeout(task, 500));

  /** Last of all: the page stays in the browser for visits without a network. */
  const stay = () => import(ownScript(script.dataset.dienst)).catch(() => {});

  // Whatever program runs: a file dropped beside it is not opened in place of the page, and a form is not sent anywhere.
  const keep = (event) => {
    if (event.type === "submit" || event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  ["dragover", "drop", "submit"].forEach((type) => window.addEventListener(type, keep));

  start();
})();
