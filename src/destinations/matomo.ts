import { check } from '../core/check.js';
import type { Destination } from '../types/records.js';
import { cut } from './format/cut.js';
import { cutUrl } from './format/cutUrl.js';
import { isSamePage } from './format/isSamePage.js';
import { toQuery } from './format/toQuery.js';

declare module '../types/options.js' {
  interface Settings {
    /** Where Matomo is, with or without `matomo.php` at its end. */
    matomoUrl?: string;
    /** The site's number at Matomo. */
    matomoSite?: string;
    /** The category of an event that has none among its metadata. @default 'Event' */
    matomoCategory?: string;
  }
}

declare module '../types/records.js' {
  interface Page {
    /** By the part `uuids`. */
    uuids?: Uuids;
  }

  /** Random ids, each a UUID of version 4, in memory alone. */
  interface Uuids {
    /** Of this pageview, event or heartbeat. */
    message: string;
    /** Of the pageview that it belongs to. */
    view: string;
    /** Of the document: as long as it is loaded. */
    visitor: string;
  }
}

/**
 * Matomo, by its Tracking HTTP API: all is in the query of a POST, so no request needs a CORS preflight, and the answer can be read.
 * It answers 204 also to what it leaves out, bots among it. No visitor id is sent, as by its own script without cookies.
 *
 * Of the metadata it gets `category`, `name` and `value`, those of a Matomo event, and `dimension1` and so on, the custom
 * dimensions; the rest is left out. Without a value it is the duration (in seconds). What is not flat among these, or a value that is
 * no number, is refused with `invalid`; so is each call without `data-matomo-url`. Addresses are cut after 2,000 characters, the
 * title after 512. A heartbeat is a `ping`, which makes the visit longer.
 *
 * @see https://developer.matomo.org/api-reference/tracking-api
 */
export const matomo: Destination = ({ matomoUrl, matomoSite, matomoCategory }, kind, page, event) => {
  const { referrer, time, title, url, width, height, uuids } = page;
  const now = new Date(time);
  const fields: Record<string, unknown> = {
    idsite: matomoSite,
    rec: 1,
    apiv: 1,
    send_image: 0,
    rand: time,
    url: cutUrl(url, 2000),
  };
  if (kind === 'hit') {
    if (isSamePage(page)) return undefined;
    fields.urlref = referrer ? cutUrl(referrer, 2000) : undefined;
    fields.action_name = cut(title, 512);
    fields.res = width ? width + 'x' + height : undefined;
    fields.h = now.getHours();
    fields.m = now.getMinutes();
    fields.s = now.getSeconds();
  }
  if (event) {
    const meta = event.meta || {};
    // Without it Matomo makes a pageview of an event where its plugin for events is off.
    fields.ca = 1;
    fields.e_c = matomoCategory || 'Event';
    fields.e_a = event.name;
    fields.e_n = undefined;
    fields.e_v = event.duration;
    Object.keys(meta).forEach((key) => {
      const value = meta[key];
      if (!/^(category|name|value|dimension[1-9]\d*)$/.test(key)) return;
      const isRight = value != null && value !== Object(value) && (key !== 'value' || isFinite(+value));
      check(isRight, 'meta.' + key + ' for Matomo');
      // An empty category would make it no event.
      if (value !== '') fields[key[1] === 'i' ? key : 'e_' + key[0]] = value;
    });
  }
  if (kind === 'session') fields.ping = 1;
  fields.pv_id = uuids && uuids.view.slice(0, 6);
  // Empty: recognised by the server, as by its own script without cookies.
  fields._id = '';
  check(matomoUrl, 'url for Matomo');
  return {
    name: 'Matomo',
    method: 'POST',
    url: matomoUrl!.replace(/(\/\w+\.php)?\/*$/, (file) => (/php/.test(file) ? file : '/matomo.php')) + toQuery(fields),
  };
};
