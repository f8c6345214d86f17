// Make the page in the browser what the new source says, touching only what differs.
//
// Three trees are compared: the source as it was, the source as it is, and the page as
// it stands. What is the same in both sources is left alone, whatever a reader or a
// script has done to it since. Where children came, went or moved, idiomorph sorts
// them out by their ids.

import { Idiomorph } from "./idiomorph.js";

const KEPT = new Set(["open", "hidden", "value", "checked", "selected", "aria-expanded"]);
const MOST_FLASHES = 12;

/** Thrown where only a reload will do: scripts or what may be loaded have changed. */
export class NeedsReload extends Error {}

export const parse = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const script = page.querySelector("script[data-version][data-token]");
  const marks = script ? { ...script.dataset } : {};
  script?.previousElementSibling?.remove(); // the preload of our own module
  script?.remove();
  return { page, marks };
};

/**
 * Patch the document from the source `before` to the source `after`.
 * @returns {Element[]} what changed, to be flashed
 */
export function patch(before, after) {
  if (scripts(before) !== scripts(after)) throw new NeedsReload();
  const changed = new Set();
  const hold = holdScroll();
  patchNode(document.head, before.head, after.head, new Set());
  attributes(document.documentElement, before.documentElement, after.documentElement);
  patchNode(document.body, before.body, after.body, changed);
  hold();
  return [...changed].filter((element) => element.isConnected);
}

// Data in <script> elements, such as JSON-LD, is patched like anything else.
const CODE = "script:not([type]), script[type='module'], script[type='text/javascript']";
const scripts = (page) =>
  [...page.querySelectorAll(`${CODE}, meta[http-equiv]`)]
    .map((element) => element.outerHTML)
    .join("\n");

function patchNode(live, before, after, changed) {
  if (before.isEqualNode(after)) return;
  if (live.nodeType !== Node.ELEMENT_NODE) {
    if (live.data !== after.data) {
      live.data = after.data;
      changed.add(live.parentElement);
    }
    return;
  }
  if (attributes(live, before, after)) changed.add(live);
  const mine = counterparts(live, before);
  if (mine === null) {
    morph(live, before, after, changed);
  } else if (sameNames(before.childNodes, after.childNodes)) {
    const [old, fresh] = [before, after].map((node) => [...node.childNodes]);
    fresh.forEach((child, index) => patchNode(mine[index], old[index], child, changed));
  } else {
    patchChildren(live, mine, before, after, changed);
  }
}

/** Children came or went in one place: the same ones stand before and after it. */
function patchChildren(live, mine, before, after, changed) {
  const [old, fresh] = [before, after].map((node) => [...node.childNodes]);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start].isEqualNode(fresh[start])) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end++;
  const gone = mine.slice(start, mine.length - end);
  const come = fresh.slice(start, fresh.length - end);
  if (gone.length && come.length) {
    morph(live, before, after, changed);
    return;
  }
  const behind = mine[mine.length - end] ?? mine.at(-1)?.nextSibling ?? null;
  for (const node of gone) node.remove();
  for (const node of come) {
    const copy = document.importNode(node, true);
    live.insertBefore(copy, behind);
    if (copy.nodeType === Node.ELEMENT_NODE) changed.add(copy);
  }
  if (gone.some((node) => node.nodeType === Node.ELEMENT_NODE) && !come.length) changed.add(live);
}

/** Children moved, or a script made others of them: match them by what they hold. */
function morph(live, before, after, changed) {
  const inSource = (node) => (node.id ? before.querySelector(`#${CSS.escape(node.id)}`) : null);
  Idiomorph.morph(live, [...document.importNode(after, true).childNodes], {
    morphStyle: "innerHTML",
    head: { style: "morph" },
    callbacks: {
      beforeAttributeUpdated: (name) => !KEPT.has(name),
      // What a script has added stays.
      beforeNodeRemoved: (node) => !node.id || inSource(node) !== null,
      afterNodeAdded: (node) => {
        if (node.nodeType === Node.ELEMENT_NODE) changed.add(node);
      },
      beforeNodeMorphed: (mine, fresh) => {
        const old = inSource(mine);
        if (old && old.nodeName === fresh.nodeName) {
          patchNode(mine, old, fresh, changed);
          return false;
        }
        const isText = mine.nodeType === Node.TEXT_NODE;
        if (isText && mine.data.trim() !== fresh.data.trim()) changed.add(mine.parentElement);
        return true;
      },
    },
  });
}

/** Find the children of the page that came from the source; a script may have added some. */
function counterparts(live, before) {
  const mine = [...live.childNodes];
  const old = [...before.childNodes];
  if (mine.length === old.length) return sameNames(mine, old) ? mine : null;
  const found = [];
  let spare = mine.length - old.length;
  let at = 0;
  for (const node of old) {
    const near = mine.slice(at, at + spare + 1);
    let skip = near.findIndex((one) => one.isEqualNode(node));
    if (skip < 0) skip = near.findIndex((one) => isLike(one, node));
    if (skip < 0) return null;
    found.push(near[skip]);
    spare -= skip;
    at += skip + 1;
  }
  return found;
}

const isLike = (one, other) => one.nodeName === other.nodeName && one.id === other.id;

/** Tell whether lists can be compared one by one: the same elements, the same ids. */
const sameNames = (some, others) =>
  some.length === others.length && [...some].every((one, index) => isLike(one, others[index]));

/** Change the attributes that differ between the sources; tell whether any did. */
function attributes(live, before, after) {
  let found = false;
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) {
      live.setAttribute(name, value);
      found = true;
    }
  }
  for (const { name } of before.attributes) {
    if (!after.hasAttribute(name)) {
      live.removeAttribute(name);
      found = true;
    }
  }
  return found;
}

/** Keep what the reader looks at where it is; return what does it. */
function holdScroll() {
  const root = document.documentElement;
  const anchor = scrollY > 0 ? lookedAt() : null;
  const top = anchor?.getBoundingClientRect().top;
  const y = scrollY;
  root.style.overflowAnchor = "none";
  return () => {
    if (anchor?.isConnected) {
      scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: "instant" });
    } else if (y !== scrollY) {
      scrollTo({ top: y, behavior: "instant" });
    }
    requestAnimationFrame(() => {
      root.style.overflowAnchor = "";
      if (!root.getAttribute("style")) root.removeAttribute("style");
    });
  };
}

function lookedAt() {
  const main = document.querySelector("main") ?? document.body;
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight * share);
    if (found && found !== main && main.contains(found)) return found.closest("[id], li, p, article") ?? found;
  }
  return null;
}

/** Show once what changed: a light that fades, or stands still for who wants no motion. */
export function flash(elements) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const outermost = elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)));
  for (const element of outermost.slice(0, MOST_FLASHES)) {
    const lit = { outline: "2px solid #e8a200", outlineOffset: "3px", backgroundColor: "#ffd54a66" };
    const plain = { outline: "2px solid transparent", outlineOffset: "3px" };
    element.animate(still ? [lit, lit] : [lit, plain], { duration: 1400, easing: "ease-in" });
  }
}
