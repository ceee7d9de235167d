import { countSends } from '../../told/countSends';
import { no, type Trouble, yes } from './trouble';

const NO_SIGN = 'No script can tell whether the server got it, so it is not sent again.';

/** The network fails. */
export const lines: Trouble[] = [
  {
    name: 'an endpoint that can’t be reached',
    why: 'Names expire, and lists of filters have them.',
    rule: 'The call is told that the network failed.',
    told: ['network'],
    isCounted: no,
    // The way there is refused: below `.test` it would not be.
    opened: () => ({ isQuick: true, endpoint: 'https://stats.invalid' }),
    note: NO_SIGN,
  },
  {
    name: 'cut before it is taken',
    why: 'Whoever sends it again counts some of them twice.',
    rule: 'The call is told that the network failed.',
    told: ['network'],
    isCounted: no,
    answer: (tries) => (tries ? { cut: true } : undefined),
    note: NO_SIGN,
  },
  {
    name: 'cut after it is taken',
    why: 'Whoever sends it again counts it twice.',
    rule: 'The call is told that the network failed, and the tag itself sends the event once.',
    told: ['network'],
    isCounted: yes,
    opened: () => ({ before: countSends }),
    answer: (tries) => (tries ? { cut: true, counted: true } : undefined),
    note: 'Browsers themselves ask again when a line they used before is cut.',
  },
];
