// For the page that embeds a chronology: gives its frames the height they ask for.
"use strict";
(() => {
  const origin = new URL(document.currentScript.src).origin;
  addEventListener("message", (event) => {
    const height = event.data?.type === "sitegen:height" && Number(event.data.height);
    if (!height || (event.origin !== origin && event.origin !== "null")) return;
    for (const frame of document.getElementsByTagName("iframe"))
      if (frame.contentWindow === event.source) frame.height = Math.min(height, 20000);
  });
})();
