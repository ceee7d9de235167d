import { guard } from '../browser/guard.js';
import { read } from '../browser/read.js';
import { readAddress } from '../browser/readAddress.js';
import { warnLocally } from '../browser/warnLocally.js';
import type { Meta, Value } from '../types/options.js';
import type { Page, Part } from '../types/records.js';
import { sendViews } from './around/sendViews.js';

/** What a page pushes: the name of a command, and what it is given. */
type Command = [name: string, ...given: Value[]];

/**
 * Takes the place of Matomo's own script: the commands that a page pushes to `_paq`, before it has loaded and later.
 * `setTrackerUrl` and `setSiteId` are as `data-matomo-url` and `data-matomo-site`; `trackPageView`, `trackEvent`, `setCustomUrl`,
 * `setDocumentTitle` and `setReferrerUrl` do what they say. The others do nothing, and say so on localhost.
 *
 * The first pageview is sent by itself; where the page has commands, only when `trackPageView` is one of them. There is no
 * pageview of a later address but by that command, as with Matomo's script. Its opt-out is honoured (the cookie
 * `mtm_consent_removed`).
 *
 * @for matomo
 * @before page
 * @see https://developer.matomo.org/api-reference/tracking-javascript
 */
export const matomoCalls: Part = (stages, settings) => {
  const { skip } = stages;
  const page = window as unknown as { _paq?: { push: (...commands: Command[]) => void } };
  const early: Command[] = [].slice.call(page._paq || []);
  /** What is told in place of what the page says. */
  const told: Partial<Page> = {};
  /** The first one is sent by itself. */
  let hasView = false;

  const trackEvent = (category: Value, action: Value, name: Value, value: Value, more: Value): void => {
    const meta: Meta = Object.assign({ category }, more as Meta);
    if (name != null) meta.name = name;
    if (value != null) meta.value = value;
    stages.track(action as string, { meta });
  };
  /** Once the tag's destination is there. */
  const act = guard(([name, first, second, third, value, more]: Command): void => {
    if (name === 'trackEvent') trackEvent(first, second, third, value, more);
    else if (name === 'trackPageView') sendView(first ? { title: '' + first } : {});
    else if (!set(name, '' + first)) warnLocally(name);
  });
  const moveTo = guard((url: string): void => {
    const at = readAddress(url);
    told.url = at.href;
    told.at = at;
  });
  /** At once, so that the first pageview has it. */
  const set = (name: string, value: string): boolean => {
    if (name === 'setTrackerUrl') settings.matomoUrl = value;
    else if (name === 'setSiteId') settings.matomoSite = value;
    else if (name === 'setDocumentTitle') told.title = value;
    else if (name === 'setReferrerUrl') told.referrer = value;
    else if (name === 'setCustomUrl') moveTo(value);
    else return false;
    return true;
  };

  stages.skip = (where) => (/(^|; )mtm_consent_removed=/.test(read('document.cookie')) ? 'opt-out' : skip(where));
  const sendView = sendViews(stages);
  const { make } = stages;
  stages.make = (route, kind, where, event) =>
    make(route, kind, route.key.indexOf('matomoSite') ? where : Object.assign({}, where, told), event);
  const later = early.filter(([name, first]) => {
    if (name !== 'trackPageView' || hasView) return !set(name, '' + first);
    if (first) told.title = '' + first;
    hasView = true;
    return false;
  });
  if (early[0] && !hasView) settings.disablePageViews = '';
  page._paq = {
    push() {
      // biome-ignore lint/complexity/noArguments: several at once, as a list takes them; rest parameters cost a helper.
      [].forEach.call(arguments, act);
    },
  };
  Promise.resolve().then(guard<unknown>(() => later.forEach(act)));
};
