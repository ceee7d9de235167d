import { callAll } from '../callAll';
import { find } from '../find';
import type { Case } from '../types';

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
