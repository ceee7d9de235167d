import { guard } from '../browser/guard.js';
import { warn } from '../browser/warn.js';
import type { Settings } from '../types/options.js';
import type { Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * The name of the function on `window`, in place of `pirsch`: one that a function can have, and that the page has not
     * already.
     * @default pirsch
     */
    global?: string;
  }
}

/** What a function can be called by. A word of the language, as `class`, is none in a script, but as `window.class`. */
const NAME = /^[a-z_$\x80-\uffff][\w$\x80-\uffff]*$/i;

/** What may be under a name: a stub, or what the page has there. */
interface Found {
  q?: unknown[];
  nodeType?: number;
}

/** One that nobody has called yet has no queue, and says by its source where it would put one. */
const isStub = (found: Found | undefined): boolean => !!found && (Array.isArray(found.q) || /\.q\b/.test('' + found));

/**
 * Puts the function on the page by the name that `data-global` says, in place of `pirsch`, which is left as the page has it. A name
 * that no function can have, or that the page has already (`location`), is told of in a line, and the function is `pirsch`. A
 * stub by that name is made up for by `earlyCalls`.
 */
export const global: Part = (stages, settings) => {
  const { add } = stages;
  const page = window as unknown as Record<string, Found | undefined>;
  const taken: Record<string, boolean> = Object.create(null);
  taken.pirsch = true;

  const take = ({ global: name }: Settings): void => {
    if (!name || taken[name]) return;
    taken[name] = true;
    const own = Object.getOwnPropertyDescriptor(page, 'pirsch');
    let found: Found | undefined;
    let isFree: boolean | undefined;
    // A frame of another site throws.
    guard(() => {
      found = page[name];
      // An element that has it as its id does not keep it.
      isFree = NAME.test(name) && (found === undefined || found.nodeType === 1 || isStub(found));
    })();
    if (!isFree) {
      warn('global ' + name);
      return;
    }
    // The tag puts the function on the page as `pirsch` once all parts are there; no script of the page runs before this does.
    Promise.resolve(undefined).then(
      guard(() => {
        const { track } = stages;
        page[name] = track as never;
        // Some can't be set, as `frameElement` inside a frame.
        if (page[name] !== (track as unknown)) return;
        // A stub by the usual name would wait for ever.
        if (!own) delete page.pirsch;
        else if (!isStub(own.value)) Object.defineProperty(page, 'pirsch', own);
        // What was there may be no stub, and this tag may make up for none.
        found!.q!.forEach(guard((call) => (track.q as unknown[]).push(call)));
      }),
    );
  };

  stages.add = (route, kinds) => {
    take(route.settings);
    add(route, kinds);
  };
  take(settings);
};
