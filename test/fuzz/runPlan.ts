import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../engines/harness/types';
import type { createCases } from './createCases';
import { judgeResult } from './judgeResult';
import type { Plan } from './plan';

/** Real milliseconds until a page is given up, and in which what was sent at the end arrives. */
const PATIENCE = 30_000;
const LAST = 60;

/** A browser's window, one after the other where a page has made it unusable. */
export interface Stage {
  page: Page | undefined;
  open(): Promise<Page>;
}

/** Opens the page of a plan, lets everything happen, and says what does not hold. */
export const runPlan = async (plan: Plan, cases: ReturnType<typeof createCases>, stage: Stage): Promise<string[]> => {
  const one = cases.open(plan);
  const page = stage.page ?? (await stage.open());
  stage.page = page;
  const alarm = new AbortController();
  // From the last page of the case before, which is as pages are.
  const isOpened = page.evaluate(`void (location.href = ${JSON.stringify(one.url)})`).then(
    () => one.over,
    () => one.over,
  );
  const isOver = await Promise.race([
    isOpened.then(() => true),
    wait(PATIENCE, false, { signal: alarm.signal }).catch(() => false),
  ]);
  alarm.abort();
  await wait(LAST);
  one.close();
  if (isOver) return judgeResult(plan, one.result);
  stage.page = undefined;
  page.discard().catch(() => {});
  return [`it does not end within ${PATIENCE / 1000} s`];
};
