import { find } from '../find';
import type { Case, Stage } from '../types';

const NAMES = Array.from({ length: 6 }, (_, number) => `large_${number}`);

/** All in one task, 20 KB each. */
const CALL_ALL = `${JSON.stringify(NAMES)}.forEach((name) => call(name, { text: 'x'.repeat(20000) }))`;

const count = (stage: Stage): number => NAMES.filter((name) => stage.counted(name).length > 0).length;

/** Browsers keep 64 KiB of a page's requests alive. */
export const large: Case[] = [
  {
    name: 'six events of 20 KB in one task',
    why: 'Reports of errors are long, and come together.',
    rule: 'All of them arrive, and the calls are told so.',
    level: 'should',
    needs: ['events', 'reasons', 'quota'],
    told: ['accepted'],
    async play(stage) {
      await stage.open();
      await stage.page.evaluate(`void ${CALL_ALL}`);
      await stage.settled();
      return find(count(stage) === NAMES.length, 'all arrived', `${count(stage)} of ${NAMES.length} arrived`);
    },
  },
  {
    name: 'six events of 20 KB as a link is clicked',
    why: 'What a browser does not keep alive ends with the page.',
    rule: 'What a call is told is true, and some of them arrive.',
    level: 'should',
    needs: ['events', 'reasons'],
    told: ['accepted', 'queued', 'network', 'page gone'],
    note: 'Browsers keep 64 KiB of a page alive.',
    async play(stage) {
      await stage.open({ after: `<script>document.getElementById('link').onclick = () => ${CALL_ALL};</script>` });
      await stage.page.click('#link');
      await stage.page.until(`document.title === 'Next'`);
      await stage.until(() => count(stage) === NAMES.length, 1000);
      const saw = `${count(stage)} of ${NAMES.length} arrived`;
      return find(count(stage) > 0, saw, saw);
    },
  },
];
