import { i as isLocal } from './isLocal.js';
import { w as warn } from './warn.js';

/** Says on one's own machine that a call of another vendor's does nothing here. */
const warnLocally = (name) => {
    if (isLocal(location.hostname))
        warn(name);
};

export { warnLocally as w };
//# sourceMappingURL=warnLocally.js.map
