import { optedOut } from './browser/optedOut.js';
import { warn } from './browser/warn.js';
import { fail } from './core/fail.js';
import { judge } from './core/judge.js';
import { nextPulse } from './core/nextPulse.js';
import { prepare } from './core/prepare.js';
import { skipReason } from './core/skipReason.js';
import type {
  Delivery,
  Ending,
  Kind,
  Page,
  Route,
  Settings,
  Skipped,
  TrackError,
  TrackEvent,
  Verdict,
} from './types.js';

export type Outcome = Verdict | TrackError;

/** What was captured, as a page may replace it. */
const { stringify } = JSON;

/** Makes what sends to all of the destinations that take a kind, or to none of them. */
export const createDispatch =
  (settings: Settings, deliver: (delivery: Delivery, done: (ending: Ending) => void) => void) =>
  /**
   * Tells the outcome when the last destination has answered: the first failure, or else what the first destination said.
   *
   * @returns why nothing is sent, when that is deliberate
   */
  (
    routes: Route[],
    kind: Kind,
    page: Page,
    done: (outcome: Outcome) => void,
    event?: TrackEvent,
  ): Skipped | undefined => {
    let worst: Outcome = { ok: true };
    let reason: Skipped | undefined;
    try {
      const jobs = prepare(routes, kind, page, event);
      let left = jobs.length;
      if (event ? !left : !routes[0]) throw fail('invalid', 'nothing is sent: no id for it on the script tag');
      worst.skipped = reason = skipReason(location.href, page.path, settings, optedOut(), warn);
      if (event && reason === 'localhost') {
        const { duration, meta } = event;
        console.log('Pirsch event: ' + event.name + ' ' + stringify({ duration, meta }));
      }
      if (reason || !left) done(worst);
      else {
        jobs.forEach(([route, delivery], index) => {
          deliver(delivery, (ending) => {
            const outcome = judge(ending, delivery, route.name);
            route.pulse = nextPulse(route.pulse!, kind, outcome);
            if (worst.ok && !(outcome.ok && index)) worst = outcome;
            if (!--left) done(worst);
          });
        });
      }
    } catch (error) {
      warn(error as TrackError);
      done(error as TrackError);
    }
    return reason;
  };
