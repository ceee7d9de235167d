import { r as readAddress } from '../shared/readAddress.js';
import { t as tell } from '../shared/tell.js';
import '../shared/fail.js';

/**
 * Sends by `navigator.sendBeacon` where `fetch` can't outlive the page (Firefox before 133): what is a POST of plain text, as JSON would be
 * preflighted, and lost where the server answers `*`. What it takes is `queued`, as a beacon says nothing back.
 *
 * @see https://github.com/w3c/beacon/issues/10
 */
const beacon = (stages) => {
    const { send } = stages;
    const { navigator } = window;
    // Taken now: what a page puts in its place later changes nothing.
    const { sendBeacon } = navigator;
    const { prototype } = window.Request;
    // Pages and old libraries have something else of that name, which says nothing.
    if ('keepalive' in prototype || !('credentials' in prototype) || !sendBeacon)
        return;
    tell(stages);
    stages.send = (delivery) => delivery.body &&
        !delivery.headers &&
        sendBeacon.call(navigator, readAddress(delivery.url).href, delivery.body)
        ? Promise.resolve({ queued: true })
        : send(delivery);
};

export { beacon };
//# sourceMappingURL=beacon.js.map
