import { callAll } from '../callAll';
import { findNone } from '../find';
import type { Case } from '../types';

export const wrongName: Case = {
  name: 'a name that is wrong',
  why: 'A field that is empty today becomes a name tomorrow; it must neither break the page nor fill the reports.',
  rule: 'Calls with an empty name, undefined, null and an object throw nothing, and send no event with a name that nobody gave.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    const before = stage.sent.length;
    const errors = await callAll(stage, [
      "void call('')",
      'void call(undefined)',
      'void call(null)',
      'void call({ a: 1 })',
    ]);
    const names = stage.sent
      .slice(before)
      .flatMap(({ items }) => items)
      .filter(({ kind }) => kind === 'event')
      .map(({ name }) => `sent an event ${JSON.stringify(name) ?? 'without a name'}`);
    return findNone([...errors, ...names], 'nothing sent, nothing thrown');
  },
};
