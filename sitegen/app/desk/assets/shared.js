// What both pages of the desk do: ask the server, say what came of it, open a file.

export const config = { ...document.body.dataset };
const base = `${config.base}_desk/`;
const status = document.getElementById("status");

/** Send JSON; the answer has the status and what was told. A failure is told as well. */
export async function post(path, told) {
  try {
    const answer = await fetch(base + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sitegen-Token": config.token },
      body: JSON.stringify(told),
    });
    const text = await answer.text();
    const isData = answer.headers.get("Content-Type")?.includes("json");
    return { ok: answer.ok, status: answer.status, ...(isData ? JSON.parse(text) : { message: text.trim() }) };
  } catch {
    return { ok: false, status: 0, message: "The preview doesn't answer. Nothing was written; what you typed is still here." };
  }
}

/** Ask for something that only reads. */
export async function get(path) {
  const answer = await fetch(base + path, { cache: "no-store" });
  return answer.ok ? answer : null;
}

/** Say something where screen readers hear it, with a link or a button behind it. */
export function say(words, ...more) {
  status.replaceChildren(words, ...more.filter(Boolean).flatMap((one) => [" ", one]));
}

/** Make an element with attributes and words. */
export function make(name, attributes, words) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-open]");
  if (!button) return;
  const answer = await fetch(`${config.base}_sitegen/open`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Sitegen-Token": config.token },
    body: JSON.stringify({ path: button.dataset.open, line: Number(button.dataset.line) }),
  });
  if (!answer.ok) return say("The file can't be opened from here.");
  const { opened, link } = await answer.json();
  if (!opened && link) location.href = link;
});
