import type { Answer, Stage } from '../../types';
import type { Trouble } from './trouble';

const NOT_AFTER_THAT = 'The browser sends nothing after that; Pirsch is not asked first.';

/** The browser itself asks before it sends; what was refused then is not sent. */
const isSimple = ({ sent }: Stage): boolean => !sent.some(({ isPreflight }) => isPreflight);
const toPreflight =
  (answer: Answer) =>
  (tries: number): Answer | undefined =>
    tries ? undefined : answer;

/** What asks whether the event may come is not answered as it should be. */
export const badPreflights: Trouble[] = [
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
];
