const KINDS = { hit: 'pageview', event: 'event', session: 'heartbeat' };
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
    /** What is remembered of a delivery, once it is sent. */
    const made = new Map();
    let waiting = [];
    /** @returns whether it was one of ours */
    const remember = (delivery) => {
        const remembered = made.get(delivery);
        if (!remembered)
            return false;
        all.push(remembered);
        waiting = waiting.filter(([matches, resolve]) => {
            if (!matches(remembered))
                return true;
            resolve(remembered);
            return false;
        });
        return true;
    };
    const remembering = (stages) => {
        const { send, show } = stages;
        stages.send = (delivery) => (remember(delivery) ? Promise.resolve({ status: 200 }) : send(delivery));
        stages.show = (deliveries, page, event) => {
            const others = deliveries.filter((delivery) => !remember(delivery));
            if (others[0])
                show(others, page, event);
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
            key: 'memory',
            settings: {},
            parts: { memory: remembering },
            make: (_settings, kind, { url, at, title, referrer }, event) => {
                const remembered = { kind: KINDS[kind], url, path: at.pathname, title, referrer };
                if (event) {
                    const { name, duration, meta } = event;
                    Object.assign(remembered, { name, duration, meta: { ...meta } });
                }
                // Nothing is sent there.
                const delivery = { name: 'Memory', method: 'POST', url: '/' };
                made.set(delivery, remembered);
                return delivery;
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
