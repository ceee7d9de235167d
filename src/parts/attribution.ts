import { guard } from '../browser/guard.js';
import { bare } from '../core/bare.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Have events say where the visit came from. `session`: also those of the next pages of the same tab; that stores it on the
     * visitor's device, which usually needs their consent. Any other value is for the pages of one document.
     * @default false
     */
    attribution?: Switch;
  }
}

const KEY = 'pagebeat.attribution';

/**
 * Has each event say where the visit came from (`data-attribution`): the campaign's parameters (`utm_…`, `source`, `ref`) of the page
 * that was opened first, and as `referrer` its referrer when that is another site. They are among the metadata, where what the
 * caller gave comes first.
 *
 * **Consent**: it is kept in memory, as long as the document lives. `data-attribution="session"` keeps it in sessionStorage as well,
 * under `pagebeat.attribution`, until the tab is closed; that usually needs consent, so it is written with the first thing that is
 * sent, and not where nothing is: before `pirsch.consent(true)`, where somebody opted out, on localhost.
 *
 * @before privacySignals
 */
export const attribution: Part = (stages, { attribution }) => {
  if (attribution == null) return;
  const { make } = stages;
  const { at, referrer } = stages.readPage(undefined);
  let landing: Record<string, string> = bare({});
  at.searchParams.forEach((value, name) => {
    if (value && /^(utm_\w+|source|ref)$/.test(name)) landing[name] = value;
  });
  if (referrer && referrer.indexOf(at.origin + '/')) landing.referrer = referrer;
  const isNew = Object.keys(landing)[0];

  stages.make = (route, kind, page, event) => {
    if (attribution === 'session' && !page.skipped) {
      guard(() => {
        const { sessionStorage } = window;
        if (isNew) sessionStorage[KEY] = JSON.stringify(landing);
        else landing = JSON.parse(sessionStorage[KEY]);
      })();
    }
    if (event) event.meta = Object.assign(bare(landing), event.meta);
    return make(route, kind, page, event);
  };
};
