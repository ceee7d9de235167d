import { r as read } from '../shared/read.js';
import { t as tell } from '../shared/tell.js';
import '../shared/fail.js';

/** Milliseconds between two tries, and until a caller is told: well before the 10 seconds of a promise, of which some are gone. */
const PROBE = 30000;
const PATIENCE = 5000;
/**
 * Holds what can't be sent since the browser is offline, and sends it when it is online again, or when the page is left. That the
 * browser says so is a hint only (a VPN has it wrong for a whole visit): one try has to fail as well, and every 30 seconds
 * another one is made. A call that waits rejects with `offline`, and is sent all the same.
 *
 * @see https://html.spec.whatwg.org/multipage/system-state.html#navigator.online
 */
const offline = (stages, { outbox }) => {
    const { send } = stages;
    const held = [];
    let isDead = false;
    let timer;
    const release = () => {
        isDead = false;
        held.splice(0, 1e9).forEach((go) => {
            go();
        });
    };
    const hold = (delivery) => new Promise((resolve) => {
        const toldLate = setTimeout(resolve, PATIENCE, { reason: 'offline' });
        // The outbox keeps it; a heartbeat is worth nothing later.
        if (outbox != null || delivery.kind === 'session')
            resolve({ reason: 'offline' });
        else
            held.push(() => {
                clearTimeout(toldLate);
                resolve(attempt(delivery));
            });
    });
    const attempt = (delivery) => {
        const wasOnline = read('navigator.onLine');
        return send(delivery).then((answer) => {
            release();
            return answer;
        }, (error) => {
            // What was begun while it was online may have arrived.
            if (wasOnline || read('navigator.onLine'))
                throw error;
            isDead = true;
            clearTimeout(timer);
            timer = setTimeout(() => {
                const go = held.shift();
                isDead = !!go;
                if (go)
                    go();
            }, PROBE);
            return hold(delivery);
        });
    };
    tell(stages);
    stages.send = (delivery) => (isDead ? hold(delivery) : attempt(delivery));
    stages.on('online pagehide', release);
};

export { offline };
//# sourceMappingURL=offline.js.map
