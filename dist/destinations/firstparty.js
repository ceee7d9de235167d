import { a as addTimeZone } from '../shared/addTimeZone.js';
import { a as addUserAgent } from '../shared/addUserAgent.js';
import { c as copyValue } from '../shared/copyValue.js';
import { e as encodeJson, b as bare } from '../shared/encodeJson.js';
import { b as below } from '../shared/readQuery.js';
import { i as isSamePage, w as withDuration } from '../shared/withDuration.js';
import { r as readCampaign, p as pageFields } from '../shared/readCampaign.js';

/**
 * Firstparty, by its HTTP API: JSON, so that the browser asks with a CORS preflight first. Nested metadata is allowed.
 * It answers 200 whatever it was sent, so an accepted verdict confirms nothing but that it was received. There are no
 * heartbeats. Without an endpoint every call is refused with `invalid`, for all destinations.
 *
 * @see https://docs.firstpartyhq.com/analytics/source_catalog/http
 */
const firstparty$1 = ({ key, endpoint }) => ({
    name: 'firstparty',
    id: key,
    timeZone: true,
    deliver: (kind, page, event, check) => {
        check(endpoint, 'endpoint', 'an address such as https://fp.example.com', endpoint);
        if (kind === 'heartbeat' || (!event && isSamePage(page)))
            return undefined;
        const { width, height } = page;
        return {
            method: 'POST',
            url: below(endpoint, '/events/track'),
            type: 'application/json',
            body: encodeJson({
                write_key: key,
                event: event ? event.name : 'Page Viewed',
                properties: event && withDuration(event),
                context: bare({
                    page: pageFields(page),
                    campaign: readCampaign(page.url),
                    screen: width ? bare({ height: '' + height, width: '' + width }) : undefined,
                    locale: page.language,
                    timezone: page.timeZone,
                    useragent: page.userAgent,
                }),
            }),
        };
    },
});

const needs = (tracker) => {
    tracker.additions.push(addTimeZone, addUserAgent);
    tracker.copyValue = copyValue;
};
/** {@inheritDoc pure} */
const firstparty = (settings) => ({ ...firstparty$1(settings), needs });

export { firstparty };
//# sourceMappingURL=firstparty.js.map
