import { b as bare } from '../shared/bare.js';
import { a as amend } from '../shared/amend.js';

/**
 * Sends to a Pirsch of one's own what goes to Pirsch, with the number of the site there (`data-client-id`). It stands around all
 * that changes what goes to Pirsch.
 *
 * @for pirsch
 */
const clientId = (stages) => {
    amend(stages, 'code', (delivery, _page, event, { settings: { clientId } }) => {
        if (!clientId)
            return;
        if (event)
            delivery.body.client_id = clientId;
        else
            delivery.url += '&client_id=' + encodeURIComponent(clientId);
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

export { clientId };
//# sourceMappingURL=clientId.js.map
