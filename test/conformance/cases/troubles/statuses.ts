import type { Answer } from '../../types';
import { no, type Trouble, yes } from './trouble';

const NOT_TAKEN = 'The server took nothing, and said so.';

const onDate = (): Answer => ({
  status: 429,
  headers: { 'retry-after': new Date(Date.now() + 4000).toUTCString() },
});

/** The server says that it took nothing. */
export const statuses: Trouble[] = [
  ...[402, 403].map((status) => ({
    name: `answered ${status}`,
    why: 'A plan that has ended, or a domain that is not the right one, is to be seen by who looks for it.',
    rule: `The call is told that the event was refused with ${status}, and it is not sent again.`,
    told: ['refused' as const],
    isCounted: no,
    answer: (tries: number) => (tries ? { status } : undefined),
    note: NOT_TAKEN,
  })),
  {
    name: 'answered 429, Retry-After as a date',
    why: 'Servers say it in either way.',
    rule: 'The event is sent again, not before that date, and arrives; the call is told so.',
    needs: ['retries'],
    told: ['accepted'],
    isCounted: yes,
    answer: (tries) => (tries === 1 ? onDate() : undefined),
    // A date has no milliseconds.
    pause: 2900,
  },
  {
    name: 'answered 429, Retry-After not exposed',
    why: 'What a server of another origin does not expose, no script can read.',
    rule: 'The event is sent again, not before 450 ms have passed, and arrives; the call is told so.',
    needs: ['retries'],
    told: ['accepted'],
    isCounted: yes,
    answer: (tries) =>
      tries === 1
        ? { status: 429, headers: { 'retry-after': '3' }, without: ['access-control-expose-headers'] }
        : undefined,
    pause: 450,
  },
  {
    name: 'answered 500 for good',
    why: 'A server that is broken is not to be asked without an end.',
    rule: 'The event is sent three times at most, and the call is told that it was refused.',
    told: ['refused'],
    isCounted: no,
    answer: (tries) => (tries ? { status: 500 } : undefined),
    pause: 450,
    note: NOT_TAKEN,
  },
];
