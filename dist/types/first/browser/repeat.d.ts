import type { Face } from '../types.js';
/**
 * Sends again what its server knows again, also where it may have arrived; with each attempt its `sentAt` becomes the
 * present, by which the server corrects the visitor's clock.
 */
export declare const repeat: (face: Face) => void;
