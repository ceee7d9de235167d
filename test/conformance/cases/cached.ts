import { find } from '../find';
import type { Case, Stage } from '../types';

/** The page is left with the call open, and comes back after so many milliseconds; the answer takes so many. */
const goAndComeBack = async (stage: Stage, away: number, delay: number) => {
  await stage.open({
    after: `<script>document.getElementById('link').onclick = () => call('cached');</script>`,
  });
  stage.answer = ({ items }) => (items.some(({ name }) => name === 'cached') ? { delay } : undefined);
  await stage.page.click('#link');
  await stage.page.until(`document.title === 'Next'`);
  await stage.until(() => false, away);
  await stage.page.back();
  await stage.page.until(`document.title === 'First'`);
  await stage.settled();
  const restored = await stage.page.evaluate<boolean, []>('window.__visitor.restored');
  const isThere = await stage.until(() => stage.counted('cached').length > 0);
  return find(restored && isThere, 'arrived', restored ? 'was lost' : 'loaded anew');
};

const COMMON = { level: 'must', needs: ['events', 'reasons'], told: ['accepted', 'queued'] } as const;

/** A call whose page is in the back/forward cache for a while. */
export const cached: Case[] = [
  {
    ...COMMON,
    name: 'in the back/forward cache as the answer comes',
    why: 'What a page waits for may come when none of its scripts runs.',
    rule: 'The call is told the truth when the page is back, and the event arrives once.',
    needs: [...COMMON.needs],
    told: [...COMMON.told],
    play: (stage) => goAndComeBack(stage, 800, 300),
  },
  {
    ...COMMON,
    name: 'back from the back/forward cache before the answer',
    why: 'Who goes back at once must not be counted twice.',
    rule: 'The call is told the truth, and the event arrives once.',
    needs: [...COMMON.needs],
    told: [...COMMON.told],
    play: (stage) => goAndComeBack(stage, 100, 1500),
  },
];
