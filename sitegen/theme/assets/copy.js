// Buttons that copy: a citation, the link of the page, the HTML that embeds it.
"use strict";
(() => {
  const snippet = document.getElementById("_embed");
  if (snippet) { // addresses that work elsewhere
    const whole = (_, name, address) => `${name}="${new URL(address, location.href).href.replaceAll('"', "%22")}"`;
    snippet.textContent = snippet.textContent.replace(/(src)="([^"]*)"/g, whole);
  }

  const status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  document.body.append(status);

  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // a page without https, or a browser that asks and is refused
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-link]");
    if (!button) return;
    const page = document.querySelector('link[rel="canonical"]')?.href || location.href.replace(/[?#].*/, "");
    await write(button.dataset.copy ? document.getElementById(button.dataset.copy).textContent : page);
    const words = button.dataset.words ||= button.textContent;
    button.textContent = status.textContent = button.dataset.done;
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { button.textContent = words; status.textContent = ""; }, 2500);
    button.focus();
  });
})();
