import { optedOut } from './browser/optedOut.js';
import { warn } from './browser/warn.js';
import { fail } from './core/fail.js';
import { judge } from './core/judge.js';
import { prepare } from './core/prepare.js';
import { skipReason } from './core/skipReason.js';
import { sumUp } from './core/sumUp.js';
import type { Equipment } from './tracker.js';
import type { Cargo, Ending, Kind, Page, Route, Settings, Skipped, TrackError, TrackEvent, Verdict } from './types.js';

export type Outcome = Verdict | TrackError;

/** Milliseconds within which a call is told something. */
const LIMIT = 10000;

/** What was captured, as a page may replace it. */
const { stringify } = JSON;

/**
 * Makes what sends to all of the destinations that take a kind, or to none of them.
 *
 * @param pass lets an event go, once it may
 * @param deliver carries a delivery to its end
 * @param kit what there is of the equipment when something is sent
 */
export const createDispatch =
  (
    settings: Settings,
    pass: (action: () => void) => void,
    deliver: (cargo: Cargo, done: (ending: Ending) => void) => void,
    kit: Equipment,
  ) =>
  /**
   * Tells the outcome when the last destination has answered or, of an event, when the time is up.
   *
   * @param read gives the event, or throws what is wrong with it
   * @returns why nothing is sent, when that is deliberate
   */
  (
    routes: Route[],
    kind: Kind,
    page: Page,
    done: (outcome: Outcome) => void,
    read?: () => TrackEvent,
  ): Skipped | undefined => {
    try {
      const skipped = skipReason(location.href, page.path, settings, optedOut(), warn);
      kit.additions.forEach((addTo) => {
        addTo(page, routes, skipped);
      });
      const event = read && read();
      const jobs = prepare(routes, kind, page, event);
      let left = jobs.length;
      if (event ? !routes.some((route) => route.event) : !routes[0])
        throw fail('invalid', 'nothing is sent: no id for it on the script tag');
      if (skipped === 'localhost') {
        if (event) {
          const { name, duration, meta } = event;
          console.log('Pirsch event: ' + name + ' ' + stringify({ duration, meta }));
        }
        if (kit.advise) kit.advise(jobs, page, event);
      }
      if (skipped || !left) {
        done({ ok: true, skipped: skipped || 'excluded' });
        return skipped;
      }

      const endings: Ending[] = [];
      let limit: ReturnType<typeof setTimeout>;
      const tell = (): void => {
        clearTimeout(limit);
        done(sumUp(jobs, endings, navigator.onLine === false ? 'offline' : 'timeout'));
      };
      const send = (): void =>
        jobs.forEach(([route, cargo], index) => {
          deliver(cargo, (ending) => {
            endings[index] = ending;
            if (kit.nextPulse) route.pulse = kit.nextPulse(route.pulse!, kind, judge(ending, cargo));
            if (!--left) tell();
          });
        });
      if (event) {
        let isHeld = true;
        limit = setTimeout(() => {
          if (isHeld) done({ ok: true, queued: true });
          else tell();
        }, LIMIT);
        pass(() => {
          isHeld = false;
          send();
        });
      } else send();
    } catch (problem) {
      const error = (problem as TrackError).reason
        ? (problem as TrackError)
        : fail('invalid', 'options or a destination threw ' + problem);
      warn(error);
      done(error);
    }
    return undefined;
  };
