// Zoom for the axis. The picture is drawn by the build; this draws it wider, by the same rules
// as sitegen/pages/scale.py, ticks.py and marks.py, and lets the box around it scroll. The part
// of time in view stands in the address: #2022-03-01/2022-03-20.
"use strict";
(() => {
  const box = document.querySelector(".axis");
  const svg = box?.querySelector("[data-axis]");
  if (!svg) return;
  const { panels, months, ofDay, day: dayOf, month: monthOf, year: yearOf, bce, millions, digits } = JSON.parse(svg.dataset.axis);
  const NS = "http://www.w3.org/2000/svg";
  const FULL = svg.width.baseVal.value;
  const BREAK = 22, LANE = 24, HEAD = 44, FOOT = 10, WORDY_FOOT = 26, TALL = 16, APART = 16, WIDE = 16, INSET = 9, BESIDE = 7;
  const MOST = 4_000_000; // units of width; beyond that browsers place letters by halves of a unit
  const scaleGroup = svg.querySelector(".axis__scale");
  const baseGroup = svg.querySelector(".axis__base");
  const told = document.querySelector(".axis__told");
  const buttons = Object.fromEntries([...document.querySelectorAll("[data-zoom]")].map((one) => [one.dataset.zoom, one]));
  let width = FULL, isTall = false;

  // --- days ------------------------------------------------------------------------

  // Days since 1 January of year 1, of the proleptic Gregorian calendar, as calendar.py has it.
  function ordinal(year, month, day) {
    const y = year - (month <= 2 ? 1 : 0);
    const cycle = Math.floor(y / 400), yoe = y - cycle * 400;
    const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
    return 146097 * cycle + 365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100) + before + day - 1 - 305;
  }
  function date(number) {
    const n = number + 305, cycle = Math.floor(n / 146097), rest = n - cycle * 146097;
    const yoe = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365);
    const doy = rest - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
    const m = Math.floor((5 * doy + 2) / 153), month = ((m + 2) % 12) + 1;
    return [400 * cycle + yoe + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * m + 2) / 5) + 1];
  }
  const two = (number) => String(number).padStart(2, "0");
  const clock = (instant) => {
    const minutes = Math.round((instant - Math.floor(instant + 1e-6)) * 1440);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };

  // --- the scale -------------------------------------------------------------------

  function edges(total) {
    const room = total - BREAK * (panels.length - 1);
    let left = 0;
    return panels.map(([, , share]) => {
      const edge = [left, left + share * room];
      left = edge[1] + BREAK;
      return edge;
    });
  }
  function place(instant, all) {
    let at = panels.length - 1;
    while (at > 0 && instant < panels[at][0]) at -= 1;
    const [start, end] = panels[at], [left, right] = all[at];
    const part = (instant - start) / (end - start);
    if (part > 1 && at + 1 < panels.length) return right + BREAK / 2;
    return left + Math.min(1, Math.max(0, part)) * (right - left);
  }
  function instant(x, all) {
    let at = panels.length - 1;
    while (at > 0 && x < all[at][0]) at -= 1;
    const [start, end] = panels[at], [left, right] = all[at];
    return start + Math.min(1, Math.max(0, (x - left) / (right - left))) * (end - start);
  }

  // --- its words -------------------------------------------------------------------

  const measure = document.createElement("canvas").getContext("2d");
  const widthOf = (text, font) => {
    measure.font = font;
    return measure.measureText(text).width;
  };
  const family = getComputedStyle(svg.querySelector("text") || svg).fontFamily;
  const SMALL = `12px ${family}`, NAME = `13px ${family}`, STRONG = `600 13px ${family}`;

  const fill = (pattern, values) => pattern.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole);
  const [group, decimal, groupedFrom] = digits;
  const grouped = (count, least) => (count < Math.max(least, groupedFrom) ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, group));
  function yearName(year) {
    if (Math.abs(year) >= 1e6) {
      const [whole, rest] = String(Number((Math.abs(year) / 1e6).toFixed(2))).split(".");
      return fill(millions[year > 0 ? 1 : 0], { n: grouped(Number(whole), 1000) + (rest ? decimal + rest : "") });
    }
    return fill(year > 0 ? yearOf : bce, { year: grouped(year > 0 ? year : 1 - year, 10000) });
  }
  const KINDS = ["minute", "day", "month", "year"];
  const UNITS = [
    ...[1, 5, 15, 30, 60, 180, 360, 720].map((n) => ["minute", n, n / 1440, 34]),
    ...[1, 7].map((n) => ["day", n, n, 18]),
    ...[1, 3, 6].map((n) => ["month", n, n * 30.4, 28]),
    ...Array.from({ length: 36 }, (_, n) => [1, 2, 5][n % 3] * 10 ** Math.floor(n / 3)).map((n) => ["year", n, n * 365.2425, 32]),
  ];
  function unitOf([start, end, , finest], room) {
    const perDay = room / (end - start);
    const years = [start, end].map((one) => widthOf(yearName(date(Math.floor(one))[0]), SMALL));
    const own = UNITS.filter(([kind]) => KINDS.indexOf(kind) >= KINDS.indexOf(finest));
    let at = own.findIndex(([kind, , days, least]) => days * perDay >= (kind === "year" ? Math.max(least, ...years) : least) + 14);
    if (at < 0) at = own.length - 1;
    while (at > 0 && instants(own[at], start, end).next().done) at -= 1;
    return own[at];
  }
  function* instants([kind, count], start, end) {
    if (kind === "minute") {
      const step = count / 1440;
      for (let n = Math.ceil(start / step - 1e-9); n <= Math.floor(end / step + 1e-9); n += 1) yield n * step;
      return;
    }
    if (kind === "day") {
      for (let n = Math.ceil((start - 1) / count) * count + 1; n <= Math.floor(end); n += count) yield n;
      return;
    }
    const low = date(Math.floor(start))[0], high = date(Math.floor(end))[0];
    const days = [];
    if (kind === "month") for (let y = low; y <= high; y += 1) for (let m = 1; m <= 12; m += count) days.push([y, m]);
    else {
      if (low <= 0) for (let n = Math.floor((1 - low) / count); n >= Math.max(1, Math.ceil(Math.max(0, 1 - Math.min(high, 0)) / count)); n -= 1) days.push([1 - n * count, 1]);
      if (count > 1 && low <= 1 && high >= 1) days.push([1, 1]);
      for (let n = Math.max(1, Math.ceil(low / count)); n <= Math.floor(high / count); n += 1) days.push([n * count, 1]);
    }
    for (const [y, m] of days) {
      const at = ordinal(y, m, 1);
      if (at >= start && at <= end) yield at;
    }
  }
  function nameOf(at, [kind]) {
    const [year, m, day] = date(Math.floor(at + 1e-6));
    return { minute: () => clock(at), day: () => String(day), month: () => months[m - 1], year: () => yearName(year) }[kind]();
  }
  function groupOf(at, [kind]) {
    if (kind === "year") return "";
    const [year, m, day] = date(Math.floor(at + 1e-6));
    if (kind === "month") return yearName(year);
    const said = yearName(year);
    return kind === "minute"
      ? fill(dayOf, { day, month: ofDay[m - 1], year: said })
      : fill(monthOf, { month: months[m - 1], year: said });
  }
  function thinned(marks, right, font) {
    marks.forEach((one, n) => {
      const next = n + 1 < marks.length ? marks[n + 1].x - 10 : n ? right + 10 : Infinity;
      if (one.text && one.x + 4 + widthOf(one.text, font) > next) one.drop = true;
    });
    if (marks.length && marks.every((one) => one.drop)) marks[0].drop = false;
    for (const one of marks) if (one.drop) one.text = "";
    return marks;
  }
  // Only what is near the view: a year in minutes has half a million marks.
  function ticks(all, from, to) {
    const low = [], high = [];
    panels.forEach(([start, end], at) => {
      const [left, right] = all[at];
      const unit = unitOf(panels[at], right - left);
      const perDay = (right - left) / (end - start);
      const seen = [Math.max(start, start + (from - left) / perDay), Math.min(end, start + (to - left) / perDay)];
      if (seen[0] > seen[1]) return;
      const x = (one) => left + (one - start) * perDay;
      const marks = [...instants(unit, ...seen)].map((one) => ({ x: x(one), text: nameOf(one, unit), at: one }));
      if (!marks.length && seen[0] === start) marks.push({ x: left, text: nameOf(start, unit), at: start });
      let before = "";
      const upper = [];
      const bounds = unit[0] === "day" ? instants(["month", 1], ...seen) : marks.map((one) => one.at);
      for (const at of [seen[0], ...bounds]) {
        const one = { x: x(at), at };
        const text = groupOf(one.at, unit);
        if (text && text !== before) upper.push({ x: one.x, text });
        before = text;
      }
      low.push(...thinned(marks, right, SMALL));
      const [first, second] = upper;
      if (unit[0] === "day" && second && first.x + 14 + widthOf(first.text, `600 ${SMALL}`) > second.x) first.text = nameOf(seen[0], ["month", 1]);
      high.push(...thinned(upper, right, `600 ${SMALL}`));
    });
    return [low, high];
  }

  // --- the events ------------------------------------------------------------------

  const limit = (text) => (text === "-" ? null : Number(text));
  const events = [...svg.querySelectorAll(".axis__event")].map((link) => {
    const numbers = link.dataset.at.split(" ");
    const spans = [];
    for (let n = 0; n < numbers.length; n += 2) spans.push([limit(numbers[n]) ?? -Infinity, limit(numbers[n + 1]) ?? Infinity]);
    const text = link.querySelector("text");
    return {
      link, spans, text,
      ends: link.dataset.ends.split(" "),
      kind: /axis__event--(\w+)/.exec(link.getAttribute("class"))[1],
      bars: [...link.querySelectorAll(".axis__bar")],
      path: link.querySelector("path"),
      hit: link.querySelector(".hit"),
      isBare: link.classList.contains("is-bare"),
      letters: link.classList.contains("is-major") ? STRONG : NAME,
    };
  });
  const put = (element, values) => { for (const [name, value] of Object.entries(values)) element.setAttribute(name, value); };
  const short = (number) => Math.round(number * 10) / 10;

  function bars(one, all) {
    const least = one.kind === "day" || one.kind === "all" ? 4 : 9;
    return one.spans.map(([start, end], n) => {
      let left = start === -Infinity ? 0 : place(start, all);
      let right = end === Infinity ? width : place(end, all);
      if (right - left < least) { left = Math.min(left, width - least); right = left + least; }
      const soft = Math.min(40, Math.max(8, (right - left) / 2));
      if (one.kind === "about" && one.ends[0] === "soft" && n === 0) left = Math.max(0, left - soft);
      if (one.kind === "about" && one.ends[1] === "soft" && n === one.spans.length - 1) right = Math.min(width, right + soft);
      return [left, right];
    });
  }
  function outline(one, own) {
    const left = own[0][0], right = own.at(-1)[1];
    let drawn = "";
    if (["span", "about", "open"].includes(one.kind)) {
      if (one.ends[0] === "hard") drawn += `M${short(left + 1)} 3V21`;
      if (one.ends[1] === "hard") drawn += `M${short(right - 1)} 3V21`;
      if (one.ends[1] === "arrow") drawn += `M${short(right - 6)} 7l5 5-5 5`;
    }
    for (let n = 1; n < own.length; n += 1) drawn += `M${short(own[n - 1][1])} 12H${short(own[n][0])}`;
    return drawn;
  }
  function arrange(all, isNear) {
    const taken = [];
    for (const one of events) {
      const own = bars(one, all);
      const left = own[0][0], right = own.at(-1)[1];
      one.own = own;
      one.isNamed = !one.isBare || isNear;
      one.wide ??= widthOf(one.text.textContent, one.letters);
      let name = right + BESIDE, side = "after", room = [left, right];
      if (one.isNamed) {
        room = [left, name + one.wide];
        if (right - left >= one.wide + 2 * INSET && own.length === 1) [name, side, room] = [left + INSET, "in", [left, right]];
        else if (name + one.wide > width) {
          if (left - BESIDE - one.wide >= 0) [name, side, room] = [left - BESIDE, "before", [left - BESIDE - one.wide, right]];
          else {
            name = Math.max(0, width - one.wide);
            [side, room] = ["in", [Math.min(left, name), Math.max(right, name + one.wide)]];
          }
        }
      }
      let lane = taken.findIndex((row) => row.every(([from, to]) => room[0] >= to + APART || room[1] + APART <= from));
      if (lane < 0) lane = taken.push([]) - 1;
      taken[lane].push(room);
      Object.assign(one, { name, side, room, lane });
    }
    return taken.length;
  }

  // --- drawing ---------------------------------------------------------------------

  let groups = [];
  let marked = null; // the stretch for which the scale has words
  function drawScale(all, height, isForced) {
    const from = box.scrollLeft - 1500, to = box.scrollLeft + box.clientWidth + 1500;
    if (!isForced && marked && box.scrollLeft - 200 > marked[0] && box.scrollLeft + box.clientWidth + 200 < marked[1]) return;
    marked = [from <= 0 ? -Infinity : from, to >= width ? Infinity : to];
    const [low, high] = ticks(all, from, to);
    const made = [];
    const word = (x, y, text, group) => {
      const one = document.createElementNS(NS, "text");
      put(one, { x: short(x + 4), y });
      if (group) one.setAttribute("class", "axis__group");
      one.textContent = text;
      made.push(one);
    };
    for (const { x, text } of low) {
      const line = document.createElementNS(NS, "line");
      put(line, { x1: short(x), x2: short(x), y1: text ? 24 : 36, y2: height });
      made.push(line);
      if (!text) continue;
      word(x, 34, text, false);
      if (isTall) word(x, height - 4, text, false);
    }
    groups = high.filter(({ text }) => text);
    for (const one of groups) {
      word(one.x, 14, one.text, true);
      one.element = made.at(-1);
    }
    scaleGroup.replaceChildren(...made);
  }
  function draw(wanted) {
    width = Math.min(MOST, Math.max(FULL, wanted));
    const all = edges(width);
    const lanes = arrange(all, width >= 4 * FULL);
    isTall = lanes >= TALL;
    const height = HEAD + LANE * lanes + (isTall ? WORDY_FOOT : FOOT);
    put(svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    for (const one of events) {
      put(one.link, { transform: `translate(0 ${HEAD + one.lane * LANE})` });
      one.own.forEach(([left, right], n) => put(one.bars[n], { x: short(left), width: short(right - left) }));
      if (one.path) one.path.setAttribute("d", outline(one, one.own));
      put(one.hit, { x: short(one.room[0] - 4), width: short(one.room[1] - one.room[0] + 8) });
      put(one.text, { x: short(one.name), "text-anchor": one.side === "before" ? "end" : "start" });
      one.link.classList.toggle("is-bare", !one.isNamed);
      one.link.classList.toggle("is-wide", one.own[0][1] - one.own[0][0] >= WIDE);
      one.link.classList.toggle("is-in", one.side === "in");
    }
    const [line, ...cuts] = baseGroup.children;
    line.setAttribute("d", `M0 40H${width}`);
    for (let n = 0; n < cuts.length; n += 3) {
      const x = all[n / 3][1] + BREAK / 2;
      put(cuts[n], { x: short(x - 7), height });
      put(cuts[n + 1], { d: `M${short(x - 7)} 45l5-10M${short(x + 2)} 45l5-10` });
      put(cuts[n + 2], { d: `M${short(x)} 52V${height}` });
    }
    buttons.out.disabled = buttons.all.disabled = width <= FULL;
    buttons.in.disabled = width >= MOST;
    return { all, height };
  }
  const pin = () => { // what a long bar is called, and the month or year in view, stay in view
    groups.forEach(({ x, text, element }, n) => {
      const last = (groups[n + 1]?.x ?? Infinity) - widthOf(text, `600 ${SMALL}`) - 14;
      put(element, { x: short(4 + Math.max(x, Math.min(last, box.scrollLeft))) });
    });
    for (const one of events) {
      if (one.side !== "in" || one.name !== one.own[0][0] + INSET) continue;
      const last = one.own[0][1] - one.wide - INSET;
      one.text.setAttribute("x", short(Math.min(last, Math.max(one.name, box.scrollLeft + INSET))));
    }
  };

  // Draw at another width, so that the same instant stays below `at`, counted from the box's edge.
  let drawn = null;
  function zoom(wanted, at = box.clientWidth / 2) {
    const held = instant(box.scrollLeft + at, edges(width));
    const isNew = Math.min(MOST, Math.max(FULL, wanted)) !== width || !drawn;
    if (isNew) drawn = draw(wanted);
    box.scrollLeft = place(held, drawn.all) - at;
    drawScale(drawn.all, drawn.height, isNew);
    pin();
    remember();
  }
  function whole() {
    drawn = draw(FULL);
    box.scrollLeft = 0;
    drawScale(drawn.all, drawn.height, true);
    remember();
  }

  // --- the address -----------------------------------------------------------------

  const written = (at, isClose) => {
    const [year, m, day] = date(Math.floor(at));
    if (Math.abs(year) > 9999) return `Y${year}`;
    const plain = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(m)}-${two(day)}`;
    return isClose ? `${plain}T${clock(at)}` : plain;
  };
  const read = (text, isEnd) => {
    const found = /^(?:Y(-?\d+)|(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?)$/.exec(text);
    if (!found) return null;
    const [, long, year, m, day, hour, minute] = found;
    const start = ordinal(Number(long ?? year), Number(m || 1), Number(day || 1));
    if (hour) return start + (Number(hour) * 60 + Number(minute)) / 1440;
    if (!isEnd) return start;
    return day ? start + 1 : m ? ordinal(Number(year) + (m === "12" ? 1 : 0), (Number(m) % 12) + 1, 1) : ordinal(Number(long ?? year) + 1, 1, 1);
  };
  let waiting = 0;
  function remember() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const isWhole = width <= FULL && box.scrollWidth <= box.clientWidth + 1;
      const all = edges(width);
      const start = instant(box.scrollLeft, all), end = instant(Math.min(width, box.scrollLeft + box.clientWidth), all);
      const isClose = panels.some((one) => one[3] === "minute") && end - start < 3;
      const view = isClose ? [start, end] : [Math.round(start), Math.max(Math.round(start), Math.round(end) - 1)];
      history.replaceState(null, "", isWhole ? location.pathname + location.search : `#${view.map((at) => written(at, isClose)).join("/")}`);
    }, 250);
  }
  // Show a stretch of time: so wide that it fills the box.
  function show(hash) {
    const [from, to] = decodeURIComponent(hash.slice(1)).split("/");
    const start = read(from || "", false), end = read(to || "", true);
    if (start === null || end === null || end <= start) return false;
    // Panels differ, so the width that fits is felt for.
    let low = FULL, high = MOST;
    for (let n = 0; n < 40; n += 1) {
      const middle = Math.sqrt(low * high), all = edges(middle);
      if (place(end, all) - place(start, all) > box.clientWidth) high = middle;
      else low = middle;
    }
    drawn = draw(low);
    box.scrollLeft = place(start, drawn.all);
    drawScale(drawn.all, drawn.height, true);
    pin();
    return true;
  }

  // --- hands -----------------------------------------------------------------------

  const STEP = 1.6;
  const acts = { in: () => zoom(width * STEP), out: () => (width / STEP <= FULL ? whole() : zoom(width / STEP)), all: whole };
  for (const [name, button] of Object.entries(buttons)) button.addEventListener("click", () => acts[name]());

  const links = events.map((one) => one.link);
  function focus(number) {
    const link = links[Math.min(links.length - 1, Math.max(0, number))];
    for (const one of links) one.setAttribute("tabindex", one === link ? "0" : "-1");
    link.focus({ preventScroll: true });
    const one = events[links.indexOf(link)];
    const from = box.scrollLeft + 24, to = box.scrollLeft + box.clientWidth - 24;
    if (one.room ? one.room[0] < from || Math.min(one.room[1], one.room[0] + 200) > to : true) {
      const x = one.room ? one.room[0] : link.querySelector(".hit").x.baseVal.value;
      box.scrollLeft = x - 80;
    }
    link.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  // One stop for the Tab key, as in a toolbar; arrows go from event to event.
  links.forEach((one, n) => one.setAttribute("tabindex", n ? "-1" : "0"));

  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = links.indexOf(document.activeElement);
    const keys = {
      "+": acts.in, "=": acts.in, "-": acts.out, "_": acts.out, 0: whole,
      ArrowRight: at >= 0 && (() => focus(at + 1)), ArrowLeft: at >= 0 && (() => focus(at - 1)),
      ArrowDown: at >= 0 && (() => focus(at + 1)), ArrowUp: at >= 0 && (() => focus(at - 1)),
      Home: at >= 0 && (() => focus(0)), End: at >= 0 && (() => focus(links.length - 1)),
    };
    if (!keys[event.key]) return; // the box itself scrolls by its own keys
    event.preventDefault();
    keys[event.key]();
    if (at >= 0 && "+=-_0".includes(event.key)) focus(at);
  });
  box.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // a pinch on a trackpad says so too
    event.preventDefault();
    zoom(width * Math.exp(-event.deltaY / 250), event.clientX - box.getBoundingClientRect().left);
  }, { passive: false });

  // A mouse drags the picture; a click that ends a drag follows no link.
  let drag = null;
  box.addEventListener("dragstart", (event) => event.preventDefault());
  box.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0 && box.scrollWidth > box.clientWidth) drag = { x: event.clientX, left: box.scrollLeft, isMoved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    drag.isMoved ||= Math.abs(event.clientX - drag.x) > 4;
    if (!drag.isMoved) return;
    box.classList.add("is-dragged");
    box.scrollLeft = drag.left - (event.clientX - drag.x);
  });
  let isDropped = false;
  const drop = () => {
    isDropped = Boolean(drag?.isMoved);
    drag = null;
    box.classList.remove("is-dragged");
    setTimeout(() => { isDropped = false; }); // the click comes before, if it comes
  };
  box.addEventListener("click", (event) => isDropped && event.preventDefault(), true);
  addEventListener("pointerup", drop);
  addEventListener("pointercancel", drop);

  let pinch = null;
  const spread = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
  box.addEventListener("touchstart", (event) => {
    if (event.touches.length === 2) pinch = { width, spread: spread(event.touches) };
  }, { passive: true });
  box.addEventListener("touchmove", (event) => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const [one, other] = event.touches;
    zoom(pinch.width * (spread(event.touches) / pinch.spread), (one.clientX + other.clientX) / 2 - box.getBoundingClientRect().left);
  }, { passive: false });
  box.addEventListener("touchend", () => { pinch = null; });

  box.addEventListener("scroll", () => {
    if (!drawn) return;
    drawScale(drawn.all, drawn.height, false);
    pin();
    remember();
  }, { passive: true });
  const tell = (event) => {
    const link = event.target.closest?.(".axis__event");
    if (link) told.textContent = link.querySelector("title").textContent;
  };
  box.addEventListener("pointerover", tell);
  box.addEventListener("focusin", tell);

  const open = () => {
    if (location.hash.includes("/")) { show(location.hash); return; }
    const link = location.hash && links.find((one) => one.id === decodeURIComponent(location.hash.slice(1)));
    if (link) { focus(links.indexOf(link)); told.textContent = link.querySelector("title").textContent; }
  };
  addEventListener("hashchange", open);
  open();
})();
