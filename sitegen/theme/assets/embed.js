// In a frame: tells the page around it how tall the frame has to be (see embed-host.js).
"use strict";
(() => {
  if (window.parent === window) return;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    window.parent.postMessage({ type: "sitegen:height", height }, "*"); // it is no secret
  };
  new ResizeObserver(tell).observe(document.body);
})();
