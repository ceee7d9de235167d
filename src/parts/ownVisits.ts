import { guard } from '../browser/guard.js';
import { optOut } from '../browser/optOut.js';
import type { Part } from '../types/records.js';
import { moved } from './around/moved.js';
import { skipFor } from './around/skipFor.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Let `?pagebeat=off` in an address opt this browser out, and `?pagebeat=on` take it back: for the site's own people.
     * @default false
     */
    ownVisits?: Switch;
  }
}

/** An address without the parameter. The rest stays as it is written, which `URLSearchParams` would not leave it. */
const clean = (url: string): string => url.replace(/\?pagebeat=\w*&/, '?').replace(/[?&]pagebeat=\w*/, '');

/**
 * Opts this browser out by `?pagebeat=off` in the address of a page, and takes that back by `?pagebeat=on` (`data-own-visits`); a line
 * says so. Nobody is ever told the parameter.
 *
 * **Consent**: `off` keeps `disable_pirsch` in localStorage, until `on`; that is what the one who opened the link asked for. Where
 * storage is denied it holds for this page.
 */
export const ownVisits: Part = (stages, { ownVisits }) => {
  const [, word] = /[?&]pagebeat=(on|off)\b/.exec(location.href) || [];
  const isOut = word === 'off';
  if (ownVisits == null) return;
  moved(stages, clean);
  if (!word) return;
  optOut(isOut);
  skipFor(stages, 'opt-out', () => isOut);
  guard(() => console.info('pagebeat is ' + word))();
};
