import type { Call, Stage } from '../types';

/** Milliseconds: for what comes when nothing should. */
const LAST_ONES = 600;

const READ = 'Object.assign({}, localStorage)';

/** A real navigation is the case's own to make, and costs as much as all else. */
const LEAVE = `void dispatchEvent(new PageTransitionEvent('pagehide'))`;

/** What became of the calls of a case, once it is over: what the page was told, and what the endpoint received. */
export const readCalls = async (stage: Stage): Promise<Call[]> => {
  const { page, origin } = stage;
  await stage.settled();
  if (new URL(await page.url()).origin !== origin) await page.goto(`${origin}/next`);
  // What the tag still waits for is sent now or never.
  await page.evaluate(LEAVE);
  await stage.until(() => false, LAST_ONES);
  const kept = await page.evaluate<Record<string, string>, []>(READ);
  const timesOf = (sent: { time: number }[]): number[] => sent.map(({ time }) => time);
  return Object.entries(kept).flatMap(([key, told]): Call[] => {
    const [, name] = /^call (.+)/.exec(key) ?? [];
    if (!name) return [];
    const asked = timesOf(stage.tries(name));
    const sent = kept[`sent ${name}`];
    const resent = sent === undefined ? 0 : asked.length - Number(sent);
    return [{ name, told: told || 'page gone', asked, counted: timesOf(stage.counted(name)), resent }];
  });
};
