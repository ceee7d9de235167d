/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
const onLocalhost = (stages, say, level = 'warn') => {
    const { show } = stages;
    const printed = Object.create(null);
    stages.show = (deliveries, page, event) => {
        show(deliveries, page, event);
        say(deliveries, page, event).forEach((line) => {
            if (!printed[line])
                console[level]('pagebeat: ' + line);
            printed[line] = true;
        });
    };
};

export { onLocalhost as o };
//# sourceMappingURL=onLocalhost.js.map
