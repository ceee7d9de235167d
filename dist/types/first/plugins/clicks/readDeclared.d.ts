import type { EventOptions } from '../../types.js';
/** An event that markup declares. */
export type Declared = [name: string, options: EventOptions];
/** The events that an element declares: by its attributes, with or without `data-`, and by its classes. */
export declare const readDeclared: (element: Element) => Declared[];
