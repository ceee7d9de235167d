import type { Part } from '../types/records.js';
import { findPersonal } from './advice/findPersonal.js';
import { onLocalhost } from './advice/onLocalhost.js';

/** What to do, by where it is. */
const ADVICE = {
  path: 'report another one, or leave the page out with data-exclude',
  query: 'data-disable-query leaves the query out',
  meta: 'nothing personal belongs in metadata',
};

/**
 * Says on localhost what looks like personal data in metadata and in addresses: e-mail addresses, phone numbers, card
 * numbers, tokens. Their names are printed and never what they hold. Nothing is kept from being sent.
 */
export const personalData: Part = (stages) =>
  onLocalhost(stages, (_deliveries, { url }, event) =>
    findPersonal(url, event).map(({ place, name, looks }) => {
      const where = place === 'path' ? 'the path' : place === 'query' ? '"' + name + '" in the query' : name;
      return where + ' looks like ' + looks + ': ' + ADVICE[place];
    }),
  );
