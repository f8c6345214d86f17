// Dark or light. It runs in <head>, before anything is painted, so that no page flashes; it
// tells the style sheet that scripts run (`data-scripts`), and opens the search.
"use strict";
(() => {
  const root = document.documentElement;
  const key = "sitegen-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");

  const kept = () => {
    try { return localStorage.getItem(key) || ""; } catch { return ""; } // storage may be forbidden
  };
  const keep = (theme) => {
    try { theme ? localStorage.setItem(key, theme) : localStorage.removeItem(key); } catch { /* as above */ }
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const show = (theme) => {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const one of document.querySelectorAll("[data-theme-switch]")) one.setAttribute("aria-pressed", isDark());
  };

  root.dataset.scripts = "";
  show(kept());
  document.addEventListener("DOMContentLoaded", () => show(kept()));
  addEventListener("storage", (event) => event.key === key && show(kept()));
  addEventListener("pageshow", () => show(kept()));
  system.addEventListener("change", () => show(kept()));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) return;
    const wanted = isDark() ? "light" : "dark";
    keep((wanted === "dark") === system.matches ? "" : wanted); // back to what the system says
    show(kept() || wanted);
  });

  const openSearch = () => {
    const dialog = document.getElementById("_search");
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
    for (const address of (dialog.dataset.load || "").split(" ").filter(Boolean))
      document.head.append(Object.assign(document.createElement("script"), { src: address, async: false }));
    delete dialog.dataset.load;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-search]")) openSearch();
    else if (event.target.matches("dialog") || event.target.closest("[data-close]")) event.target.closest("dialog").close();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    if (!document.getElementById("_search")) return;
    event.preventDefault();
    openSearch();
  });
})();
