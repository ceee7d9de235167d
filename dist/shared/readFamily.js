/**
 * What a family of attributes says, by what comes after its word: `data-tag-paid-plan="pro"` is `{ 'paid-plan': 'pro' }`. A name
 * that goes on otherwise is of no family, as `data-tagline`.
 *
 * @param empty what one without a value says
 */
const readFamily = (settings, word, empty) => {
    const found = Object.create(null);
    Object.keys(settings).forEach((name) => {
        const value = settings[name];
        const rest = name.indexOf(word) ? '' : name.slice(word.length);
        if (/^[A-Z-]/.test(rest)) {
            // Here it is the word that was written, and no switch.
            found[rest.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()).slice(1)] =
                value === null ? 'false' : value || empty;
        }
    });
    return found;
};

export { readFamily as r };
//# sourceMappingURL=readFamily.js.map
