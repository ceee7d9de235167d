import { guard } from '../browser/guard.js';
import { readAddress } from '../browser/readAddress.js';
import { isLocal } from '../core/isLocal.js';
import { judge } from '../core/judge.js';
import { prepare } from '../core/prepare.js';
import { tell } from '../parts/around/tell.js';
import type { Settings } from '../types/options.js';
import type { Answer, Delivery, Kind, Page, Route, Stages, Step, TrackEvent } from '../types/records.js';
import { attributeOf } from './attributeOf.js';
import { IDS } from './catalogue.js';
import { type Cause, causeOf } from './causeOf.js';
import { checkOptions } from './checkOptions.js';
import { checkPage } from './checkPage.js';
import { checkSent } from './checkSent.js';
import { createVoice } from './createVoice.js';
import { describe } from './describe.js';
import { explainCall } from './explainCall.js';
import { idsFor, readBy } from './readBy.js';
import { sentences } from './sentences.js';
import { surroundings } from './surroundings.js';
import { targetOf } from './targetOf.js';
import type { Has } from './types.js';

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

  /** What is there, once all of a tag has been added. */
  const introduce = (): void => {
    const to = routes
      .map((route) => targetOf(stages, route))
      .filter((name, index, names) => names.indexOf(name) === index);
    const now = has();
    if (!to.length) say(sentences.noId(now.file, idsFor(now.file).map(attributeOf)), 'error');
    else {
      const what = own().dev == null ? sentences.idle(to, isTag) : sentences.sends(to, isTag);
      say((isTag ? sentences.read(now.file, readBy(surroundings.tags(script), now)) : '') + what, 'info');
      if (isTag && own().dev != null && !isLocal(surroundings.host()))
        say(sentences.visited(surroundings.host()), 'info');
    }
    if (routes.some(({ settings: { badge: wanted } }) => wanted != null)) guard(showBadge)();
    sayAll(checkPage(surroundings, own(), routes, now, script));
  };

  const hear: Record<string, (...given: never[]) => void> = {
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
      else if (isNew('probe ' + origin)) {
        surroundings
          .probe(url)
          .then(
            guard((why) =>
              why === 'cors' ? say(sentences.cors(origin, surroundings.origin()), 'error') : explain(why),
            ),
          );
      }
    },
  };

  /** Once the call is over: what is said comes after what the tag itself has said. */
  const soon = (say: () => void): unknown => Promise.resolve(undefined).then(guard(say));
  const take = ([stage, given]: Step): void => {
    const listen = hear[stage];
    if (stage === 'add') {
      routes.push(given[0] as Route);
      soon(introduce);
    } else if (listen) {
      // The hall’s list of routes grows: those of then.
      const known = routes.slice();
      const [first, ...more] = [].slice.call(given) as unknown[];
      const then = stage === 'dispatch' ? (first as Route[]).filter((route) => known.indexOf(route) >= 0) : first;
      soon(() => listen(...([then, ...more] as never[])));
    }
  };
  stages.track.badge = guard(showBadge);
  const kept = stages.seen as Step[] | undefined;
  if (!kept) return;
  // What is there is what is said first.
  soon(introduce);
  kept.splice(0).forEach(take);
  kept.push = take as never;
};
