import { expect, test } from 'vitest';
import { compare, type Seen } from './beside/compare';
import { differences, EACH } from './beside/differences';
import { SITES, type Site, serveSites } from './beside/serveSites';
import { type Step, steps } from './beside/steps';
import { describeEngines } from './harness/describeEngines';

/** Milliseconds: npm may have to look for Plausible's script, and give up. */
const PATIENCE = 240_000;

const STEPS = Object.keys(steps) as Step[];

/** The steps of each line. */
type Lines = Record<string, Step[]>;

const addTo = (lines: Lines, line: string, step: Step): void => void (lines[line] ??= []).push(step);

/** In the order of the steps, so that a failure shows what is new and what is gone. */
const sorted = (lines: Lines): Lines =>
  Object.fromEntries(
    Object.keys(lines)
      .sort()
      .map((line) => [line, STEPS.flatMap((step) => lines[line]!.filter((one) => one === step))]),
  );

describeEngines(
  'beside Plausible’s own script',
  ({ engine, server }) => {
    const visit = async (site: Site): Promise<Record<Step, Seen>> => {
      const page = await engine.newPage();
      const origin = `http://${site}.test`;
      const seen: Partial<Record<Step, Seen>> = {};
      let count = 0;
      for (const step of STEPS) {
        const told = await steps[step]({ page, origin });
        const hits = server.hits.filter(({ headers }) => headers.origin === origin).slice(count);
        count += hits.length;
        seen[step] = { told, hits };
      }
      return seen as Record<Step, Seen>;
    };

    const engagementOf = (seen: Record<Step, Seen>): number =>
      Object.values(seen)
        .flatMap(({ hits }) => hits.map(({ json }) => Number((json as { e?: number }).e ?? 0)))
        .reduce((sum, milliseconds) => sum + milliseconds, 0);

    test(
      'the same visit sends the same, but for what is listed',
      async ({ skip }) => {
        const lack = await serveSites(server).then(() => '', String);
        if (/can't be had/.test(lack)) skip(lack);
        expect(lack).toBe('');
        const [original, ready, composed] = await Promise.all(SITES.map(visit));

        for (const [site, seen] of Object.entries({ ready: ready!, composed: composed! })) {
          const found: Lines = {};
          const paired: Lines = {};
          for (const step of STEPS) {
            const { found: lines, kinds } = compare(original![step], seen[step]);
            for (const line of lines) addTo(found, line, step);
            for (const kind of kinds) addTo(paired, kind, step);
          }
          const listed: Lines = {};
          for (const { both, [site as 'ready']: own } of differences) {
            for (const [line, where] of [both, own].flatMap((lines) => Object.entries(lines ?? {}))) {
              const all = where === EACH ? paired[line.replace(/ .*/, '')] : where;
              for (const step of all ?? []) addTo(listed, line, step);
            }
          }
          expect(sorted(found), `with the ${site} tag`).toEqual(sorted(listed));
        }
        // Each tells of the time in pieces of its own.
        const ratio = engagementOf(composed!) / engagementOf(original!);
        expect(ratio).toBeGreaterThan(2 / 3);
        expect(ratio).toBeLessThan(3 / 2);
      },
      PATIENCE,
    );
  },
  ['chromium'],
);
