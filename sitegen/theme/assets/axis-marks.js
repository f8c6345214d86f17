// Where the marks of the events stand, and their names: as sitegen/pages/marks.py places them.
"use strict";
const AXIS_INSET = 9; // from the edge of a bar to the name in it
const axisMarks = (svg, { place }, { widthOf, NAME, STRONG }) => {
  const INSET = AXIS_INSET, BESIDE = 7, APART = 16, RING = 8, WIDE = 16;
  const spansOf = (text) => {
    const numbers = text ? text.split(" ") : [], spans = [];
    for (let n = 0; n < numbers.length; n += 2) spans.push([numbers[n] === "-" ? -Infinity : Number(numbers[n]), numbers[n + 1] === "-" ? Infinity : Number(numbers[n + 1])]);
    return spans;
  };
  const events = [...svg.querySelectorAll(".axis__event")].map((link) => {
    const text = link.querySelector("text");
    return {
      link, text,
      spans: spansOf(link.dataset.at),
      claims: spansOf(link.dataset.claims),
      ends: link.dataset.ends.split(" "),
      kind: /axis__event--(\w+)/.exec(link.getAttribute("class"))[1],
      bars: [...link.querySelectorAll(".axis__bar")],
      rings: [...link.querySelectorAll(".axis__claim")],
      edge: link.querySelector(".axis__ends"),
      tie: link.querySelector(".axis__tie"),
      hit: link.querySelector(".hit"),
      isBare: link.classList.contains("is-bare"),
      letters: link.classList.contains("is-major") ? STRONG : NAME,
    };
  });

  function bar([start, end], least, width, all) {
    let left = start === -Infinity ? 0 : place(start, all);
    let right = end === Infinity ? width : place(end, all);
    if (right - left < least) { left = Math.min(left, width - least); right = left + least; }
    return [left, right];
  }
  function bars(one, width, all) {
    const least = one.kind === "day" || one.kind === "all" ? 4 : 9;
    return one.spans.map((span, n) => {
      let [left, right] = bar(span, least, width, all);
      const soft = Math.min(40, Math.max(8, (right - left) / 2));
      if (one.kind === "about" && one.ends[0] === "soft" && n === 0) left = Math.max(0, left - soft);
      if (one.kind === "about" && one.ends[1] === "soft" && n === one.spans.length - 1) right = Math.min(width, right + soft);
      return [left, right];
    });
  }
  const short = (number) => Math.round(number * 10) / 10;
  function outline(one) {
    const { own } = one;
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
  // A ring that a tick would hide touches it at its side.
  function beside([start, end], left, right) {
    const isHidden = start < right && left < end && right - left < WIDE;
    if (end - start > RING || !isHidden) return [start, end];
    return start < left && left >= RING ? [left - RING, left] : [right, right + RING];
  }
  function ties({ own, given }) {
    const left = own[0][0], right = own.at(-1)[1];
    return given.map(([start, end]) => (start > right ? `M${short(right)} 12H${short(start)}` : end < left ? `M${short(end)} 12H${short(left)}` : "")).join("");
  }
  function arrange(width, all, isNear) {
    const taken = [];
    for (const one of events) {
      const own = bars(one, width, all);
      const claims = one.claims.map((span) => beside(bar(span, RING, width, all), own[0][0], own.at(-1)[1]));
      const left = Math.min(...[...own, ...claims].map(([from]) => from)), right = Math.max(...[...own, ...claims].map(([, to]) => to));
      Object.assign(one, { own, given: claims });
      one.isNamed = !one.isBare || isNear;
      one.wide ??= widthOf(one.text.textContent, one.letters);
      let name = right + BESIDE, side = "after", room = [left, right];
      if (one.isNamed) {
        room = [left, name + one.wide];
        const [first, last] = own[0];
        const isFree = claims.every(([from, to]) => to <= first || from >= last);
        if (last - first >= one.wide + 2 * INSET && own.length === 1 && isFree) [name, side, room] = [first + INSET, "in", [left, right]];
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

  return { events, arrange, outline, ties };
};
