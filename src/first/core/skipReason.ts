import type { Settings, Skipped, TrackError } from '../types.js';
import { fail } from './fail.js';

/** Hosts that only their developer visits. `localhost.evil.com` is not one of them. */
const LOCAL = /^file:|^\w+:\/\/([^/]+\.)?(localhost|127(\.\d+){3}|\[::1]|0\.0\.0\.0)[:/]/;

/**
 * Why something is not to be sent, if there is a reason.
 *
 * @param url the address bar
 * @param path the path that is reported
 * @param warn is told what is wrong with a pattern, which is then left out
 */
export const skipReason = (
  url: string,
  path: string,
  settings: Settings,
  optedOut: boolean,
  warn: (error: TrackError) => void,
): Skipped | undefined => {
  const matches = (patterns: string): boolean =>
    // Not at a comma inside braces, as in `{1,3}`.
    patterns.split(/,(?![^{]*})/).some((pattern) => {
      try {
        return !!pattern && path.search(pattern.trim()) >= 0;
      } catch {
        warn(fail('invalid', 'pattern ' + pattern + ' is no regular expression'));
        return false;
      }
    });
  if (optedOut) return 'opt-out';
  if ((settings.include && !matches(settings.include)) || (settings.exclude && matches(settings.exclude))) {
    return 'excluded';
  }
  return !settings.dev && LOCAL.test(url) ? 'localhost' : undefined;
};
