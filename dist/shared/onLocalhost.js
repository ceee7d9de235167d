/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
const onLocalhost = (face, say) => {
    const { advise } = face;
    const printed = {};
    face.advise = (...given) => {
        if (advise)
            advise.apply(face, given);
        say.apply(face, given).forEach((line) => {
            if (!printed[line])
                console.warn('pagebeat: ' + line);
            printed[line] = true;
        });
    };
};

export { onLocalhost as o };
//# sourceMappingURL=onLocalhost.js.map
