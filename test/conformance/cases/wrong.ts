import { find, findNone } from '../find';
import type { Case, Stage } from '../types';

/** Makes calls, each in a task of its own, and tells what was thrown into the page. */
const callAll = async (stage: Stage, calls: string[]): Promise<string[]> => {
  const thrown: string[] = [];
  for (const call of calls)
    await stage.page
      .evaluate(call)
      .catch((error: Error) => thrown.push(`${call} threw ${error.message.split('\n')[0]}`));
  await stage.until(() => false, 800);
  return [...thrown, ...(await stage.uncaught())];
};

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
    ]);
    await stage.call('right');
    const isThere = await stage.until(() => stage.events('right').length > 0, 3000);
    return findNone(
      [...errors, ...(isThere ? [] : ['the next event did not arrive'])],
      'nothing thrown, the next arrived',
    );
  },
};

export const wrongDuration: Case = {
  name: 'a duration that is wrong',
  why: 'A clock that was never started gives NaN.',
  rule: 'Calls with a duration that is NaN, a text or below zero throw nothing, and send no such duration.',
  level: 'should',
  needs: ['events', 'duration'],
  async play(stage) {
    await stage.open();
    const values = ['NaN', "'soon'", '-5', 'Infinity'];
    const errors = await callAll(
      stage,
      values.map((value, index) => `void callDuration('lasting_${index}', ${value})`),
    );
    const bodies = stage.sent.filter(
      ({ body }) => /lasting_\d/.test(body) && /soon|-5|"?duration"?:null|NaN/.test(body),
    );
    return find(
      errors.length + bodies.length === 0,
      'nothing sent, nothing thrown',
      [...errors, ...bodies.map(({ body }) => `sent ${body.slice(0, 80)}`)].join('; '),
    );
  },
};
