import { guard } from '../browser/guard.js';
import { readAddress } from '../browser/readAddress.js';
import { judge } from '../core/judge.js';
import { prepare } from '../core/prepare.js';
import { type Cause, causeOf } from '../parts/advice/causeOf.js';
import { tell } from '../parts/around/tell.js';
import type { Settings } from '../types/options.js';
import type { Answer, Delivery, Kind, Page, Route, Stages, Step, TrackEvent } from '../types/records.js';
import { attributeOf } from './attributeOf.js';
import { IDS } from './catalogue.js';
import { checkOptions } from './checkOptions.js';
import { checkPage } from './checkPage.js';
import { checkSent } from './checkSent.js';
import { createVoice } from './createVoice.js';
import { describe } from './describe.js';
import { explainCall } from './explainCall.js';
import { sentences } from './sentences.js';
import { surroundings } from './surroundings.js';
import { titles } from './titles.js';
import type { Has } from './types.js';

/** An event that says nothing, for destinations to make something of. */
const NOTHING: TrackEvent = { name: 'a', duration: undefined, meta: undefined };

/**
 * Hears what the stages of a tracker are given, also what was kept for it, and says what there is to say, each once. It changes
 * nothing of what is done.
 *
 * @param parts of the page, by their names
 * @param script the tag's element; from npm there is none
 */
export const startCompanion = (
  stages: Stages,
  settings: Settings,
  parts: Record<string, boolean>,
  script?: unknown,
): void => {
  const { isNew, say, sayAll, show, showBadge } = createVoice();
  const routes: Route[] = [];
  const isTag = !!script;
  /** As the tag has it, and not as others stand around it. */
  const judging = { judge } as Stages;
  tell(judging);

  /** Those of the page are of its first tag. */
  const own = (): Settings => (routes[0] || { settings }).settings;
  const has = (): Has => ({
    parts,
    ids: Object.keys(IDS).filter((id) => routes.some(({ key }) => !key.indexOf(id))),
    file: isTag ? (surroundings.tags(script)[0] || { file: 'this file' }).file : 'this tracker',
    isTag,
  });

  /** Where a destination's events go, for people. */
  const targetOf = (route: Route): string => {
    try {
      const [delivery] = prepare(
        [{ ...route, event: true }],
        'event',
        stages.readPage(undefined),
        NOTHING,
        stages.make,
      );
      const { name, url, call } = delivery!;
      return name + ' (' + (call || readAddress(url).host) + ')';
    } catch {
      // Its endpoint is wrong, which is told of.
      const [id = ''] = Object.keys(IDS).filter((name) => !route.key.indexOf(name));
      return titles[IDS[id] || ''] || route.key;
    }
  };

  /** What is there, once all of a tag has been added. */
  const introduce = (): void => {
    const to = routes.map(targetOf).filter((name, index, names) => names.indexOf(name) === index);
    if (!to.length) say(sentences.noId(Object.keys(IDS).map(attributeOf)), 'error');
    else if (own().dev == null) say(sentences.idle(to, isTag), 'info');
    else say(sentences.sends(to), 'info');
    if (routes.some(({ settings: { badge: wanted } }) => wanted != null)) guard(showBadge)();
    sayAll(checkPage(surroundings, own(), routes, has(), script));
  };

  const hear: Record<string, (...given: never[]) => void> = {
    add: (route: Route) => {
      routes.push(route);
      Promise.resolve(undefined).then(guard(introduce));
    },

    track: (name: unknown, options: unknown) => {
      sayAll(checkOptions(options, has()));
      try {
        stages.readEvent(name, options);
      } catch (what) {
        say(explainCall(what, { name, options }), 'error');
      }
    },

    dispatch: (to: Route[], kind: Kind, page: Page, event?: TrackEvent) => {
      const { skipped } = page;
      if (skipped === 'opt-out') say(sentences.optOut());
      if (skipped === 'excluded') say(sentences.excluded(page.at.pathname), 'info');
      try {
        const deliveries = prepare(to, kind, page, event, stages.make);
        if (skipped === 'localhost') {
          deliveries.forEach((delivery) => {
            show(describe(delivery, event ? event.name : page.at.pathname));
            // So that heartbeats begin, as they would.
            delivery.route!.accepted = true;
          });
        }
        if (kind !== 'session') sayAll(checkSent(deliveries, page, event, own().guideline));
      } catch (what) {
        const options = event && Object.assign({}, event);
        say(explainCall(what, { name: event && event.name, options }), 'error');
      }
    },

    judge: (delivery: Delivery, answer: Answer | null | undefined) => {
      const { status, reason } = judging.judge(delivery, answer);
      const { href, origin, protocol } = readAddress(delivery.url);
      const url = href.replace(/[?#].*/, '');
      const cause = reason && causeOf(status || reason, surroundings.protocol(), protocol, surroundings.isOnline());
      const explain = (why: NonNullable<Cause>): void =>
        say(sentences.cause(why, String(status), url, origin, surroundings.host()), 'error');
      if (!cause) return;
      if (cause !== 'silent') explain(cause);
      else if (surroundings.protocol() === 'https:' && protocol === 'http:') explain('mixed');
      else if (isNew(url)) {
        surroundings
          .probe(url)
          .then((why) => (why === 'cors' ? say(sentences.cors(url, surroundings.origin()), 'error') : explain(why)));
      }
    },
  };

  const take = ([stage, given]: Step): void => {
    const listen = hear[stage];
    // Once the call is over: what is said comes after what the tag itself has said.
    if (listen) Promise.resolve(undefined).then(guard(() => listen(...([].slice.call(given) as never[]))));
  };
  stages.track.badge = guard(showBadge);
  const kept = stages.seen as Step[] | undefined;
  if (!kept) return;
  kept.splice(0).forEach(take);
  kept.push = take as never;
  Promise.resolve(undefined).then(guard(introduce));
};
