import { callAll } from '../callAll';
import { findNone } from '../find';
import type { Case } from '../types';

export const wrongMeta: Case = {
  name: 'metadata that is wrong',
  why: 'What a page knows of an order may be anything.',
  rule: 'Calls with metadata that is null, a text, a function, a circle or has a getter that throws throw nothing, and the next event arrives.',
  level: 'must',
  needs: ['events', 'metadata'],
  async play(stage) {
    await stage.open();
    const errors = await callAll(stage, [
      "void call('wrong_a', null)",
      "void call('wrong_b', 'text')",
      "void call('wrong_c', () => {})",
      "(() => { const circle = {}; circle.circle = circle; call('wrong_d', circle); })()",
      "void call('wrong_e', { get price() { throw new Error('price'); } })",
      // What is left of one before may make this one throw.
      "void call('right')",
    ]);
    const isThere = await stage.until(() => stage.events('right').length > 0, 3000);
    return findNone(
      [...errors, ...(isThere ? [] : ['the next event did not arrive'])],
      'nothing thrown, the next arrived',
    );
  },
};
