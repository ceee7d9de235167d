/**
 * HTML of a script before the tag: keeps in `localStorage` how often the tag has sent an event. What the endpoint received
 * more often than that, the browser has sent again by itself. It is text, as some compilers put helpers of their own into functions.
 */
export const countSends = `<script>(() => {
  const { fetch } = window;
  const { sendBeacon } = navigator;
  const count = (body) => {
    for (const key of Object.keys(localStorage)) {
      const name = key.replace(/^call /, '');
      if (name === key || !String(body).includes('"' + name + '"')) continue;
      localStorage.setItem('sent ' + name, String(Number(localStorage.getItem('sent ' + name)) + 1));
    }
  };
  window.fetch = (input, options) => {
    count(options && options.body);
    return fetch.call(window, input, options);
  };
  Navigator.prototype.sendBeacon = (url, body) => {
    count(body);
    return sendBeacon.call(navigator, url, body);
  };
})();</script>`;
