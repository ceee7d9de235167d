import { f as fail } from './fail.js';
import { g as guard } from './guard.js';

const printed = Object.create(null);
/** The error for what is wrong; the console has one line of each kind, so that a mistake in a loop does not fill it. */
const warn = (what) => {
    const kind = what.split(/\W/)[0];
    const error = fail('invalid', what);
    // The console may be a page's own.
    guard(() => {
        if (!printed[kind])
            console.error(error.message);
    })();
    printed[kind] = true;
    return error;
};

export { warn as w };
//# sourceMappingURL=warn.js.map
