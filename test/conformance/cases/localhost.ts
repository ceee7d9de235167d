import { findNone } from '../find';
import type { Case, LocalHost, Stage } from '../types';

const playOn = async (stage: Stage, local: LocalHost) => {
  await stage.open({ local, isQuick: true });
  await stage.call('local');
  await stage.until(() => stage.sent.some(({ items }) => items.length > 0), 1500);
  return findNone(
    stage.sent.flatMap(({ items }) => items.map(({ kind }) => `sent from ${local}: ${kind}`)),
    'nothing sent',
  );
};

export const localhost: Case[] = [
  {
    name: 'silent on localhost',
    why: "A developer's reloads are no visits.",
    rule: 'A page of localhost, and an event on it, send nothing, unless one asks for it.',
    level: 'must',
    needs: ['localhost'],
    play: (stage) => playOn(stage, 'localhost'),
  },
  {
    name: 'silent on 127.0.0.1',
    why: 'It is the same machine, by another name.',
    rule: 'As on localhost.',
    level: 'should',
    needs: ['localhost'],
    play: (stage) => playOn(stage, '127.0.0.1'),
  },
  {
    name: 'silent on *.localhost',
    why: 'Sites with several hosts are developed on these.',
    rule: 'As on localhost.',
    level: 'should',
    needs: ['localhost'],
    // Others ask the name service for it, which knows none.
    engines: ['chromium', 'firefox'],
    play: (stage) => playOn(stage, 'shop.localhost'),
  },
];
