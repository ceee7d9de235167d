import { on } from '../browser/on.js';
import { warn } from '../browser/warn.js';
import type { readSends } from '../core/readSends.js';
import { readTag, type TagSettings } from '../core/readTag.js';
import { createDispatch } from '../createDispatch.js';
import { type Equipment, startTracker } from '../tracker.js';
import type { Destination } from '../types.js';

/** A call that was made through the stub before the script had loaded. */
type EarlyCall = [Parameters<Tracker['track']>, () => void, () => void, number, string];

type Tracker = ReturnType<typeof startTracker>;

/** Makes a destination from what its tag says. */
export type Make = (settings: never) => Destination | Destination[];

/** What a tag adds to the tracker; only the script that it belongs to knows that. */
type Bring = (settings: TagSettings, id: string) => Parameters<Tracker['add']>;

/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A second script
 * hands its tag to the first, so that a destination gets everything once.
 *
 * @param makers the destinations that this script knows; each is on the tag when its id is there
 * @param selector finds the tags that have such an id
 * @param sends what is sent, by the settings and the id of the tag
 * @param equip gives the tracker what these destinations need and what the tag asks for
 */
export const startTag = (
  makers: Make[],
  selector: string,
  sends: typeof readSends,
  equip: (tracker: Equipment, settings: TagSettings, id: string) => void,
): void => {
  const shared = window as unknown as Record<string, unknown>;
  let tracker: Tracker | undefined;
  const bringOwn: Bring = (settings, id) => [
    makers
      .reduce((all: Destination[], make) => all.concat(make(settings as never)), [])
      .filter((made) => made.id && (made.id as unknown) !== true),
    sends(settings, id, warn),
    (kit) => equip(kit, settings, id),
  ];
  // An earlier version brings nothing with its tag.
  const begin = (script: HTMLScriptElement, bring = bringOwn): void => {
    const settings = readTag(script.dataset);
    const [destinations, toSend, toHave] = bring(settings, script.id);
    tracker = tracker || startTracker(settings, on, createDispatch);
    tracker.add(destinations, toSend, toHave);
    const name = settings.global || 'pirsch';
    const stub = shared[name] as { q?: EarlyCall[] } | undefined;
    shared[name] = tracker.track;
    if (stub && Array.isArray(stub.q)) {
      stub.q.forEach((call) => {
        tracker!.track(call[0][0], call[0][1], call[4], call[3]).then(call[1], call[2]);
      });
    }
  };
  const current = document.currentScript as HTMLScriptElement | null;
  // A form or an image of that name comes before the property (see readText).
  const own = current && /^script$/i.test(current.tagName) && current;
  const script = ((own && own.matches(selector) && own) ||
    document.querySelector(selector) ||
    own ||
    document.createElement('script')) as HTMLScriptElement;
  if (typeof shared.pagebeat === 'function') {
    shared.pagebeat(script, bringOwn);
  } else {
    shared.pagebeat = begin;
    begin(script);
  }
};
