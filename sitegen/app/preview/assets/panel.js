// Where something on the page was written, and why it is there.

/** Tell what was clicked, in words that the server understands. */
export function pointedAt(target, config) {
  const asked = new URLSearchParams({ page: config.page });
  const link = target.closest("a[href]");
  const url = link && onSite(link.href, config.base);
  const entry = target.closest("li.entry[id], [data-event]");
  if (entry) asked.set("entry", entry.dataset.event ?? entry.id);
  const quote = target.closest("li.citation");
  const claim = target.closest(".claims li");
  if (url) asked.set("link", url);
  else if (quote) asked.set("quote", quote.getAttribute("value") ?? place(quote)[0]);
  else if (claim) {
    const [index, total] = place(claim);
    asked.set("claim", index);
    asked.set("of", total);
  }
  return asked;
}

function onSite(href, base) {
  const url = new URL(href, location.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(base)) return "";
  return decodeURIComponent(url.pathname.slice(base.length)) || "index.html";
}

/** Count from 1 among the neighbours, and count these. */
function place(element) {
  const list = [...element.parentElement.children];
  return [String(list.indexOf(element) + 1), String(list.length)];
}

/** Draw the answer into `box`; all words are text, never HTML. */
export function draw(box, answer, open) {
  box.replaceChildren(
    el("p", { class: "kind" }, answer.kind),
    el("h2", {}, answer.title),
    el("ul", { class: "places" }, ...answer.places.map((row) => el("li", {}, ...line(row, open)))),
    ...answer.parts.flatMap((part) => [
      el("h3", {}, part.title),
      el("ul", {}, ...part.rows.map((row) => el("li", {}, ...line(row, open)))),
    ]),
  );
}

function line(row, open) {
  const words = row.text ? [el("span", {}, row.text)] : [];
  if (!row.path) return words;
  const shown = `${row.path}:${row.line}`;
  if (!row.link) return [...words, el("code", {}, shown)];
  const button = el("button", { type: "button", class: "place" }, shown);
  button.addEventListener("click", () => open(row));
  button.title = "Open in the editor";
  return [...words, button];
}

export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
