import { afterEach, vi } from 'vitest';
import { readSettings } from '../../src/core/readSettings';
import { navigation } from '../../src/parts/navigation';
import { page } from '../../src/parts/page';
import { startTracker } from '../../src/tracker';
import type { Answer, Destination, Page, Part, Stages } from '../../src/types/records';
import { route } from '../records';

let heard: [type: string, listener: (event: Event) => void][] = [];

// A page's listeners go with it.
afterEach(() => {
  for (const given of heard) window.removeEventListener(...given, true);
  heard = [];
});

export const make: Destination = (_settings, kind, { url, referrer, time }, event) => ({
  name: 'A',
  url: 'https://api.test/' + kind,
  method: 'POST',
  body: { said: event ? event.name + ' at ' + url : kind + ' ' + url, referrer, time, event },
});

interface Options {
  /** Beside `page` and `navigation`, in this order. */
  parts: Part[];
  attributes?: Record<string, string>;
  /** What a server answers; nothing where the network fails. */
  answer?: () => Answer | undefined | Promise<Answer>;
  key?: string;
}

/** Starts the tracker itself with some parts, on the page of a tag with these attributes, as `dataset` names them. */
export const startHall = ({ parts, attributes = {}, answer = () => ({ status: 200 }), key = 'codeA' }: Options) => {
  const sent: { said: string; referrer: string; time: number; event?: Record<string, unknown> }[] = [];
  const settings = readSettings(attributes);
  const stages = startTracker(settings, (types, listener) => {
    for (const type of types.split(' ')) {
      heard.push([type, listener as never]);
      window.addEventListener(type, listener as never, true);
    }
  });
  stages.send = vi.fn(async (delivery) => {
    sent.push(JSON.parse(delivery.body as string));
    const given = await answer();
    if (!given) throw new TypeError('Failed to fetch');
    return given;
  });
  const applied = (part: Part): void => part(stages, settings);
  [page, navigation, ...parts].forEach(applied);
  stages.add(route({ key, settings, make }), 'hit event session');
  stages.look();
  return {
    stages,
    sent,
    /** What was sent, in order. */
    said: () => sent.map(({ said }) => said),
    /** The first destination's heartbeat, as the part for it sends one. */
    beat: () => stages.dispatch([route({ settings, make, session: true })], 'session', stages.readPage('') as Page),
    track: (...given: Parameters<Stages['track']>) => stages.track(...given),
  };
};

/** Has the page be hidden, or seen again. */
export const hide = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};

afterEach(() => {
  delete (document as { hidden?: boolean }).hidden;
});
