import { b as bare } from './bare.js';
import { c as check } from './check.js';
import { i as isSamePage } from './isSamePage.js';
import { r as readCampaign, p as pageFields } from './readCampaign.js';
import { w as withDuration } from './withDuration.js';

/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
const firstparty = ({ firstpartyKey, firstpartyEndpoint }, kind, page, event) => {
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

export { firstparty as f };
//# sourceMappingURL=firstparty.js.map
