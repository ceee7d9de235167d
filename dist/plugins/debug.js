const MOST = 50;
/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs and what was sent last,
 * at most 50, each with how it ended, and returns the same as a record.
 *
 * @param options what is shown as such, for example the settings of the tag
 */
const debug = (options) => (tracker) => {
    const sent = [];
    const { send } = tracker;
    tracker.send = (cargo, transport, done) => {
        const [to, query] = (cargo.call || cargo.url || '').split('?');
        const entry = {
            time: new Date().toISOString(),
            to,
            by: transport,
            body: cargo.body || query,
            ended: 'not yet',
        };
        if (transport !== 'none')
            sent.push(entry);
        if (sent.length > MOST)
            sent.shift();
        send(cargo, transport, (ending, again) => {
            entry.ended = ending;
            done(ending, again);
        });
    };
    tracker.track.debug = () => {
        const state = { options, sent: sent.slice() };
        console.log('pagebeat: options ' + JSON.stringify(options));
        sent.forEach((entry) => {
            console.log('pagebeat: ' + JSON.stringify(entry));
        });
        return state;
    };
};

export { debug };
//# sourceMappingURL=debug.js.map
