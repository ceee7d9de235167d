/**
 * Makes a destination for the tests of a site: nothing leaves the page, and what was tracked can be asked for, on localhost
 * too, where most tests run and nothing is sent.
 *
 * @example
 * const sent = memory();
 * const track = createTracker({ destinations: [sent.destination] });
 * button.click();
 * expect(await sent.event('Plan Chosen')).toMatchObject({ meta: { plan: 'pro' } });
 */
const memory = () => {
    const all = [];
    let waiting = [];
    const remember = (cargo) => {
        const { remembered } = cargo;
        if (!remembered || cargo.destination !== 'memory')
            return;
        all.push(remembered);
        waiting = waiting.filter(([matches, resolve]) => {
            if (!matches(remembered))
                return true;
            resolve(remembered);
            return false;
        });
    };
    const needs = (tracker) => {
        const { send, advise } = tracker;
        tracker.send = (cargo, transport, done) => {
            if (cargo.destination !== 'memory')
                return send(cargo, transport, done);
            remember(cargo);
            done(200);
        };
        tracker.advise = (jobs, page, event) => {
            if (advise)
                advise(jobs, page, event);
            jobs.forEach(([, cargo]) => {
                remember(cargo);
            });
        };
    };
    const first = (matches) => new Promise((resolve) => {
        const found = all.find(matches);
        if (found)
            resolve(found);
        else
            waiting.push([matches, resolve]);
    });
    return {
        destination: {
            name: 'memory',
            id: 'memory',
            needs,
            deliver: (kind, { url, path, title, referrer }, event) => {
                const remembered = { kind, url, path, title, referrer };
                if (event) {
                    const { name, duration, meta } = event;
                    Object.assign(remembered, { name, duration, meta: { ...meta } });
                }
                // A call of nobody's: no request is made of it.
                return { call: 'memory', remembered };
            },
        },
        all,
        get events() {
            return all.filter(({ kind }) => kind === 'event');
        },
        get pageviews() {
            return all.filter(({ kind }) => kind === 'pageview');
        },
        event: (name) => first((one) => one.name === name),
        pageview: (path) => first((one) => one.kind === 'pageview' && (!path || one.path === path)),
        clear: () => {
            all.length = 0;
        },
    };
};

export { memory };
//# sourceMappingURL=testing.js.map
