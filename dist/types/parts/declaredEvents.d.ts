import type { Part } from '../types/records.js';
/**
 * Sends events that are declared in the markup, as Pirsch's script has them:
 *
 * - by attributes, with or without `data-`: `data-pirsch-event="Name"`, `data-pirsch-meta-plan="pro"`,
 *   `data-pirsch-duration="32"`, `data-pirsch-non-interactive` (by the part `nonInteractive`);
 * - by classes, with `+` for a space: `pirsch-event=Button+Clicked`, `pirsch-meta-plan=pro`, `pirsch-duration=32`;
 * - by `<meta name="pirsch-event" data-pirsch-selector="#buy" data-pirsch-event="Name" data-pirsch-trigger="click">`.
 *
 * A click counts with the main and with the middle button, by touch and by the keyboard, on the element or on anything in
 * it, in open shadow roots too, and on elements that are added later; once where a label hands it on to its control. Metas
 * with a trigger of their own are looked for when the document is there, at each click, and by `pirschInit()`, which this puts
 * on the page. Not with the tag's id `pirschjs`, `pirscheventsjs` or `pirschsessionsjs`.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export declare const declaredEvents: Part;
