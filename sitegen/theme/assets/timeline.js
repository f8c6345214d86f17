// The filter of the timeline, and what an embedded list shows. What is chosen stands in the
// address: ?actor=…&tag=…&place=…&status=…&origin=…&weight=…&from=…&to=…&known=…&q=…
"use strict";
(() => {
  const form = document.getElementById("_filter");
  const list = document.getElementById("_events");
  const stage = form || list;
  const stored = document.getElementById("_events-data");
  if (!list || !(stored || stage.dataset.index)) return;

  const { fold, termsOf, line, has, load } = window.sitegen;
  const say = stage.dataset;
  const FACETS = ["actor", "tag", "place", "status", "origin", "weight"];
  const DATES = ["from", "to", "known"];
  const ALL_OF = 2; // of the first two, an event has to have all that are chosen
  const WORDS = 1 << 6, PERIOD = 1 << 7;
  const MANY = 300; // events, whose layout takes a while
  const SOON = 60; // events that a screen may show: of very many, they come first
  const SHOWN = 60; // choices in a list, results of the index
  const status = form ? form.querySelector('[role="status"]') : document.getElementById("_embedded");
  const of = (n, all) => say.of.replace("{n}", n).replace("{all}", all);

  // --- what is chosen --------------------------------------------------------------

  let chosen = null;

  function read() {
    const given = new URLSearchParams(location.search);
    const one = (name) => (given.get(name) || given.get("year") || "").trim();
    const made = { q: (given.get("q") || "").trim(), from: one("from"), to: one("to"), known: (given.get("known") || "").trim() };
    for (const name of FACETS) made[name] = [...new Set(given.getAll(name))];
    return made;
  }

  function query() {
    const made = new URLSearchParams();
    for (const name of FACETS) for (const value of chosen[name]) made.append(name, value);
    for (const name of [...DATES, "q"]) if (chosen[name]) made.set(name, chosen[name]);
    return made.toString();
  }

  const isFiltered = () => FACETS.some((name) => chosen[name].length) || ["q", ...DATES].some((name) => chosen[name]);

  // "2022-03" is 20220301 or, as an end, 20220331; undefined where it is no date.
  function day(text, isEnd) {
    const before = /^(\d+)[\s-]*bce?$/i.exec(text);
    const parts = before ? [0, 1 - before[1]] : /^([+-]?\d+)(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text);
    if (!parts) return undefined;
    const [, year, month = isEnd ? 12 : 1, date = isEnd ? 31 : 1] = parts;
    return Number(year) * 10000 + Number(month) * 100 + Number(date);
  }

  // --- the events ------------------------------------------------------------------

  let rows = null; // {from, to, filed: [[numbers] for each facet], …}
  let values = null; // for each facet: [id, name, other words]
  let numbers = null; // for each facet: a map of id to number

  function take(data) {
    values = [data.actor, data.tag, data.place, [], [], []];
    numbers = values.map((own) => new Map(own.map(([id], number) => [id, number])));
    const number = (facet, id) => {
      if (!numbers[facet].has(id)) {
        numbers[facet].set(id, values[facet].length);
        values[facet].push([id, form?.querySelector(`input[name="${FACETS[facet]}"][value="${id}"] + span`)?.textContent || id]);
      }
      return numbers[facet].get(id);
    };
    rows = data.events.map(([key, from, to, actors, tags, places, sure, origin, weight, known, words, title, date]) => ({
      key, words, title, date, known: known === 0 ? to : known ?? Infinity,
      from: from ?? -Infinity,
      to: to ?? Infinity,
      filed: [actors, tags, places, [number(3, sure)], [number(4, origin)], [number(5, weight)]],
      element: stored && document.getElementById(key),
      isShown: true,
    }));
  }

  function lineOf(row) {
    if (row.line === undefined) {
      const names = row.filed[0].map((number) => `${values[0][number][1]} ${values[0][number][2]}`).join(" ");
      const told = row.element ? row.element.textContent : row.title;
      row.line = line(`${told} ${row.words} ${names}`);
    }
    return row.line;
  }

  // Folding 5,000 events takes a while: it is done when there is nothing else to do.
  function foldAhead(from = 0) {
    const idle = window.requestIdleCallback || ((then) => setTimeout(() => then({ timeRemaining: () => 5 }), 20));
    idle((time) => {
      let at = from;
      while (at < rows.length && time.timeRemaining() > 2) lineOf(rows[at++]);
      if (at < rows.length) foldAhead(at);
    });
  }

  // Marks who is shown; counts, for each value of the facets that somebody looks at, how
  // many events would be shown with it.
  function choose(looked) {
    const wanted = FACETS.map((name, facet) => chosen[name].map((id) => numbers[facet].get(id) ?? -1));
    const asked = wanted.map((own, facet) => facet).filter((facet) => wanted[facet].length);
    const terms = termsOf(chosen.q);
    const first = day(chosen.from, false) ?? -Infinity;
    const last = day(chosen.to, true) ?? Infinity;
    const known = day(chosen.known, true) ?? Infinity;
    const counts = values.map((own) => new Uint32Array(own.length));
    let shown = 0;
    for (const row of rows) {
      let fails = row.to < first || row.from > last || row.known > known ? PERIOD : 0;
      for (const facet of asked) {
        const isOf = (value) => row.filed[facet].includes(value);
        if (!(facet < ALL_OF ? wanted[facet].every(isOf) : wanted[facet].some(isOf))) fails |= 1 << facet;
      }
      if (terms.length && !terms.every((term) => has(lineOf(row), term))) fails |= WORDS;
      row.isWanted = !fails;
      if (!fails) shown++;
      for (const facet of looked)
        if (!(facet < ALL_OF ? fails : fails & ~(1 << facet))) for (const value of row.filed[facet]) counts[facet][value]++;
    }
    return { shown, counts };
  }

  // --- the page --------------------------------------------------------------------

  // Headings over events, each with what it counts; filled once, inner ones first.
  let headings = null;
  let links = null;
  let batches = null; // the events of each month, or of each year without months

  function survey() {
    headings = [...list.querySelectorAll(".month, .year")].map((element) => {
      const small = element.querySelector(":scope > :is(.month__title, .year__title) small");
      return { element, small, all: small?.textContent, entries: [] };
    });
    const by = new Map(headings.map((heading) => [heading.element, heading]));
    const under = new Map();
    for (const row of rows) {
      if (!row.element) continue;
      const [month, year] = [".month", ".year"].map((name) => by.get(row.element.closest(name)));
      month?.entries.push(row);
      year?.entries.push(row);
      const own = month || year;
      if (!under.has(own)) under.set(own, { heading: own, entries: [] });
      under.get(own).entries.push(row);
    }
    batches = [...under.values()];
    links = [...document.querySelectorAll('.jump a[href^="#"], .strip a[href^="#"]')]
      .map((link) => ({
        link,
        target: document.getElementById(link.getAttribute("href").slice(1)),
        item: link.closest(".jump .label")?.parentElement || link.closest(".jump li"), // a year's whole row
      }))
      .filter(({ target }) => target);
  }

  function place({ entries }) {
    let isDateShown = false;
    for (const row of entries) {
      const { element } = row;
      if (row.isShown !== row.isWanted) element.hidden = !row.isWanted;
      row.isShown = row.isWanted;
      // A date stands beside the first of its events that is shown.
      const isSame = row.isSame ??= element.classList.contains("entry--same");
      if (!isSame) isDateShown = false;
      const isFirst = isSame && row.isShown && !isDateShown;
      if (isFirst !== Boolean(row.isFirst)) element.classList.toggle("entry--first", isFirst);
      row.isFirst = isFirst;
      isDateShown ||= row.isShown;
    }
  }

  // With very many events, those far below are shown and hidden after the answer.
  let waiting = [];
  let later = 0;

  function placeMore(isAll) {
    clearTimeout(later);
    const end = performance.now() + 8;
    while (waiting.length && (isAll || performance.now() < end)) place(waiting.shift());
    if (waiting.length) later = setTimeout(placeMore);
  }

  function showInPlace() {
    const isLong = rows.length > MANY;
    if (isLong) list.classList.add("is-long");
    for (const heading of headings) {
      const { element, small, all, entries } = heading;
      const count = heading.count = entries.reduce((sum, row) => sum + row.isWanted, 0);
      if (isLong) element.style.containIntrinsicSize = `auto ${4 + 11 * count}rem`;
      if (element.hidden !== !count) element.hidden = !count;
      const words = count < entries.length ? of(count, all) : all;
      if (small && heading.words !== words) small.textContent = heading.words = words;
    }
    let room = isLong ? SOON : Infinity;
    waiting = batches.filter((batch) => {
      const count = batch.heading?.count ?? batch.entries.length;
      if (!count || room <= 0) return count; // a hidden month can stay as it is
      room -= count;
      place(batch);
      return false;
    });
    clearTimeout(later);
    if (waiting.length) later = setTimeout(placeMore, 50);
    for (const one of links) {
      const { link, target, item } = one;
      const isOff = Boolean(target.closest("[hidden]"));
      if (one.isOff === isOff) continue;
      one.isOff = isOff;
      if (item) item.hidden = isOff;
      else link.classList.toggle("is-off", isOff), link.setAttribute("tabindex", isOff ? -1 : 0);
    }
  }

  // Where the page does not list all events: what is found, as links.
  let results = null;

  function showList(most = SHOWN) {
    const root = say.index.replace(/search\.json$/, "");
    if (!results) list.prepend(results = document.createElement("div"));
    for (const other of list.children) other.hidden = (other === results) !== isFiltered();
    const hits = isFiltered() ? rows.filter((row) => row.isWanted) : [];
    const items = document.createElement("ol");
    items.className = "briefs";
    items.setAttribute("role", "list");
    for (const { key, title, date } of hits.slice(0, most)) {
      const item = document.createElement("li");
      const when = document.createElement("span");
      when.className = "fine";
      when.textContent = date;
      const link = document.createElement("a");
      link.href = root + key;
      if (!form) Object.assign(link, { target: "_blank", rel: "noopener" });
      link.append(Object.assign(document.createElement("bdi"), { textContent: title }));
      item.append(when, " ", link);
      items.append(item);
    }
    results.replaceChildren(items);
    if (hits.length <= most) return;
    const more = document.createElement("button");
    more.type = "button";
    more.className = "plain";
    more.textContent = say.more.replace("{n}", hits.length - most);
    more.addEventListener("click", () => {
      showList(most + 10 * SHOWN);
      results.querySelectorAll("a")[most]?.focus();
    });
    results.append(more);
  }

  // --- the form --------------------------------------------------------------------

  const lists = []; // of each facet: [{box, number, name, small, item}], filled when opened
  let counted = null;

  const facetsIn = (details) => FACETS.map((name, facet) => facet)
    .filter((facet) => details?.querySelector(`input[name="${FACETS[facet]}"], ul[data-name="${FACETS[facet]}"]`));

  function fill(details) {
    const holder = details.querySelector("ul[data-name]");
    const facet = FACETS.indexOf(holder?.dataset.name);
    if (facet < 0 || lists[facet]) return;
    const usual = new Uint32Array(values[facet].length);
    for (const row of rows) for (const number of row.filed[facet]) usual[number]++;
    const order = values[facet].map((value, number) => number).filter((number) => usual[number]);
    order.sort((a, b) => usual[b] - usual[a] || values[facet][a][1].localeCompare(values[facet][b][1], document.documentElement.lang));
    lists[facet] = order.map((number) => {
      const [id, name, other = ""] = values[facet][number];
      const item = document.createElement("li");
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox", name: FACETS[facet], value: id });
      const small = document.createElement("small");
      label.append(box, " ", Object.assign(document.createElement("bdi"), { textContent: name }), " ", small);
      item.append(label);
      return { item, box, small, number, line: line(`${name} ${other}`) };
    });
    holder.append(...lists[facet].map(({ item }) => item));
    const find = details.querySelector(".facet__find");
    find.hidden = order.length <= 12;
    find.addEventListener("input", (event) => { event.stopPropagation(); count(details); });
  }

  // Writes counts beside the choices of an open list; what would find nothing is hidden.
  function count(details) {
    fill(details);
    const holder = details.querySelector("ul[data-name]");
    if (holder) {
      const facet = FACETS.indexOf(holder.dataset.name);
      const terms = termsOf(details.querySelector(".facet__find input").value);
      let room = SHOWN;
      for (const { item, box, small, number, line: words } of lists[facet]) {
        box.checked = chosen[FACETS[facet]].includes(box.value);
        const found = counted[facet][number];
        const isHere = box.checked || box === document.activeElement
          || (found > 0 && room > 0 && terms.every((term) => has(words, term)));
        item.hidden = !isHere;
        if (isHere) room--;
        if (small.textContent !== String(found)) small.textContent = found;
      }
      return;
    }
    for (const box of details.querySelectorAll('input[type="checkbox"]')) {
      const facet = FACETS.indexOf(box.name);
      box.checked = chosen[box.name].includes(box.value);
      box.closest("label").querySelector("small").textContent = counted[facet][numbers[facet].get(box.value)] || 0;
    }
  }

  function chips() {
    const made = [];
    const add = (words, drop) => {
      const item = document.createElement("li");
      const button = Object.assign(document.createElement("button"), { type: "button", className: "plain picked__one" });
      button.append(Object.assign(document.createElement("bdi"), { textContent: words }));
      button.setAttribute("aria-label", say.drop.replace("{name}", words));
      button.addEventListener("click", () => {
        const at = made.indexOf(item);
        drop();
        change();
        (form.querySelectorAll(".picked button")[at] || form.elements.q).focus();
      });
      item.append(button);
      made.push(item);
    };
    FACETS.forEach((name, facet) => {
      for (const id of chosen[name])
        add(values[facet][numbers[facet].get(id)]?.[1] || id, () => { chosen[name] = chosen[name].filter((one) => one !== id); });
    });
    for (const end of DATES) if (chosen[end]) add(`${say[end]} ${chosen[end]}`, () => { chosen[end] = ""; });
    if (chosen.q) add(say.quoted.replace("{words}", () => chosen.q), () => { chosen.q = ""; });
    form.querySelector(".picked").replaceChildren(...made);
    form.querySelector("[data-clear]").hidden = made.length < 2;
    const home = form.querySelector(".filter__home");
    if (home) {
      home.hidden = !made.length;
      home.href = `${home.getAttribute("href").split("?")[0]}?${query()}`;
    }
  }

  function fields() {
    for (const name of ["q", ...DATES]) {
      const field = form.elements[name];
      if (field !== document.activeElement || name !== "q") field.value = chosen[name];
      if (name !== "q") field.setAttribute("aria-invalid", Boolean(chosen[name]) && day(chosen[name], false) === undefined);
    }
    for (const facet of form.querySelectorAll("details.facet"))
      facet.classList.toggle("is-used", [...facet.querySelectorAll("input[name], ul[data-name]")].some((one) => chosen[one.name || one.dataset.name]?.length));
    const snippet = document.getElementById("_embed");
    if (!snippet) return;
    const plain = say.snippet ||= snippet.textContent;
    snippet.textContent = plain.replace(/embed\.html(?:\?([^"]*))?"/, (_, own = "") => {
      const whole = [own, query().replaceAll("&", "&amp;")].filter(Boolean).join("&amp;");
      return `embed.html${whole && `?${whole}`}"`;
    });
  }

  // --- all together ----------------------------------------------------------------

  function show() {
    const open = form?.querySelector("details.facet[open]");
    const { shown, counts } = choose(facetsIn(open));
    counted = counts;
    const total = say.total;
    if (stored) showInPlace();
    else showList();
    let words = !isFiltered() ? total : shown || !form ? of(shown, total) : say.nothing;
    const undated = chosen.known && say.undated ? rows.filter((row) => row.known === Infinity).length : 0;
    if (undated) words += ` · ${say.undated.replace("{n}", undated)}`;
    if (status.textContent !== words) status.textContent = words;
    if (!form) return;
    chips();
    fields();
    if (open) count(open);
  }

  async function ready() {
    if (rows) return true;
    try {
      take(stored ? JSON.parse(stored.textContent) : await load(say.index));
      if (stored) survey();
    } catch {
      status.textContent = say.failed;
      return false;
    }
    return true;
  }

  let timer = 0;

  // The browser lays the page out to remember where it was: that comes after the answer.
  function remember(isNew, delay) {
    const address = location.pathname + (query() && `?${query()}`) + location.hash;
    return setTimeout(() => {
      try { // a page from disk may not have its address changed
        history[isNew ? "pushState" : "replaceState"](null, "", address);
      } catch { /* the filter works all the same */ }
    }, delay);
  }

  function change(isNew = true) {
    if (!rows) {
      ready().then((is) => is && change(isNew));
      return;
    }
    show();
    clearTimeout(timer);
    if (isNew) remember(true, 0);
    else timer = remember(false, 200);
  }

  chosen = read();
  if (isFiltered()) ready().then((is) => is && show());

  if (!form) {
    const whole = document.querySelector(".embed__all");
    if (isFiltered()) whole.href += `?${query()}`;
    return;
  }

  let isTyping = false; // what is typed in one go is one step of the history
  form.elements.q.addEventListener("focus", () => { isTyping = false; ready().then((is) => is && foldAhead()); });
  form.addEventListener("input", (event) => {
    const { name, type, value, checked } = event.target;
    if (name === "q") {
      chosen.q = value.trim();
      change(!isTyping);
      isTyping = true;
    } else if (type === "checkbox") {
      chosen[name] = checked ? [...chosen[name], value] : chosen[name].filter((one) => one !== value);
      change();
    }
  });
  form.addEventListener("change", (event) => {
    const { name, value } = event.target;
    if (!DATES.includes(name)) return;
    chosen[name] = value.trim();
    change();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-clear]").addEventListener("click", () => {
    for (const name of FACETS) chosen[name] = [];
    for (const name of ["q", ...DATES]) chosen[name] = "";
    change();
    form.elements.q.value = "";
    form.elements.q.focus();
  });
  form.addEventListener("toggle", (event) => {
    if (event.target.open) ready().then((is) => { if (is) { counted = choose(facetsIn(event.target)).counts; count(event.target); } });
  }, true);
  document.addEventListener("click", (event) => { // to jump to an event, all heights have to be known
    if (!event.target.closest('a[href^="#"]')) return;
    placeMore(true);
    list.classList.remove("is-long");
  }, true);
  const close = () => { for (const open of form.querySelectorAll("details.facet[open]")) open.open = false; };
  document.addEventListener("click", (event) => { if (!event.target.closest(".facet")) close(); });
  form.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && form.querySelector("details.facet[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  addEventListener("popstate", () => {
    chosen = read();
    form.elements.q.value = chosen.q;
    ready().then((is) => is && show());
  });

  // On paper all sources are open.
  let opened = [];
  addEventListener("beforeprint", () => {
    placeMore(true);
    opened = [...document.querySelectorAll("details.record:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
})();
