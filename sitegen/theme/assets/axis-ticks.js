// What stands at the scale: minutes, days, months, ages, as sitegen/pages/ticks.py names them.
"use strict";
const axisTicks = ({ panels, months, ofDay, day: dayOf, month: monthOf, year: yearOf, bce, millions, digits }, { widthOf, SMALL }) => {
  const { ordinal, date, clock } = axisDays;
  // The picture runs from left to right, or all of it is mirrored; words keep their own direction.
  const isolated = (text) => (/[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? `\u2067${text}\u2069` : text);
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
      const marks = [...instants(unit, ...seen)].map((one) => ({ x: x(one), text: isolated(nameOf(one, unit)), at: one }));
      if (!marks.length && seen[0] === start) marks.push({ x: left, text: isolated(nameOf(start, unit)), at: start });
      let before = "";
      const upper = [];
      const bounds = unit[0] === "day" ? instants(["month", 1], ...seen) : marks.map((one) => one.at);
      for (const at of [seen[0], ...bounds]) {
        const one = { x: x(at), at };
        const text = isolated(groupOf(one.at, unit));
        if (text && text !== before) upper.push({ x: one.x, text });
        before = text;
      }
      low.push(...thinned(marks, right, SMALL));
      const [first, second] = upper;
      if (unit[0] === "day" && second && first.x + 14 + widthOf(first.text, `600 ${SMALL}`) > second.x) first.text = isolated(nameOf(seen[0], ["month", 1]));
      high.push(...thinned(upper, right, `600 ${SMALL}`));
    });
    return [low, high];
  }

  return ticks;
};
