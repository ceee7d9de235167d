import type { Face } from '../types.js';
/**
 * Makes calls of the page's own functions, such as those of User.com's widget, which are there only some time after the
 * page was loaded: until then calls wait, in order. All else goes on to what sent before.
 */
export declare const createBridge: (face: Face) => void;
