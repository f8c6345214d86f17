// Zoom for the axis. The picture is drawn by the build; this draws it wider, by the same rules,
// and lets the box around it scroll. The part of time in view stands in the address:
// #2022-03-01/2022-03-20. Its parts are plain scripts: modules don't load from a folder on disk.
"use strict";
(() => {
  const box = document.querySelector(".axis");
  const svg = box?.querySelector("[data-axis]");
  if (!svg) return;
  const MOST = 4_000_000; // units of width; beyond that browsers place letters by halves of a unit
  // Where the page runs from right to left, the picture is mirrored and the box counts backwards.
  const turn = getComputedStyle(box).direction === "rtl" ? -1 : 1;
  const along = () => turn * box.scrollLeft;
  const go = (x) => { box.scrollLeft = turn * x; };
  const fromEdge = (x) => {
    const { left, right } = box.getBoundingClientRect();
    return turn > 0 ? x - left : right - x;
  };
  const { FULL, events, panels, scale, draw: redraw, drawScale, pin } = axisDraw(box, svg, along);
  const { edges, place, instant } = scale;
  const { written, read } = axisDays;
  const told = document.querySelector(".axis__told");
  const buttons = Object.fromEntries([...document.querySelectorAll("[data-zoom]")].map((one) => [one.dataset.zoom, one]));
  let width = FULL, drawn = null;

  function draw(wanted) {
    width = Math.min(MOST, Math.max(FULL, wanted));
    drawn = redraw(width);
    buttons.out.disabled = buttons.all.disabled = width <= FULL;
    buttons.in.disabled = width >= MOST;
  }
  // Draw at another width, so that the same instant stays below `at`, counted from the box's edge.
  function zoom(wanted, at = box.clientWidth / 2) {
    const held = instant(along() + at, edges(width));
    const isNew = Math.min(MOST, Math.max(FULL, wanted)) !== width || !drawn;
    if (isNew) draw(wanted);
    go(place(held, drawn) - at);
    drawScale(isNew);
    pin();
    remember();
  }
  function whole() {
    draw(FULL);
    go(0);
    drawScale(true);
    remember();
  }

  // --- the address -----------------------------------------------------------------

  let waiting = 0;
  function remember() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const isWhole = width <= FULL && box.scrollWidth <= box.clientWidth + 1;
      const all = edges(width);
      const start = instant(along(), all), end = instant(Math.min(width, along() + box.clientWidth), all);
      const isClose = panels.some((one) => one[3] === "minute") && end - start < 3;
      const view = isClose ? [start, end] : [Math.round(start), Math.max(Math.round(start), Math.round(end) - 1)];
      history.replaceState(null, "", isWhole ? location.pathname + location.search : `#${view.map((at) => written(at, isClose)).join("/")}`);
    }, 250);
  }
  // Show a stretch of time: so wide that it fills the box.
  function show(hash) {
    const [from, to] = decodeURIComponent(hash.slice(1)).split("/");
    const start = read(from || "", false), end = read(to || "", true);
    if (start === null || end === null || end <= start) return;
    // Panels differ, so the width that fits is felt for.
    let low = FULL, high = MOST;
    for (let n = 0; n < 40; n += 1) {
      const middle = Math.sqrt(low * high), all = edges(middle);
      if (place(end, all) - place(start, all) > box.clientWidth) high = middle;
      else low = middle;
    }
    draw(low);
    go(place(start, drawn));
    drawScale(true);
    pin();
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
    const from = along() + 24, to = along() + box.clientWidth - 24;
    if (one.room ? one.room[0] < from || Math.min(one.room[1], one.room[0] + 200) > to : true) {
      const x = one.room ? one.room[0] : link.querySelector(".hit").x.baseVal.value;
      go(x - 80);
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
      ArrowRight: at >= 0 && (() => focus(at + turn)), ArrowLeft: at >= 0 && (() => focus(at - turn)),
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
    zoom(width * Math.exp(-event.deltaY / 250), fromEdge(event.clientX));
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
    zoom(pinch.width * (spread(event.touches) / pinch.spread), fromEdge((one.clientX + other.clientX) / 2));
  }, { passive: false });
  box.addEventListener("touchend", () => { pinch = null; });

  box.addEventListener("scroll", () => {
    if (!drawn) return;
    drawScale(false);
    pin();
    remember();
  }, { passive: true });
  const tell = (event) => {
    const link = event.target.closest?.(".axis__event");
    if (link) told.textContent = link.querySelector("title").textContent;
  };
  box.addEventListener("pointerover", tell);
  box.addEventListener("focusin", tell);

  // On a narrow screen time runs down, until the reader turns it; what is asked for is shown as it can be.
  const turned = document.querySelector(".axis__turn input");
  const open = () => {
    if (location.hash.includes("/")) {
      turned.checked = true;
      show(location.hash);
      return;
    }
    const link = location.hash && links.find((one) => one.id === decodeURIComponent(location.hash.slice(1)));
    if (link && !box.clientWidth) {
      const name = [...document.querySelectorAll(".column a")].find((one) => one.getAttribute("href") === link.getAttribute("href"));
      if (name) {
        // While a page loads, its browser goes to what the address names, which is not seen here.
        if (document.readyState === "complete") name.focus();
        else addEventListener("load", () => setTimeout(() => name.focus()));
        return;
      }
      turned.checked = true;
    }
    if (link) { focus(links.indexOf(link)); told.textContent = link.querySelector("title").textContent; }
  };
  addEventListener("hashchange", open);
  open();
})();
