// Where an instant lies on the axis: panels side by side, as sitegen/pages/scale.py has them.
"use strict";
const AXIS_BREAK = 22; // units between two panels
const axisScale = (panels) => {
  function edges(total) {
    const room = total - AXIS_BREAK * (panels.length - 1);
    let left = 0;
    return panels.map(([, , share]) => {
      const edge = [left, left + share * room];
      left = edge[1] + AXIS_BREAK;
      return edge;
    });
  }
  function place(instant, all) {
    let at = panels.length - 1;
    while (at > 0 && instant < panels[at][0]) at -= 1;
    const [start, end] = panels[at], [left, right] = all[at];
    const part = (instant - start) / (end - start);
    if (part > 1 && at + 1 < panels.length) return right + AXIS_BREAK / 2;
    return left + Math.min(1, Math.max(0, part)) * (right - left);
  }
  function instant(x, all) {
    let at = panels.length - 1;
    while (at > 0 && x < all[at][0]) at -= 1;
    const [start, end] = panels[at], [left, right] = all[at];
    return start + Math.min(1, Math.max(0, (x - left) / (right - left))) * (end - start);
  }

  return { edges, place, instant };
};
