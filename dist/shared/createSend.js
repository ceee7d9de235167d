import { b as bytesOf } from './bytesOf.js';
import { r as readAddress } from './readAddress.js';

/** Bytes: browsers keep at most 64 KiB of a page's requests alive (https://fetch.spec.whatwg.org, 4.6). */
const KEEPALIVE_BYTES = 60000;
/**
 * Makes what sends: at once, also where `fetch` throws or gives back no promise. The only place that talks to the outside.
 * What it sends with is taken now: what a page puts in its place later changes nothing.
 */
const createSend = (fetch) => (delivery) => new Promise((resolve) => {
    delivery.keepalive = bytesOf(delivery.body) < KEEPALIVE_BYTES;
    delivery.credentials = 'omit';
    resolve(fetch(readAddress(delivery.url).href, delivery));
});

export { createSend as c };
//# sourceMappingURL=createSend.js.map
