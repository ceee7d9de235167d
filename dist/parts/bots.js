import { r as read } from '../shared/read.js';
import { s as skipFor } from '../shared/skipFor.js';

/**
 * Sends nothing from a browser that a program drives, or that says that it is headless (`data-ignore-bots`):
 * `skipped: 'bot'`. It looks at no more than `navigator.webdriver` and the word in the browser's name: who hides that is not
 * found. It stores nothing, and needs no consent.
 *
 * @see https://www.w3.org/TR/webdriver2/#interface
 */
const bots = (stages, { ignoreBots }) => {
    if (ignoreBots == null)
        return;
    skipFor(stages, 'bot', () => read('navigator.webdriver') || /headless/i.test(read('navigator.userAgent')));
};

export { bots };
//# sourceMappingURL=bots.js.map
