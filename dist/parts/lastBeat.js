import { g as guard } from '../shared/guard.js';
import { r as readAddress } from '../shared/readAddress.js';
import { p as prepare } from '../shared/prepare.js';
import '../shared/check.js';
import '../shared/json.js';

/**
 * Keeps a last heartbeat ready in the browser (`data-last-beat`), which sends it when the page is gone, by a crash of the tab too: where
 * there is `fetchLater`, that is Chromium from 135 on, in pages by https. It is renewed with each pageview and each heartbeat that
 * was taken, and ends when those do. So a visit has one request more at most, and none twice. Elsewhere it does nothing.
 *
 * It stores nothing that a page could read; the browser keeps the request, which is a heartbeat like any other, until the page is
 * gone. `pirsch.consent(false)` takes it back.
 *
 * @for pirsch, swetrix
 * @needs heartbeat
 * @see https://fetch.spec.whatwg.org/#fetch-later-method
 * @before consent
 */
const lastBeat = (stages, { lastBeat }) => {
    const { send } = stages;
    const { fetchLater } = window;
    /** By the key of its route. */
    const kept = Object.create(null);
    const drop = (key) => {
        if (kept[key])
            kept[key].abort();
    };
    if (lastBeat == null || !fetchLater)
        return;
    stages.withdraw = () => Object.keys(kept).forEach(drop);
    stages.send = (delivery) => {
        const sent = send(delivery);
        sent.then(guard(({ status }) => {
            const { kind, route } = delivery;
            const { key, timer } = route;
            // One that is refused says nothing of heartbeats.
            if (kind === 'event')
                return;
            drop(key);
            if (!timer || !(status < 400))
                return;
            const [beat] = prepare([route], 'session', stages.readPage(''), undefined, stages.make);
            const { signal } = (kept[key] = new window.AbortController());
            fetchLater(readAddress(beat.url).href, Object.assign(beat, { signal, credentials: 'omit' }));
        }), () => { });
        return sent;
    };
};

export { lastBeat };
//# sourceMappingURL=lastBeat.js.map
