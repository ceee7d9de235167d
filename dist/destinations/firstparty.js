import { b as bare } from '../shared/bare.js';
import { c as check } from '../shared/check.js';
import { i as isSamePage, w as withDuration } from '../shared/withDuration.js';
import { r as readCampaign, p as pageFields } from '../shared/readCampaign.js';
import { nested } from '../parts/nested.js';
import { timeZone } from '../parts/timeZone.js';
import { userAgent } from '../parts/userAgent.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/guard.js';
import '../shared/amend.js';
import '../shared/read.js';

/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
const firstparty$1 = ({ firstpartyKey, firstpartyEndpoint }, kind, page, event) => {
    const { width, height, language, timeZone, userAgent } = page;
    if (kind === 'session' || (!event && isSamePage(page)))
        return undefined;
    check(firstpartyEndpoint, 'endpoint for Firstparty');
    return {
        name: 'Firstparty',
        method: 'POST',
        url: firstpartyEndpoint.replace(/\/+$/, '') + '/events/track',
        headers: { 'Content-Type': 'application/json' },
        body: {
            write_key: firstpartyKey,
            event: event ? event.name : 'Page Viewed',
            properties: event && withDuration(event),
            context: bare({
                page: pageFields(page),
                campaign: readCampaign(page),
                screen: width ? bare({ height: '' + height, width: '' + width }) : undefined,
                locale: language || undefined,
                timezone: timeZone,
                useragent: userAgent,
            }),
        },
    };
};

/** {@inheritDoc make} */
const firstparty = ({ key, endpoint }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'firstpartyKey' + (key || ' '),
    settings: { firstpartyKey: key, firstpartyEndpoint: endpoint },
    make: firstparty$1,
    parts: { nested, timeZone, userAgent },
});

export { firstparty };
//# sourceMappingURL=firstparty.js.map
