import type { Addition } from '../types.js';
/** Adds to a page who the visitor is, for a destination that wants it. Nothing is stored where nothing is sent. */
export declare const addVisitor: Addition;
