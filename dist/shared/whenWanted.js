import { g as guard } from './guard.js';

/** Starts something once, for the first tag of the page that wants it: a tag that comes later may, where the first one does not. */
const whenWanted = (stages, settings, isWanted, start) => {
    const { add } = stages;
    let isStarted = false;
    const ask = (given) => {
        if (isStarted || !isWanted(given))
            return;
        isStarted = true;
        guard(start)(given);
    };
    stages.add = (route, kinds) => {
        ask(route.settings);
        add(route, kinds);
    };
    ask(settings);
};

export { whenWanted as w };
//# sourceMappingURL=whenWanted.js.map
