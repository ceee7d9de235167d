import type { EventOptions } from '../../types/options.js';
import { attributesOf } from './attributesOf.js';
import { withPrefix } from './withPrefix.js';

/** What was said, by the word after `pirsch-`: `event`, `duration`, `non-interactive` and `meta-NAME`. */
type Said = Record<string, string>;

/** The events that an element declares: by its attributes, with or without `data-`, and by its classes. */
export const readDeclared = (element: Element): [name: string, options: EventOptions][] => {
  const attributes = attributesOf(element);
  const byAttributes: Said = Object.create(null);
  const byClasses: Said = Object.create(null);
  Object.keys(attributes).forEach((name) => {
    const match = /^(?:data-)?pirsch-(.+)/.exec(name);
    if (match) byAttributes[match[1]!] = attributes[name]!;
  });
  (attributes.class || '').split(/\s+/).forEach((name) => {
    const match = /^pirsch-([^=]+)=?(.*)/.exec(name);
    // A `+` stands for a space, which a class can't hold.
    if (match) byClasses[match[1]!] = match[2]!.replace(/\+/g, ' ');
  });
  return [byAttributes, byClasses]
    .filter((said) => 'event' in said)
    .map((said) => {
      const options: EventOptions = { meta: withPrefix(said, 'meta-') };
      const duration = parseFloat(said.duration!);
      if (duration >= 0 && duration < Infinity) options.duration = duration;
      if ('non-interactive' in said) options.non_interactive = true;
      return [said.event!, options];
    });
};
