import { find } from '../find';
import { countSends } from '../told/countSends';
import type { Answer, Case, Offer, Opened, Reason, Stage } from '../types';

/** Something that goes wrong with an event for good, or at its first tries; what a call is told of it, and what is counted. */
interface Trouble extends Pick<Case, 'name' | 'why' | 'rule' | 'pause' | 'note'> {
  told: Reason[];
  needs?: Offer[];
  /** Whether the endpoint counts the event in the end. */
  isCounted(stage: Stage): boolean;
  opened?(stage: Stage): Opened;
  /** What the endpoint does with a try for the event, from 1, or 0 with what asks whether it may come. */
  answer?(tries: number): Answer | undefined;
}

const NOT_TAKEN = 'The server took nothing, and said so.';
const NO_SIGN = 'No script can tell whether the server got it, so it is not sent again.';
const NOTHING_LEFT = 'Nothing leaves the browser.';
const NOT_AFTER_THAT = 'The browser sends nothing after that; Pirsch is not asked first.';
const UNKNOWN = 'Who waits must not wait for ever, and must not be told more than anybody knows.';

const yes = (): boolean => true;
const no = (): boolean => false;

/** The browser itself asks before it sends; what was refused then is not sent. */
const isSimple = ({ sent }: Stage): boolean => !sent.some(({ isPreflight }) => isPreflight);
const toPreflight =
  (answer: Answer) =>
  (tries: number): Answer | undefined =>
    tries ? undefined : answer;

const onDate = (): Answer => ({
  status: 429,
  headers: { 'retry-after': new Date(Date.now() + 4000).toUTCString() },
});

const TROUBLES: Trouble[] = [
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
  {
    name: 'a preflight answered 403',
    why: 'A firewall that knows no OPTIONS is a common mistake.',
    rule: 'Of a tag that is asked first, the call is told that the network failed, and nothing is counted.',
    told: ['network', 'accepted'],
    isCounted: isSimple,
    answer: toPreflight({ status: 403 }),
    note: NOT_AFTER_THAT,
  },
  {
    name: 'a preflight without Access-Control-Allow-Headers',
    why: 'So is an answer that forgets one header.',
    rule: 'Of a tag that is asked first, the call is told that the network failed, and nothing is counted.',
    told: ['network', 'accepted'],
    isCounted: isSimple,
    answer: toPreflight({ without: ['access-control-allow-headers'] }),
    note: NOT_AFTER_THAT,
  },
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
  {
    name: 'a policy that forbids it',
    why: 'A line is missing in a header, and nobody knows why nothing comes.',
    rule: 'The call is told that the page’s own policy has blocked it.',
    needs: ['blocked'],
    told: ['blocked'],
    isCounted: no,
    opened: () => ({ isQuick: true, headers: { 'content-security-policy': "connect-src 'self'" } }),
    note: NOTHING_LEFT,
  },
  {
    name: 'a page by https, an endpoint by http',
    why: 'Browsers block that without a word to the script.',
    rule: 'The call is told that it was blocked.',
    needs: ['blocked'],
    told: ['blocked'],
    isCounted: no,
    opened: ({ endpoint }) => ({ isQuick: true, endpoint: endpoint.replace('https', 'http') }),
    note: NOTHING_LEFT,
  },
];

const NAME = 'troubled';

const playTrouble = async (stage: Stage, { opened, answer, isCounted }: Trouble) => {
  let tries = 0;
  await stage.open(opened?.(stage));
  stage.answer = ({ items, isPreflight }) =>
    isPreflight ? answer?.(0) : items.some(({ name }) => name === NAME) ? answer?.(++tries) : undefined;
  await stage.call(NAME);
  await stage.settled();
  const isThere = stage.counted(NAME).length > 0;
  return find(isThere === isCounted(stage), isThere ? 'counted' : 'not counted', isThere ? 'was counted' : 'was lost');
};

/** What a call is told when something goes wrong. */
export const troubles: Case[] = TROUBLES.map((trouble) => {
  const { name, why, rule, told, needs = [], pause, note } = trouble;
  return {
    ...{ name, why, rule, told, pause, note },
    level: 'should',
    needs: ['events', 'reasons', ...needs],
    play: (stage) => playTrouble(stage, trouble),
  };
});
