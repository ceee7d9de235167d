import type { Part } from '../types/records.js';
/**
 * Holds what can't be sent since the browser is offline, and sends it when it is online again, or when the page is left. That the
 * browser says so is a hint only (a VPN has it wrong for a whole visit): one try has to fail as well, and every 30 seconds
 * another one is made. A call that waits rejects with `offline`, and is sent all the same.
 *
 * @see https://html.spec.whatwg.org/multipage/system-state.html#navigator.online
 */
export declare const offline: Part;
