function install(): void {
  const { fetch } = window;
  const { sendBeacon } = navigator;
  const count = (body: unknown): void => {
    const [, name] = /"(?:event_name|ev)":"([^"]+)"/.exec(String(body)) ?? [];
    if (name) localStorage.setItem(`${name} sent`, String(Number(localStorage.getItem(`${name} sent`)) + 1));
  };
  window.fetch = (input, options) => {
    count(options?.body);
    return fetch.call(window, input, options);
  };
  Navigator.prototype.sendBeacon = (url, body) => {
    count(body);
    return sendBeacon.call(navigator, url, body);
  };
}

/**
 * Source text of a script, to be loaded before the tag: keeps in `localStorage` how often the tag has sent an event.
 * What the server received more often than that, the browser has sent again by itself.
 */
export const countSends = `(${install})();`;
