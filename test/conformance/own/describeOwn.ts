import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lackOf } from '../../engines/harness/launchEngine';
import type { EngineName } from '../../engines/harness/types';
import { cases } from '../cases';
import { openTroupe, type Troupe } from '../openTroupe';
import { lackFor } from '../playCase';
import { fullToSwetrix, pagebeats } from '../tags/pagebeat';
import type { Case, Tag } from '../types';
import { isKnown } from './knownFailures';

/** Of a race: `npm run faults` tries more. */
const TRIALS = 1;

// Milliseconds, most of it in the queue for a window. Only what hangs is to meet it.
const PATIENCE = 240_000;

const named = (name: string): Tag => pagebeats.find((tag) => tag.name === name)!;

/**
 * The small file plays what any tag can be asked, and the full one what a call is told, too; `npm run faults` has both. Where a page
 * goes away, or the browser asks first, Swetrix has its turn: it is sent JSON.
 */
const tagsFor = ({ isRace, needs, name }: Case): Tag[] => {
  if (/^a preflight /.test(name)) return [fullToSwetrix];
  if (needs.includes('reasons')) return [isRace ? fullToSwetrix : named('pagebeat.full.js')];
  return ['pagebeat.js', 'pagebeat.full.js', ...(isRace ? ['pagebeat.swetrix.js'] : [])].map(named);
};

const cells = (engine: EngineName): [Tag, Case][] =>
  cases
    .filter(({ engines = [engine] }) => engines.includes(engine))
    .flatMap((one) => tagsFor(one).map((tag): [Tag, Case] => [tag, one]))
    .filter(([tag, one]) => !lackFor(tag, one));

/** Plays pagebeat's own column in one browser: what fails, and is not known to, is a failed test. */
export const describeOwn = (engine: EngineName): void => {
  const lack = lackOf(engine);
  describe.skipIf(lack)(`pagebeat's column, ${engine}${lack}`, () => {
    let troupe: Troupe;
    beforeAll(async () => {
      troupe = await openTroupe(engine);
    });
    afterAll(() => troupe?.close());

    for (const [tag, one] of cells(engine)) {
      test.concurrent(
        `${one.name}: ${tag.name}`,
        async ({ task }) => {
          task.meta.engine = `${engine} ${troupe.version}`;
          const { word, saw, untrue = [] } = await troupe.play(tag, one, TRIALS);
          // What it is told has to be true all the same.
          if (word === 'fails' && isKnown(tag, one, engine) && !untrue.length) return;
          // WebKit has no Navigation API yet: what a case needs it looks for by itself.
          if (word === 'not tried' && /the browser has no /.test(saw)) return;
          expect(word, `${one.rule} Seen: ${saw}`).toBe('holds');
        },
        PATIENCE,
      );
    }
  });
};
