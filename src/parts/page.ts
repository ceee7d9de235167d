import { read } from '../browser/read.js';
import { readAddress } from '../browser/readAddress.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /** Send no pageviews. @default false */
    disablePageViews?: Switch;
    /** Leave the query out of every address. @default false */
    disableQuery?: Switch;
    /** Report neither the referrer nor the previous page. @default false */
    disableReferrer?: Switch;
    /** Do not report the screen size. @default false */
    disableResolution?: Switch;
  }
}

/**
 * Reads where the visitor is, or was at another address and time, less what `data-disable-query`, `data-disable-referrer` and
 * `data-disable-resolution` leave out; and drops pageviews with `data-disable-page-views`.
 */
export const page: Part = (stages, settings) => {
  /** Less the query; what follows a `?` inside the hash is a route of the application's. */
  const reported = (url: string): URL => {
    const address = readAddress(url);
    if (settings.disableQuery != null) address.search = '';
    return address;
  };

  // Nothing leads then, but a page that is not shown yet.
  if (settings.disablePageViews != null) stages.look = () => read('document.prerendering') || stages.open();
  stages.readPage = (previous, given) => {
    const at = reported(given || location.href);
    const referrer = read<string>('document.referrer');
    return {
      url: at.href,
      at,
      title: read<string>('document.title'),
      referrer:
        settings.disableReferrer != null ? '' : previous === undefined ? referrer && reported(referrer).href : previous,
      previous,
      time: Date.now(),
      language: read('navigator.language'),
      width: settings.disableResolution == null ? read('screen.width') : '',
      height: settings.disableResolution == null ? read('screen.height') : '',
    };
  };
};
