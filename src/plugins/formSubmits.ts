import type { Plugin } from '../types.js';
import { attributesOf } from './clicks/attributesOf.js';

const PREFIX = 'data-pagebeat-meta-';

/**
 * Sends an event when a form with `data-pagebeat-submit="Name"` is submitted, with its `data-pagebeat-meta-plan="pro"` as
 * metadata; never what the visitor has filled in. The form is submitted as ever, at once. By the visitor, or by
 * `form.requestSubmit()`; `form.submit()` tells nobody.
 */
export const formSubmits =
  (): Plugin =>
  ({ track }) => {
    addEventListener(
      'submit',
      ({ target }) => {
        const attributes = attributesOf(target as Element);
        const name = attributes['data-pagebeat-submit'];
        const meta: Record<string, string> = {};
        Object.keys(attributes).forEach((attribute) => {
          if (!attribute.indexOf(PREFIX)) meta[attribute.slice(PREFIX.length)] = attributes[attribute]!;
        });
        if (name !== undefined) track(name, { meta });
      },
      true,
    );
  };
