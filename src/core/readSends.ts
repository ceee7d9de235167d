import type { Sends, TrackError } from '../types.js';
import { fail } from './fail.js';
import { isPirschId } from './isPirschId.js';
import type { TagSettings } from './readTag.js';

/**
 * What a tag sends: one that carries the id of one of Pirsch's own scripts sends what that script does.
 *
 * @param warn is told when the heartbeat is no number; it goes on with the default
 */
export const readSends = (settings: TagSettings, id: string, warn: (error: TrackError) => void): Sends => {
  let heartbeat: string | number = settings.heartbeat === undefined ? 30 : settings.heartbeat;
  if (isPirschId(id)) {
    heartbeat = /sess/.test(id) || settings.enableSessions ? +(settings.intervalMs || 60000) / 1000 : 'off';
  }
  if (!/^([1-9]\d{0,4}|off)$/.test(heartbeat as string)) {
    warn(fail('invalid', 'heartbeat must be seconds or off, not ' + heartbeat));
    heartbeat = 30;
  }
  return {
    pageview: !settings.disablePageViews && !/^pirsch(events|sessions)js/.test(id),
    event: !/^pirsch(sessions)?js/.test(id),
    heartbeat: +heartbeat || 0,
  };
};
