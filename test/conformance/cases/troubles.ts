import { find } from '../find';
import type { Case, Stage } from '../types';
import { badPreflights } from './troubles/badPreflights';
import { forbidden } from './troubles/forbidden';
import { lines } from './troubles/lines';
import { silences } from './troubles/silences';
import { statuses } from './troubles/statuses';
import type { Trouble } from './troubles/trouble';

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
export const troubles: Case[] = [...statuses, ...silences, ...badPreflights, ...lines, ...forbidden].map((trouble) => {
  const { name, why, rule, told, needs = [], pause, note } = trouble;
  return {
    ...{ name, why, rule, told, pause, note },
    level: 'should',
    needs: ['events', 'reasons', ...needs],
    play: (stage) => playTrouble(stage, trouble),
  };
});
