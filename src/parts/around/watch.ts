import type { Stages } from '../../types/records.js';

declare module '../../types/records.js' {
  interface Stages {
    /** By the part `companion`: what the stages were given, in order, until somebody takes it. */
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
}

/** Keeps what the stages are given from now on, for somebody who comes later. */
export const watch = (stages: Stages): void => {
  const seen: NonNullable<Stages['seen']> = [];
  Object.keys(stages).forEach((name) => {
    const stage = stages[name as 'look'];
    stages[name as 'look'] = function () {
      // biome-ignore lint/complexity/noArguments: all that a stage is given, whichever it is; ES5 has no shorter word.
      seen.push([name, arguments]);
      // biome-ignore lint/complexity/noArguments: the same.
      return stage.apply(0, arguments as never);
    };
  });
  stages.seen = seen;
};
