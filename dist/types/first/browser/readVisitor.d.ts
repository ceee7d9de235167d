import type { Destination, Visitor } from '../types.js';
/** Who the visitor is: by the vendor's own ids when they are there, or else by an id of ours. */
export declare const readVisitor: (mode: Destination["visitor"]) => Visitor;
