import { g as guard } from '../shared/guard.js';
import { a as amend } from '../shared/amend.js';

const MOST = 50;
/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs, where it sends to, and
 * what was sent last, at most 50, each with its verdict; and returns the same as a record. It stands around all that judges an
 * answer, and takes its word.
 *
 * @before perf
 */
const debug = (stages, options) => {
    const destinations = Object.create(null);
    const entries = [];
    const { send, judge } = stages;
    amend(stages, '', ({ name }, _page, _event, { key }) => {
        // A key is the setting that has the id, and the id.
        destinations[name.toLowerCase() + ' ' + key.replace(/^(code|[a-z]+(Id|Key))/, '')] = true;
    });
    stages.send = (delivery) => {
        const { name, url, call, body } = delivery;
        const [to, query] = (call || url).split('?');
        entries.push([
            delivery,
            {
                time: new Date().toISOString(),
                destination: name.toLowerCase(),
                to,
                body: body || query,
                verdict: 'none yet',
            },
        ]);
        if (entries.length > MOST)
            entries.shift();
        return send(delivery);
    };
    stages.judge = (delivery, answer) => {
        const outcome = judge(delivery, answer);
        const { status, reason } = outcome;
        entries.forEach(([one, entry]) => {
            if (one === delivery) {
                entry.verdict = reason
                    ? reason + (status ? ', ' + status : '')
                    : status
                        ? (outcome.skipped || 'accepted') + ', ' + status
                        : 'queued';
            }
        });
        return outcome;
    };
    stages.track.debug = () => {
        const state = { options, destinations: Object.keys(destinations), sent: entries.map(([, entry]) => entry) };
        const print = (what, value) => guard(() => console.log('pagebeat: ' + what + JSON.stringify(value)))();
        print('options ', options);
        print('destinations ', state.destinations);
        state.sent.forEach((entry) => {
            print('', entry);
        });
        return state;
    };
};

export { debug };
//# sourceMappingURL=debug.js.map
