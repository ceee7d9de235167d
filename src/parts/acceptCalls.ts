import { guard } from '../browser/guard.js';
import type { EventOptions } from '../types/options.js';
import type { Part } from '../types/records.js';
import { whenWanted } from './around/whenWanted.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Make calls that were written for another vendor into events: of `userengage`, `_cio` and `cioanalytics`, with commas
     * between, where the vendor's own script is not on the page.
     * @default nothing
     */
    accept?: string;
  }
}

/** Where a vendor's own script is on the page, or to come: then its calls are left to it. */
const OWN_SCRIPTS: Record<string, string> = {
  userengage: 'script[src*="user.com/widget"],script[src*="userengage.com/"]',
  _cio: 'script#cio-tracker,script[src*="customer.io/"]',
  cioanalytics: 'script[src*="customer.io/"]',
};

/** What the snippets of Customer.io put on their array. */
const METHODS =
  'load track page pageview identify sidentify reset group alias ready debug on once off setAnonymousId trackClick ' +
  'trackLink trackSubmit trackForm addSourceMiddleware addIntegrationMiddleware addDestinationMiddleware';

type Shared = Record<string, unknown>;
type List = unknown[] & Shared;

/**
 * Makes calls that were written for another vendor into events of ours, while that vendor's own script is not on the page:
 * `userengage('event.NAME', {…})`, `_cio.track(NAME, {…})` and `cioanalytics.track(NAME, {…})`. They give back what our
 * own function does. What the page has pushed to `_cio` or `cioanalytics` before is made up for, in its order. Metadata
 * keeps its types. Pageviews are ours anyway; all other methods are there and do nothing, `ready` calls back.
 *
 * With `data-accept`, the names with commas between; what is none of them is left out.
 *
 * @see https://docs.user.com/tracking-events
 * @see https://docs.customer.io/journeys/events
 */
export const acceptCalls: Part = (stages, settings) =>
  whenWanted(
    stages,
    settings,
    ({ accept }) => accept,
    ({ accept }) => {
      const shared = window as unknown as Shared;

      const send = (name: unknown, meta: unknown, callback?: unknown): unknown => {
        const sent = stages.track(name as string, { meta: meta || undefined } as EventOptions);
        if (typeof callback === 'function') sent.then(callback as () => void, callback as () => void);
        return sent;
      };

      const takeUserengage = (): void => {
        if (typeof shared.userengage === 'function') return;
        const userengage = (command: unknown, attributes?: unknown): unknown => {
          const event = /^(?:event\.|(?=product_event$))([\s\S]*)/.exec(command as string);
          return event ? send(event[1], attributes) : undefined;
        };
        // The bridge to the widget must not take it for the widget's.
        userengage.pagebeat = true;
        shared.userengage = userengage;
        const nothing = (): void => {};
        shared.UE = shared.UE || { pageHit: nothing, resetAuth: nothing, destroy: nothing };
      };

      const takeList = (global: string): void => {
        const list = (shared[global] || []) as List;
        // What is no list is the vendor's.
        if (!Array.isArray(list)) return;
        const run = (entry: unknown): unknown => {
          const [method, name, meta, options, callback] = ([] as unknown[]).slice.call(entry);
          if (method === 'track') return send(name, meta, callback || options);
          if (method === 'ready' && typeof name === 'function') name();
          return list;
        };
        const before = list.splice(0, 1e9);
        METHODS.split(' ').forEach((method) => {
          list[method as 'concat'] = (name?: unknown, meta?: unknown, options?: unknown, callback?: unknown) =>
            run([method, name, meta, options, callback]) as never;
        });
        list.push = (entry: unknown) => run(entry) as never;
        shared[global] = list;
        // Once the tag's destinations are there. One that fails, by its own callback, does not lose the others.
        Promise.resolve(undefined).then(() => before.forEach(guard(run)));
      };

      accept!.split(/[ ,]+/).forEach((name) => {
        if (!/^(userengage|_cio|cioanalytics)$/.test(name) || document.querySelector(OWN_SCRIPTS[name]!)) return;
        if (name === 'userengage') takeUserengage();
        else takeList(name);
      });
    },
  );
