import { t as tell } from '../shared/tell.js';
import '../shared/fail.js';

/** Milliseconds until a destination that has not answered is told as late: less than the 10 seconds of a promise. */
const PATIENCE = 8900;
/** Milliseconds in which a page that is there again may be answered what it sent before; some browsers never answer that. */
const LATE = 1000;
/**
 * Tells of each of several destinations what it said: as `results` on what a call resolves or rejects with; and by name, on the error,
 * which one failed and who took it all the same. A call that was on its way when the page was left is `queued`, when the page comes
 * back from the back/forward cache and hears no more of it.
 */
const results = (stages) => {
    /** Which delivery an outcome is of. */
    let said = [];
    /** What is told of those that have no answer yet. */
    let open = [];
    tell(stages);
    const { send, judge, sum } = stages;
    stages.send = (delivery) => new Promise((resolve, reject) => {
        const late = setTimeout(resolve, PATIENCE, { reason: 'timeout' });
        const end = () => {
            clearTimeout(late);
            open = open.filter((other) => other !== resolve);
        };
        const sent = send(delivery);
        open.push(resolve);
        sent.then(end, end);
        sent.then(resolve, reject);
    });
    stages.on('pageshow', ({ persisted }) => {
        open.forEach((resolve) => {
            if (persisted)
                setTimeout(resolve, LATE, { queued: true });
        });
    });
    stages.judge = (delivery, answer) => {
        const outcome = judge(delivery, answer);
        said.push([outcome, delivery]);
        return outcome;
    };
    stages.sum = (outcomes) => {
        const all = {};
        let taken = '';
        outcomes.forEach((outcome) => {
            const [, { name, route }] = said.filter(([one]) => one === outcome)[0];
            const destination = name.toLowerCase().replace('.', '');
            const who = all[destination] ? destination + ' ' + route.key.replace(/^(code|[a-z]+(Id|Key))/, '') : destination;
            said = said.filter(([one]) => one !== outcome);
            if (outcome.reason)
                Object.assign(outcome, { ok: false, destination });
            else
                taken += '; taken by ' + who;
            // Not the one that is told itself, which gets them all. An error does not hand on its message.
            all[who] = Object.assign(outcome.reason ? { message: outcome.message } : {}, outcome);
        });
        try {
            const verdict = sum(outcomes);
            return outcomes[1] ? Object.assign(verdict, { results: all }) : verdict;
        }
        catch (error) {
            error.message += taken;
            throw outcomes[1] ? Object.assign(error, { results: all }) : error;
        }
    };
};

export { results };
//# sourceMappingURL=results.js.map
