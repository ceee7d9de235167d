import type { Plugin } from '../types.js';

const MOST = 50;

/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs, where it sends to, and
 * what was sent last, at most 50, each with its verdict; and returns the same as a record.
 *
 * @param options what is shown as such, for example the settings of the tag
 */
export const debug =
  (options: object): Plugin =>
  (tracker) => {
    const destinations: Record<string, boolean> = {};
    const sent: Record<string, unknown>[] = [];
    const { send } = tracker;
    tracker.additions.push((_page, all) => {
      all.forEach(({ name, id }) => {
        destinations[name + ' ' + id] = true;
      });
    });
    tracker.send = (cargo, transport, done) => {
      const [to, query] = (cargo.call || cargo.url || '').split('?');
      const entry: Record<string, unknown> = {
        time: new Date().toISOString(),
        destination: cargo.destination,
        to,
        by: transport,
        body: cargo.body || query,
        verdict: 'none yet',
      };
      if (transport !== 'none') sent.push(entry);
      if (sent.length > MOST) sent.shift();
      send(cargo, transport, (ending, again) => {
        const word = (ending as number) < 400 ? 'accepted, ' : ending === cargo.duplicate ? 'duplicate, ' : 'refused, ';
        entry.verdict = typeof ending === 'number' ? word + ending : ending;
        done(ending, again);
      });
    };
    (tracker.track as unknown as Record<string, unknown>).debug = () => {
      const state = { options, destinations: Object.keys(destinations), sent: sent.slice() };
      const print = (what: string, value: unknown): void => console.log('pagebeat: ' + what + JSON.stringify(value));
      print('options ', options);
      print('destinations ', state.destinations);
      sent.forEach((entry) => {
        print('', entry);
      });
      return state;
    };
  };
