import { findNone } from '../find';
import type { Case } from '../types';

export const localhost: Case = {
  name: 'silent on localhost',
  why: "A developer's reloads are no visits.",
  rule: 'A page of localhost, and an event on it, send nothing, unless one asks for it.',
  level: 'must',
  needs: ['localhost'],
  async play(stage) {
    await stage.open({ isLocal: true, isQuick: true });
    await stage.call('local');
    await stage.until(() => stage.sent.some(({ items }) => items.length > 0), 1500);
    return findNone(
      stage.sent.flatMap(({ items }) => items.map(({ kind }) => `sent: ${kind}`)),
      'nothing sent',
    );
  },
};
