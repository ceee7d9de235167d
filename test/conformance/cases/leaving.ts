import { find } from '../find';
import type { Case, Stage } from '../types';

const TRIALS = 4;

/** Shops and what is behind a login have it; without it some browsers finish what a page that is gone has begun. */
const NO_STORE = { 'cache-control': 'no-store' };

interface Way {
  name: string;
  why: string;
  after?: string;
  leave(stage: Stage): Promise<void>;
}

const WAYS: Way[] = [
  {
    name: 'leaving by a link',
    why: 'Most events that are worth money are clicks on what leads away.',
    after: `<script>document.getElementById('link').onclick = () => call(window.eventName);</script>`,
    leave: ({ page }) => page.click('#link'),
  },
  {
    name: 'leaving by a new address',
    why: 'Scripts that report an event and go on do so by location.href, in the same task.',
    leave: ({ page }) => page.evaluate(`void setTimeout(() => { call(window.eventName); location.href = '/next'; })`),
  },
  {
    name: 'leaving by a form',
    why: 'A form that is sent is what many sites count.',
    after: `<script>document.getElementById('form').onsubmit = () => call(window.eventName);</script>`,
    leave: ({ page }) => page.click('#submit'),
  },
  {
    name: 'leaving by a reload',
    why: 'Log-ins and carts end with one.',
    leave: ({ page }) =>
      page.evaluate(`void setTimeout(() => { document.title = 'Old'; call(window.eventName); location.reload(); })`),
  },
];

const setName = (name: string): string => `window.eventName = '${name}', document.title`;

/** The page is left as it makes the call, some times, while the endpoint takes its time. */
const playWay = async (stage: Stage, { after, leave }: Way) => {
  stage.answer = () => ({ delay: 80 });
  const { trials = TRIALS } = stage;
  const names = Array.from({ length: trials }, (_, trial) => `leaving_${trial}`);
  for (const name of names) {
    await stage.open({ after, headers: NO_STORE });
    await stage.page.evaluate(setName(name));
    await leave(stage);
    await stage.page.until(
      `document.title !== 'Old' && window.eventName === undefined && document.readyState === 'complete'`,
    );
  }
  await stage.until(() => names.every((name) => stage.events(name).length), 1500);
  const times = names.map((name) => stage.events(name).length);
  const arrived = times.filter((count) => count > 0).length;
  const twice = times.filter((count) => count > 1).length;
  const saw = `${arrived} of ${trials} arrived${twice ? `, ${twice} more than once` : ''}`;
  return find(arrived === trials, saw, saw);
};

export const leaving: Case[] = WAYS.map((way) => ({
  name: way.name,
  why: way.why,
  rule: `An event that is called in the task in which the page is left arrives, ${TRIALS} of ${TRIALS} times; the endpoint answers after 80 ms, and the page may not be stored.`,
  level: 'must',
  needs: ['events'],
  told: ['accepted', 'queued', 'page gone'],
  isRace: true,
  play: (stage) => playWay(stage, way),
}));
