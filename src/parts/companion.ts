import { copy } from '../core/copy.js';
import { isLocal } from '../core/isLocal.js';
import type { Part, Stages } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /** On localhost: show what would be sent, and what there is to say of it, in a panel on the page too. @default false */
    badge?: Switch;
    /**
     * Say on localhost which names of events are off a guideline: `title` is Firstparty's, "Form Submitted", and `snake` is
     * "form_submitted".
     * @default nothing
     * @see https://www.firstpartyhq.com/docs
     */
    guideline?: 'title' | 'snake';
  }
}

declare module '../types/records.js' {
  interface Stages {
    /** What the stages were given, in order, until somebody takes it. */
    seen?: Seen;
  }

  /** A stage's name, and what it was given. */
  type Step = [stage: string, given: ArrayLike<unknown>];

  /** A list of steps; whoever has taken what is in there sets a `push` of his own, and is told the rest. */
  interface Seen {
    /** Takes one. */
    push(step: Step): unknown;
    /** Those that are kept. */
    [index: number]: Step;
  }

  interface Track {
    /** On localhost, by the companion: shows the panel of `data-badge`. */
    badge?(): void;
  }
}

/**
 * On localhost, and with `data-dev`, loads the companion from the tag's own folder, `pagebeat.dev.js`, which says in sentences
 * what the tag says in one word; elsewhere it does nothing. As a module: a server that answers a missing file with its start page does no harm.
 * What happens until it is there is kept for it. It stands innermost, so that it sees what is really done.
 */
export const companion = ((stages, settings, script: HTMLScriptElement) => {
  if (settings.dev != null || isLocal(location.hostname)) {
    // A tag that was pasted into a page has no folder: that throws, and nothing is done. A URL is text here.
    script.after(
      Object.assign(document.createElement('script'), {
        type: 'module',
        src: <never>new window.URL('pagebeat.dev.js', script.src),
      }),
    );
    Object.assign(
      stages,
      copy(
        stages as never,
        (stage: Stages['look'], name) =>
          function () {
            // biome-ignore lint/complexity/noArguments: all that a stage is given, whichever it is; ES5 has no shorter word.
            stages.seen!.push([name, arguments]);
            // biome-ignore lint/complexity/noArguments: the same.
            return stage.apply(0, arguments as never);
          },
      ),
      { seen: [] },
    );
  }
}) as Part;
