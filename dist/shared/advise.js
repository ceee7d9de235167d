const printed = Object.create(null);
/** A line for the developer; one of each kind and page, so that a mistake in a loop does not fill the console. */
const warn = ({ message }) => {
    // "pagebeat: meta.price must be …": the second word says what it is about.
    const kind = message.split(/[ .]/)[1];
    if (!printed[kind])
        console.error(message);
    printed[kind] = true;
};

/** Prints, one line of each kind, what a destination has to say of what would be sent to it. */
const advise = (jobs) => jobs.forEach(([, { warning }]) => {
    if (warning)
        warn({ message: 'pagebeat: ' + warning });
});

export { advise as a, warn as w };
//# sourceMappingURL=advise.js.map
