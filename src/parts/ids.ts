import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Send heartbeats from a tag with the id of one of Pirsch's own scripts, which sends none by itself.
     * @default false
     */
    enableSessions?: Switch;
    /** Milliseconds between two heartbeats, on a tag with the id of one of Pirsch's own scripts. @default 60000 */
    intervalMs?: string;
  }
}

/** What Pirsch's own scripts send, by the ids of their tags; no `#` is in front of what all objects have. */
const SENDS: Record<string, string | undefined> = {
  '#pirschjs': 'hit',
  '#pirscheventsjs': 'event',
  '#pirschsessionsjs': 'session',
  '#pirschextendedjs': 'hit event',
  '#pianjs': 'hit event',
};

/**
 * A tag with the id of one of Pirsch's own scripts sends what that script does: heartbeats only by `pirschsessionsjs` or with
 * `data-enable-sessions`, every `data-interval-ms` milliseconds.
 *
 * @for pirsch
 */
export const ids: Part = (stages) => {
  const { add } = stages;
  stages.add = (route, kinds) => {
    const { settings } = route;
    const own = SENDS['#' + settings.id];
    if (own) settings.heartbeat = +settings.intervalMs! / 1000 || 60;
    add(route, own ? own + (settings.enableSessions != null && own !== 'session' ? ' session' : '') : kinds);
  };
};
