import { find } from '../find';
import type { Case, Stage } from '../types';

const TRIALS = 4;

const AFTER = `<script>document.getElementById('link').onclick = () => call(window.eventName);</script>`;

const setName = (name: string): string => `window.eventName = '${name}', document.title`;

interface Way {
  name: string;
  why: string;
  note?: string;
  /** The call, and the end of the page. */
  leave(stage: Stage, name: string): Promise<void>;
}

const openAndName = async (stage: Stage, name: string): Promise<void> => {
  await stage.open({ after: AFTER, isQuick: true });
  await stage.page.evaluate(setName(name));
};

const WAYS: Way[] = [
  {
    name: 'left by a link before the first answer',
    why: 'Who knows the way clicks before the page is done.',
    async leave(stage, name) {
      await openAndName(stage, name);
      await stage.page.click('#link');
      await stage.page.until(`document.title === 'Next'`);
    },
  },
  {
    name: 'reloaded before the first answer',
    why: 'Who is impatient reloads.',
    async leave(stage, name) {
      await openAndName(stage, name);
      await stage.page.evaluate(
        `void setTimeout(() => { document.title = 'Old'; call(window.eventName); location.reload(); })`,
      );
      await stage.page.until(
        `document.title !== 'Old' && window.eventName === undefined && document.readyState === 'complete'`,
      );
    },
  },
  {
    name: 'closed before the first answer',
    why: 'Tabs that were opened by mistake are closed at once.',
    note: 'Firefox drops some of what is sent in `pagehide` as a tab is closed.',
    async leave(stage, name) {
      const tab = await stage.page.sibling();
      await tab.goto(stage.prepare());
      await tab.evaluate(`void call('${name}')`);
      await tab.close();
    },
  },
];

/** The first pageview is answered or not, and so is the event, as the page goes. */
const playWay = async (stage: Stage, { leave }: Way) => {
  const { trials = TRIALS } = stage;
  const names = Array.from({ length: trials }, (_, trial) => `early_${trial}`);
  for (const [trial, name] of names.entries()) {
    stage.answer = ({ items }) => ({
      delay: items.some(({ kind }) => kind === 'event') ? (trial % 4) * 50 : (trial % 3) * 100,
    });
    await leave(stage, name);
  }
  const count = () => names.filter((name) => stage.counted(name).length > 0).length;
  await stage.until(() => count() === trials, 1500);
  return { areAll: count() === trials, saw: `${count()} of ${trials} arrived` };
};

export const leftEarly: Case[] = WAYS.map((way) => ({
  name: way.name,
  why: way.why,
  rule: `An event that is called as the page is left, with the first pageview answered or not, arrives, ${TRIALS} of ${TRIALS} times${way.note ? '; some may be lost in Firefox' : ''}.`,
  level: 'must',
  needs: ['events', 'pageviews', 'reasons'],
  told: ['accepted', 'queued', 'page gone'],
  isRace: true,
  mayLose: way.note ? ['firefox'] : [],
  note: way.note,
  async play(stage) {
    const { areAll, saw } = await playWay(stage, way);
    const mayLose = way.note !== undefined && stage.engine === 'firefox';
    return find(areAll || mayLose, saw, saw);
  },
}));
