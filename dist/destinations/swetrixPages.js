import { e as encodeJson } from '../shared/encodeJson.js';
import { t as texts } from '../shared/texts.js';
import { swetrix } from './swetrix.js';
import '../shared/addTimeZone.js';
import '../shared/readQuery.js';

/**
 * Swetrix, whose pageviews have metadata (page properties), and with the plugin `perf` how long the page took to load.
 *
 * @see https://docs.swetrix.com/events-api
 */
const swetrixPages = (settings) => {
    const { meta } = settings;
    const destination = swetrix(settings);
    const { deliver } = destination;
    destination.deliver = (kind, page, event, check) => {
        const delivery = deliver(kind, page, event, check);
        if (delivery && kind === 'pageview') {
            delivery.timed = !page.previous;
            if (meta) {
                const body = JSON.parse(delivery.body);
                body.meta = texts(meta, check);
                delivery.body = encodeJson(body);
            }
        }
        return delivery;
    };
    return destination;
};

export { swetrixPages };
//# sourceMappingURL=swetrixPages.js.map
