/**
 * Has a call that was made through the stub keep the time it was made at, where a destination takes one. It needs `earlyCalls`,
 * which has to be applied after it: that takes the function as it is then.
 *
 * @needs earlyCalls
 */
const callTime = (stages) => {
    const { track } = stages;
    stages.track = (name, options, url, time) => {
        if (!time)
            return track(name, options, url);
        // The first pageview, which an event sends where it was not yet, is one of now.
        stages.look();
        // Only now, so that it stands around whatever reads the page.
        const { readPage } = stages;
        stages.readPage = (previous, given) => Object.assign(readPage(previous, given), { time });
        try {
            return track(name, options, url);
        }
        finally {
            stages.readPage = readPage;
        }
    };
};

export { callTime };
//# sourceMappingURL=callTime.js.map
