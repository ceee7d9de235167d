import { type Trouble, yes } from './trouble';

const UNKNOWN = 'Who waits must not wait for ever, and must not be told more than anybody knows.';

/** It took the event, and nobody hears of it, or too late. */
export const silences: Trouble[] = [
  {
    name: 'answered after 12 seconds',
    why: UNKNOWN,
    rule: 'The call is told that the time is over, and the event is counted once.',
    told: ['timeout'],
    isCounted: yes,
    answer: (tries) => (tries ? { delay: 12_000 } : undefined),
  },
  {
    name: 'never answered',
    why: UNKNOWN,
    rule: 'The call is told that the time is over, and the event is sent once.',
    told: ['timeout'],
    isCounted: yes,
    answer: (tries) => (tries ? { never: true } : undefined),
  },
  {
    name: 'answered without CORS headers',
    why: 'An endpoint that was set up in a hurry counts, and nobody can read that it did.',
    rule: 'The call is told that the network failed, and the event is sent once.',
    told: ['network'],
    isCounted: yes,
    answer: (tries) => (tries ? { without: ['access-control-allow-origin'] } : undefined),
    note: 'The browser keeps the answer to itself.',
  },
];
