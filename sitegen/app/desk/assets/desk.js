// The list of proposals: answered with a click or a key, and kept up to date.

import { config, get, make, post, say } from "./shared.js";

const list = document.getElementById("cards");
const undo = document.getElementById("undo");
const answered = new Map(); // key -> the epoch in which it was answered
let busy = false;

// --- which one ----------------------------------------------------------------------

const cards = () => [...list.querySelectorAll(".card")];
const current = () => document.activeElement?.closest(".card");

function show(card) {
  if (!card) return document.getElementById("main").focus();
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  show(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
}

// --- answering ----------------------------------------------------------------------

async function answer(card, verb, event = "") {
  if (busy) return;
  const target = card.querySelector(".target");
  if (verb === "join" && !event) {
    event = target.value.trim();
    if (!event) return target.focus();
  }
  const reason = card.querySelector(".reason")?.value ?? "";
  busy = true;
  card.setAttribute("aria-busy", "true");
  const told = await post("answer", { key: card.dataset.key, verb, event, reason, mark: list.dataset.mark });
  busy = false;
  card.removeAttribute("aria-busy");
  if (told.mark !== undefined) list.dataset.mark = told.mark;
  if (!told.ok) return refuse(card, told);
  answered.set(told.key, told.epoch);
  const all = cards();
  const next = all[all.indexOf(card) + 1] ?? all[all.indexOf(card) - 1];
  card.remove();
  settle(told);
  show(next);
  const edit = told.edit && make("a", { href: told.edit }, "Edit the note");
  say(told.message, edit, make("button", { type: "button", "data-undo": "" }, "Undo"));
}

function refuse(card, told) {
  const trouble = card.querySelector(".trouble");
  const again = told.status === 409 ? " Look at the file, then answer once more: your answer is kept here." : "";
  trouble.textContent = `${told.message}.${again}`.replace("..", ".");
  trouble.hidden = false;
  if (told.status === 410) refresh();
}

async function takeBack() {
  if (busy) return;
  busy = true;
  const told = await post("undo", {});
  busy = false;
  say(told.message);
  if (!told.ok) return;
  if (told.mark !== undefined) list.dataset.mark = told.mark;
  answered.delete(told.key);
  settle(told);
  wanted = told.key;
  refresh(); // an answer and its undoing within a moment are no change, and no news
}

/** Say what is left, and what could be taken back. */
function settle(told) {
  if (told.undoable !== undefined) {
    undo.hidden = !told.undoable;
    document.getElementById("undoable").textContent = told.undoable;
  }
  document.getElementById("empty").hidden = cards().length > 0;
}

let wanted = ""; // the proposal to show as soon as it is there again

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.matches("[data-undo]")) takeBack();
  else if (button?.dataset.verb) answer(button.closest(".card"), button.dataset.verb, button.dataset.event);
});

const KEYS = { a: "accept", j: "join", s: "same", d: "different", h: "hide", l: "alias" };

document.addEventListener("keydown", (event) => {
  // Single keys count only where a card, or the list, has the focus (WCAG 2.1.4).
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest("#main")) return;
  const typing = event.target.matches("input, textarea, select");
  if (typing) {
    if (event.key === "Escape") show(event.target.closest(".card"));
    if (event.key === "Enter" && event.target.matches(".target")) answer(event.target.closest(".card"), "join");
    return;
  }
  const card = current();
  if (event.key === "ArrowDown" || event.key === "n") step(1);
  else if (event.key === "ArrowUp") step(-1);
  else if (event.key === "u") takeBack();
  else if (card && card.querySelector(`[data-verb="${KEYS[event.key]}"]`)) answer(card, KEYS[event.key]);
  else return;
  event.preventDefault();
});

// --- choosing an event --------------------------------------------------------------

let timer = 0;
list.addEventListener("input", (event) => {
  if (!event.target.matches(".target")) return;
  clearTimeout(timer);
  timer = setTimeout(() => offer(event.target), 120);
});
list.addEventListener("focusin", (event) => event.target.matches(".target") && offer(event.target));

async function offer(input) {
  const answer = await get(`events?q=${encodeURIComponent(input.value)}`);
  if (!answer) return;
  const found = (await answer.json()).map(({ id, label }) => make("option", { value: id, label }, ""));
  input.list.replaceChildren(...found);
}

// --- keeping up ---------------------------------------------------------------------

/** Take in what is new; what somebody is about to answer stays where it is. */
async function refresh() {
  const answer = await get("");
  if (!answer) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const epoch = Number(fresh.body.dataset.epoch);
  const told = fresh.getElementById("cards");
  const now = new Map(cards().map((card) => [card.dataset.key, card]));
  let before = null;
  for (const card of told.querySelectorAll(".card")) {
    const key = card.dataset.key;
    const is = now.get(key);
    now.delete(key);
    if (!is && answered.has(key) && epoch <= answered.get(key)) continue;
    answered.delete(key);
    const shown = is ?? document.adoptNode(card);
    if (!is) before ? before.after(shown) : list.prepend(shown);
    before = shown;
  }
  for (const card of now.values()) if (!card.contains(document.activeElement) || card === document.activeElement) leave(card);
  list.dataset.mark = told.dataset.mark;
  document.getElementById("tally").textContent = fresh.getElementById("tally").textContent;
  settle({ undoable: fresh.getElementById("undoable").textContent });
  if (wanted && document.getElementById(`p-${wanted}`)) {
    show(document.getElementById(`p-${wanted}`));
    wanted = "";
  }
}

/** Take away what is not asked any more, and let the focus go on. */
function leave(card) {
  const next = card.nextElementSibling ?? card.previousElementSibling;
  const had = card === document.activeElement;
  card.remove();
  if (had) show(next);
}

function listen() {
  let epoch = Number(config.epoch);
  const hear = (news) => {
    if (news.kind === "lost") return say("The preview has stopped; waiting for it.");
    if (news.run !== config.token) return location.reload();
    if (news.epoch <= epoch) return;
    epoch = news.epoch;
    refresh();
  };
  const page = "index.html"; // any page: the desk is none of the site's
  try {
    const worker = new SharedWorker(`${config.base}_sitegen/hub.js`, { type: "module", name: config.token });
    worker.port.onmessage = (event) => hear(event.data);
    worker.port.postMessage({ page });
    addEventListener("pagehide", () => worker.port.postMessage({ bye: true }));
  } catch {
    new EventSource(`${config.base}_sitegen/events?page=${page}`).onmessage = (event) => hear(JSON.parse(event.data));
  }
}

listen();
// From an event's page, somebody comes for its proposal.
show(document.getElementById(location.hash.slice(1)) ?? cards()[0]);
