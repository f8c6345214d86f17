// The preview in the browser: hears of changes, patches the page, shows what is wrong,
// and leads from what stands on the page to the file it comes from.
//
// Nothing of this is in the site's files; the preview's server adds it to what it sends.

import { draw, el, pointedAt } from "./panel.js";
import { flash, NeedsReload, parse, patch } from "./patch.js";
import { makeHub } from "./hub.js";

const script = document.querySelector("script[data-version][data-token]");
const config = { ...script.dataset };
const own = `${config.base}_sitegen/`;
script.previousElementSibling?.remove();
script.remove();

const state = {
  source: null, // the page's source as it is shown, parsed
  version: config.version,
  epoch: Number(config.epoch),
  news: null,
  closed: "", // the faults that somebody has put aside
  busy: false,
  picking: false,
};

// --- what is drawn over the page ----------------------------------------------------

const host = document.createElement("sitegen-preview");
const shadow = host.attachShadow({ mode: "open" });
const ui = {
  faults: el("section", { class: "faults", role: "alert", hidden: "" }),
  panel: el("aside", { class: "panel", role: "dialog", "aria-label": "Source", hidden: "" }),
  bar: el("div", { class: "bar" }),
  note: el("span", { class: "note", role: "status", hidden: "" }),
  count: el("button", { type: "button", class: "count", hidden: "" }),
  pick: el("button", { type: "button", class: "pick", "aria-pressed": "false" }, "Source"),
};
ui.pick.title = "Then choose something on the page; or Alt-click it at any time";
ui.bar.append(ui.note, ui.count, ...deskLinks(), ui.pick);
const look = el("link", { rel: "stylesheet", href: `${own}preview.css` });
look.addEventListener("load", () => host.removeAttribute("hidden"));
host.setAttribute("hidden", "");
shadow.append(look, ui.faults, ui.panel, ui.bar);
document.documentElement.append(host);

/** The ways to the desk: to this event's form, or to what may become a note. */
function deskLinks() {
  if (!config.desk) return [];
  const to = (path, words) => el("a", { href: `${config.base}_desk/${path}` }, words);
  const own = config.edit
    ? [to(`edit?event=${encodeURIComponent(config.edit)}`, "Edit")]
    : config.propose ? [to(`#p-${config.propose}`, "Write a note from this")] : [];
  return [...own, to("", "Desk")];
}

// --- patching -----------------------------------------------------------------------

async function fetchPage() {
  const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
  return parse(await answer.text());
}

/** Bring the page up to the version that the server has, once at a time. */
async function refresh() {
  if (state.busy) return;
  state.busy = true;
  try {
    while (state.news?.pages[config.page] && state.news.pages[config.page] !== state.version) {
      const { page, marks } = await fetchPage();
      if (!marks.version) return location.reload();
      if (state.source === null) return location.reload();
      const changed = patch(state.source, page);
      state.source = page;
      state.version = marks.version;
      flash(changed);
      document.dispatchEvent(new CustomEvent("sitegen:patched", { detail: { epoch: Number(marks.epoch) } }));
      if (Number(marks.epoch) >= state.news.epoch) break;
    }
  } catch (fault) {
    if (fault instanceof NeedsReload) location.reload();
    else if (!(fault instanceof TypeError)) throw fault; // the server is gone: the hub says so
  } finally {
    state.busy = false;
  }
}

/** Swap stylesheets and pictures that changed; scripts need a reload. */
function swapAssets(news) {
  const changed = Object.entries(news.assets).filter(([, epoch]) => epoch > state.epoch).map(([url]) => config.base + url);
  state.epoch = Math.max(state.epoch, news.epoch);
  if (!changed.length) return;
  const isOneOf = (href) => changed.includes(decodeURIComponent(new URL(href, location.href).pathname));
  const used = [...document.scripts].filter((one) => one.src);
  if (used.some((one) => isOneOf(one.src))) return location.reload();
  const sheets = [...document.querySelectorAll("link[rel~=stylesheet][href]")];
  const direct = sheets.filter((one) => isOneOf(one.href));
  // A sheet may import another, or show a picture or a font.
  const swapped = direct.length ? direct : changed.some((url) => /\.(css|woff2?|ttf|otf)$/.test(url)) ? sheets : [];
  for (const sheet of swapped) {
    const fresh = sheet.cloneNode();
    fresh.href = versioned(sheet.href, news.epoch);
    fresh.addEventListener("load", () => sheet.remove());
    fresh.addEventListener("error", () => sheet.remove());
    sheet.after(fresh);
  }
  for (const image of document.querySelectorAll("img[src]")) {
    if (isOneOf(image.src)) image.src = versioned(image.src, news.epoch);
  }
}

