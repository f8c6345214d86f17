// Writes the picture at any width: the scale above, the events below.
"use strict";
const axisDraw = (box, svg, along) => {
  const BREAK = AXIS_BREAK, INSET = AXIS_INSET;
  const LANE = 24, HEAD = 44, FOOT = 10, WORDY_FOOT = 26, TALL = 16, WIDE = 16;
  const NS = "http://www.w3.org/2000/svg";
  const FULL = svg.width.baseVal.value;
  const measure = document.createElement("canvas").getContext("2d");
  const widthOf = (text, font) => {
    measure.font = font;
    return measure.measureText(text).width;
  };
  const family = getComputedStyle(svg.querySelector("text") || svg).fontFamily;
  const letters = { widthOf, SMALL: `12px ${family}`, NAME: `13px ${family}`, STRONG: `600 13px ${family}` };

  const data = JSON.parse(svg.dataset.axis);
  const scale = axisScale(data.panels);
  const ticks = axisTicks(data, letters);
  const { events, arrange, outline, ties } = axisMarks(svg, scale, letters);
  const scaleGroup = svg.querySelector(".axis__scale");
  const baseGroup = svg.querySelector(".axis__base");
  const put = (element, values) => { for (const [name, value] of Object.entries(values)) element.setAttribute(name, value); };
  const short = (number) => Math.round(number * 10) / 10;
  let width = FULL, height = 0, isTall = false, all = scale.edges(FULL);

  let groups = [];
  let marked = null; // the stretch for which the scale has words
  function drawScale(isForced) {
    const seen = along(), until = seen + box.clientWidth;
    if (!isForced && marked && seen - 200 > marked[0] && until + 200 < marked[1]) return;
    const from = seen - 1500, to = until + 1500;
    marked = [from <= 0 ? -Infinity : from, to >= width ? Infinity : to];
    const [low, high] = ticks(all, from, to);
    const made = [];
    const word = (x, y, text, isGroup) => {
      const one = document.createElementNS(NS, "text");
      put(one, { x: short(x + 4), y });
      if (isGroup) one.setAttribute("class", "axis__group");
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
  function drawEvent(one) {
    put(one.link, { transform: `translate(0 ${HEAD + one.lane * LANE})` });
    const stretch = (rect, [left, right]) => put(rect, { x: short(left), width: short(right - left) });
    one.own.forEach((bar, n) => stretch(one.bars[n], bar));
    one.given.forEach((bar, n) => stretch(one.rings[n], bar));
    if (one.edge) one.edge.setAttribute("d", outline(one));
    if (one.tie) one.tie.setAttribute("d", ties(one));
    stretch(one.hit, [one.room[0] - 4, one.room[1] + 4]);
    put(one.text, { x: short(one.name), "text-anchor": one.side === "before" ? "end" : "start" });
    one.link.classList.toggle("is-bare", !one.isNamed);
    one.link.classList.toggle("is-wide", one.own[0][1] - one.own[0][0] >= WIDE);
    one.link.classList.toggle("is-in", one.side === "in");
  }
  function drawBase() {
    const [line, ...cuts] = baseGroup.children;
    line.setAttribute("d", `M0 40H${width}`);
    for (let n = 0; n < cuts.length; n += 3) {
      const x = all[n / 3][1] + BREAK / 2;
      put(cuts[n], { x: short(x - 7), height });
      put(cuts[n + 1], { d: `M${short(x - 7)} 45l5-10M${short(x + 2)} 45l5-10` });
      put(cuts[n + 2], { d: `M${short(x)} 52V${height}` });
    }
  }
  // Draws everything but the scale, which needs to know what is in view.
  function draw(wanted) {
    width = wanted;
    all = scale.edges(width);
    const lanes = arrange(width, all, width >= 4 * FULL);
    isTall = lanes >= TALL;
    height = HEAD + LANE * lanes + (isTall ? WORDY_FOOT : FOOT);
    put(svg, { width, height, viewBox: `0 0 ${width} ${height}` });
    events.forEach(drawEvent);
    drawBase();
    return all;
  }
  // What a long bar is called, and the month or year in view, stay in view.
  function pin() {
    const seen = along();
    groups.forEach(({ x, text, element }, n) => {
      const last = (groups[n + 1]?.x ?? Infinity) - widthOf(text, `600 ${letters.SMALL}`) - 14;
      put(element, { x: short(4 + Math.max(x, Math.min(last, seen))) });
    });
    for (const one of events) {
      if (one.side !== "in" || one.name !== one.own[0][0] + INSET) continue;
      const last = one.own[0][1] - one.wide - INSET;
      one.text.setAttribute("x", short(Math.min(last, Math.max(one.name, seen + INSET))));
    }
  }
  return { FULL, events, panels: data.panels, scale, draw, drawScale, pin };
};
