import { warn } from '../browser/warn.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /** Track only where one of these patterns, regular expressions with commas between, matches the path. */
    include?: string;
    /** Never track where one of these patterns, regular expressions with commas between, matches the path. */
    exclude?: string;
  }
}

/**
 * Tracks only where a pattern of `data-include` matches the path, and never where one of `data-exclude` does: regular
 * expressions with commas between, tried on the path as it is and decoded. A broken one is told of, and matches nothing.
 */
export const patterns: Part = (stages, { include, exclude }) => {
  const { skip } = stages;
  stages.skip = (page) => {
    const path = page.at.pathname;
    let decoded = path;
    try {
      decoded = decodeURI(path);
    } catch {
      // It can't be decoded: as it is, then.
    }
    const matches = (patterns: string): boolean =>
      // Not at a comma inside braces, as in `{1,3}`.
      patterns.split(/ *,(?![^{]*}) */).some((pattern) => {
        try {
          return pattern && (path.search(pattern) >= 0 || decoded.search(pattern) >= 0);
        } catch {
          return !warn('pattern ' + pattern);
        }
      });
    return (include && !matches(include)) || (exclude && matches(exclude)) ? 'excluded' : skip(page);
  };
};
