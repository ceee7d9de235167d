import { find } from '../find';
import type { Case } from '../types';

export const verdict: Case = {
  name: 'a verdict that is true',
  why: 'Who waits for an event, before a redirect or in a test, wants to know.',
  rule: 'The promise says that an event answered 200 arrived, and of one that is answered 400, and one whose line is cut for good, that it did not, within 15 seconds.',
  level: 'must',
  needs: ['events', 'verdict'],
  async play(stage) {
    await stage.open();
    stage.answer = ({ items }) =>
      items.some(({ name }) => name === 'bad')
        ? { status: 400 }
        : items.some(({ name }) => name === 'gone')
          ? { cut: true }
          : undefined;
    const saw: Record<string, string> = {};
    for (const name of ['good', 'bad', 'gone']) {
      await stage.ask(name);
      await stage.until(async () => Boolean((await stage.told(name))?.settled), 15_000);
      saw[name] = (await stage.told(name))?.settled ?? 'nothing';
    }
    const held = saw.good === 'taken' && saw.bad === 'not taken' && saw.gone === 'not taken';
    return find(held, 'true of all three', `200: ${saw.good}, 400: ${saw.bad}, cut: ${saw.gone}`);
  },
};