function versioned(href, epoch) {
  const url = new URL(href, location.href);
  url.searchParams.set("_sitegen", epoch);
  return url.href;
}

// --- faults -------------------------------------------------------------------------

function showFaults() {
  const faults = state.news?.faults ?? [];
  const errors = faults.filter((one) => one.severity === "error");
  ui.count.hidden = !faults.length;
  ui.count.textContent = state.news?.counts || (errors.length ? "1 error" : "");
  ui.count.classList.toggle("bad", errors.length > 0);
  const key = JSON.stringify(errors);
  const wanted = errors.length && key !== state.closed ? errors : state.opened ? faults : [];
  if (!faults.length) state.opened = false;
  const drawn = JSON.stringify(wanted);
  if (drawn === state.drawn) return;
  state.drawn = drawn;
  ui.faults.hidden = !wanted.length;
  const close = el("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  close.addEventListener("click", closeFaults);
  ui.faults.replaceChildren(close, ...wanted.map(drawFault));
}

function drawFault(fault) {
  const box = el("article", { class: fault.severity });
  const [first, ...rest] = fault.text.split("\n");
  box.append(el("h2", {}, first));
  if (rest.length) box.append(el("pre", {}, rest.join("\n")));
  if (fault.path) {
    const button = el("button", { type: "button" }, "Open in the editor");
    button.addEventListener("click", () => openInEditor(fault));
    box.append(button);
  }
  return box;
}

function closeFaults() {
  state.closed = JSON.stringify((state.news?.faults ?? []).filter((one) => one.severity === "error"));
  state.opened = false;
  showFaults();
}

ui.count.addEventListener("click", () => {
  if (!ui.faults.hidden) return closeFaults();
  state.closed = "";
  state.opened = true;
  showFaults();
});

// --- from the page to its source ----------------------------------------------------

async function showSource(asked) {
  const answer = await fetch(`${own}where?${asked}`, { cache: "no-store" });
  const close = el("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  close.addEventListener("click", closePanel);
  const box = el("div", {});
  draw(box, await answer.json(), openInEditor);
  ui.panel.replaceChildren(close, box);
  ui.panel.hidden = false;
}

function closePanel() {
  ui.panel.hidden = true;
  pick(false);
}

async function openInEditor({ path, line, column }) {
  const answer = await fetch(`${own}open`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Sitegen-Token": config.token },
    body: JSON.stringify({ path, line, column: column ?? 1 }),
  });
  if (!answer.ok) return say("The editor can only be opened on the machine of the preview");
  const { opened, link } = await answer.json();
  if (!opened && link) location.href = link;
}

function pick(on) {
  state.picking = on;
  ui.pick.setAttribute("aria-pressed", String(on));
  document.documentElement.style.cursor = on ? "help" : "";
}

ui.pick.addEventListener("click", () => {
  const on = !state.picking;
  pick(on);
  if (on) showSource(new URLSearchParams({ page: config.page }));
  else closePanel();
});

addEventListener("click", (event) => {
  if (event.composedPath().includes(host) || !(event.altKey || state.picking)) return;
  event.preventDefault();
  event.stopPropagation();
  ui.panel.classList.toggle("left", event.clientX > innerWidth / 2); // beside, not over it
  showSource(pointedAt(event.target, config));
}, { capture: true });

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (!ui.panel.hidden) closePanel();
  else if (!ui.faults.hidden) closeFaults();
});

// --- news ---------------------------------------------------------------------------

function say(words) {
  ui.note.textContent = words;
  ui.note.hidden = !words;
}

function hear(message) {
  if (message.kind === "lost") return say("The preview has stopped; waiting for it");
  if (message.run !== config.token) return location.reload(); // another run of the preview
  say("");
  state.news = message;
  swapAssets(message);
  showFaults();
  refresh();
}

function connect() {
  const worker = startWorker();
  const hub = worker ? null : makeHub(config.base);
  const send = worker ? (data) => worker.port.postMessage(data) : ({ page, bye }) => (bye ? hub.leave(hear) : hub.show(hear, page));
  if (worker) worker.port.onmessage = (event) => hear(event.data);
  const show = () => send({ page: document.visibilityState === "hidden" ? "" : config.page });
  document.addEventListener("visibilitychange", show);
  addEventListener("pageshow", (event) => event.persisted && show());
  addEventListener("pagehide", () => send({ bye: true }));
  show();
}

function startWorker() {
  if (typeof SharedWorker === "undefined") return null;
  try {
    return new SharedWorker(`${own}hub.js`, { type: "module", name: config.token });
  } catch {
    return null;
  }
}

// The source as it came, before a script changed anything, is what patches compare with.
fetchPage().then(({ page, marks }) => {
  state.source = page;
  if (marks.version === state.version) connect();
  else location.reload(); // it was saved in this very moment
});
