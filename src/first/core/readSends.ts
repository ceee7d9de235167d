import type { Sends, TrackError } from '../types.js';
import { isPirschId } from './isPirschId.js';
import { readHeartbeat } from './readHeartbeat.js';
import type { TagSettings } from './readTag.js';

/**
 * What a tag sends: one that carries the id of one of Pirsch's own scripts sends what that script does.
 *
 * @param warn is told when the heartbeat is no number; it goes on with the default
 */
export const readSends = (settings: TagSettings, id: string, warn: (error: TrackError) => void): Sends => {
  let { heartbeat } = settings;
  if (isPirschId(id)) {
    heartbeat = /sess/.test(id) || settings.enableSessions ? +(settings.intervalMs || 60000) / 1000 : 'off';
  }
  return {
    pageview: !settings.disablePageViews && !/^pirsch(events|sessions)js/.test(id),
    event: !/^pirsch(sessions)?js/.test(id),
    heartbeat: readHeartbeat(heartbeat, warn),
  };
};
