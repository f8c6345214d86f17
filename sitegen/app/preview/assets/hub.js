// One stream of news for all tabs.
//
// A browser opens no more than six connections to a server over HTTP/1.1, so a stream
// for each tab would make the seventh tab wait for ever. This runs as a shared worker;
// where there are none, each tab runs it for itself. Hidden tabs are left out, and
// catch up when they are shown.

/**
 * Begin a hub.
 * @param {string} base where the site stands, with a slash at the end
 */
export function makeHub(base) {
  const tabs = new Map(); // how to reach a tab -> the page it shows, "" while hidden
  let source = null;
  let listening = "";
  let latest = null;
  let timer = 0;

  const tellAll = (message) => {
    for (const tell of tabs.keys()) tell(message);
  };

  const listen = () => {
    const pages = [...new Set(tabs.values())].filter(Boolean).sort();
    const wanted = pages.map((page) => `page=${encodeURIComponent(page)}`).join("&");
    if (wanted === listening) return;
    listening = wanted;
    source?.close();
    source = null;
    latest = null;
    if (wanted) open(wanted);
  };

  const open = (wanted) => {
    const own = new EventSource(`${base}_sitegen/events?${wanted}`);
    source = own;
    own.onmessage = (event) => {
      if (own !== source) return;
      const news = JSON.parse(event.data);
      latest = { ...news, pages: { ...latest?.pages, ...news.pages } };
      tellAll({ kind: "news", ...latest });
    };
    own.onerror = () => {
      if (own !== source) return;
      tellAll({ kind: "lost" });
      if (own.readyState === EventSource.CLOSED) {
        setTimeout(() => own === source && open(wanted), 1000);
      }
    };
  };

  return {
    /** A tab shows a page, or is hidden: then `page` is "". */
    show(tell, page) {
      tabs.set(tell, page);
      if (page && latest?.pages[page]) tell({ kind: "news", ...latest });
      clearTimeout(timer);
      timer = setTimeout(listen, 20); // tabs that are restored come all at once
    },
    leave(tell) {
      tabs.delete(tell);
      clearTimeout(timer);
      timer = setTimeout(listen, 200); // a reload leaves and comes
    },
  };
}

if (typeof SharedWorkerGlobalScope !== "undefined" && self instanceof SharedWorkerGlobalScope) {
  const hub = makeHub(new URL("..", self.location).pathname);
  self.onconnect = (event) => {
    const [port] = event.ports;
    const tell = (message) => port.postMessage(message);
    port.onmessage = ({ data }) => (data.bye ? hub.leave(tell) : hub.show(tell, data.page));
  };
}
