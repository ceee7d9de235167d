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
const TRIALS = 2;

const WHOLE = ['pagebeat.js', 'pagebeat.full.js'];

// Milliseconds, most of it in the queue for a window. Only what hangs is to meet it.
const PATIENCE = 240_000;

/** Whether what comes of it may be another thing for a destination that the browser asks first. */
const isOfDestination = ({ isRace, name }: Case): boolean => Boolean(isRace) || /preflight/.test(name);

/** Two files play everything, for Pirsch; those for Swetrix what may differ. */
const cells = (engine: EngineName): [Tag, Case][] => {
  const isHere = ({ engines = [engine] }: Case): boolean => engines.includes(engine);
  const whole = pagebeats.filter(({ name }) => WHOLE.includes(name));
  const toSwetrix = [...pagebeats.filter(({ name }) => name === 'pagebeat.swetrix.js'), fullToSwetrix];
  return cases
    .filter(isHere)
    .flatMap((one) => [...whole, ...(isOfDestination(one) ? toSwetrix : [])].map((tag): [Tag, Case] => [tag, one]))
    .filter(([tag, one]) => !lackFor(tag, one));
};

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
