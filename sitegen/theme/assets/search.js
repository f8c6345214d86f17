// The search of the whole site. This script and the index are fetched when somebody first
// wants them: theme.js opens the dialog.
"use strict";
(() => {
  const dialog = document.getElementById("_search");
  const { termsOf, line, has, load } = window.sitegen;
  const say = dialog.dataset;
  const input = dialog.querySelector("input");
  const status = dialog.querySelector('[role="status"]');
  const found = dialog.querySelector(".search__found");
  const help = dialog.querySelector(".search__help");
  const MOST = [10, 6, 4, 4, 6, 4];
  let groups = null;

  const entry = (href, title, words, detail, bonus, names = title) =>
    ({ href, title, detail, bonus, name: line(names), words: ` ${words} ` });

  function prepare(data) {
    const topic = ([, name, words, url, count]) => entry(url, name, "", "", Math.log1p(count) / 2, `${name} ${words}`); // other names are names
    const weight = { major: 1.5, normal: 0, minor: -1 };
    return [
      data.events.map(([url, , , actors, , , , , importance, , words, title, date]) => {
        const others = actors.map((number) => data.actor[number][2]).join(" ");
        return entry(url, title, `${words} ${others}`, date, weight[importance]);
      }),
      data.actor.map(topic), data.tag.map(topic), data.place.map(topic),
      data.sources.map(([url, title, words, detail, lang]) => ({ ...entry(url, title, words, detail, -4), lang })), // after the events that cite it
      data.pages.map(([url, title, words]) => entry(url, title, words, "", 0)),
    ];
  }

  // Every word has to occur; in the title it counts more, as a whole word most.
  function score(one, terms) {
    let sum = one.bonus + 2;
    for (const term of terms) {
      if (one.name.includes(` ${term} `)) sum += 8;
      else if (has(one.name, term)) sum += 5;
      else if (has(one.words, term)) sum += 2;
      else return 0;
    }
    return Math.max(sum, 0.1);
  }

  function find(terms) {
    return groups
      .map((entries, kind) => ({
        kind,
        hits: entries.map((one) => [score(one, terms), one]).filter(([points]) => points).sort((a, b) => b[0] - a[0]),
      }))
      .filter((group) => group.hits.length)
      .sort((a, b) => b.hits[0][0] - a.hits[0][0]);
  }

  const make = (tag, text = "", name = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = name;
    return made;
  };

  function section({ kind, hits }, query) {
    const box = make("section");
    const heading = make("h2", say.groups.split("|")[kind], "label");
    heading.append(" ", make("small", hits.length));
    const list = make("ol", "", "briefs");
    list.setAttribute("role", "list");
    for (const [, one] of hits.slice(0, MOST[kind])) {
      const item = make("li");
      const link = make("a");
      link.href = say.root + one.href;
      link.append(Object.assign(make("bdi", one.title), one.lang ? { lang: one.lang } : {}));
      item.append(link, " ", make("span", one.detail, "fine"));
      list.append(item);
    }
    box.append(heading, list);
    if (kind === 0 && hits.length > 1) {
      const all = make("a", say.all, "fine");
      all.href = `${say.home}?q=${encodeURIComponent(query)}`;
      box.append(all);
    }
    return box;
  }

  async function show() {
    const query = input.value.trim();
    try {
      groups ||= prepare(await load(say.index));
    } catch {
      status.textContent = say.failed;
      help.hidden = false;
      return;
    }
    if (query !== input.value.trim()) return; // somebody typed on while it was loading
    const terms = termsOf(query);
    const results = terms.length ? find(terms) : [];
    const count = results.reduce((sum, group) => sum + group.hits.length, 0);
    found.replaceChildren(...results.map((group) => section(group, query)));
    const words = count ? say.found.replace("{n}", count) : say.nothing.replace("{q}", query);
    status.textContent = terms.length ? words : "";
    help.hidden = !terms.length || count > 0;
  }

  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [input, ...found.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  input.addEventListener("input", show);
  show(); // somebody may have typed before the script was here
})();
