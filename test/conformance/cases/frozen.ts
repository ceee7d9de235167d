import { find } from '../find';
import type { Answer, Case, Stage } from '../types';

/** Phones freeze what is out of sight. */
const freezeAfter = async (stage: Stage, answer: (tries: number) => Answer | undefined) => {
  let tries = 0;
  await stage.open();
  stage.answer = ({ items }) => (items.some(({ name }) => name === 'frozen') ? answer(++tries) : undefined);
  await stage.call('frozen');
  await stage.page.freeze();
  await stage.until(() => false, 1500);
  await stage.page.resume();
  await stage.settled();
  return find(stage.counted('frozen').length > 0, 'arrived', 'was lost');
};

export const frozen: Case[] = [
  {
    name: 'frozen as the answer comes',
    why: 'Browsers freeze pages that are out of sight, to save power.',
    rule: 'The call is told when the page runs again, and the event arrives once.',
    level: 'should',
    needs: ['events', 'reasons'],
    engines: ['chromium'],
    told: ['accepted'],
    play: (stage) => freezeAfter(stage, () => ({ delay: 500 })),
  },
  {
    name: 'frozen as it waits to try again',
    why: 'A timer of a frozen page does not go off.',
    rule: 'The event is sent again when the page runs again, and the call is told that it arrived.',
    level: 'should',
    needs: ['events', 'reasons', 'retries'],
    engines: ['chromium'],
    told: ['accepted'],
    play: (stage) => freezeAfter(stage, (tries) => (tries < 2 ? { status: 503 } : undefined)),
  },
];
