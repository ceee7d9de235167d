import { w as warn } from '../shared/warn.js';
import '../shared/fail.js';
import '../shared/guard.js';

/**
 * Tracks only where a pattern of `data-include` matches the path, and never where one of `data-exclude` does: regular
 * expressions with commas between, tried on the path as it is and decoded. A broken one is told of, and matches nothing.
 */
const patterns = (stages, { include, exclude }) => {
    const { skip } = stages;
    stages.skip = (page) => {
        const path = page.at.pathname;
        let decoded = path;
        try {
            decoded = decodeURI(path);
        }
        catch (_a) {
            // It can't be decoded: as it is, then.
        }
        const matches = (patterns) => 
        // Not at a comma inside braces, as in `{1,3}`.
        patterns.split(/ *,(?![^{]*}) */).some((pattern) => {
            try {
                return pattern && (path.search(pattern) >= 0 || decoded.search(pattern) >= 0);
            }
            catch (_a) {
                return !warn('pattern ' + pattern);
            }
        });
        return (include && !matches(include)) || (exclude && matches(exclude)) ? 'excluded' : skip(page);
    };
};

export { patterns };
//# sourceMappingURL=patterns.js.map
