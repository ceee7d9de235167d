import { guard } from '../browser/guard.js';
import type { Settings } from '../types/options.js';
import type { Delivery, Part } from '../types/records.js';
import { amend } from './around/amend.js';

/** What was sent last, of one delivery. */
export interface Sent {
  /** As an ISO 8601 date. */
  time: string;
  /** By its name, in small letters. */
  destination: string;
  /** The address without its query, or the function of the page's own. */
  to: string | undefined;
  /** The query, where there is no body. */
  body: string | undefined;
  /** Such as `accepted, 200` or `network`. */
  verdict: string;
}

/** What `debug()` returns. */
export interface State {
  /** The settings of the tag. */
  options: Settings;
  /** The destinations there are, each with its id. */
  destinations: string[];
  /** At most 50. */
  sent: Sent[];
}

declare module '../types/records.js' {
  interface Track {
    /** By the part `debug`: prints the options, the destinations, and what was sent last with its verdict; and returns the same. */
    debug?(): State;
  }
}

const MOST = 50;

/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs, where it sends to, and
 * what was sent last, at most 50, each with its verdict; and returns the same as a record. It stands around all that judges an
 * answer, and takes its word.
 *
 * @before perf
 */
export const debug: Part = (stages, options) => {
  const destinations: Record<string, boolean> = Object.create(null);
  const entries: [delivery: Delivery, entry: Sent][] = [];
  const { send, judge } = stages;
  amend(stages, '', ({ name }, _page, _event, { key }) => {
    // A key is the setting that has the id, and the id.
    destinations[name.toLowerCase() + ' ' + key.replace(/^(code|[a-z]+(Id|Key))/, '')] = true;
  });
  stages.send = (delivery) => {
    const { name, url, call, body } = delivery;
    const [to, query] = (call || url).split('?');
    entries.push([
      delivery,
      {
        time: new Date().toISOString(),
        destination: name.toLowerCase(),
        to,
        body: (body as string) || query,
        verdict: 'none yet',
      },
    ]);
    if (entries.length > MOST) entries.shift();
    return send(delivery);
  };
  stages.judge = (delivery, answer) => {
    const outcome = judge(delivery, answer);
    const { status, reason } = outcome;
    entries.forEach(([one, entry]) => {
      if (one === delivery) {
        entry.verdict = reason
          ? reason + (status ? ', ' + status : '')
          : status
            ? (outcome.skipped || 'accepted') + ', ' + status
            : 'queued';
      }
    });
    return outcome;
  };
  stages.track.debug = () => {
    const state = { options, destinations: Object.keys(destinations), sent: entries.map(([, entry]) => entry) };
    const print = (what: string, value: unknown): void =>
      guard(() => console.log('pagebeat: ' + what + JSON.stringify(value)))();
    print('options ', options);
    print('destinations ', state.destinations);
    state.sent.forEach((entry) => {
      print('', entry);
    });
    return state;
  };
};
