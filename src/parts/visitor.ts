import { createId } from '../browser/createId.js';
import { read } from '../browser/read.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Keep the visitor's anonymous id on their device, under the vendor's own name (`ajs_anonymous_id` in localStorage), so
     * that they are the same visitor on the next page. That usually needs their consent. Without it each page that is
     * loaded is a visitor of its own, unless the vendor's script has left its id. @default false
     */
    customerioStore?: Switch;
  }
}

/** Under these names Customer.io's own script keeps its ids, in a cookie and in localStorage. */
const ANONYMOUS = 'ajs_anonymous_id';
const USER = 'ajs_user_id';

/** What the vendor's script has kept, as plain text or as JSON; nothing where storage is denied. */
const readKept = (name: string): string | undefined => {
  try {
    const cookie = new RegExp('(?:^|; )' + name + '=([^;]+)').exec(read('document.cookie'));
    const kept = cookie ? decodeURIComponent(cookie[1]!) : read<string>('localStorage.' + name);
    return kept === 'null' ? undefined : kept.replace(/^"|"$/g, '') || undefined;
  } catch {
    return undefined;
  }
};

/**
 * Tells Customer.io who the visitor is: by the ids that the vendor's own script has left in this browser, or else by an id of ours,
 * which lives as long as the page or, with `data-customerio-store`, on the visitor's device. Nothing is stored where nothing is
 * sent.
 *
 * @for customerio
 */
export const visitor: Part = (stages) => {
  const { make } = stages;
  let own: string | undefined;
  stages.make = (route, kind, page, event) => {
    if (!route.key.indexOf('customerioKey')) {
      const kept = readKept(ANONYMOUS);
      own = own || createId();
      if (route.settings.customerioStore != null && !kept && !page.skipped) {
        try {
          window.localStorage[ANONYMOUS] = '"' + own + '"';
        } catch {
          // Full or denied: it is kept in memory.
        }
      }
      page.visitor = { anonymousId: kept || own, userId: readKept(USER), messageId: createId() };
    }
    return make(route, kind, page, event);
  };
};
