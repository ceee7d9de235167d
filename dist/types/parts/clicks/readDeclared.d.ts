import type { EventOptions } from '../../types/options.js';
/** The events that an element declares: by its attributes, with or without `data-`, and by its classes. */
export declare const readDeclared: (element: Element) => [name: string, options: EventOptions][];
