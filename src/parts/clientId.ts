import { bare } from '../core/bare.js';
import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Pirsch: the number of the site at a Pirsch of your own, which needs no `data-code`. Everything goes to `/pirsch`,
     * `/pirsch-event` and `/session` of the page's own host then, unless there is an endpoint for it.
     * @default nothing
     */
    clientId?: string;
  }
}

/**
 * Sends to a Pirsch of one's own what goes to Pirsch, with the number of the site there (`data-client-id`). It stands around all
 * that changes what goes to Pirsch.
 *
 * @for pirsch
 */
export const clientId: Part = (stages) => {
  amend(stages, 'code', (delivery, _page, event, { settings: { clientId } }) => {
    if (!clientId) return;
    if (event) delivery.body.client_id = clientId;
    else delivery.url += '&client_id=' + encodeURIComponent(clientId);
  });
  const { add } = stages;
  stages.add = (route, kinds) => {
    const { clientId, code, endpoint, hitEndpoint, eventEndpoint, sessionEndpoint } = route.settings;
    if (clientId && /^c(ode|lientId)/.test(route.key)) {
      // Of a tag that has both ids it is one and the same destination, also where a file without this part has added it.
      route.key = 'code' + (code || clientId);
      route.settings = Object.assign(bare(route.settings), {
        // What the vendor's own script says when it has none.
        code: code || 'not-set',
        hitEndpoint: hitEndpoint || endpoint || '/pirsch',
        eventEndpoint: eventEndpoint || endpoint || '/pirsch-event',
        sessionEndpoint: sessionEndpoint || endpoint || '/session',
      });
    }
    add(route, kinds);
  };
};
