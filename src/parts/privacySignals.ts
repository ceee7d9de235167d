import { read } from '../browser/read.js';
import { warn } from '../browser/warn.js';
import type { Part } from '../types/records.js';
import { skipFor } from './around/skipFor.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Send nothing where the browser says that its user does not want it: `gpc` by Global Privacy Control, `dnt` by Do Not Track,
     * without a value by one or the other. Any other value is as none, and a line says so.
     * @default false
     * @see https://w3c.github.io/gpc/
     */
    respect?: Switch;
  }
}

/**
 * Sends nothing where the browser says that its user does not want it, by Global Privacy Control or Do Not Track (`data-respect`,
 * `gpc` or `dnt` for one of them): `skipped: 'privacy'`. It stores nothing, and needs no consent.
 *
 * @see https://w3c.github.io/gpc/
 * @see https://www.w3.org/TR/tracking-dnt/
 */
export const privacySignals: Part = (stages, { respect }) => {
  if (respect == null) return;
  if (!/^(true|gpc|dnt|\W)*$/.test('' + respect)) warn('respect ' + respect);
  skipFor(
    stages,
    'privacy',
    () =>
      (respect !== 'dnt' && read('navigator.globalPrivacyControl')) ||
      (respect !== 'gpc' && read('navigator.doNotTrack') === '1'),
  );
};
