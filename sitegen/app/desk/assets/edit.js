// The form of a note: checked while it is typed, saved when it is whole.

import { make, post, say } from "./shared.js";

const form = document.getElementById("form");
const known = { event: form.dataset.event, path: form.dataset.path };
const state = document.getElementById("state");
const conflict = document.getElementById("conflict");
let mark = form.dataset.mark;
let pending = null; // what the file says now, while it differs

// --- what stands in the form --------------------------------------------------------

function values() {
  const found = {};
  for (const field of form.elements) {
    if (!field.name || field.disabled) continue;
    found[field.name] = field.type === "checkbox" ? (field.checked ? "true" : "") : field.value;
  }
  for (const list of form.querySelectorAll("[data-list]")) {
    if (!list.disabled) found[list.dataset.list] = [...list.querySelectorAll("li.row")].map(row);
  }
  return found;
}

function row(item) {
  const told = { at: item.dataset.at };
  for (const cell of item.querySelectorAll("[data-cell]")) told[cell.dataset.cell] = cell.value;
  return told;
}

let was = values();
const changed = () => JSON.stringify(values()) !== JSON.stringify(was);

// --- checking -----------------------------------------------------------------------

let timer = 0;
let turn = 0;

function touched() {
  state.textContent = changed() ? "Not saved" : "";
  say("");
  clearTimeout(timer);
  timer = setTimeout(check, 200);
}

async function check() {
  const mine = ++turn;
  const told = await post("check", { ...known, mark, fields: values() });
  if (mine === turn && (told.ok || told.faults)) mark_faults(told);
}

function mark_faults({ faults = [], date = "" }) {
  for (const place of form.querySelectorAll(".faults:not(#both)")) place.replaceChildren();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const fault of faults) {
    const name = fault.field === "place" ? "place.name" : fault.field;
    const place = document.getElementById(`w-${name}`) ?? document.getElementById("w-");
    place.append(make("li", { class: fault.isError ? "error" : "warning" }, fault.text));
    if (fault.isError) document.getElementById(`f-${name}`)?.setAttribute("aria-invalid", "true");
  }
  document.getElementById("reading").textContent = date ? `reads: ${date}` : "";
}

form.addEventListener("input", touched);
form.addEventListener("change", touched);

// --- rows ---------------------------------------------------------------------------

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const list = button?.closest("[data-list]");
  if (!list) return;
  if (button.matches("[data-add]")) add(list).querySelector("input").focus();
  if (button.matches("[data-remove]")) {
    const item = button.closest("li");
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    (next?.querySelector("input") ?? list.querySelector("[data-add]")).focus();
  }
  touched();
});

function add(list) {
  const made = list.querySelector("template").content.firstElementChild.cloneNode(true);
  list.querySelector("ol").append(made);
  return made;
}

// --- saving -------------------------------------------------------------------------

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await save();
});

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    save();
  }
});

let saving = false;
async function save() {
  if (saving) return;
  saving = true;
  clearTimeout(timer);
  ++turn;
  const told = await post("save", { ...known, mark, fields: values() });
  saving = false;
  if (told.faults) mark_faults(told);
  if (told.ok) return saved(told);
  state.textContent = "Not saved";
  say(told.message);
  if (told.status === 409 && told.diff !== undefined) return differ(told);
  form.querySelector('[aria-invalid="true"]')?.focus();
}

function saved(told) {
  mark = told.mark;
  if (told.values) renumber(told.values);
  was = values();
  conflict.hidden = true;
  state.textContent = "Saved";
  say(told.message);
}

/** Rows that were new have their place in the file now. */
function renumber(told) {
  for (const list of form.querySelectorAll("[data-list]")) {
    const rows = [...list.querySelectorAll("li.row")];
    const full = rows.filter((item) => Object.entries(row(item)).some(([key, value]) => key !== "at" && value.trim()));
    // New rows stand behind the old ones in the file, as they do here.
    if (full.length === told[list.dataset.list]?.length) full.forEach((item, at) => (item.dataset.at = String(at)));
  }
}

addEventListener("beforeunload", (event) => {
  if (changed()) event.preventDefault();
});

// --- when the file has changed ------------------------------------------------------

function differ(told) {
  pending = told;
  document.getElementById("conflict-words").textContent = told.message;
  document.getElementById("diff").textContent = told.diff || "(the same text in another place)";
  document.getElementById("take-in").disabled = !told.values;
  document.getElementById("both").replaceChildren();
  conflict.hidden = false;
  conflict.focus();
}

/** Take over what the file says now, but for what was typed here. */
function take_in() {
  const mine = values();
  const both = document.getElementById("both");
  both.replaceChildren();
  const fresh = pending.values;
  const told = (key) => {
    const theirs = typeof fresh[key] === "string" ? fresh[key] : JSON.stringify(fresh[key]);
    both.append(make("li", {}, `${key}: changed in both. Yours is kept; the file says: ${theirs}`));
  };
  for (const [key, value] of Object.entries(fresh)) {
    if (!(key in mine)) continue;
    const isMine = JSON.stringify(mine[key]) !== JSON.stringify(was[key]);
    const isTheirs = differs(key, value, was[key]);
    if (isMine && isTheirs) told(key);
    else if (isTheirs) put(key, value);
  }
  const after = values();
  mark = pending.mark;
  was = { ...after };
  for (const key of Object.keys(mine)) if (JSON.stringify(mine[key]) === JSON.stringify(after[key])) was[key] = fresh[key] ?? was[key];
  say("The file's changes are in the form. Look at it, then save.");
  conflict.hidden = !both.children.length;
  check();
}

function differs(key, value, before) {
  if (typeof value === "string") return value !== before;
  const bare = (rows) => JSON.stringify((rows ?? []).map((one) => Object.fromEntries(Object.entries(one).filter(([, v]) => v).sort())));
  return bare(value) !== bare(before);
}

function put(key, value) {
  if (typeof value === "string") {
    const field = form.elements[key];
    if (field.type === "checkbox") field.checked = value === "true";
    else field.value = value;
    return;
  }
  const list = form.querySelector(`[data-list="${key}"]`);
  list.querySelector("ol").replaceChildren();
  for (const one of value) {
    const item = add(list);
    item.dataset.at = one.at;
    for (const cell of item.querySelectorAll("[data-cell]")) cell.value = one[cell.dataset.cell] ?? "";
  }
}

document.getElementById("take-in").addEventListener("click", take_in);
document.getElementById("copy").addEventListener("click", async () => {
  const told = Object.entries(values()).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  await navigator.clipboard.writeText(told.join("\n"));
  say("Copied.");
});
document.getElementById("reload").addEventListener("click", () => {
  was = values();
  location.reload();
});

check();
